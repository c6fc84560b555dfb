"""A talk of the two, once both have handed in: what both said, and what is to be agreed."""

from dataclasses import dataclass
from datetime import date

from careerctl.analysis.gap import Question, gap
from careerctl.analysis.outlook import outlook_told
from careerctl.analysis.rating import agenda, as_both_say, topic
from careerctl.analysis.rounds import RoundSheets, rounds_of
from careerctl.changes.rating.agreement import BOTH
from careerctl.changes.rating.session import RatingRequest, head, round_of
from careerctl.changes.rating.sheet import Content, OpenSheet
from careerctl.model.assessment import AgreedSheetFile, Side
from careerctl.model.record import Record
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import Subject
from careerctl.project.root import commands_from_here
from careerctl.questions.known import Reading, read_person
from careerctl.questions.rating.asked import must_be_somebody
from careerctl.questions.rating.blind import Blind
from careerctl.results.cut import Audience, cut
from careerctl.results.gap import Gap, Item, Rated
from careerctl.results.rating import Agenda, Topic
from careerctl.results.report import Outlook
from careerctl.results.result import replace
from careerctl.text.phrases import day
from careerctl.views.words.standings import Names

_SIDES: tuple[Side, ...] = ("self", "manager")


@dataclass(frozen=True, slots=True)
class Talk:
    """What lies on the table between the two."""

    known: Reading
    round: str
    sheet: OpenSheet
    gap: Gap
    agenda: Agenda
    names: Names
    called: dict[str, frozenset[str]]
    """By employee and manager: what each may type as their name, in lower case."""
    ids: dict[str, str]
    """Employee and manager by id."""
    wanted: RatingRequest
    said_before: str = ""
    """That both have confirmed an earlier form of the sheet, which stands until both confirm this one."""
    outlook: tuple[Outlook, ...] = ()
    """What is seen coming for the person, which is shown since both are in."""

    def sides_named(self, written: str) -> list[str]:
        """Return who of employee and manager has an id or a name: both where they share it."""
        name = " ".join(written.casefold().split())
        return [side for side in BOTH if self.ids.get(written) == side or name in self.called[side]]

    def all_alike(self) -> dict[str, Rated]:
        """Return the levels that both give, where they give the same ones throughout; nothing where they do not."""
        items = self.items()
        other = [items[each] for each in (*self.agenda.talk, *self.agenda.rest)]
        if any(each.own is not None or each.manager is not None for each in other):
            return {}
        said = {each: as_both_say(items[each]) for each in (*self.agenda.met, *self.agenda.same)}
        return {each: level for each, level in said.items() if level is not None}

    def keep(self) -> bool:
        """Write what was held, where both have confirmed it; tell whether they have."""
        content = self.sheet.content()
        if not _is_agreed(content):
            return False
        self.sheet.keep()
        return True

    def items(self) -> dict[str, Item]:
        """Return what the role asks, with both sides' words, by competency id."""
        return {each.competency: each for each in self.gap.items}

    def topic(self, item: Item) -> Topic:
        """Return what the levels of an item look like."""
        described = topic(self.known.framework, item.competency)
        return replace(described, must=item.must, optional=item.optional, because=item.because, wording=item.wording)

    def name_of(self, side: str) -> str:
        """Return how sentences name the employee or the manager."""
        return self.names.own if side == "employee" else self.names.manager


def open_talk(subject: Subject, today: date, request: RatingRequest) -> Talk:
    """Put both sides on the table. Raises CareerctlError while one is missing, and once the two have agreed."""
    blind = Blind(subject, today)
    round_ = round_of(blind, request)
    _must_be_in(blind, round_)
    if blind.in_the_persons_file(round_, "agreed"):
        message = f"what you agreed in {round_} stands in {subject.path}. Change it there, with an editor."
        raise CareerctlError(message)
    must_be_somebody(subject, request.by)
    full = read_person(subject, today)
    sheets = _both(full, round_)
    role = full.role(_role(full, sheets))
    first = {"by": request.by} if request.by else {}
    at = blind.sheet(round_, "agreed")
    sheet = OpenSheet(
        full.project, at, head(full, role, first), lambda now: _refused(blind, round_, request, now), dry=request.dry
    )
    before = sheet.content()
    refused = sheet.refused(before)
    if refused:
        raise CareerctlError(refused)
    sheet.held = _is_agreed(before)
    manager = sheets.manager.by if sheets.manager is not None and sheets.manager.by else ""
    return on_the_table(_question(full, round_, role), full, sheet, manager, request)


