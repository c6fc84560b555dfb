"""`careerctl migrate`: files of an older careerctl, written as this one reads them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Root

if TYPE_CHECKING:
    from careerctl.changes.migrating import Migration


def run(*, dry_run: DryRun = False, root: Root = None) -> int:
    """Give keys that are called otherwise by now their names of today, in all files of the project.

    Nothing else changes, no blank and no comment. Files change one at a time; where it was interrupted, the same
    command goes on. Where no key has changed its name, it says so.
    """
    from careerctl.changes.migrating import migration
    from careerctl.cli.terminal import emit, say, tell
    from careerctl.cli.unseen import without_ratings
    from careerctl.project.root import below_git, find_root
    from careerctl.project.writing.difference import unified
    from careerctl.project.writing.replace import writing
    from careerctl.project.writing.series import carry_out, net
    from careerctl.text.phrases import plural

    folder = find_root(Path.cwd(), root)
    with nullcontext() if dry_run else writing(folder):
        planned = migration(folder)
        if not dry_run:
            carry_out(folder, planned.series)
    if not planned.series:
        say(*_nothing_to_do(planned))
    elif dry_run:
        shown = list(without_ratings(net(planned.series)))
        emit(unified(shown, below_git(folder)), for_machines=True)
        tell(f"{plural(len(shown), 'file', 'files')} would change. Nothing was written.")
        tell("Sheets follow; their lines are neither shown nor counted, so that both sides stay blind.")
    else:
        say(*_done(planned, folder))
    return 0


def _nothing_to_do(planned: "Migration") -> Iterator[str]:
    from careerctl.project.reading.renamed import RENAMED

    known = "no file has a key under a former name" if RENAMED else "no key has changed its name so far"
    yield f"Nothing to do: {known}."
    yield from _elsewhere(planned)


def _done(planned: "Migration", root: Path) -> Iterator[str]:
    from careerctl.project.kinds import ASSESSMENTS, PEOPLE
    from careerctl.project.root import commands_from_here
    from careerctl.text.phrases import plural

    told = {path: count for path, count in planned.counted.items() if not path.startswith((PEOPLE, ASSESSMENTS))}
    by_folder: Counter[str] = Counter()
    for path, count in told.items():
        by_folder[path.split("/", 1)[0]] += count
    if told:
        keys = plural(sum(by_folder.values()), "key", "keys")
        where = ", ".join(f"{count} in {folder}" for folder, count in by_folder.items())
        yield f"Renamed {keys} in {plural(len(told), 'file', 'files')}: {where}."
    yield "Files about people followed, if there are any: they are not counted, so that both sides stay blind."
    yield from _elsewhere(planned)
    yield f"Next: {commands_from_here(root)('check')}"


def _elsewhere(planned: "Migration") -> Iterator[str]:
    if planned.elsewhere is not None:
        yield f"The framework lies in {planned.elsewhere}: the same command there is for its files."


COMMAND = Command(run, For.OWNERS, examples=("migrate --dry-run", "migrate"), more="stability")
