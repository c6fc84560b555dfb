"""A sitting of somebody who rates: the person, the round, the sheet, and what is to be rated."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from careerctl.analysis.rating import to_rate
from careerctl.changes.rating.sheet import Content, OpenSheet
from careerctl.model.assessment import Side
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import Subject
from careerctl.project.writing.replace import Written
from careerctl.questions.known import Reading
from careerctl.questions.rating.asked import Beyond, beyond_asked, must_be_somebody, role_rated, round_for
from careerctl.questions.rating.author import author
from careerctl.questions.rating.blind import Blind
from careerctl.results.rating import Topic
from careerctl.text.commands import Commands

OTHER: dict[Side, Side] = {"self": "manager", "manager": "self"}


@dataclass(frozen=True, slots=True)
class RatingRequest:
    """What the command line asks for."""

    side: Side
    person: str
    """The person as written, which may be a path."""
    commands: Commands
    """How commands are written for whoever typed this one."""
    round: str | None = None
    by: str | None = None
    me: str | None = None
    """What CAREERCTL_ME says."""
    dry: bool = False
    target: str | None = None
    """What --target says: of which role more is to be asked than today's asks."""

    def command(self, *more: str) -> str:
        """Return the command that goes on here."""
        by = ("--by", self.by) if self.by else ()
        target = ("--target", self.target) if self.target and not more else ()
        return self.commands("rate", self.person, "--as", self.side, then=(*self._round, *by, *target, *more))

    @property
    def next(self) -> str:
        """The command that shows where the two stand."""
        return self.commands("gap", self.person, then=self._round)

    @property
    def _round(self) -> tuple[str, ...]:
        return ("--round", self.round) if self.round else ()


@dataclass(frozen=True, slots=True)
class Session:
    """One side rates one person in one round."""

    known: Reading
    blind: Blind
    round: str
    side: Side
    by: str
    """The id of who rates."""
    role: str
    """What is rated against: the role that the sheet names, else today's."""
    sheet: OpenSheet
    topics: tuple[Topic, ...]
    wanted: RatingRequest
    beyond: Beyond | None = None
    beside: list[Written] = field(default_factory=list)
    """What was written elsewhere than into the sheet."""

    @property
    def other_is_in(self) -> bool:
        """Whether the other side has handed in; of its sheet nothing else is looked at."""
        return self.blind.handed_in(self.round, OTHER[self.side])

    def unanswered(self, *, required: bool) -> list[Topic]:
        """Return what has no answer yet; with `required` without what is optional."""
        answers = self.sheet.answers()
        return [each for each in self.topics if each.competency not in answers and not (required and each.optional)]

    def unreadable(self) -> list[str]:
        """Return the ids of what the role requires and cannot be read, so that nobody can answer it."""
        asked = self.known.framework.unreadable(self.role)
        return [each for each, entry in asked.items() if not entry.optional]

    def must_be_complete(self, answers: Collection[str]) -> None:
        """Raise CareerctlError while something required has no answer, neither there nor among the new ones."""
        missing = [each for each in self.unanswered(required=True) if each.competency not in answers]
        if missing:
            names = "\n".join(f"  {each.name} ({each.competency})" for each in missing)
            message = f"this cannot be handed in yet. There is no answer to:\n{names}\nGo on: {self.wanted.command()}"
            raise CareerctlError(message)

    def hand_in(self) -> bool:
        """Submit the sheet; tell whether that was new. Raises CareerctlError while something required is missing."""
        self.must_be_complete(())
        return self.sheet.hand_in()


def open_session(subject: Subject, today: date, request: RatingRequest, blind: Blind | None = None) -> Session:
    """Open the sheet of one side; `blind` is the person where somebody has read them already.

    Raises CareerctlError where nobody may rate, or where it must not be changed.
    """
    blind = blind or Blind(subject, today)
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
    content = sheet.content()
    role = role_rated(known, content.role if content is not None else None)
    sheet.head = head(known, role, {"by": by} if by else {})
    sheet.refused = lambda content: _refused(blind, round_, request, by, content)
    refused = sheet.refused(content)
    if refused:
        raise CareerctlError(refused)
    topics = to_rate(known.framework, role)
    more = beyond_asked(known, role, request.target, by or "")
    return Session(known, blind, round_, request.side, by or "", role, sheet, topics, request, more)


def round_of(blind: Blind, request: RatingRequest) -> str:
    """Return the round to rate in. Raises CareerctlError where there is none, and for somebody who has left."""
    return round_for(blind, request.round, talk=request.side == "agreed")


def head(reading: Reading, role: str, first: Mapping[str, str]) -> dict[str, str]:
    """Return what a new sheet begins with, in the order in which people write it."""
    version = reading.framework.settings.version
    day_, framework = reading.framework.today.isoformat(), {"framework": version} if version else {}
    return {**first, "date": day_, "role": role, **framework, "status": "draft"}


def _must_be_somebody_to_rate(reading: Reading, managers: Sequence[str], request: RatingRequest) -> None:
    """Raise CareerctlError where all have left who are named as manager, and nobody says who rates."""
    if reading.person.manager and not managers and not (request.by or request.me):
        message = f"the manager of {reading.subject.person} has left. Say who rates with --by, or with CAREERCTL_ME."
        raise CareerctlError(message)


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
