"""What is said of a yes, or of another view, that is taken in: between the two all, to others nothing of it."""

from collections.abc import Iterator

from careerctl.changes.rating.agreement import BOTH
from careerctl.changes.taking.agreement import CHANGED, PLAN, TakingAgreement
from careerctl.changes.taking.understood import is_blank
from careerctl.commands.take.said import MEANT, Account
from careerctl.model.assessment import AgreedSheetFile
from careerctl.project.root import commands_from_here
from careerctl.text.characters import in_one_line
from careerctl.text.phrases import listed

_STANDING = "It stands there already, or was taken back since. A new yes needs a new form."
_NO = "no to the trial, which is written nowhere: delete the file that says it"


def account(taking: TakingAgreement) -> Account:
    """Return what may be said of it."""
    out = taking.given.handed_out
    what = "the plan" if out.side == "plan" else f"what was agreed, {out.round}"
    what += ", looked at again" if out.side == "look-again" else ""
    title = f"{taking.known.person.name}: {what}"
    answers = (title, "", *_answers(taking))
    if is_blank(taking.given):
        return Account(title, f"{title}: nothing is filled in.", standing=MEANT)
    if taking.came_before:
        return Account(title, f"{title}: taken in before.", answers=answers, standing=_STANDING)
    kept = [*_told(taking)] if taking.is_open else ["taken in"]
    says_no = taking.is_open and taking.trial == "no"
    told = [*kept, _NO] if says_no else kept
    return Account(
        title,
        f"{title}: {'; '.join(told)}.",
        tuple(_left_alone(taking)) if taking.is_open else (),
        answers,
        kept=f"{title}: {'; '.join(kept)}.",
        standing="There is nothing to write down." if says_no else Account._field_defaults["standing"],
        next_step=lambda: tuple(_next_step(taking)) if taking.is_open else (),
    )


def _told(taking: TakingAgreement) -> Iterator[str]:
    """Yield what may be kept: a no to a trial is told, and goes into no receipt."""
    if taking.given.handed_out.side == "look-again":
        yield f"{listed(_looked(taking))}: it stands"
        return
    yield "confirmed" if taking.given.handed_in and not taking.stale else "not confirmed"
    if taking.differ:
        yield "seen differently" if PLAN in taking.differ else f"{len(taking.differ)} seen differently"
    if taking.trial == "yes":
        yield "yes to the trial"


def _looked(taking: TakingAgreement) -> Iterator[str]:
    """Yield who of the two says that it stands."""
    talk = taking.second_look.talk
    said = {"employee": taking.given.handed_in, "manager": taking.given.handed_in_manager}
    yield from (talk.name_of(each) for each, ticked in said.items() if ticked)


def _left_alone(taking: TakingAgreement) -> Iterator[str]:
    if taking.stale:
        yield f"Left alone: {CHANGED}"
    if len(taking.differ) < len([each for each in taking.given.differ.values() if each.strip()]):
        yield "Left alone: what is said of something that was not handed out."
    if taking.given.trial and taking.given.handed_out.side == "plan" and not taking.trial:
        yield "Left alone, since the trial is over: what is said to it."


def _answers(taking: TakingAgreement) -> Iterator[str]:
    if taking.given.handed_out.side == "look-again":
        yield from (f"{each}: I have looked at it again, and it stands." for each in _looked(taking))
        return
    name = taking.known.framework.competency_name
    for each, text in taking.differ.items():
        yield f"{'The plan' if each == PLAN else name(each)}: I see it differently – {in_one_line(text)}"
    if taking.given.trial == "yes":
        yield "The trial: yes"
    yield "This is what we agreed." if taking.given.handed_in else "Not confirmed."


def _who_is_missing(taking: TakingAgreement) -> Iterator[str]:
    """Yield who of the two has not said yet that it stands."""
    talk = taking.second_look.talk
    content = talk.sheet.content()
    looked = content.looked_again if isinstance(content, AgreedSheetFile) else ()
    missing = [talk.name_of(each) for each in BOTH if looked and getattr(looked[-1].confirmed, each) is None]
    if missing:
        yield f"It counts once {' and '.join(missing)} says so, too: one alone counts for nothing."


def _next_step(taking: TakingAgreement) -> Iterator[str]:
    """Yield what is missing before it counts."""
    person, manager, commands = taking.subject.person, taking.manager, commands_from_here(taking.subject.root)
    by = ("--by", manager) if manager else ()
    if taking.given.handed_out.side == "look-again":
        yield from _who_is_missing(taking)
        return
    if taking.given.handed_out.side == "plan":
        signed = taking.kept.plan.signed.manager is not None
        if taking.given.handed_in and not taking.stale and manager and not signed:
            sign = commands("mark", person, "signed-manager", *by)
            yield f"{taking.known.called(manager)} has not signed yet: `{sign}`"
        return
    if taking.differ:
        names = listed(map(taking.known.framework.competency_name, taking.differ))
        yield f"Both views stand side by side now, yours as it was written down: {names}."
    content = taking.talk.sheet.content()
    if isinstance(content, AgreedSheetFile) and content.confirmed.manager is None and manager:
        again = commands("rate", person, "--as", "agreed", "--confirmed-by", manager, *by)
        yield f"{taking.known.called(manager)} has not confirmed it so: `{again}`"
