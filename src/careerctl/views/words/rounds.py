"""How it is said who has handed in what, and which wish somebody has."""

from collections.abc import Sequence

from careerctl.model.assessment import Side
from careerctl.model.earlier import WhyNot
from careerctl.results.gap import Gap, Handed, TakenIn
from careerctl.results.raised import Raised
from careerctl.results.rating import SheetsToWrite
from careerctl.results.wished import Wish
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, day, in_quotes, listed, on_or_in, plainly
from careerctl.views.words.standings import Names, all_more_words
from careerctl.views.words.wishes import by_words

NO_LEVEL = (
    "– is no level in that round: not rated, not part of the work, no chance yet, seen differently by the two, or "
    "on a scale that is no longer there."
)
LEFT = "the manager has left: who rates?"
"""Said where nobody is there to rate any more."""
_CAME = {"form": "from a form", "excel": "from a workbook", "paper": "on paper"}
_OLDER = "Rated against version {then} of the framework; today it is {today}."
_WHY_TODAY: dict[WhyNot, str] = {
    "unknown": "What was asked then is not kept here, so that today's requirements are used.",
    "shallow": "What was asked then is not in this shallow clone (`git fetch --unshallow` fetches it), so that today's "
    "requirements are used.",
    "unreadable": "What was asked then cannot be read, so that today's requirements are used.",
}


_WHY_LATER: dict[WhyNot, str] = {
    "unknown": "What was asked then is not kept here, so that what was asked in {round} is used.",
    "shallow": "What was asked then is not in this shallow clone (`git fetch --unshallow` fetches it), so that what "
    "was asked in {round} is used.",
    "unreadable": "What was asked then cannot be read, so that what was asked in {round} is used.",
}


def why_not_words(why: WhyNot, round_: str, say: Say = plainly) -> str:
    """Return why an earlier round is measured by what was asked in a later one; "" for no round is today's."""
    return say(_WHY_LATER[why], round=round_) if round_ else say(_WHY_TODAY[why])


def sheet_command(commands: Commands, person: str, where: SheetsToWrite | None, side: Side) -> str:
    """Return the command with which a side writes its sheet today; "" where none would be taken."""
    if where is None or side not in where.sides:
        return ""
    return commands("rate", commands.about(person), "--as", side, *(("--round", where.round) if where.named else ()))


def compared_words(handed: Handed, names: Names, say: Say = plainly) -> str:
    """Return which round is compared, who rated when, and whether the two have talked."""
    sides = ((names.own, handed.own), (names.manager, handed.manager))
    rated = ", ".join(say("{name} on {date}", name=name, date=day(when, say)) for name, when in sides if when)
    missing = (say("{name} has not rated", name=name) for name, when in sides if not when)
    round_ = say("Round {round}", round=handed.round)
    return listed(part for part in (round_, rated, *missing, _talked(handed, names, say)) if part)


def _talked(handed: Handed, names: Names, say: Say) -> str:
    if handed.talked and handed.agreed:
        date = day(handed.agreed, say)
        if len(handed.recorded_for) > 1:
            return say("agreed on {date}; typed for both of you, and not confirmed by you yet", date=date)
        if handed.recorded_for:
            name = names.own if handed.recorded_for == ("employee",) else names.manager
            return say("agreed on {date}; typed for {name}, who has not confirmed it yet", date=date, name=name)
        return say("agreed on {date}", date=date)
    return say("a summary of your talk, not yet confirmed by both" if handed.agreed else "you have not talked yet")


def handed_in_words(handed: Handed, names: Names, say: Say = plainly, *, left: bool = False) -> str:
    """Return who has handed in of a round of which nothing else is told; `left`: who is to rate has left."""
    if left and handed.own and not handed.manager:
        return say("{round}: {who} has rated; {left}", round=handed.round, who=names.own, left=say(LEFT))
    sides = ((names.own, handed.own), (names.manager, handed.manager))
    done = [name for name, when in sides if when]
    not_yet = [name for name, when in sides if not when]
    if done and not_yet:
        return say("{round}: {who} has rated, {other} not yet", round=handed.round, who=done[0], other=not_yet[0])
    if done:
        return say("{round}: {who} and {other} have rated", round=handed.round, who=done[0], other=done[1])
    return say("{round}: nobody has rated", round=handed.round)


def taken_in_words(handed: Handed, names: Names, say: Say = plainly) -> list[str]:
    """Return which sheets somebody else took in, a sentence each; that proves nothing about who typed them."""
    return [_taken_in(each, names.manager if each.side == "manager" else names.own, say) for each in handed.taken_in]


def _taken_in(taken: TakenIn, name: str, say: Say) -> str:
    said = came_words(taken, say)
    if taken.side == "agreed":
        return say("What {name} confirmed came {came}.", name=name, came=said)
    return say("What {name} rated came {came}.", name=name, came=said)


def came_words(taken: TakenIn, say: Say = plainly) -> str:
    """Return what something came as, and who took it in where that is told."""
    came = say(_CAME[taken.came_as])
    if not taken.by_name or taken.date is None:
        return came
    return say("{came}; {who} took it in on {date}", came=came, who=taken.by_name, date=day(taken.date, say))


def older_words(handed: Handed, version: str, say: Say = plainly) -> str:
    """Return against which version was rated, and whether it is known what that asked; nothing where it is today's."""
    older = say(_OLDER, then=handed.framework, today=version) if handed.framework else ""
    return " ".join(filter(None, (older, say(_WHY_TODAY[handed.why_today]) if handed.why_today else "")))


def since_then_words(gap: Gap, say: Say = plainly) -> list[str]:
    """Return what the framework asks more, or says differently, since was rated; one sentence each."""
    raised = [each.raised for each in gap.items if each.raised is not None]
    changed = [each.name for each in gap.items if each.changed is not None]
    said = [raised_since_words(raised, say)] if raised else []
    said += [say("Rated against other words than today's: {what}", what=listed(changed))] if changed else []
    again = gap.round.looked_again if gap.round is not None else None
    return [*said, *([say("You both looked at it again on {date}.", date=day(again, say))] if again else [])]


def raised_since_words(raised: Sequence[Raised], say: Say = plainly) -> str:
    """Return what is asked more since was rated."""
    return say("From the next round on more is asked: {what}", what=all_more_words(raised, say))


def wish_in_short(wish: Wish, say: Say = plainly) -> str:
    """Return a wish with its dates, in one line."""
    what = say("to stay and grow here") if wish.stay else wish.role_name or in_quotes(wish.words, say)
    label = by_words(what, wish, say)
    asked = say("asked {date}", date=day(wish.asked, say)) if wish.asked else ""
    again = say("you talk again {when}", when=on_or_in(wish.revisit, say)) if wish.revisit else ""
    brackets = ", ".join(part for part in (asked, again) if part)
    return f"{label} ({brackets})" if brackets else label
