"""What a form asks of one side: read, put together, and uncut."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from careerctl.analysis.form import identified, own_words, question
from careerctl.analysis.rating import to_rate
from careerctl.model.assessment import RatedSheetFile, Side
from careerctl.model.plan import Plan
from careerctl.problems.diagnostic import errors
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import from_here
from careerctl.project.reading import files
from careerctl.project.reading.framework import Project
from careerctl.project.reading.people import modelled
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Reading
from careerctl.questions.plans import KeptPlans
from careerctl.questions.rating.asked import beyond_asked, must_be_asked_whole, must_be_somebody, role_rated, round_for
from careerctl.questions.rating.author import author
from careerctl.questions.rating.blind import Blind, left_out, read_beside
from careerctl.results.cut import Audience
from careerctl.results.form import Form, OwnStep
from careerctl.results.notes import Note

_OTHER: dict[Side, Side] = {"self": "manager", "manager": "self"}


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What the command line asks for."""

    side: Side
    round: str | None = None
    by: str | None = None
    me: str | None = None
    """What CAREERCTL_ME says."""
    with_notes: bool = False


@dataclass
class Forms:
    """The forms of a project: the framework is read once for however many people."""

    root: Path
    today: date
    request: FormRequest
    left_out: list[str] = field(default_factory=list)
    """A line for each file of notes, and of plans that may hold own steps, that cannot be read."""

    def __post_init__(self) -> None:
        """Read the framework. Raises CareerctlError where something needed is broken."""
        self._beside = read_beside(self.root, self.today, ("activity",) if self.request.side == "self" else ())
        self.plans = KeptPlans(self.root, self._beside.project.links, "employee")

    @property
    def project(self) -> Project:
        """The project, whose language the forms speak."""
        return self._beside.project

    @property
    def reader(self) -> Audience:
        """Who reads the forms: whoever fills them in."""
        return Audience.EMPLOYEE if self.request.side == "self" else Audience.MANAGER

    def of(self, subject: Subject) -> Form:
        """Return what somebody's form asks. Raises CareerctlError where there is nothing to fill in."""
        request, blind = self.request, Blind(subject, self.today, self._beside)
        known, round_ = blind.known, round_for(blind, request.round, talk=False)
        by = self._author(subject.person, known.managers())
        if request.by or not known.managers():
            must_be_somebody(subject, by)
        sheet = _sheet(blind, round_, request.side)
        _must_be_open(blind, round_, request.side, sheet, by)
        role = role_rated(known, sheet.role if sheet is not None else None)
        return identified(self._form(blind, round_, by, role))

    def of_everybody(self, subject: Subject, manager: str | None) -> Form | None:
        """Return the form of somebody, None for whoever is not asked: without a role, not here, or rated by another.

        Raises CareerctlError where there is nothing to fill in.
        """
        known = Blind(subject, self.today, self._beside).known
        return self.of(subject) if is_asked(known, self.request.round, manager) else None

    def _author(self, person: str, managers: Sequence[str]) -> str:
        """Return who fills it in. Whoever hands a form out need not be the one: only where nobody leads, they are."""
        side, by = self.request.side, self.request.by
        me = self.request.me if side == "manager" and not managers else None
        return author(person, managers, side, by, me) or ""

    def _form(self, blind: Blind, round_: str, by: str, role: str) -> Form:
        known, side = blind.known.naming([by]), self.request.side
        framework, person, settings = known.framework, known.person, known.framework.settings
        must_be_asked_whole(known, role, framework.unreadable(role))
        topics, more = to_rate(framework, role), beyond_asked(known, role, None, by)
        beyond = more.topics if more is not None else ()
        if not topics and not beyond:
            message = f"the role '{role}' asks for nothing yet, so that there is nothing to rate."
            raise CareerctlError(message)
        declared, managers = settings.rounds.get(round_), known.managers()
        own = own_words(framework, person, known.subject.person, (*topics, *beyond), self._steps(known))
        return Form(
            organisation=settings.organisation or "",
            framework=settings.version or "",
            today=self.today,
            side=side,
            round=round_,
            closes=declared.closes.last if declared is not None and declared.closes is not None else None,
            person=known.subject.person,
            name=person.name,
            called=person.short_name(),
            by=by,
            by_name=known.named(by),
            manager_name=known.called(managers[0]) if managers else "",
            role=role,
            role_name=framework.role_name(role),
            questions=tuple(question(each) for each in topics),
            beyond_name=more.role_name if more is not None else "",
            beyond=tuple(question(each) for each in beyond),
            own=own if side == "self" else None,
            notes=self._notes(blind, by) if self.request.with_notes else (),
        )

    def _notes(self, blind: Blind, by: str) -> tuple[Note, ...]:
        notes, left_out = blind.notes()
        self.left_out += left_out
        return tuple(each for each in notes if each.by == by)

    def _steps(self, known: Reading) -> tuple[OwnStep, ...] | None:
        """Return what the person still has to do of their plan, before any trial; None without a plan."""
        if self.request.side != "self":
            return None
        kept = self.plans.of(known)
        if kept is None:
            self.left_out += [line for line in left_out(self.root, self.plans.diagnostics) if line not in self.left_out]
        return tuple(_own_steps(known, kept.plan)) if kept is not None else None


