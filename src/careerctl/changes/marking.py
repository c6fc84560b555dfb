"""What happened in a plan, written where the plan has a place for it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, NamedTuple

from careerctl.analysis.planning.entries import PlanEntry
from careerctl.model.plan import Plan
from careerctl.model.stages import Action, Exit, Stone
from careerctl.problems.error import CareerctlError
from careerctl.project.writing.change import Append, Change, Put, Remove, Steps

Status = Literal["active", "done", "dropped", "open"]


class Marking(NamedTuple):
    """What somebody says of entries of a plan."""

    status: Status | None
    """None where only words or the day of an action or a stepping stone change, and all else is done."""
    today: date
    on: date | None = None
    """The day on which it was so; None for today, or for the day that stands there."""
    evidence: tuple[str, ...] = ()
    """What shows it, what was seen, or what was said."""
    by: str = ""
    """The id of who types it, and who announced or asked."""
    to: str = ""
    """Who was told."""
    text: str = ""
    """What they were told; of what is agreed, its new words."""
    due: str = ""
    """By when an action or a stepping stone is to be, as a file says it."""
    sides: tuple[str, str] = ("", "")
    """The ids of the person and of who leads them."""

    @property
    def day(self) -> str:
        """The day on which it was so, as a file says it."""
        return (self.on or self.today).isoformat()


def marked(plan: Plan, entry: PlanEntry, mark: Marking) -> Iterator[Change]:
    """Yield what is not so yet. Raises CareerctlError where an entry cannot be what is said of it."""
    if entry.sort in {"action", "stone"}:
        yield from _reworded(_at(plan, entry), entry, mark)
        if mark.status is None:
            return
    if entry.sort == "action":
        yield from _action(_at(plan, entry), entry, mark)
    elif mark.status not in {"done", "open", None}:
        message = f"{entry.id} is done or open; {mark.status} is said of actions."
        raise CareerctlError(message)
    elif mark.status == "open":
        yield from _reopened(plan, entry)
    elif entry.sort in {"relief", "handed"}:
        yield _worded(plan, entry, mark)
    elif entry.sort == "point":
        yield _point(entry, mark)
    elif entry.sort == "asked":
        yield from _asked(plan, entry, mark)
    elif entry.sort == "announced":
        yield _announced(plan, entry, mark)
    else:
        yield from _dated(plan, entry, mark)


def _at(plan: Plan, entry: PlanEntry) -> Any:
    """Return what stands at an entry's place."""
    there: Any = plan
    for step in entry.at:
        there = there[step] if isinstance(step, int) else getattr(there, step)
    return there


def _reworded(there: Action | Stone, entry: PlanEntry, mark: Marking) -> Iterator[Change]:
    """Yield the words and the day that were agreed instead of those that stand there."""
    if mark.text and mark.text != there.text:
        yield Put((*entry.at, "text"), mark.text)
    if mark.due and (there.due is None or mark.due != there.due.text):
        yield Put((*entry.at, "due"), mark.due)


def _worded(plan: Plan, entry: PlanEntry, mark: Marking) -> Change:
    """Return the words that were agreed: what gives way, or what is handed over, and to whom."""
    if not mark.text:
        message = f"say with --text what {'gives way' if entry.sort == 'relief' else 'goes to whom'}: {entry.id}."
        raise CareerctlError(message)
    if entry.sort == "handed":
        return Put(entry.at, mark.text)
    if entry.done:
        return Put((*entry.at, "what"), mark.text)
    trial = plan.trial
    span = {"from": trial and trial.from_, "until": trial and trial.until}
    return Append(entry.at[:-1], {"what": mark.text} | {key: each.text for key, each in span.items() if each})


def _action(there: Action, entry: PlanEntry, mark: Marking) -> Iterator[Change]:
    """Yield what is not so yet. A day that stands there stays with its status, unless another one is given."""
    status = "planned" if mark.status == "open" else mark.status
    if there.status != status:
        yield Put((*entry.at, "status"), status)
    if mark.status in {"active", "open"}:
        if there.date is not None:
            yield Remove((*entry.at, "date"))
    elif there.status != status or there.date is None or mark.on not in {None, there.date}:
        yield Put((*entry.at, "date"), mark.day)
    new = (each for each in dict.fromkeys(mark.evidence) if each not in there.evidence)
    yield from (Append((*entry.at, "evidence"), each) for each in new)


