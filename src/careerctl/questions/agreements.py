"""What a person is asked to confirm of what was agreed: read, put together, and uncut."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerctl.analysis.agreement import agreed_entries, focus_digest, focus_of, identified, plan_digest
from careerctl.model.answers import AgreedAs
from careerctl.model.assessment import AgreedSheetFile
from careerctl.problems.diagnostic import errors
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import from_here, refuse_errors
from careerctl.project.reading import files
from careerctl.project.reading.framework import Project
from careerctl.project.reading.people import modelled
from careerctl.project.reading.subjects import Subject
from careerctl.questions.forms import is_asked
from careerctl.questions.known import Reading, read_person
from careerctl.questions.looking import NothingToLookAtError, second_look
from careerctl.questions.plans import KeptPlans, as_it_stands, kept_plan
from careerctl.questions.rating.asked import round_for
from careerctl.questions.rating.blind import Blind, read_beside
from careerctl.results.agreement import Agreement
from careerctl.results.cut import Audience
from careerctl.results.result import replace


@dataclass(frozen=True, slots=True)
class AgreementRequest:
    """What the command line asks for."""

    side: AgreedAs
    round: str | None = None


@dataclass
class Agreements:
    """What was agreed with the people of a project: the framework is read once for however many."""

    root: Path
    today: date
    request: AgreementRequest

    def __post_init__(self) -> None:
        """Read the framework. Raises CareerctlError where something needed is broken."""
        self._beside = read_beside(self.root, self.today, ("activity",))
        self.plans = KeptPlans(self.root, self._beside.project.links, "employee")
        self.left_out: list[str] = []

    @property
    def project(self) -> Project:
        """The project, whose language the forms speak."""
        return self._beside.project

    @property
    def reader(self) -> Audience:
        """Who reads the forms: the person."""
        return Audience.EMPLOYEE

    def of(self, subject: Subject) -> Agreement:
        """Return what somebody is asked to confirm. Raises CareerctlError where nothing was agreed."""
        blind = Blind(subject, self.today, self._beside)
        if self.request.side == "look-again":
            return identified(self._second_look(subject, blind))
        return identified(self._plan(blind.known) if self.request.side == "plan" else self._agreed(blind))

    def of_everybody(self, subject: Subject, manager: str | None) -> Agreement | None:
        """Return the same, None for whoever is not asked, or has nothing to confirm."""
        blind = Blind(subject, self.today, self._beside)
        if not is_asked(blind.known, self.request.round, manager):
            return None
        if self.request.side == "plan":
            return self.of(subject) if self.plans.of(blind.known, certainly=True) is not None else None
        if self.request.side == "look-again":
            try:
                return self.of(subject)
            except NothingToLookAtError:
                return None
        sheet = agreed_sheet(blind, round_for(blind, self.request.round, talk=True))
        said = sheet.confirmed if sheet is not None else None
        own = said is not None and said.employee is not None and said.recorded_by.employee is None
        return self.of(subject) if sheet is not None and not own else None

    def _agreed(self, blind: Blind) -> Agreement:
        round_, known = round_for(blind, self.request.round, talk=True), blind.known
        sheet, framework = agreed_sheet(blind, round_), known.framework
        if sheet is None:
            message = f"nothing is agreed yet in {round_}, or it is a draft. First the two talk: `rate --as agreed`."
            raise CareerctlError(message)
        rated = {framework.competencies.current(each) for each in (*sheet.ratings, *sheet.still_different)}
        faults = [fault for each in sorted(rated) for fault in known.project.faults_of("competency", each)]
        refuse_errors(faults, self.root, "what was agreed cannot be shown whole until this is mended.")
        role = framework.role_name(framework.roles.current(sheet.role or known.person.role or ""))
        return replace(
            self._begun(known),
            round=round_,
            role_name=role,
            agreed_on=sheet.date,
            entries=agreed_entries(framework, sheet),
            focus=focus_of(framework, sheet),
            besides=focus_digest(framework, sheet),
        )

    def _second_look(self, subject: Subject, blind: Blind) -> Agreement:
        full, known = read_person(subject, self.today), blind.known
        look = second_look(full, self.request.round)
        if agreed_sheet(blind, look.sheets.round) is None:
            message = (
                f"what was agreed in {look.sheets.round} was begun anew, so that there is nothing to look at again."
            )
            raise NothingToLookAtError(message)
        return replace(
            self._begun(known),
            round=look.sheets.round,
            role_name=full.framework.role_name(look.role),
            agreed_on=look.agreed.date,
            looked=look.looked,
            unknown=look.unknown,
            besides=look.digest,
        )

    def _plan(self, known: Reading) -> Agreement:
        kept = self.plans.of(known) or kept_plan(known)
        plan = as_it_stands(known, kept)
        asks = kept.plan.trial is not None and not kept.plan.past_trial(self.today)
        return replace(
            self._begun(known),
            round=self.today.isoformat(),
            role_name=plan.target_name,
            agreed_on=kept.plan.started,
            plan=plan,
            asks_yes=asks,
            besides=plan_digest(kept.plan),
        )

    def _begun(self, known: Reading) -> Agreement:
        settings, person, managers = known.framework.settings, known.person, known.managers()
        return Agreement(
            organisation=settings.organisation or "",
            framework=settings.version or "",
            today=self.today,
            side=self.request.side,
            person=known.subject.person,
            name=person.name,
            called=person.short_name(),
            manager_name=known.called(managers[0]) if managers else "",
        )


def agreed_sheet(blind: Blind, round_: str) -> AgreedSheetFile | None:
    """Return what the two agreed in a round, None where it is a draft or while one of them has not handed in.

    Raises CareerctlError where it is broken, or stands elsewhere.
    """
    known = blind.known
    if blind.in_the_persons_file(round_, "agreed"):
        message = f"what was agreed in {round_} stands in {known.subject.path}. Change it there, with an editor."
        raise CareerctlError(message)
    at = blind.sheet(round_, "agreed")
    both = blind.handed_in(round_, "self") and blind.handed_in(round_, "manager")
    if not both or not disk.has(known.subject.root, at.path):
        return None
    past = round_ in known.project.links.moment.over
    sheet, found = modelled(files.read(known.subject.root, at.path), AgreedSheetFile, known.project.links, past=past)
    broken = from_here(errors(found), known.subject.root)
    if broken or sheet is None:
        message = "what was agreed has to be mended first."
        raise CareerctlError(message, broken)
    return sheet if sheet.status == "submitted" else None
