"""What a person says to what was agreed, in a talk or in a plan: worked out whole before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from careerctl.analysis.agreement import agreed_entries, focus_digest, plan_digest
from careerctl.analysis.form import digest
from careerctl.analysis.planning.entries import entries
from careerctl.changes.marking import Marking, marked
from careerctl.changes.moves.edits import Edits
from careerctl.changes.plan import change_plan
from careerctl.changes.rating.agreement import Agreed, agree, confirm
from careerctl.changes.rating.session import RatingRequest
from careerctl.changes.rating.talk import Talk, open_talk
from careerctl.changes.taking.beside import noted
from careerctl.changes.taking.taking import TakeRequest, answered_on, edit, must_be_of
from careerctl.changes.taking.understood import cleaned, is_blank
from careerctl.model.answers import GivenAgreement
from careerctl.model.assessment import AgreedSheetFile, TwoViews
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
        """What is said to the trial; "" where that is over, or was never in the plan."""
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
        content = self.kept.plan if self.given.handed_out.side == "plan" else self._sheet()
        return content is not None and content.taken_in is not None and content.taken_in.digest == self.digest

    def _sheet(self) -> AgreedSheetFile | None:
        content = self.talk.sheet.content()
        return content if isinstance(content, AgreedSheetFile) else None

    def edits(self) -> Edits:
        """Return what changes. Raises CareerctlError where a yes would be to something else than was handed out."""
        edits = Edits(self.known.project)
        if self.came_before or is_blank(self.given):
            return edits
        written = self._plan() if self.given.handed_out.side == "plan" else self._agreed()
        edits.every += [edit(self.subject.root, each) for each in written if each is not None]
        if self.stale and not edits.every:
            raise CareerctlError(CHANGED)
        return edits

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
        sheet.written_on = answered_on(self.given.date, content.date, self.today)
        if new:
            agree(sheet, Agreed(differ={each: TwoViews(employee=text, manager=_as_written(there[each]))
                                        for each, text in new.items()}))  # fmt: skip
        if self.given.handed_in:
            own = self.typed_by == self.subject.person
            confirm(sheet, ["employee"], {} if own else {"employee": self.typed_by})
        if sheet.written is not None and self.given.handed_in and not self.is_own:
            sheet.write(lambda _tree, _content: [self.request.taken_in(self.today, self.digest)])
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
        root, links, day = self.subject.root, self.known.project.links, self._day
        marks = [*self._marks(day)]
        changes = [change for _, some in marks for change in some]
        if not self.is_own and any(said == "yes" and some for said, some in marks):
            changes.append(self.request.taken_in(self.today, self.digest))
        yield change_plan(root, self.kept.path, changes, links, dry=True) if changes else None
        if words := self.differ.get(PLAN):
            yield noted(self.known, f"My plan, as I see it: {words}", day)

    @property
    def _day(self) -> date:
        return answered_on(self.given.date, self.kept.plan.started, self.today)

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
