"""Files of answers, one after the other: read, understood, shown as far as they may be, and written."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from careerctl.changes.moves.edits import Edits
from careerctl.changes.taking.agreement import TakingAgreement
from careerctl.changes.taking.request import TakeRequest
from careerctl.changes.taking.taking import Taking
from careerctl.cli.last_look import REFUSED
from careerctl.cli.questions import agreed
from careerctl.cli.terminal import emit, say, tell
from careerctl.commands.take import agreed as agreement
from careerctl.commands.take import rated
from careerctl.commands.take.came import Came, came_in, files_in, newest
from careerctl.commands.take.said import PROVES, Account, say_who_is_out
from careerctl.exchange.people import receipt
from careerctl.model.answers import Given, GivenAgreement
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.reading.index import PeopleIndex, instead
from careerctl.project.reading.subjects import Subject
from careerctl.project.writing.difference import unified
from careerctl.project.writing.output import OutputFolder
from careerctl.project.writing.replace import writing
from careerctl.questions.plans import KeptPlans
from careerctl.questions.rating.blind import read_beside
from careerctl.text.phrases import day
from careerctl.text.spelling import no_such

Answers = Taking | TakingAgreement
_FEW = 5
_REFUSED = 2


@dataclass(frozen=True)
class TakeOrder:
    """The options of the command."""

    root: Path
    today: date
    request: TakeRequest
    receipts: Path | None
    yes: bool
    dry: bool


def take_all(files: Sequence[str], order: TakeOrder) -> int:
    """Take file after file; one that is refused keeps no other out, and the exit code says that there was one.

    Raises CareerctlError where it is the only one.
    """
    project, found = _Project(order), [(each, each == given) for given in files for each in files_in(given)]
    if len(found) > _FEW:
        project.plans.read_all()
    refused, rounds, took, came = list[str](), dict[str, None](), False, list[Came]()
    for file, named in found:
        with _going_on(file, refused, alone=len(found) == 1):
            came += came_in(file, replace(order.request, named=named), order.today)
    alone = len(found) == len(came) == 1
    for each in newest(came, project.current):
        with _going_on("" if isinstance(each, CareerctlError) else each.file, refused, alone=alone):
            if isinstance(each, CareerctlError):
                raise each
            written = _take(each.file, project.worked_out(each.given, each.request), project)
            took |= written
            if written and not isinstance(each.given, GivenAgreement):
                rounds[each.given.handed_out.round] = None
    if took:
        say(PROVES)
    if rounds:
        say_who_is_out(order.root, order.today, order.request.by, rounds)
    return _REFUSED if refused else 0


@contextmanager
def _going_on(file: str, refused: list[str], *, alone: bool) -> Iterator[None]:
    """Go on after what is refused, having said so and listed it; not where it is all there is."""
    try:
        yield
    except CareerctlError as error:
        if alone:
            raise
        tell(f"{file}: {error}" if file else str(error))
        refused.append(file)


class _Project:
    """What is read once for however many files."""

    def __init__(self, order: TakeOrder) -> None:
        """Read the framework. Raises CareerctlError where something needed is broken."""
        self.order = order
        self.reading = read_beside(order.root, order.today, ("activity", "path"))
        self.plans = KeptPlans(order.root, self.reading.project.links, "employee")
        self._people = PeopleIndex(order.root)

    def current(self, person: str) -> str:
        """Return the id that somebody has today."""
        return person if person in self._people.paths else self._people.former.get(person, person)

    def worked_out(self, given: Given, request: TakeRequest) -> Callable[[], Answers]:
        """Return what works answers out, as often as it is asked. Raises CareerctlError for an id of nobody."""
        root, people = self.order.root, self._people
        person = self.current(given.handed_out.person)
        if person not in people.paths:
            message = no_such("person", given.handed_out.person, instead(root, given.handed_out.person), root)
            raise CareerctlError(message)
        subject = Subject(root, person, people.paths[person])
        rest = (request, self.reading, self.plans)
        if isinstance(given, GivenAgreement):
            return lambda: TakingAgreement(subject, self.order.today, given, *rest)
        return lambda: Taking(subject, self.order.today, given, *rest)


def _take(file: str, worked_out: Callable[[], Answers], project: _Project) -> bool:
    """Take one file in; tell whether anything was written."""
    order, taking, shown = project.order, worked_out(), None
    if order.dry or (taking.is_own and not order.yes):
        shown = taking.edits()
        if not _shown(taking, shown, dry=order.dry):
            return False
    with _receipts(file, taking, order) as into:
        with writing(order.root):
            taking = worked_out()
            edits, account = taking.edits(), _account(taking)
            if shown is not None and [each.write for each in shown.every] != [each.write for each in edits.every]:
                message = f"somebody else has changed one of these files meanwhile. {REFUSED} Look again."
                raise CareerctlError(message)
            edits.carry_out()
            project.plans.read_again(each.write.path for each in edits.every)
        if shown is None:
            _tell(taking, account)
        if edits.every:
            say(account.closed, f"Wrote {', '.join(each.file for each in edits.every)}.", *account.next_step())
        else:
            say(f"{account.closed} {account.standing} {REFUSED}")
        if into is not None and (edits.every or taking.came_before):
            _receipt(into, taking, account, order)
    return bool(edits.every)


def _receipts(file: str, taking: Answers, order: TakeOrder) -> AbstractContextManager[OutputFolder | None]:
    """Return where a receipt goes to whoever answered. It is judged before anything is written."""
    folder = order.receipts or (Path(file).parent if file != "-" else Path())
    return nullcontext() if taking.is_own else OutputFolder(folder, private=True)


def _account(taking: Answers) -> Account:
    return agreement.account(taking) if isinstance(taking, TakingAgreement) else rated.account(taking)


def _shown(taking: Answers, edits: Edits, *, dry: bool) -> bool:
    """Show what would be written, as far as it may be seen, and ask; tell whether to go on."""
    account = _account(taking)
    if not dry:
        _tell(taking, account)
        if not edits.every:
            return True
        tell(unified(edits.written()))
        if agreed("Write all this?"):
            return True
        say(REFUSED)
    elif taking.is_open:
        _tell(taking, account._replace(answers=()))
        emit(unified(edits.written()), for_machines=True)
    else:
        _tell(taking, account)
        say(account.closed, REFUSED)
    return False


def _tell(taking: Answers, account: Account) -> None:
    """Tell what is left alone and, to whom that may be told, what was answered."""
    shown = account.answers if taking.is_open and not taking.came_before else ()
    for line in (*account.left_alone, *shown):
        tell(line)


def _receipt(into: OutputFolder, taking: Answers, account: Account, order: TakeOrder) -> None:
    """Write what goes back to whoever answered; one that is there already stays, where nothing new was taken in."""
    out, by = taking.given.handed_out, taking.known.called(order.request.by)
    name = f"{out.person}.{out.side}.{out.round}.receipt.html"
    how = "typed from paper" if order.request.came_as == "paper" else "taken in"
    became = (account.kept or account.closed).removeprefix(f"{account.title}: ")
    said = f"Your answers were {how} by {by} on {day(order.today)}: {became}"
    if taking.came_before:
        if disk.is_file(into.folder / name):
            return
        said = f"Your answers were {how} before; {by} wrote this receipt on {day(order.today)}."
    into.write(name, receipt.render(receipt.Receipt(account.title, (said, PROVES), account.answers)))
    say(f"The receipt to send back: {into.folder / name}")
