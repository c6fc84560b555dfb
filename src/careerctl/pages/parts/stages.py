"""The stages of a plan as a page has them: what belongs to each, who does what, and how it ends."""

from collections.abc import Iterable

from careerctl.model.activity import StageName
from careerctl.pages.content import Data
from careerctl.results.gap import Condition
from careerctl.results.plan import Plan
from careerctl.results.result import replace
from careerctl.results.stages import Action, Exit, Mastery, MoveStage, Outcome, Permanent, Stage, Trial
from careerctl.text.phrases import Say, day, first_upper, period, sentence
from careerctl.views.words.moves import place_words
from careerctl.views.words.plans import (
    FAREWELL,
    POINT_WORDS,
    RESULT_WORDS,
    STAGE_WORDS,
    action_words,
    announced_words,
    back_words,
    due_words,
    exit_words,
    owner_words,
    relief_words,
    span_words,
    status_words,
    tell_words,
    yes_words,
)

_ASIDES = {"trial": "quiet, never secret", "permanent": "to be announced"}
_TITLES = {"trial": "New tasks on trial", "permanent": "New duties"}


def stage(plan: Plan, name: StageName, each: Stage, say: Say) -> Data:
    """Return a stage with all that belongs to it; what another sort of stage has is empty."""
    quiet = name == "trial" and each.announced is None
    return {
        "name": say(STAGE_WORDS[name]),
        "aside": _aside(plan, name, each, say),
        "span": first_upper(span_words(each, say)),
        "announced": announced_words(each, say),
        **_mastery(each if isinstance(each, Mastery) else Mastery(), say),
        **_trial(plan, each if isinstance(each, Trial) else None, say),
        **_permanent(each if isinstance(each, Permanent) else None, say),
        **_move(plan, each if isinstance(each, MoveStage) else None, say),
        "actions": [action(one, say) for one in each.actions],
        "exits": _exits(each.exits, say),
        "outcome": _outcome(each.outcome, say, quiet=quiet) if each.outcome is not None else "",
    }


def announced(name: str, each: Trial | Permanent, say: Say) -> Data:
    """Return what others were told of a stage."""
    return {
        "name": say(_TITLES[name]),
        "said": announced_words(each, say),
        "gives_way": relief_words(each, say) if isinstance(each, Trial) else [],
        "responsibilities": list(each.responsibilities) if isinstance(each, Permanent) else [],
    }


def action(each: Action, say: Say) -> Data:
    """Return who does what until when, how both see that it is done, and how far it is."""
    return {
        "what": action_words(each, say),
        "who": owner_words(each, say),
        "until": period(each.due, say) if each.due else "",
        "due": due_words(each.due, say),
        "done_when": sentence(each.done_when),
        "status": status_words(each, say),
        "evidence": list(each.evidence),
    }


def to_do(each: Action, say: Say) -> str:
    """Return an action in a sentence: what, who, until when."""
    what = action_words(replace(each, competency_name="") if each.activity is not None or each.text else each, say)
    return say("{what}: {name}, {when}.", what=what, name=owner_words(each, say), when=due_words(each.due, say))


def _aside(plan: Plan, name: StageName, each: Stage, say: Say) -> str:
    if name in _ASIDES:
        return say("announced") if each.told else say(_ASIDES[name])
    return (plan.began_as if name == "mastery" else "") or plan.target_name


def _mastery(mastery: Mastery, say: Say) -> Data:
    return {
        "points": [{"name": say(POINT_WORDS[each.point]), "seen": each.seen or say("open")} for each in mastery.points]
    }


def _trial(plan: Plan, trial: Trial | None, say: Say) -> Data:
    if trial is None:
        return {"yes": "", "tasks": [], "gives_way": []}
    return {
        "yes": " ".join(filter(None, (yes_words(plan, trial, say), tell_words(plan, trial, say)))),
        "tasks": list(trial.tasks) if trial.outcome is None and plan.stage not in {"permanent", "move"} else [],
        "gives_way": relief_words(trial, say),
    }


def _permanent(permanent: Permanent | None, say: Say) -> Data:
    if permanent is None:
        return {"responsibilities": [], "expectations": [], "pay": ""}
    decided = permanent.pay_decided
    return {
        "responsibilities": list(permanent.responsibilities),
        "expectations": list(permanent.expectations),
        "pay": say("decided on {date}", date=day(decided, say)) if decided else say("to decide"),
    }


def _move(plan: Plan, move: MoveStage | None, say: Say) -> Data:
    known = move or MoveStage()
    places = place_words(known.places, plan.target_name, say)
    if move is not None and not places and plan.role != plan.target:
        places = [say("none free is known for {role}: who looks ahead?", role=plan.target_name)]
    return {
        "conditions": _exits(known.conditions, say),
        "positions": places,
        "lives_on": list(known.uses),
        "begins": list(known.begins),
        "ends": list(known.ends),
        "hands_over": list(known.hands_over),
        "asked_again": [
            {
                "after": say("After {count} days", count=each.after),
                "date": day(each.date, say) if each.date else "",
                "said": each.said,
            }
            for each in known.asked_again
        ],
        "way_back": back_words(known, say) if known.back_role else "",
    }


def _exits(exits: Iterable[Exit | Condition], say: Say) -> list[Data]:
    return [{"text": each.text.rstrip("."), "state": exit_words(each, say)} for each in exits]


def _outcome(outcome: Outcome, say: Say, *, quiet: bool) -> str:
    """Return how a stage ended, when, why, and what was learned."""
    when = day(outcome.date, say) if outcome.date else ""
    result = say(RESULT_WORDS[outcome.result]) if outcome.result in RESULT_WORDS else outcome.result
    by = say(", decided by {name}", name=outcome.by_name) if outcome.by_name else ""
    said = [f"{when}{say(':')} {result}{by}.", *map(sentence, filter(None, (outcome.because, outcome.learned)))]
    return " ".join([*said, *([say(FAREWELL)] if quiet and outcome.result in {"stop", "another-way"} else [])])
