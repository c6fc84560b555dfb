"""One sheet while somebody writes it: every answer goes into the file at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from careerctl.analysis.items import said_in
from careerctl.changes.rating.entries import rating_changes, written_as
from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.problems.diagnostic import errors
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import from_here, path_from_here
from careerctl.project.reading.framework import Project
from careerctl.project.reading.people import SheetPath, modelled
from careerctl.project.reading.source import SourceFile, parse
from careerctl.project.schemas import schema_comment
from careerctl.project.writing import emitting
from careerctl.project.writing.change import Change, Put, changed, is_made, plain
from careerctl.project.writing.edit import edited
from careerctl.project.writing.lock import writing
from careerctl.project.writing.replace import Written, change
from careerctl.results.gap import Rated

Content = RatedSheetFile | AgreedSheetFile
Tree = Mapping[str, Any]


@dataclass
class OpenSheet:
    """A sheet and what has been written to it so far.

    `head` is what a new one begins with; `refused` says why a sheet must not be changed, or "" where it may. `dry`
    writes nothing, and goes on as if it had; so does `held`, until all is kept at once.
    """

    project: Project
    at: SheetPath
    head: Mapping[str, Any]
    refused: Callable[[Content | None], str]
    dry: bool = False
    held: bool = False
    written_on: date | None = None
    """The day on which it was answered, where that was not today."""
    stays_of_its_day: bool = False
    """Whether its day and its framework stay, since nothing is rated anew."""
    written: Written | None = None
    """All that was changed, from the first change to the last."""

    @property
    def shown(self) -> str:
        """The path as seen from here."""
        return path_from_here(self.project.root / self.at.path)

    @property
    def today(self) -> date:
        """The day to write down."""
        return self.written_on or self.project.framework.today

    def content(self) -> Content | None:
        """Return what the sheet holds now, None while there is none. Raises CareerctlError where it is broken."""
        raw = self._raw()
        return None if raw is None else self._read(raw)[0]

    def answers(self) -> dict[str, Rated]:
        """Return what the sheet says by present competency id."""
        content = self.content()
        return {} if content is None else said_in(self.project.framework, content.ratings)

    def answer(self, said: Mapping[str, Rated]) -> bool:
        """Write answers by competency id; tell whether anything had to be changed."""
        return self.write(lambda tree, content: self.answered(tree, content, said))

    def hand_in(self) -> bool:
        """Write that the sheet is submitted; tell whether that had to be written."""
        return self.write(
            lambda _, content: [] if content and content.status == "submitted" else [Put(("status",), "submitted")]
        )

    def write(self, changes: Callable[[Tree, Content | None], Iterable[Change]]) -> bool:
        """Make the changes that `changes` says for what the sheet holds at this moment; tell whether there were any.

        Raises CareerctlError where the sheet must not be changed, or cannot be: then it is as it was.
        """

        def how(before: bytes | None) -> bytes:
            return self._changed(before, changes)

        if self.dry or self.held:
            before = self._raw()
            after = how(before)
            done = None if after == (before or b"") else Written(self.at.path, before, after)
        else:
            with writing(self.project.root):
                done = change(self.project.root, self.at.path, how)
        if done is None:
            return False
        self.written = done._replace(before=self.written.before) if self.written is not None else done
        return True

    def keep(self) -> None:
        """Write at once what was held. Raises CareerctlError where somebody else has changed the sheet meanwhile."""
        made, self.held = self.written, False
        if made is None or self.dry:
            return

        def how(now: bytes | None) -> bytes:
            if now != made.before:
                message = "the sheet was changed in the meantime. Nothing was written; do it again."
                raise CareerctlError(message)
            return made.after

        with writing(self.project.root):
            change(self.project.root, self.at.path, how)

    def answered(self, tree: Tree, content: Content | None, said: Mapping[str, Rated]) -> Iterator[Change]:
        """Yield what writes answers by competency id into what the sheet holds at this moment."""
        framework, there = self.project.framework, tree.get("ratings", {})
        was = {} if content is None else said_in(framework, content.ratings)
        for competency, each in said.items():
            key = written_as(framework, there, competency)
            yield from rating_changes(key, there.get(key), was.get(competency), each)

    def _of_today(self, tree: Tree) -> Iterator[Change]:
        """Yield what says that it was written today, beside today's framework."""
        version = self.project.framework.settings.version
        if not self.stays_of_its_day:
            yield Put(("date",), self.today.isoformat())
            yield from [Put(("framework",), version)] if version and "framework" in tree else []

    def _raw(self) -> bytes | None:
        if (self.dry or self.held) and self.written is not None:
            return self.written.after
        return disk.read(self.project.root / self.at.path)

    def _read(self, raw: bytes) -> tuple[Content, SourceFile]:
        """Judge a sheet as a check would. Raises CareerctlError with what is wrong."""
        source = parse(self.at.path, raw)
        sort: type[Content] = AgreedSheetFile if self.at.side == "agreed" else RatedSheetFile
        past = self.at.round in self.project.links.moment.over
        content, found = modelled(source, sort, self.project.links, past=past)
        broken = errors(found)
        if broken or content is None:
            message = "this sheet has to be mended first. Nothing was written."
            raise CareerctlError(message, from_here(broken, self.project.root))
        return content, source

    def _changed(self, before: bytes | None, changes: Callable[[Tree, Content | None], Iterable[Change]]) -> bytes:
        content, source = self._read(before) if before is not None else (None, None)
        refused = self.refused(content)
        if refused:
            raise CareerctlError(refused)
        tree = plain(source.root) if source is not None else plain(self.head)
        wanted = [each for each in changes(tree, content) if not is_made(tree, each)]
        if not wanted and before is None:
            message = "there is nothing to write yet."
            raise CareerctlError(message)
        if not wanted:
            return before or b""
        wanted += self._of_today(tree)
        if before is not None:
            after = edited(self.shown, before, wanted)
        else:
            for each in wanted:
                tree = changed(tree, each)
            after = f"{schema_comment(self.at.path)}\n{emitting.document(tree)}".encode()
        self._read(after)
        return after