def _reopened(plan: Plan, entry: PlanEntry) -> Iterator[Change]:
    """Yield what takes back that something was done. A yes is taken back without a reason."""
    if not entry.done:
        return
    if entry.sort == "asked":
        yield from (Remove((*entry.at, key)) for key in ("date", "said") if getattr(_at(plan, entry), key) is not None)
        return
    if entry.sort == "handed":
        message = f"{entry.id} goes to somebody. Say with --text what else is agreed."
        raise CareerctlError(message)
    yield Remove((*entry.at, "met") if entry.sort in {"sign", "stone"} else entry.at)
    yield from _confirmed(plan, entry)


def _point(entry: PlanEntry, mark: Marking) -> Change:
    if not mark.evidence:
        message = f"say with --evidence what was seen of {entry.id}."
        raise CareerctlError(message)
    return Put(entry.at, " ".join(mark.evidence))


def _asked(plan: Plan, entry: PlanEntry, mark: Marking) -> Iterator[Change]:
    if plan.move is None or not plan.move.begun(mark.on or mark.today):
        message = f"{entry.id} is asked after the move, and that has not begun."
        raise CareerctlError(message)
    yield Put((*entry.at, "date"), mark.day)
    if mark.evidence:
        yield Put((*entry.at, "said"), " ".join(mark.evidence))


def _announced(plan: Plan, entry: PlanEntry, mark: Marking) -> Change:
    tell = plan.trial.tell if plan.trial is not None else None
    if entry.stage == "trial" and tell is not None and None in {tell.employee, tell.manager}:
        message = "others hear of a trial only if both want that. Each says so first: tell-employee, tell-manager."
        raise CareerctlError(message)
    if entry.stage == "permanent" and plan.trial is not None and not plan.past_trial(mark.on or mark.today):
        message = "new duties are announced once the trial is over: `plan --outcome trial=go-on` says so first."
        raise CareerctlError(message)
    told = {"date": mark.day, "by": mark.by, "to": mark.to, "text": mark.text}
    return Put(entry.at, {key: value for key, value in told.items() if value})


def _dated(plan: Plan, entry: PlanEntry, mark: Marking) -> Iterator[Change]:
    """Yield the day, and who recorded it where it is the word of somebody else, until they confirm it themselves."""
    by = _by_another(entry, mark)
    if not entry.done or mark.on is not None:
        yield _day_at(plan, entry, mark.day)
    if by and not entry.done:
        yield Put(_recorded_at(entry), by)
    elif not by:
        yield from _confirmed(plan, entry)


def _day_at(plan: Plan, entry: PlanEntry, day: str) -> Change:
    if entry.sort not in {"stone", "sign"}:
        return Put(entry.at, day)
    if entry.sort == "sign" and not isinstance(_at(plan, entry), Exit):
        return Put(entry.at, {"text": entry.text, "met": day})
    return Put((*entry.at, "met"), day)


def _by_another(entry: PlanEntry, mark: Marking) -> str:
    """Return who types the word of somebody else, "" where it is their own. Raises CareerctlError: nobody says who."""
    if entry.own is None:
        return ""
    if not mark.by:
        message = f"{entry.id} is somebody's own word. Say who types it with --by, or with CAREERCTL_ME."
        raise CareerctlError(message)
    return "" if mark.by == mark.sides[entry.own == "manager"] else mark.by


def _confirmed(plan: Plan, entry: PlanEntry) -> Iterator[Change]:
    """Yield what takes away that somebody else recorded a word; nothing empty stays behind."""
    if not _recorder(plan, entry):
        return
    at = _recorded_at(entry)
    other = entry._replace(own="manager" if entry.own == "employee" else "employee")
    yield Remove(at if entry.sort == "yes" or _recorder(plan, other) else at[:-1])


def _recorder(plan: Plan, entry: PlanEntry) -> str:
    """Return who recorded a word for somebody else, as it stands there."""
    if entry.own is None:
        return ""
    if entry.sort == "yes":
        return (plan.trial.recorded_by if plan.trial is not None else None) or ""
    said = plan.trial.tell if entry.sort == "tell" and plan.trial is not None else plan.signed
    return getattr(said.recorded_by, entry.own) or ""


def _recorded_at(entry: PlanEntry) -> Steps:
    """Return where it stands who recorded a word for somebody else."""
    if entry.sort == "yes":
        return ("trial", "recorded_by")
    return (*entry.at[:-1], "recorded_by", entry.at[-1])