def is_asked(known: Reading, round_: str | None, manager: str | None) -> bool:
    """Tell whether somebody gets a form among others: they are here, have a role, and are asked in the round.

    Of a `manager` those alone whom they rate.
    """
    person = known.person
    if person.has_left(known.framework.today) or person.role is None:
        return False
    if manager is not None and known.managers()[:1] != (manager,):
        return False
    declared = known.framework.settings.rounds.get(round_ or "")
    return declared is None or declared.is_for((known.subject.person, *person.formerly))


def _own_steps(known: Reading, plan: Plan) -> list[OwnStep]:
    from careerctl.analysis.planning.entries import action_id

    steps, framework = [], known.framework
    for at, action in enumerate(plan.mastery.actions if plan.mastery is not None else ()):
        if action.owner != "employee" or action.status in {"done", "dropped"}:
            continue
        used = framework.activities.get(action.activity) if action.activity else None
        names = [used.name] if used is not None else []
        names += [framework.competency_name(action.competency)] if action.competency else []
        due = action.due.text if action.due is not None else ""
        text = action.text or " · ".join(names) or action_id("mastery", at, action)
        steps.append(OwnStep(action_id("mastery", at, action), text, due))
    return steps


def _sheet(blind: Blind, round_: str, side: Side) -> RatedSheetFile | None:
    """Return the sheet of the side whose form it is. Raises CareerctlError where it is broken, or stands elsewhere."""
    known = blind.known
    if blind.in_the_persons_file(round_, side):
        message = f"this sheet of {round_} stands in {known.subject.path}. Change it there, with an editor."
        raise CareerctlError(message)
    at = blind.sheet(round_, side)
    if not disk.has(known.subject.root, at.path):
        return None
    sheet, found = modelled(files.read(known.subject.root, at.path), RatedSheetFile, known.project.links)
    broken = from_here(errors(found), known.subject.root)
    if broken or sheet is None:
        message = "this sheet has to be mended first."
        raise CareerctlError(message, broken)
    return sheet


def _must_be_open(blind: Blind, round_: str, side: Side, sheet: RatedSheetFile | None, by: str) -> None:
    """Raise CareerctlError where the answers could not be taken back in."""
    known = blind.known
    if sheet is None:
        return
    if sheet.by not in {by, *((known.person.formerly) if side == "self" else ())}:
        message = f"this sheet was begun by {sheet.by}. Only who began it goes on with it."
        raise CareerctlError(message)
    if sheet.status == "submitted" and blind.handed_in(round_, _OTHER[side]):
        message = f"both have handed in for {round_}, so that neither sheet changes any more."
        raise CareerctlError(message)
