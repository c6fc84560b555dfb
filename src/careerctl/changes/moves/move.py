"""A move: all that it changes, in the files of the person, of others, in the plan and in the opening."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from careerctl.analysis.decided import MoveDecided, begins, move_decided
from careerctl.analysis.facts import role_given
from careerctl.analysis.still_wished import still_wished
from careerctl.changes.moves.edits import Edits
from careerctl.changes.moves.leading import Leading
from careerctl.changes.moves.openings import must_be_free, taken
from careerctl.changes.moving_dates import cut_short
from careerctl.model.days import later
from careerctl.model.goal import Opening
from careerctl.model.person import Decision
from careerctl.model.plan import Plan
from careerctl.model.stages import PlannedMove
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.plans import KeptPlan
from careerctl.project.writing.change import Append, Change, Put, Remove
from careerctl.questions.known import Reading
from careerctl.questions.others import Others
from careerctl.text.phrases import day as day_words

_ASKED_AGAIN = (30, 90, 180)
BACK_DAYS = 365


class MoveRequest(NamedTuple):
    """What somebody asks for. People and things are named by their present ids."""

    role: str
    day: date
    because: str = ""
    opening: str = ""
    manager: str = ""
    leads: tuple[str, ...] = ()
    """Who is led by the person from then on."""
    reports_to: str = ""
    """Who takes over those whom the person led so far."""
    others_told: date | None = None
    by: str = ""


def decided_for(reading: Reading, role: str, opening: str) -> MoveDecided | None:
    """Return the decision that a move to a role carries out, None where nothing was decided yet."""
    found = move_decided(reading.framework, reading.person)
    named = found.decision.opening if found is not None else None
    known = not opening or (named is not None and reading.framework.openings.current(named) == opening)
    return found if found is not None and found.role == role and known else None


def move(reading: Reading, others: Others, kept: KeptPlan | None, request: MoveRequest) -> Edits:
    """Return the series of changes; empty where all of it is so. Raises CareerctlError where it cannot be."""
    return _Moving(reading, others, kept, request).edits()


class _Moving:
    def __init__(self, reading: Reading, others: Others, kept: KeptPlan | None, request: MoveRequest) -> None:
        self.reading, self.others, self.kept, self.request = reading, others, kept, request
        self.framework, self.person, self.id = reading.framework, reading.person, reading.record.id
        self.today = reading.framework.today
        self.own = self.framework.roles.current(self.person.role) if self.person.role else ""
        self.is_there = self.own == request.role
        self.decided = None if self.is_there else decided_for(reading, request.role, request.opening)
        self.to_come = request.day > self.today

    def edits(self) -> Edits:
        """Return the series: people, the one who leads first; then the plan, and the opening last."""
        edits = Edits(self.reading.project)
        leading = Leading(self.others, later(self.request.day, days=-1))
        if not self.is_there:
            self._must_come_after()
        leading.change(self.id, [*self._held(), *self._decision()], *self._said())
        self._lead(leading)
        leading.write(edits)
        self._change_plan(edits)
        self._change_opening(edits)
        return edits

    def _must_come_after(self) -> None:
        """Refuse a day that the role of today has begun on or after."""
        since = self.person.since
        if since is not None and since.first >= self.request.day:
            message = (
                f"{self.person.short_name()} has today's role since {since.text}; a move on "
                f"{self.request.day.isoformat()} does not come after that. Nothing was written."
            )
            raise CareerctlError(message)

    def _held(self) -> Iterator[Change]:
        """Yield what the person's file says of roles and wishes once the day has come."""
        if self.is_there or self.to_come:
            return
        day = self.request.day
        if self.own:
            began = {"from": self.person.since.text} if self.person.since is not None else {}
            ended = later(day, days=-1).isoformat()
            yield Append(("held",), {"role": self.person.role, **began, "until": ended})
        yield Put(("role",), self.request.role)
        yield Put(("since",), day.isoformat())
        for place in self._wishes():
            yield Put(("wishes", place, "fulfilled"), day.isoformat())

    def _wishes(self) -> list[int]:
        """Return the places of the wishes that come true."""
        current, day = self.framework.roles.current, self.request.day
        wished = still_wished(self.framework, self.person)
        return [
            place
            for place, each in wished
            if each.role and current(each.role) == self.request.role and (each.asked is None or each.asked <= day)
        ]

    def _decision(self) -> Iterator[Change]:
        """Yield what the file says of the decision: of one that was made before, what is said anew."""
        place = self._place()
        if place is None:
            if not self.is_there:
                yield Append(("decisions",), self._new())
            return
        known = self.person.decisions[place]
        said: dict[str, Any] = {"others_told": self.request.others_told}
        if not self.is_there:
            said |= {
                "from": self.request.day if self.request.day != begins(self.framework, known) else None,
                "manager": self.request.manager if self.to_come else None,
                "because": self.request.because,
            }
        for key, value in said.items():
            if value:
                yield Put(("decisions", place, key), value if isinstance(value, str) else value.isoformat())

    def _place(self) -> int | None:
        """Return where the decision stands that the move carries out, or has carried out; None where none was made."""
        if self.decided is not None:
            return self.decided.place
        if not self.is_there:
            return None
        since = self.person.since
        found = [
            place
            for place, each in enumerate(self.person.decisions)
            if each.withdrawn is None and since is not None and self._led_here(each, since.last)
        ]
        return found[-1] if found else None

    def _led_here(self, decision: Decision, since: date) -> bool:
        return role_given(self.framework, decision) == self.own and decision.date <= since

    def _new(self) -> dict[str, str]:
        """Return a new decision, in the order of its keys."""
        request, made = self.request, min(self.request.day, self.today)
        opening = self._opening()
        begin = max(made, opening.from_.first) if opening is not None else made
        said = {
            "opening": request.opening,
            "role": "" if request.opening else request.role,
            "date": made.isoformat(),
            "from": request.day.isoformat() if request.day != begin else "",
            "manager": request.manager if self.to_come else "",
            "by": request.by,
            "because": request.because,
            "others_told": request.others_told.isoformat() if request.others_told is not None else "",
        }
        return {key: value for key, value in said.items() if value}

    def _said(self) -> Iterator[str]:
        """Yield what is said of the changes in the person's file."""
        if not self.is_there and not self.to_come:
            before = f"{self.own} → " if self.own else ""
            yield f"role: {before}{self.request.role}, since {day_words(self.request.day)}"
            if self.own:
                yield f"held: {self.own}, until {day_words(later(self.request.day, days=-1))}"
            yield from (f"wish {place + 1}: came true" for place in self._wishes())
        if not self.is_there and self._place() is None:
            yield "the decision, with its reason"
        elif not self.is_there and self.to_come:
            yield f"the decision: from {day_words(self.request.day)}"
        if self.to_come and self.request.manager:
            yield f"manager from then on: {self.request.manager}"
        if self.request.others_told is not None:
            yield "the decision: when others were told"

    def _lead(self, leading: Leading) -> None:
        """Change who leads the person, whom the person leads, and who takes over."""
        if self.to_come:
            return
        decided = self.decided.decision.manager if self.decided is not None else None
        manager = self.request.manager or (self.others.ids.current(decided) if decided else "")
        if manager:
            leading.led_by(self.id, (manager,))
        for each in self.request.leads:
            leading.led_by(each, (self.id,))
        if self.request.reports_to:
            led = [each for each in self.others.led_by(self.id) if each.id not in self.request.leads]
            leading.hand_over(led, self.id, self.request.reports_to)

    def _change_plan(self, edits: Edits) -> None:
        """Take the plan into its move, where it leads to this role; close one that led elsewhere."""
        plan, day, since = self.kept.plan if self.kept is not None else None, self.request.day, self.person.since
        begun_later = plan is not None and plan.started > day
        if (
            self.kept is None
            or plan is None
            or begun_later
            or (self.is_there and (since is None or since.first != day))
        ):
            return
        if self.framework.roles.current(plan.target) == self.request.role:
            said = f"goes into its move, from {day_words(day)}"
            edits.change(
                self.kept.path, Plan, [*cut_short(plan, day), *_into_the_move(plan.move or PlannedMove(), day)], said
            )
        elif not self.to_come:
            because = self.request.because or self._reason()
            closed = {"date": day.isoformat(), "because": because} if because else day.isoformat()
            edits.change(self.kept.path, Plan, [Put(("closed",), closed)], f"is closed on {day_words(day)}")

    def _reason(self) -> str:
        place = self._place()
        return (self.person.decisions[place].because or "") if place is not None else ""

    def _change_opening(self, edits: Edits) -> None:
        """Say of the opening that somebody has it, once the day has come."""
        place, opening = self._place(), self._opening()
        name = self._opening_name()
        if opening is None or (place is None and self.is_there):
            return
        if place is None:
            must_be_free(name, opening, self.others, self.id, self.today)
        made = self.person.decisions[place].date if place is not None else min(self.request.day, self.today)
        if not self.to_come:
            said = "filled" if opening.count == 1 else "a place of it is taken"
            edits.change_opening(name, [*taken(opening, made, again=place is not None)], said)

    def _opening_name(self) -> str:
        place = self._place()
        written = self.person.decisions[place].opening if place is not None else None
        return self.request.opening or (self.framework.openings.current(written) if written else "")

    def _opening(self) -> Opening | None:
        return self.framework.openings.get(self._opening_name()) if self._opening_name() else None


def _into_the_move(planned: PlannedMove, day: date) -> Iterator[Change]:
    """Yield what a plan says of its last stage once the day of the move is certain."""
    if planned.from_ is None or planned.from_.text != day.isoformat():
        yield Put(("move", "from"), day.isoformat())
    if planned.until is not None and planned.until.last < day:
        yield Remove(("move", "until"))
    if not planned.asked_again:
        yield Put(("move", "asked_again"), [{"after": str(each)} for each in _ASKED_AGAIN])
    back = planned.way_back
    if back is not None and back.until is not None and back.until.last < day:
        yield Put(("move", "way_back", "until"), later(day, days=BACK_DAYS).isoformat())
