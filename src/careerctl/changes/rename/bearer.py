"""The bearer of an id: the file that is renamed, and how far a rename of it has come."""

import posixpath
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from careerctl.model.ids import is_id
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here, refuse_errors
from careerctl.project.kinds import KIND_FOLDERS
from careerctl.project.reading import files
from careerctl.project.reading.index import former_ids
from careerctl.project.reading.settings import ReadSettings, joined
from careerctl.project.root import commands_from_here
from careerctl.text.characters import quoted
from careerctl.text.phrases import first_upper
from careerctl.text.spelling import meant, no_such

_NAMELESS = "plan"
"""The kind that nothing refers to."""


class RenameRequest(NamedTuple):
    """What is asked for: a thing of a kind gets a new id; `keep` says whether the old one goes on meaning it."""

    kind: str
    old: str
    new: str
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Bearer:
    """The file that bears the id."""

    path: str | None
    """From the root; None where there is nothing to do with it, or where it belongs to another project."""
    under_old_id: bool = False
    answers_to: tuple[str, ...] = ()
    """The former ids that it names."""
    elsewhere: str = ""
    """The folder of the framework, where that is another project's."""

    @property
    def is_the_one(self) -> bool:
        """Whether it is certain that this thing has, or had, the old id."""
        return self.under_old_id or bool(self.answers_to)


def bearer(root: Path, request: RenameRequest) -> Bearer:
    """Return the file to rename, or the one that was renamed already. Raises CareerctlError where there is neither."""
    _refuse_odd_names(request)
    elsewhere = _elsewhere(root) if request.kind not in {"person", _NAMELESS} else ""
    folder = posixpath.normpath(posixpath.join(elsewhere, KIND_FOLDERS[request.kind]))
    return _Looking(root, request, folder, elsewhere).bearer()


def _refuse_odd_names(request: RenameRequest) -> None:
    if not is_id(request.new):
        message = (
            f"{quoted(request.new)} is no id: lower-case letters a–z, digits and single hyphens, "
            "at most 64 characters, no device name of Windows."
        )
        raise CareerctlError(message)
    if request.old == request.new:
        message = f"both are '{request.new}'. Name the id it has and the one it is to have."
        raise CareerctlError(message)
    if request.keep and request.kind == _NAMELESS:
        message = "a plan keeps no former id, since nothing refers to plans. Leave --keep out."
        raise CareerctlError(message)


def _elsewhere(root: Path) -> str:
    """Return the folder from which the framework comes, "" where it is the project's own."""
    own = ReadSettings(root)
    settings, _, diagnostics = joined(own, root)
    refuse_errors((*own.diagnostics, *diagnostics), root, "careerctl.yaml has to be mended first.")
    return settings.framework or ""


class _Looking:
    """One look at the files of a kind."""

    def __init__(self, root: Path, request: RenameRequest, folder: str, elsewhere: str) -> None:
        self.root = root
        self.wanted = request
        self.folder = folder
        self.elsewhere = elsewhere
        listed = files.whole_listing(root, folder, f"a {request.kind} with one of the ids")
        for name in (request.old, request.new):
            self._refuse_twins([path for path in listed if files.id_of(path) == name])
        self.paths = {files.id_of(path): path for path in listed}
        self.former = {name: tuple(former_ids(root, {name: path})) for name, path in self.paths.items()}

    def bearer(self) -> Bearer:
        """Tell the states apart in which a rename can be."""
        old, new = self.wanted.old, self.wanted.new
        if old not in self.paths and new not in self.paths:
            raise CareerctlError(self._unknown())
        if old in self.paths and new in self.paths:
            message = f"there is a {self.wanted.kind} '{new}' already, in {self._shown(new)}. Choose another id."
            raise CareerctlError(message)
        name = old if old in self.paths else new
        self._refuse_claims_of_others(name)
        if name == new and old not in self.former[new]:
            return Bearer(None, elsewhere=self.elsewhere)
        if self.elsewhere:
            return self._in_another_project(name)
        return Bearer(self._no_link(self.paths[name]), name == old, self.former[name])

    def _in_another_project(self, name: str) -> Bearer:
        """Follow a rename that was made there; it is not made from here, where nobody sees who else uses it."""
        wanted = self.wanted
        if name == wanted.old:
            where = path_from_here(self.root / self.elsewhere)
            line = ("rename", wanted.kind, wanted.old, wanted.new)
            message = (
                f"the {wanted.kind} '{wanted.old}' belongs to the framework in {where}, which other projects may use. "
                f"Rename it there first:\n  {commands_from_here(self.root / self.elsewhere)(*line, '--keep')}\n"
                f"After that this changes what names it here:\n  {commands_from_here(self.root)(*line)}"
            )
            raise CareerctlError(message)
        return Bearer(None, answers_to=self.former[name], elsewhere=self.elsewhere)

    def _refuse_twins(self, paths: list[str]) -> None:
        if len(paths) > 1:
            shown = " and ".join(path_from_here(self.root / path) for path in paths)
            message = f"{shown} have the same id. Give one of the two another name first."
            raise CareerctlError(message)

    def _refuse_claims_of_others(self, name: str) -> None:
        """Refuse ids that would then mean two things."""
        for each in (self.wanted.old, self.wanted.new):
            other = next((it for it, former in sorted(self.former.items()) if each in former and it != name), None)
            if other is not None:
                message = (
                    f"'{each}' is a former id of the {self.wanted.kind} '{other}': it stands under `formerly:` in "
                    f"{self._shown(other)}. Take it out there, or choose another id."
                )
                raise CareerctlError(message)

    def _no_link(self, path: str) -> str:
        if disk.is_link(self.root / path):
            message = (
                f"{path_from_here(self.root / path)} is a link. Put the file itself there first. Nothing was written."
            )
            raise CareerctlError(message)
        return path

    def _unknown(self) -> str:
        """Say that nothing has the id, and what was probably meant."""
        kind, old = self.wanted.kind, self.wanted.old
        said = no_such(kind, old, root=self.root)
        present = next((name for name, former in sorted(self.former.items()) if old in former), None)
        if present is not None:
            what = f"{self._shown(present)} had it before"
            again = commands_from_here(self.root)("rename", kind, present, self.wanted.new)
            return f"{said} {what}: `{again}` renames it again."
        there = f"{first_upper(KIND_FOLDERS[kind])} are the files in {self.folder}/."
        return f"{said} {meant(old, self.paths) or there}"

    def _shown(self, name: str) -> str:
        return path_from_here(self.root / self.paths[name])
