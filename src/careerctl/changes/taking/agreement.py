"""What a person says to what was agreed, in a talk or in a plan: worked out whole before anything is written."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from careerctl.analysis.agreement import agreed_entries, focus_digest, plan_digest
from careerctl.analysis.form import digest
from careerctl.analysis.planning.entries import entries
from careerctl.changes.marking import Marking, marked
from careerctl.changes.moves.edits import Edits
from careerctl.changes.plan import change_plan
from careerctl.changes.rating.agreement import Agreed, agree, confirm, look_again
from careerctl.changes.rating.look_again import SecondLook, open_look
from careerctl.changes.rating.session import RatingRequest
from careerctl.changes.rating.talk import Talk, open_talk
from careerctl.changes.taking.beside import noted
from careerctl.changes.taking.request import TakeRequest
from careerctl.changes.taking.taking import answered_on, edit, must_be_of
from careerctl.changes.taking.understood import cleaned, is_blank
from careerctl.model.answers import GivenAgreement
from careerctl.model.assessment import AgreedSheetFile, TakenIn, TwoViews
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.plans import KeptPlan
from careerctl.project.reading.subjects import Subject
from careerctl.project.root import commands_from_here
from careerctl.project.writing.change import Change
from careerctl.project.writing.replace import Written
from careerctl.questions.known import Reading
from careerctl.questions.plans import KeptPlans, kept_plan
from careerctl.questions.rating.blind import Blind, SharedReading
from careerctl.results.agreement import AgreedEntry
from careerctl.text.phrases import number

PLAN = "plan"
"""Under what somebody says how they see a plan as a whole."""


@dataclass
class TakingAgreement:
    """What one person says to what was agreed, beside the project as it is now."""

    subject: Subject
    today: date
    given: GivenAgreement
    request: TakeRequest
    beside: SharedReading
    plans: KeptPlans

    @cached_property
    def known(self) -> Reading:
        """The person. Raises CareerctlError where the form belongs to another project."""
        must_be_of(self.beside.project, self.given.handed_out.organisation)
        return Blind(self.subject, self.today, self.beside).known

    @property
    def manager(self) -> str:
        """The id of who leads the person; "" where nobody does."""
        return next(iter(self.known.managers()), "")

    @property
    def is_own(self) -> bool:
        """Whether whoever takes it in said it."""
        return self.request.by == self.subject.person

    @property
    def typed_by(self) -> str:
        """The id of whose word it is: what came in the person's own file is theirs, what came on paper was typed."""
        return self.request.by if self.request.came_as == "paper" else self.subject.person

    @property
    def is_open(self) -> bool:
        """Whether whoever takes it in is one of the two; others are shown nothing of it."""
        return self.request.by in {self.subject.person, self.manager}

    @cached_property
    def differ(self) -> Mapping[str, str]:
        """Where the person sees it differently, in their words, by present id; what was not handed out is left out."""
        out, current = self.given.handed_out, self.known.framework.competencies.current
        asked = {PLAN} if out.side == "plan" else {*out.entries}
        said = {each: cleaned(text) for each, text in self.given.differ.items() if each in asked}
        return {each if out.side == "plan" else current(each): text for each, text in said.items() if text}

    @cached_property
    def stale(self) -> bool:
        """Whether the plan was changed since it was handed out, so that no yes to it counts."""
        out = self.given.handed_out
        return (
            out.side == "plan"
            and (self.given.handed_in or self.trial == "yes")
            and (plan_digest(self.kept.plan) != out.besides)
        )

    @cached_property
    def trial(self) -> str:
        """What is said to the trial of a plan; "" where that is over, or was never in it."""
        if self.given.handed_out.side != "plan":
            return ""
        plan = self.kept.plan
        return "" if plan.trial is None or plan.past_trial(self.today) else self.given.trial

    @cached_property
    def kept(self) -> KeptPlan:
        """The person's plan. Raises CareerctlError where there is none."""
        return self.plans.of(self.known) or kept_plan(self.known)

    @cached_property
    def talk(self) -> Talk:
        """The talk of the two. Raises CareerctlError where there was none, or where it is over."""
        out = self.given.handed_out
        commands = commands_from_here(self.subject.root)
        asked = RatingRequest("agreed", out.person, commands, out.round, dry=True)
        return open_talk(self.subject, self.today, asked)

    @cached_property
    def digest(self) -> str:
        """By this it is known when it comes again: a yes that was taken back since stays taken back.

        A no to a trial is kept nowhere, in no digest either.
        """
        said = self.given.model_dump(mode="json", exclude=set() if self.request.dated else {"date"})
        return digest(said | ({"trial": ""} if self.given.trial == "no" else {}))

    @cached_property
    def came_before(self) -> bool:
        """Whether this very file was taken in before: then what was said in it stands there, or was taken back."""
        return self._before is not None and self._before.digest == self.digest

    @cached_property
    def _before(self) -> TakenIn | None:
        """How something was taken in before, None where nothing was."""
        if self.given.handed_out.side == "look-again":
            return None
        content = self.kept.plan if self.given.handed_out.side == "plan" else self._sheet()
        return content.taken_in if content is not None else None

    @cached_property
    def _saved(self) -> date:
        """The day on which it was said."""
        if self.given.handed_out.side == "plan":
            return answered_on(self.given.date, self.kept.plan.started, self.today)
        content = self._sheet()
        return answered_on(self.given.date, content.date if content is not None else date.min, self.today)

    def _sheet(self) -> AgreedSheetFile | None:
        content = self.talk.sheet.content()
        return content if isinstance(content, AgreedSheetFile) else None

    def edits(self) -> Edits:
        """Return what changes. Raises CareerctlError where a yes would be to something else than was handed out."""
        edits = Edits(self.known.project)
        if self.came_before or is_blank(self.given):
            return edits
        if self.given.handed_out.side == "look-again":
            edits.every += [edit(self.subject.root, each) for each in self._looked_again() if each is not None]
            return edits
        written = self._plan() if self.given.handed_out.side == "plan" else self._agreed()
        edits.every += [edit(self.subject.root, each) for each in written if each is not None]
        if self.stale and not edits.every:
            raise CareerctlError(CHANGED)
        if edits.every and not self.is_own:
            self._must_be_newer()
        return edits

    @cached_property
    def second_look(self) -> SecondLook:
        """What both look at again. Raises CareerctlError where there is nothing to look at any more, or other words."""
        out = self.given.handed_out
        asked = RatingRequest("agreed", out.person, commands_from_here(self.subject.root), out.round, dry=True)
        second = open_look(self.subject, self.today, asked)
        if second.look.digest != out.besides:
            raise CareerctlError(CHANGED)
        return second

    def _looked_again(self) -> Iterator[Written | None]:
        """Write who of the two says that it stands; whoever did not take it in did not write it there themself."""
        talk, by = self.second_look.talk, self.request.by
        said = {"employee": self.given.handed_in, "manager": self.given.handed_in_manager}
        sides = [each for each, ticked in said.items() if ticked]
        talk.sheet.written_on = answered_on(self.given.date, self.second_look.look.agreed.date, self.today)
        look_again(talk.sheet, sides, {each: by for each in sides if talk.ids.get(by) != each})
        yield talk.sheet.written

    def _must_be_newer(self) -> None:
        """Raise CareerctlError for what is older than what was said since, and for a yes that may be.

        A no and other words of the same day are taken: a yes is taken back at any time. Whoever is none of the two is
        told nothing that depends on what was said.
        """
        says_no = self.trial == "no" or (bool(self.differ) and self.trial != "yes")
        self.request.must_be_newer(self._saved, self._before, on_one_day=self.is_open and says_no)

    def _agreed(self) -> Iterator[Written | None]:
        sheet, framework, content = self.talk.sheet, self.known.framework, self._sheet()
        if content is None:
            message = f"what was agreed in {self.given.handed_out.round} is not there any more."
            raise CareerctlError(message)
        there = {each.topic.competency: each for each in agreed_entries(framework, content)}
        self._must_be_as_handed_out(there, focus_digest(framework, content))
        new = {each: text for each, text in self.differ.items() if there[each].employee != text}
        came = content.taken_in is not None or content.confirmed.recorded_by.employee is not None
        if new and self.talk.said_before and not came:
            message = f"{self.talk.said_before} To change it, talk and confirm it together again: `rate --as agreed`."
            raise CareerctlError(message)
        sheet.written_on = self._saved
        if new:
            agree(sheet, Agreed(differ={each: TwoViews(employee=text, manager=_as_written(there[each]))
                                        for each, text in new.items()}))  # fmt: skip
        if self.given.handed_in:
            own = self.typed_by == self.subject.person
            confirm(sheet, ["employee"], {} if own else {"employee": self.typed_by})
        if sheet.written is not None and self.given.handed_in and not self.is_own:
            sheet.write(lambda _tree, _content: [self.request.taken_in(self.today, self._saved, self.digest)])
        yield sheet.written

    def _must_be_as_handed_out(self, there: Mapping[str, AgreedEntry], besides: str) -> None:
        """Raise CareerctlError where something else is agreed by now, but for what this file changed itself."""
        out, current = self.given.handed_out, self.known.framework.competencies.current
        was = {current(each): digest for each, digest in out.entries.items()}
        same = {each for each, entry in there.items() if was.get(each) == entry.digest
                or (entry.employee and self.differ.get(each) == entry.employee)}  # fmt: skip
        if same != {*was} or same != {*there} or besides != out.besides:
            raise CareerctlError(CHANGED)

    def _plan(self) -> Iterator[Written | None]:
        root, links, day = self.subject.root, self.known.project.links, self._saved
        marks = [*self._marks(day)]
        changes = [change for _, some in marks for change in some]
        changes += [] if self.is_own else self._taken_in({said for said, some in marks if some})
        yield change_plan(root, self.kept.path, changes, links, dry=True) if changes else None
        if words := self.differ.get(PLAN):
            yield noted(self.known, f"My plan, as I see it: {words}", day)

    def _taken_in(self, written: Collection[str]) -> Iterator[Change]:
        """Yield by what an older file is known; of one that says no yes nothing but its day is kept, and no digest.

        So a no is kept nowhere, and yet the yes before it does not come again with its file.
        """
        before = self._before
        if "yes" in written:
            yield self.request.taken_in(self.today, self._saved, self.digest)
        elif (self.trial == "no" or self.differ) and (before is None or before.saved != self._saved):
            yield self.request.taken_in(self.today, self._saved, before.digest if before is not None else None)

    def _marks(self, day: date) -> Iterator[tuple[str, list[Change]]]:
        """Yield yes or no to the plan and to its trial; without a yes, own words take back the one that was there."""
        there = {each.id: each for each in entries(self.kept.plan)}
        own = "yes" if self.given.handed_in else "no" if self.differ else ""
        for each, said in (("trial-yes", self.trial), ("signed-employee", own)):
            if each in there and (said == "no" or (said == "yes" and not self.stale)):
                sides = (self.subject.person, self.manager)
                mark = Marking("done" if said == "yes" else "open", day, by=self.typed_by, sides=sides)
                yield said, [*marked(self.kept.plan, there[each], mark)]


CHANGED = "what was agreed has changed since this was handed out, so that a yes would be to something else. "
CHANGED += "Hand out a new one."


def _as_written(entry: AgreedEntry) -> str:
    """Return the manager's view beside a person's: their words, else what they wrote down as agreed."""
    rated = entry.rated
    if rated is None:
        return entry.manager
    level = rated.level_name or rated.written or number(rated.level)
    return " – ".join(filter(None, (level if rated.instead is None else "", rated.why, rated.no_chance,
                                    rated.not_applicable)))  # fmt: skip
