"""A sitting of somebody who rates: the person, the round, the sheet, and what is to be rated."""

import shlex
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from careerctl.analysis.rating import to_rate
from careerctl.changes.rating.author import author
from careerctl.changes.rating.blind import Blind
from careerctl.changes.rating.round import round_to_rate
from careerctl.changes.rating.sheet import Content, OpenSheet
from careerctl.model.assessment import Side
from careerctl.model.person import Person
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.index import find_person, instead
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Reading
from careerctl.results.rating import Topic
from careerctl.text.phrases import day

OTHER: dict[Side, Side] = {"self": "manager", "manager": "self"}


@dataclass(frozen=True, slots=True)
class RatingRequest:
    """What the command line asks for."""

    side: Side
    person: str
    """The person as written, which may be a path."""
    root: str | None = None
    """What --root says."""
    round: str | None = None
    by: str | None = None
    me: str | None = None
    """What CAREERCTL_ME says."""
    dry: bool = False

    @property
    def command(self) -> str:
        """The command that goes on here."""
        said = (("--root", self.root), ("--round", self.round), ("--by", self.by))
        options = [word for name, value in said if value for word in (name, value)]
        return shlex.join(["careerctl", "rate", self.person, "--as", self.side, *options])

    @property
    def next(self) -> str:
        """The command that shows where the two stand."""
        return shlex.join(["careerctl", "gap", self.person, *(["--root", self.root] if self.root else [])])


@dataclass(frozen=True, slots=True)
class Session:
    """One side rates one person in one round."""

    known: Reading
    blind: Blind
    round: str
    side: Side
    role: str
    """What is rated against: the role that the sheet names, else today's."""
    sheet: OpenSheet
    topics: tuple[Topic, ...]
    wanted: RatingRequest

    def unanswered(self, *, required: bool) -> list[Topic]:
        """Return what has no answer yet; with `required` without what is optional."""
        answers = self.sheet.answers()
        return [each for each in self.topics if each.competency not in answers and not (required and each.optional)]

    def must_be_complete(self, answers: Collection[str]) -> None:
        """Raise CareerctlError while something required has no answer, neither there nor among the new ones."""
        missing = [each for each in self.unanswered(required=True) if each.competency not in answers]
        if missing:
            names = "\n".join(f"  {each.name} ({each.competency})" for each in missing)
            message = f"this cannot be handed in yet. There is no answer to:\n{names}\nGo on: {self.wanted.command}"
            raise CareerctlError(message)

    def hand_in(self) -> bool:
        """Submit the sheet; tell whether that was new. Raises CareerctlError while something required is missing."""
        self.must_be_complete(())
        return self.sheet.hand_in()


def open_session(subject: Subject, today: date, request: RatingRequest) -> Session:
    """Open the sheet of one side. Raises CareerctlError where nobody may rate, or where it must not be changed."""
    blind = Blind(subject, today)
    known = blind.known
    round_ = round_of(blind, request)
    managers = known.person.manager if request.side == "self" else known.managers()
    _must_be_somebody_to_rate(known, managers, request)
    by = author(subject.person, managers, request.side, request.by, request.me)
    if request.by or request.me:
        must_be_somebody(subject, by)
    if blind.in_the_persons_file(round_, request.side):
        message = f"this sheet of {round_} stands in {subject.path}. Change it there, with an editor."
        raise CareerctlError(message)
    sheet = OpenSheet(known.project, blind.sheet(round_, request.side), {}, lambda _: "", dry=request.dry)
    role = _role(known, sheet.content())
    sheet.head = head(known, role, {"by": by} if by else {})
    sheet.refused = lambda content: _refused(blind, round_, request, by, content)
    refused = sheet.refused(sheet.content())
    if refused:
        raise CareerctlError(refused)
    topics = to_rate(known.framework, role)
    return Session(known, blind, round_, request.side, role, sheet, topics, request)


def round_of(blind: Blind, request: RatingRequest) -> str:
    """Return the round to rate in. Raises CareerctlError where there is none, and for somebody who has left."""
    framework, person = blind.known.framework, blind.known.person
    _must_be_here(person, framework.today)
    ids, talk = (blind.known.subject.person, *person.formerly), request.side == "agreed"
    return round_to_rate(framework.settings.rounds, framework.today, request.round, talk=talk, ids=ids)


def head(reading: Reading, role: str, first: Mapping[str, str]) -> dict[str, str]:
    """Return what a new sheet begins with, in the order in which people write it."""
    version = reading.framework.settings.version
    day_, framework = reading.framework.today.isoformat(), {"framework": version} if version else {}
    return {**first, "date": day_, "role": role, **framework, "status": "draft"}


def must_be_somebody(subject: Subject, by: str | None) -> None:
    """Raise CareerctlError for an id that nobody has; only whom the person's file names may have left the project."""
    if by is None or find_person(subject.root, by, subject.folder):
        return
    message = f"nobody has the id '{by}'. {instead(subject.root, by)}"
    raise CareerctlError(message)


def _must_be_somebody_to_rate(reading: Reading, managers: Sequence[str], request: RatingRequest) -> None:
    """Raise CareerctlError where all have left who are named as manager, and nobody says who rates."""
    if reading.person.manager and not managers and not (request.by or request.me):
        message = f"the manager of {reading.subject.person} has left. Say who rates with --by, or with CAREERCTL_ME."
        raise CareerctlError(message)


def _must_be_here(person: Person, today: date) -> None:
    if person.left is not None and person.has_left(today):
        message = f"{person.short_name()} left on {day(person.left.date)}. Nobody rates someone who has left."
        raise CareerctlError(message)


def _role(reading: Reading, content: Content | None) -> str:
    """Return the present id of the role to rate against."""
    written = content.role if content is not None and content.role else reading.person.role
    if written is None:
        message = f"{reading.person.short_name()} has no role yet, so there is nothing to rate against. "
        message += f"Add `role:` to {reading.subject.path}."
        raise CareerctlError(message)
    return reading.role(written)


def _refused(blind: Blind, round_: str, request: RatingRequest, by: str | None, content: Content | None) -> str:
    """Say why a sheet must not be changed: it is somebody else's, or both have handed in."""
    if content is None:
        return ""
    person, formerly = blind.known.subject.person, blind.known.person.formerly
    if content.by not in ({person, *formerly} if request.side == "self" else {by}):
        return f"this sheet was begun by {content.by}. Only who began it goes on with it."
    if content.status == "submitted" and blind.handed_in(round_, OTHER[request.side]):
        return (
            f"both have handed in for {round_}, so that neither sheet changes any more. What comes next: {request.next}"
        )
    return ""
