"""Renaming: an id, the file that bears it and all that names it, in steps after each of which `check` is content.

`formerly:` carries the project over: it stands in the file before that is renamed, so that what still uses the old id
means the new one, and goes when nothing does. What has been done already is seen in the files; the rest is planned.
Where `rules:` makes `old-name` an error, `check` names between two steps what is still to be done, and nothing else.
"""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from careerctl.changes.rename.bearer import Bearer, RenameRequest, bearer
from careerctl.changes.rename.held import IdFile, changes, held
from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here, refuse_errors
from careerctl.project.kinds import ASSESSMENTS, NOTES
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.holders import Holder, each_holder, every_file
from careerctl.project.writing.change import Append, Change, Remove
from careerctl.project.writing.edit import edited
from careerctl.project.writing.series import FileMove, Write
from careerctl.text.characters import printable, quoted

Series = list[Write | FileMove]
_NAMED_AFTER = {ASSESSMENTS: 1, NOTES: 2}
"""The folders whose files are named after people, and how many of a name's parts are people's ids."""
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Renaming:
    """All that is still to do."""

    wanted: RenameRequest
    bearer: Bearer
    series: Series = field(default_factory=list)
    references: dict[str, int] = field(default_factory=dict)
    """How many references change, by file."""


def renaming(root: Path, request: RenameRequest, by: Processes = ALONE) -> Renaming:
    """Return what there is to do, computed whole, so that nothing is begun that cannot be ended.

    Whoever hears how far the processes are hears how many files were looked at. Raises CareerctlError where it cannot,
    with what to do about it.
    """
    found = bearer(root, request)
    planning, faults = _Planning(root, request, found), list[Diagnostic]()
    for each in each_holder(root, (request.old, request.new), faults, found.path, by):
        planning.take(each)
    faults += (fault for each in planning.held for fault in each.errors)
    what = f"this has to be mended first: a reference to {quoted(request.old)} may stand there. Nothing was written."
    refuse_errors(faults, root, what)
    planning.refuse_a_second_meaning()
    planning.refuse_both_in_one()
    return Renaming(request, found, planning.series(), planning.references)


