"""Answers that came back, for one side of one round: worked out whole before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from careerctl.changes.moves.edits import Edit, Edits
from careerctl.changes.rating.session import RatingRequest, Session, open_session
from careerctl.changes.rating.sheet import Content, OpenSheet, Tree
from careerctl.changes.taking.beside import said_beside
from careerctl.changes.taking.request import TakeRequest
from careerctl.changes.taking.understood import Understood, is_blank, said_in_form, same_digest, understood
from careerctl.model.answers import GivenAnswers
from careerctl.model.assessment import TakenIn
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.framework import Project
from careerctl.project.reading.plans import KeptPlan
from careerctl.project.reading.subjects import Subject
from careerctl.project.root import commands_from_here
from careerctl.project.writing.change import Change, Put
from careerctl.project.writing.replace import Written
from careerctl.project.writing.series import Write
from careerctl.questions.known import Reading
from careerctl.questions.plans import KeptPlans
from careerctl.questions.rating.asked import must_be_asked_whole
from careerctl.questions.rating.blind import Blind, SharedReading
from careerctl.results.gap import Rated
from careerctl.results.rating import Topic
from careerctl.text.characters import quoted


@dataclass
class Taking:
    """One file of answers beside the project as it is now."""

    subject: Subject
    today: date
    given: GivenAnswers
    request: TakeRequest
    beside: SharedReading
    plans: KeptPlans

    @cached_property
    def blind(self) -> Blind:
        """The person, as a rater may know them. Raises CareerctlError where the form belongs to another project."""
        must_be_of(self.beside.project, self.given.handed_out.organisation)
        return Blind(self.subject, self.today, self.beside)

    @cached_property
    def session(self) -> Session:
        """The side whose answers they are, as it would rate. Raises CareerctlError where it must not change."""
        out = self.given.handed_out
        by = out.by if out.side == "manager" else None
        commands = commands_from_here(self.subject.root)
        asked = RatingRequest(out.side, out.person, commands, out.round, by, dry=True)
        session = open_session(self.subject, self.today, asked, self.blind)
        self._must_be_by_a_rater(session)
        if self.beside.project.framework.roles.current(out.role) != session.role:
            message = (
                f"the form asked what '{out.role}' asks, and today it would be '{session.role}'. Hand out a new one."
            )
            raise CareerctlError(message)
        unread = session.known.framework.unreadable(session.role).items()
        must_be_asked_whole(session.known, session.role, [each for each, entry in unread if not entry.optional])
        session.sheet.written_on = self._answered_on(session)
        return session

    def _must_be_by_a_rater(self, session: Session) -> None:
        """Raise CareerctlError where a file alone would make somebody the manager's side: it may bear any name."""
        by, known = self.given.handed_out.by, session.known
        if session.side == "self" or self.is_own or by in known.managers() or session.sheet.content() is not None:
            return
        message = f"{known.called(by)} does not lead {known.person.short_name()}, and has not begun to rate them here, "
        message += f"so that a file alone does not make them the manager's side. If they are to rate: `take --by {by}`."
        raise CareerctlError(message)

    @cached_property
    def there(self) -> Mapping[str, Rated]:
        """What the sheet says now."""
        return self.session.sheet.answers()

    @cached_property
    def is_in(self) -> bool:
        """Whether the side has handed in before."""
        content = self.session.sheet.content()
        return content is not None and content.status == "submitted"

    @property
    def is_own(self) -> bool:
        """Whether whoever takes the answers in gave them; all others are shown nothing of them."""
        out = self.given.handed_out
        return self.request.by == (out.by if out.side == "manager" else self.subject.person)

    @property
    def is_open(self) -> bool:
        """Whether their words may be shown to whoever takes them in."""
        return self.is_own

    @property
    def known(self) -> Reading:
        """The person, as a rater may know them."""
        return self.blind.known

    @cached_property
    def understood(self) -> Understood:
        """What the answers mean today."""
        session = self.session
        topics = (*session.topics, *(session.beyond.topics if session.beyond is not None else ()))
        asked: dict[str, Topic] = {each.competency: each for each in topics}
        return understood(session.known.framework, asked, self.given)

    @cached_property
    def differing(self) -> tuple[str, ...]:
        """Where the sheet of whoever takes their own answers in says something else, and may do so since the hand-out.

        A form holds no rating: by the days alone one sees whether its author knew what the sheet says. Of others that
        is not looked at.
        """
        there = self.there if self.is_own and self._may_be_written_since else {}
        return tuple(each for each, said in self.understood.ratings.items() if there.get(each, said) != said)

    @property
    def _may_be_written_since(self) -> bool:
        """Whether somebody may have written in the sheet since the form was made."""
        content, on = self.session.sheet.content(), self.given.handed_out.on
        taken_in = self.before.date if self.before is not None else date.min
        return content is not None and (on is None or max(content.date, taken_in) >= on)

    @cached_property
    def new(self) -> Mapping[str, Rated]:
        """The answers that are written: with `replace` those, too, where the sheet says something else."""
        left = () if self.request.replace else self.differing
        return {each: said for each, said in self.understood.ratings.items() if each not in left}

    @cached_property
    def missing(self) -> int:
        """How many answers are still needed before the sheet can be handed in.

        What somebody else has drafted themself is not looked at: a draft exists for its author alone.
        """
        seen = self.is_own or self.before is not None
        asked = (each for each in self.session.topics if not each.optional)
        return sum(each.competency not in {**(self.there if seen else {}), **self.new} for each in asked)

    @cached_property
    def before(self) -> TakenIn | None:
        """How the sheet was taken in before, None where it was not."""
        return self.blind.taken_in(self.given.handed_out.round, self.given.handed_out.side)

    @cached_property
    def came_before(self) -> bool:
        """Whether these very answers were taken in before: then they stand there, whatever happened since."""
        known = self.before is not None and self.before.digest == self.digest
        return known or (self.is_own and self._is_said())

    def _is_said(self) -> bool:
        """Tell whether their author's sheet, which is handed in, says all of it already."""
        out = self.given.handed_out
        if not self.given.handed_in or not self.blind.handed_in(out.round, out.side):
            return False
        sheet = OpenSheet(self.known.project, self.blind.sheet(out.round, out.side), {}, lambda _: "", dry=True)
        content = sheet.content()
        if content is None or content.by != self.request.by:
            return False
        there, said = sheet.answers(), said_in_form(self.known.framework, self.given)
        if any(each is None or there.get(competency) != each for competency, each in said.items()):
            return False
        kept = self._plan() if out.side == "self" else None
        return out.side != "self" or not [*said_beside(self.known, self.given, self.today, kept)]

    @cached_property
    def digest(self) -> str:
        """By this the answers are known when they come again, however they come."""
        return same_digest(self.given)

    @property
    def hands_in(self) -> bool:
        """Whether the sheet is handed in with it: the person ticked that, and all that is needed is there."""
        return self.given.handed_in and not self.missing and not self.is_in

    def _plan(self) -> KeptPlan | None:
        """Return the person's plan, None without one. Raises CareerctlError where own steps may belong into another."""
        return self.plans.of(self.known, certainly=bool(self.given.steps or self.given.done))

    def edits(self) -> Edits:
        """Return what changes. Raises CareerctlError where answers would go over others that were handed in.

        What stands beside the ratings would be seen at once, so that it waits for the tick.
        """
        edits = Edits(self.known.project)
        if self.came_before or is_blank(self.given):
            return edits
        self._must_not_go_over()
        sheet = self._sheet()
        if sheet is not None:
            edits.every.append(edit(self.subject.root, sheet))
        if not self.given.handed_in:
            return edits
        day = self.session.sheet.today
        kept = self._plan() if self.given.handed_out.side == "self" else None
        for each in said_beside(self.session.known, self.given, day, kept):
            edits.every.append(edit(self.subject.root, each.written, each.lines))
        return edits

    def _must_not_go_over(self) -> None:
        """Raise CareerctlError for a second file after another one, unless it is to take its place.

        Of somebody else's it is not told whether it differs: else one could ask, level by level, what they rated.
        """
        out, known = self.given.handed_out, self.session.known
        name = known.person.short_name() if out.side == "self" else known.called(out.by)
        if self.is_in and not self.request.replace and (not self.is_own or self.new or self.differing):
            message = f"{name} has handed in for {out.round}, and this is another file. --replace takes it instead."
            raise CareerctlError(message)
        if self.is_own:
            return
        self.request.must_be_newer(self.session.sheet.today, self.before, on_one_day=self.given.handed_in)
        if self._has_gone_on() and not self.request.replace:
            message = f"{name} has gone on with a sheet of their own since this was handed out. Ask which one counts; "
            message += "--replace takes these answers."
            raise CareerctlError(message)

    def _has_gone_on(self) -> bool:
        """Tell whether somebody else wrote in their own sheet since; by its day alone, which tells no rating."""
        content, before = self.session.sheet.content(), self.before
        if content is None or self.given.handed_out.on is None or not self._may_be_written_since:
            return False
        return before is None or content.date not in {before.saved, before.date}

    def _sheet(self) -> Written | None:
        """Write answers, that they are handed in and who took them in, all in one; nothing where all is so already."""
        sheet = self.session.sheet
        if self.new or self.hands_in:
            sheet.write(self._changes)
        return sheet.written

    def _changes(self, tree: Tree, content: Content | None) -> Iterator[Change]:
        yield from self.session.sheet.answered(tree, content, self.new)
        if self.hands_in:
            yield Put(("status",), "submitted")
        if not self.new and "ratings" not in tree:  # all of it is optional, and none was answered
            yield Put(("ratings",), {})
        if not self.is_own:
            yield self.request.taken_in(self.today, self.session.sheet.today, self.digest)

    def _answered_on(self, session: Session) -> date:
        declared = session.known.framework.settings.rounds.get(session.round)
        return answered_on(self.given.date, declared.opens.first if declared is not None else date.min, self.today)


def must_be_of(project: Project, organisation: str) -> None:
    """Raise CareerctlError for answers that belong to the project of another organisation."""
    here = project.framework.settings.organisation or ""
    if organisation != here:
        message = (
            f"these answers belong to another project: to that of {quoted(organisation)}, "
            f"and this one is {quoted(here)}'s."
        )
        raise CareerctlError(message)


def answered_on(saved: date, first: date, today: date) -> date:
    """Return the day of answers by the clock of another machine, where it can have been; else today."""
    return saved if first <= saved <= today else today


def edit(root: Path, written: Written, said: tuple[str, ...] = ()) -> Edit:
    """Return what was worked out for one file as one of a series."""
    return Edit(root, Write(written.path, written.before, written.after), said)
