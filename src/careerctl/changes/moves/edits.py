"""Changes in several files, worked out whole and judged before the first of them is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from careerctl.model.goal import Opening
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.project.reading.framework import Project
from careerctl.project.writing.change import Change
from careerctl.project.writing.edit import edited
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written, writing
from careerctl.project.writing.series import FileMove, FileRemove, Step, Write, carry_out, net


class Edit(NamedTuple):
    """What becomes of one file, and how that is said."""

    root: Path
    write: Step
    said: tuple[str, ...]
    is_blind: bool = False
    """Of a sheet: it is neither shown nor counted, so that both sides stay blind."""

    @property
    def file(self) -> str:
        """The file as seen from the current folder."""
        return path_from_here(self.root / self.write.path)

    @property
    def becomes(self) -> str:
        """The file as it is called afterwards."""
        return path_from_here(self.root / (self.write.to if isinstance(self.write, FileMove) else self.write.path))

    @property
    def is_deleted(self) -> bool:
        """Whether the file is deleted."""
        return isinstance(self.write, FileRemove)


@dataclass
class Edits:
    """A series of changes, in the order in which they are made: after each of them the project is sound."""

    project: Project
    every: list[Edit] = field(default_factory=list)

    def change(self, path: str, model: type[BaseModel], changes: Sequence[Change], *said: str) -> None:
        """Add the changes of a file about people. Raises CareerctlError where it would not be sound with them."""
        self._add(self.project.root, path, Judge(model, self.project.links), changes, said)

    def change_opening(self, opening: str, changes: Sequence[Change], *said: str) -> None:
        """Add the changes of an opening, which lies where the framework does."""
        path = self.project.sources["opening", opening].path
        folder, _, inside = path.rpartition("openings/")
        root = self.project.root / folder if folder else self.project.root
        self._add(root, f"openings/{inside}", Judge(Opening, self.project.links, private=False), changes, said)

    def create(self, path: str, model: type[BaseModel], text: str, *said: str) -> None:
        """Add a file about people that is not there yet. Raises CareerctlError where it would not be sound."""
        Judge(model, self.project.links).must_be_sound(self.project.root, path, text.encode())
        self.every.append(Edit(self.project.root, Write(path, None, text.encode()), said))

    def rewrite(self, path: str, before: bytes, changes: Sequence[Change], *said: str, is_blind: bool = False) -> None:
        """Add changes that leave a file of any kind as sound as it is: an id takes the place of another."""
        if not changes:
            return
        steps = (each.write for each in self.every if isinstance(each.write, Write) and each.write.path == path)
        for each in steps:
            before = each.after
        after = edited(path_from_here(self.project.root / path), before, changes)
        if after != before:
            self.every.append(Edit(self.project.root, Write(path, before, after), said, is_blind))

    def move(self, path: str, to: str, *said: str) -> None:
        """Let a file have another name in its folder."""
        self.every.append(Edit(self.project.root, FileMove(path, to, self._held(path)), said))

    def delete(self, path: str, *said: str, is_blind: bool = False) -> None:
        """Delete a file."""
        self.every.append(Edit(self.project.root, FileRemove(path, self._held(path)), said, is_blind))

    def _held(self, path: str) -> bytes:
        """Return what a file holds. Raises CareerctlError for a link: what it leads to would stay."""
        shown = path_from_here(self.project.root / path)
        if disk.is_link(self.project.root / path):
            message = f"{shown} is a link. Put the file itself there first. Nothing was written."
            raise CareerctlError(message)
        return disk.read(self.project.root / path) or b""

    def shown(self) -> list[Edit]:
        """Return what may be told of the series."""
        return [each for each in self.every if not each.is_blind]

    def _add(self, root: Path, path: str, judge: Judge, changes: Sequence[Change], said: Iterable[str]) -> None:
        if not changes:
            return
        before = disk.read(root / path)
        if before is None:
            message = f"{path_from_here(root / path)} is not there any more. Nothing was written."
            raise CareerctlError(message)
        after = edited(path_from_here(root / path), before, changes)
        judge.must_be_sound(root, path, after)
        if after != before:
            self.every.append(Edit(root, Write(path, before, after), tuple(said)))

    def written(self) -> list[Written]:
        """Return what the series does to each file that stays, as far as that may be told."""
        return net([each.write for each in self.shown()])

    def carry_out(self) -> None:
        """Make one change after the other, while `writing`. A framework that lies elsewhere comes last."""
        here = [each.write for each in self.every if each.root == self.project.root]
        carry_out(self.project.root, here)
        for root in dict.fromkeys(each.root for each in self.every if each.root != self.project.root):
            with writing(root):
                carry_out(root, [each.write for each in self.every if each.root == root])