class _Planning:
    """The plan for one rename."""

    def __init__(self, root: Path, request: RenameRequest, found: Bearer) -> None:
        self.root = root
        self.wanted = request
        self.bearer = found
        self.held: list[IdFile] = []
        self.bearing: Holder | None = None
        """The file that bears the id."""
        self.folders: dict[str, str] = {}
        """How each folder is written in messages."""
        self.names = [path for path in every_file(root)[0] if request.kind == "person" and _people_in(path)]
        """The files that are named after people, where a person is renamed."""
        self.references: dict[str, int] = {}

    def take(self, holder: Holder) -> None:
        """Take a file in which one of the ids stands."""
        if holder.path == self.bearer.path:
            self.bearing = holder
        self.held.append(held(holder, self.wanted, self._shown(holder.path)))

    def refuse_a_second_meaning(self) -> None:
        """Refuse where something names the new id that does not mean this thing, or the old one that nothing bears."""
        kind, old, new = self.wanted.kind, self.wanted.old, self.wanted.new
        if self.bearer.under_old_id and new not in self.bearer.answers_to and (shown := self._naming(new)):
            message = (
                f"'{new}' is named already, though no {kind} has this id; it would mean this {kind}:\n{shown}\n"
                f"If that is meant, write `formerly: [{new}]` into {self._shown(self.bearer.path)} first. "
                "Nothing was written."
            )
            raise CareerctlError(message)
        if not self.bearer.is_the_one and (shown := self._naming(old)):
            message = (
                f"no {kind} has the id {quoted(old)}, and nothing says that '{new}' was called so:\n{shown}\n"
                f"If it was, write `formerly: [{old}]` into the file of '{new}'; then the same command goes on. "
                "Nothing was written."
            )
            raise CareerctlError(message)

    def refuse_both_in_one(self) -> None:
        """Refuse mappings with a key for each of the two ids: which of the two is right, people know."""
        places = [place for each in self.held for place in each.doubled]
        if places:
            old, new = self.wanted.old, self.wanted.new
            shown = "\n".join(f"  {place}" for place in places[:_MOST_SHOWN])
            what = f"'{old}' and '{new}' both stand here, side by side:\n{shown}"
            message = f"{what}\nTake one of the two out first. Nothing was written."
            raise CareerctlError(message)

    def series(self) -> Series:
        """Return the steps in their order: the file that bears the id, all that names it, `formerly:` again."""
        first, last = self._bearer(self.bearing) if self.bearing is not None else ([], [])
        self.references |= {each.path: each.names_old for each in self.held if each.names_old}
        others = [each for each in self.held if each.path != self.bearer.path]
        writes = [Write(each.path, each.raw, each.after()) for each in others]
        after = {each.path: each.after for each in writes}
        moves = [self._move(path, after.get(path)) for path in self.names if self._renamed(path) != path]
        every = [*first, *writes, *moves, *last]
        return [step for step in every if isinstance(step, FileMove) or step.before != step.after]

    def _bearer(self, holder: Holder) -> tuple[Series, Series]:
        """Return what is done with the file that bears the id before all others, and after them."""
        path, to = holder.path, posixpath.join(posixpath.dirname(holder.path), f"{self.wanted.new}.yaml")
        before, former = list(self.bearer.answers_to), list(self.bearer.answers_to)
        if self.wanted.kind != "plan" and self.wanted.old not in former:
            former.append(self.wanted.old)
        marked = self._edited(path, holder.raw, [Append(("formerly",), self.wanted.old)] if former != before else [])
        named = holder.names(self.wanted.kind, self.wanted.old)
        self.references |= {path: len(named)} if named else {}
        inside = self._edited(path, marked, changes(named, self.wanted.new))
        ended = self._edited(path, inside, self._forgotten(former))
        move = [FileMove(path, self._free(path, to), marked)] if to != path else []
        return [Write(path, holder.raw, marked), *move, Write(to, marked, inside)], [Write(to, inside, ended)]

    def _forgotten(self, former: list[str]) -> list[Change]:
        """Return what takes the old id out again, and the new one where the thing had it before."""
        gone = {self.wanted.new} if self.wanted.keep else {self.wanted.new, self.wanted.old}
        left_out = [at for at, each in enumerate(former) if each in gone]
        if len(left_out) == len(former):
            return [Remove(("formerly",))] if former else []
        return [Remove(("formerly", at)) for at in reversed(left_out)]

    def _edited(self, path: str, raw: bytes, wanted: Sequence[Change]) -> bytes:
        return edited(self._shown(path), raw, wanted) if wanted else raw

    def _move(self, path: str, data: bytes | None) -> FileMove:
        to = self._free(path, self._renamed(path))
        return FileMove(path, to, (disk.read(self.root / path) or b"") if data is None else data)

    def _free(self, path: str, to: str) -> str:
        """Return a path to rename a file to. Raises CareerctlError where something is there, or the file is a link."""
        if disk.is_there(self.root / to):
            message = f"{self._shown(path)} cannot be renamed: there is a {self._shown(to)}. Nothing was written."
            raise CareerctlError(message)
        if disk.is_link(self.root / path):
            message = f"{self._shown(path)} is a link. Put the file itself there first. Nothing was written."
            raise CareerctlError(message)
        return to

    def _renamed(self, path: str) -> str:
        """Return the path of a file that is named after people, with the new id for the old one."""
        folder, _, name = path.rpartition("/")
        parts, people = name.split("."), _people_in(path)
        new = [self.wanted.new if part == self.wanted.old else part for part in parts[:people]]
        return f"{folder}/{'.'.join([*new, *parts[people:]])}"

    def _naming(self, name: str) -> str:
        """Return the files that name an id, a line each; of many the first few."""
        is_new = name == self.wanted.new
        paths = [each.path for each in self.held if (each.names_new if is_new else each.names_old)]
        paths += [path for path in self.names if name in path.rsplit("/", 1)[-1].split(".")[: _people_in(path)]]
        shown = [f"  {self._shown(path)}" for path in dict.fromkeys(paths)]
        more = [f"  and {len(shown) - _MOST_SHOWN} more"] if len(shown) > _MOST_SHOWN else []
        return "\n".join([*shown[:_MOST_SHOWN], *more])

    def _shown(self, path: str | None) -> str:
        folder, _, name = (path or "").rpartition("/")
        if folder not in self.folders:  # once a folder: to ask the system takes longer than to read the file
            self.folders[folder] = path_from_here(self.root / folder)
        here = self.folders[folder]
        return f"{here}/{printable(name)}" if folder and here != "." else path_from_here(self.root / folder / name)


def _people_in(path: str) -> int:
    """Return how many of the first parts of a file's name are people's ids."""
    return _NAMED_AFTER.get(path.split("/", 1)[0], 0)