def on_the_table(question: Question, full: Reading, sheet: OpenSheet, manager: str, request: RatingRequest) -> Talk:
    """Return what lies between the two: what both said beside the role of the question."""
    result, before = gap(question), sheet.content()
    assert result is not None  # noqa: S101  # there is a role
    result = cut(result, Audience.EMPLOYEE)
    names = Names(full.person.short_name(), full.called(manager))
    own, theirs = _names(full.person.name, names.own), _names(full.named(manager), names.manager)
    return Talk(
        known=full,
        round=sheet.at.round,
        sheet=sheet,
        gap=result,
        agenda=cut(agenda(result), Audience.EMPLOYEE),
        names=names,
        called={"employee": own - theirs, "manager": theirs - own},  # who writes what both are called is neither
        ids={full.subject.person: "employee", manager: "manager"},
        wanted=request,
        said_before=agreed_words(before) if before is not None and _is_agreed(before) else "",
        outlook=cut(outlook_told(question), Audience.EMPLOYEE),
    )


def _must_be_in(blind: Blind, round_: str) -> None:
    """Raise CareerctlError, with who is missing, while not both have handed in. Tells nothing else of a sheet."""
    missing = [side for side in _SIDES if not blind.handed_in(round_, side)]
    if not missing:
        return
    person, managers = blind.known.person, blind.known.managers()
    called = {"self": person.short_name(), "manager": blind.known.called(managers[0]) if managers else "the manager"}
    who = " and ".join(called[side] for side in missing)
    have = "have" if len(missing) > 1 else "has"
    message = f"{who} {have} not handed in for {round_} yet. The two talk when both have."
    raise CareerctlError(message)


def _both(full: Reading, round_: str) -> RoundSheets:
    found = next((each for each in rounds_of(full.framework, full.record.sheets) if each.round == round_), None)
    if found is None or found.own is None or found.manager is None:
        check = commands_from_here(full.subject.root)("check")
        message = f"the sheets of {round_} cannot be read; `{check}` shows what to do."
        raise CareerctlError(message)
    return found


def _role(full: Reading, sheets: RoundSheets) -> str:
    """Return the role that was rated against; what has been agreed does not change it."""
    written = sheets._replace(agreed=None).role or full.person.role
    if written is None:
        message = f"{full.person.short_name()} has no role. Add `role:` to {full.subject.path}."
        raise CareerctlError(message)
    return written


def _question(full: Reading, round_: str, role: str) -> Question:
    """Return both sides beside the role that they rated against, as if nothing had been agreed yet."""
    others = tuple(each for each in full.record.sheets if (each.round, each.side) != (round_, "agreed"))
    person = full.person.model_copy(update={"role": role})
    record = Record(full.record.id, person, others)
    return Question(
        full.framework, record, person, full.called, round=round_, has_left=full.has_left, ids_of=full.ids_of
    )


def _refused(blind: Blind, round_: str, request: RatingRequest, content: Content | None) -> str:
    """Say why an agreed sheet must not be changed: both confirmed it, and the round is over; or a side is missing."""
    known = blind.known.framework.settings.rounds.get(round_)
    if content is not None and _is_agreed(content) and known is not None and known.is_over(blind.known.framework.today):
        return f"{agreed_words(content)} The round has closed since. See: {request.next}"
    if not all(blind.handed_in(round_, side) for side in _SIDES):
        return "one of the two sheets is a draft again. The two talk when both have handed in."
    return ""


def _is_agreed(content: Content | None) -> bool:
    """Tell whether a sheet is one that both have confirmed."""
    if not isinstance(content, AgreedSheetFile) or content.status != "submitted":
        return False
    return all(getattr(content.confirmed, each) is not None for each in BOTH)


def agreed_words(content: Content) -> str:
    """Return when the two agreed."""
    return f"you two agreed on {day(content.date)}, and both confirmed it."


def _names(*names: str) -> frozenset[str]:
    return frozenset(" ".join(each.casefold().split()) for each in names)
