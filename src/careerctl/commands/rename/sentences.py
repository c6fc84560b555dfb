"""What `careerctl rename` says: what was renamed, how many references went along, and what comes next."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from careerctl.changes.rename.rename import Renaming
from careerctl.project.here import path_from_here
from careerctl.project.kinds import ASSESSMENTS, FRAMEWORK_KINDS, PEOPLE
from careerctl.project.root import commands_from_here
from careerctl.project.writing.series import net
from careerctl.text.characters import quoted
from careerctl.text.phrases import plural

ENTRIES = {
    "scale": "`scale: {old}` in careerctl.yaml and in competencies/",
    "track": "`track: {old}` in roles/",
    "area": "`area: {old}` in competencies/, and `within: {old}` in careerctl.yaml",
    "round": "`round: {old}` in people/ and plans/, and the folder assessments/{old} gets the new name",
}
"""The kinds that are entries of careerctl.yaml, and what names them."""


_RATED = "competency"
_IN_SHEETS = (_RATED, "role", "person")
"""The kinds that sheets name."""


def by_hand(kind: str, old: str, new: str) -> str:
    """Say how the id of an entry of careerctl.yaml is changed, so that `check` passes after each step."""
    return (
        f"{'an' if kind == 'area' else 'a'} {kind} is an entry of careerctl.yaml, not a file. Nothing was written.\n"
        f"Its id is changed by hand, in three steps, and `check` passes after each:\n"
        f"  1. under `{kind}s:` add {new} beside {old}, with the same behind it\n"
        f"  2. write {new} for {old} wherever it is named: {ENTRIES[kind].format(old=old)}\n"
        f"  3. take {old} out of `{kind}s:`"
    )


def would_change(planned: Renaming, count: int) -> Iterator[str]:
    """Say how many files a dry run shows, and what it does not show."""
    if not planned.series:
        yield "Nothing would change."
        return
    yield f"{plural(count, 'file', 'files')} would change. Nothing was written."
    if planned.wanted.kind in _IN_SHEETS:
        yield "Sheets that name it follow; their lines are neither shown nor counted, so that both sides stay blind."


def said(planned: Renaming, root: Path) -> Iterator[str]:
    """Say what was done."""
    return _done(planned, root) if planned.series else _nothing_to_do(planned)


def _nothing_to_do(planned: Renaming) -> Iterator[str]:
    wanted = planned.wanted
    there = f"Nothing to do: there is a {wanted.kind} '{wanted.new}', and nothing names {quoted(wanted.old)}"
    if planned.bearer.is_the_one:
        yield f"{there} but its own `formerly:`."
        return
    yield f"{there}."
    if wanted.keep:
        yield f"To let '{wanted.old}' mean it in projects elsewhere, write `formerly: [{wanted.old}]` into its file."


def _done(planned: Renaming, root: Path) -> Iterator[str]:
    wanted, references = planned.wanted, _counted(planned)
    count = sum(references.values())
    for each in net(planned.series):
        if each.was:
            yield f"Renamed {path_from_here(root / each.was)} to {path_from_here(root / each.path)}."
    if count:
        files = plural(len(references), "file", "files")
        yield f"Changed {plural(count, 'reference', 'references')} in {files}: {_by_folder(references)}."
    elif not planned.bearer.under_old_id:
        yield f"Ended what was begun: nothing names '{wanted.old}' any more."
    elif wanted.kind != "plan":
        yield f"Nothing in the project named {quoted(wanted.old)}{'' if wanted.kind != _RATED else ', ratings aside'}."
    if count and wanted.kind == _RATED:
        yield "Ratings followed too, where there are any: they are not counted, so that both sides stay blind."
    yield from _about_others(planned)
    yield f"Next: {commands_from_here(root)('check')}"


def _counted(planned: Renaming) -> dict[str, int]:
    """Return how many references each file held. Those in ratings are not told: until both sides are in, nothing is."""
    if planned.wanted.kind != _RATED:
        return planned.references
    blind = (f"{PEOPLE}/", f"{ASSESSMENTS}/")
    return {path: count for path, count in planned.references.items() if not path.startswith(blind)}


def _about_others(planned: Renaming) -> Iterator[str]:
    """Say what projects elsewhere find, which cannot be seen from here."""
    wanted = planned.wanted
    if planned.bearer.elsewhere or wanted.kind == "plan":
        return
    if wanted.keep:
        yield f"`formerly: [{wanted.old}]` stays in the file: whatever names '{wanted.old}' elsewhere means it too."
    elif wanted.kind in {kind.name for kind in FRAMEWORK_KINDS}:
        yield f"Does another project use this framework? It finds '{wanted.old}' only after a rename with --keep."


def _by_folder(references: dict[str, int]) -> str:
    counted: Counter[str] = Counter()
    for path, count in references.items():
        counted[path.split("/", 1)[0]] += count
    return ", ".join(f"{count} in {folder}" for folder, count in counted.items())
