"""What a form says, in a browser and in a workbook alike."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from careerctl.model.answers import AgreedAs
from careerctl.results.agreement import Agreement
from careerctl.results.form import Form, OwnWish, OwnWords
from careerctl.results.gap import Rated
from careerctl.results.plan import Plan
from careerctl.results.stages import Action, MoveStage, Permanent, Stage, Trial
from careerctl.text.phrases import Say, day, number, period
from careerctl.text.prose import in_line
from careerctl.views.words.plans import (
    STAGE_WORDS,
    action_words,
    due_words,
    owner_words,
    relief_words,
    span_words,
    stone_words,
    tell_words,
    way_words,
    yes_words,
)

LISTS = {"strengths": "I build on it", "learns": "I would like to learn it", "rather_not": "I would rather not"}
"""The lists of a profile that hold competencies."""
SHARED = {"manager": "my manager", "hr": "my manager and hr", "everyone": "everyone"}
"""Who may know of a wish."""
STEPS = {
    "book": "A book",
    "class": "A class",
    "mentor": "A mentor",
    "conference": "A conference",
    "other": "Something else",
}
"""Sorts of steps of one's own."""
DIFFERENT = "I see it differently, in my own words"
NOT_LOCKED = "This file is not locked: whoever opens it can read it."
SHOWS = "What shows it? Links, or a few words, one a line"
TRIAL = {
    "Yes, still": "yes",
    "No: I take my yes back": "no",
    "Yes, I want to try it": "yes",
    "No, not this, or not now": "no",
}
"""The answers to a trial, and what each means."""
NEW_STEPS = 3
"""For how many new steps there is room."""


_AGREED: dict[AgreedAs, str] = {
    "agreed": "what we agreed",
    "plan": "my plan",
    "look-again": "what we agreed, looked at again",
}
ONE_ALONE = "One of you alone counts for nothing."


def look_intro(form: Agreement, say: Say) -> str:
    """Return what a second look is about."""
    said = [
        say(
            "Since then the framework says some of it in other words, or asks something else. Does what you agreed "
            "stand beside today's words? It stays as it is, and nothing is rated anew."
        ),
        *([say("What has changed nobody can tell, so look at all of it.")] if form.unknown else []),
        say("Each of you says so. Where it does not stand, leave the boxes empty: then it is for the next round."),
    ]
    return " ".join(said)


def look_ticks(form: Agreement, say: Say) -> tuple[str, str]:
    """Return what the person says, and what the manager says."""
    said = say("I have looked at it again, and it stands.")
    return f"{form.called or form.name}: {said}", f"{form.manager_name or say('The manager')}: {said}"


def title(form: Form | Agreement, say: Say) -> str:
    """Return whose form it is, and what it is about."""
    if isinstance(form, Agreement):
        return f"{form.name}: {say(_AGREED[form.side])}"
    if form.side == "self":
        return say("{name}: my own view", name=form.name)
    return say("{by} on {name}", by=form.by_name, name=form.name)


def no_chance(form: Form, say: Say) -> str:
    """Return the answer for whoever could not show something yet."""
    if form.side == "self":
        return say("I had no chance to show it yet")
    return say("{name} had no chance to show it yet", name=form.called)


def halfway(level: float, say: Say) -> str:
    """Return what stands for a level between two."""
    return say("between {lower} and {upper}", lower=number(level), upper=number(level + 1))


def cannot_say(chosen: str, say: Say) -> str:
    """Return what to do where one cannot say."""
    return say("Where you cannot say, choose “{chosen}”, and why; what is optional you may leave out.", chosen=chosen)


def whose_view(form: Form, say: Say) -> str:
    """Return whose view is asked, and of whose work."""
    if form.side == "self":
        return say("my own view of my work as {role}", role=form.role_name)
    return say("on the work of {name} as {role}", name=form.name, role=form.role_name)


def steps_go(own: OwnWords, say: Say) -> str:
    """Return what becomes of steps of one's own."""
    if own.has_plan:
        return say("What you add goes into your plan. You may skip this.")
    return say("What you write here becomes notes of yours. You may skip this.")


def wishes_so_far(own: OwnWords, say: Say) -> str:
    """Return which wishes there are."""
    return say(
        "So far: {wishes}. Here is room for a new one.", wishes=" · ".join(_wish(each, say) for each in own.wishes)
    )


def _wish(each: OwnWish, say: Say) -> str:
    what = in_line(each.what)
    return say("{what} by {when}", what=what, when=period(each.by, say)) if each.by else what


def no_right_answer(say: Say) -> str:
    """Return how one answers."""
    return say(
        "There is no right answer, and no level is suggested. Choose what fits the last months, and say in a few words "
        "what you go by: that is what you will talk about."
    )


def who_reads(form: Form, say: Say) -> str:
    """Return where the answers go."""
    if form.side == "manager":
        return say("{name} reads your answers once both of you have handed in.", name=form.called)
    if form.manager_name:
        return say(
            "This file goes through {name}, your manager, who is shown your answers once both of you have handed in.",
            name=form.manager_name,
        )
    return say("This file goes through your manager, who is shown your answers once both of you have handed in.")


def where_agreed(form: Agreement, say: Say) -> str:
    """Return what a form about something agreed is, and when that was agreed."""
    manager, when = form.manager_name or say("your manager"), day(form.agreed_on, say) if form.agreed_on else ""
    if form.side == "look-again":
        return say("what {name} and I agreed on {date}, looked at again", name=manager, date=when)
    if form.plan is None:
        return say("what {name} and I agreed on {date}", name=manager, date=when)
    return say("my plan, since {date}", date=when)


def without_level(rated: Rated, say: Say) -> Iterator[tuple[str, str]]:
    """Yield what stands in the place of a level that was agreed, and its reason."""
    if rated.no_chance:
        yield say("No chance to show it yet"), rated.no_chance
    elif rated.not_applicable:
        yield say("Not part of my work"), rated.not_applicable


def written_down(manager: str, say: Say) -> str:
    """Return what somebody reads who is asked whether something was agreed so."""
    return say(
        "{name} has written this down. Read whether it is what you agreed. Where it is not, say in your own words how "
        "you see it: both views stand side by side then, and nobody has to give in.",
        name=manager,
    )


def goes_through(form: Agreement, manager: str, say: Say) -> str:
    """Return whose hands a form about something agreed goes through."""
    if form.side == "look-again":
        return say("This file goes through {name}.", name=manager)
    return say("This file goes through {name}, who reads what you write here.", name=manager)


def draft_words(form: Form, said: str, say: Say) -> str:
    """Return what is `said` of a mark that hands in; what stands beside the ratings is hidden from nobody."""
    if form.own is None:
        return said
    seen = say("With it, your profile, wish and own steps are seen at once, and your answers once both are in.")
    return f"{said} {seen}"


class PlanPart(NamedTuple):
    """A part of a plan as it is shown to be confirmed: lists, each with what it is."""

    heading: str
    span: str
    lists: list[tuple[str, list[str]]]


def plan_parts(plan: Plan, say: Say) -> Iterator[PlanPart]:
    """Yield all of a plan that is agreed: the way, then each stage."""
    stones = (stone_words(each, say) for each in plan.stones)
    yield PlanPart(way_words(plan, say), "", [*_filled([(say("Stepping stones"), stones)])])
    for name, stage in plan.stages():
        yield PlanPart(say(STAGE_WORDS[name]), span_words(stage, say), [*_filled(_stage(stage, say))])


def yes_and_no(trial: Trial, say: Say) -> tuple[str, str]:
    """Return the two answers to a trial."""
    if trial.agreed is not None:
        return say("Yes, still"), say("No: I take my yes back")
    return say("Yes, I want to try it"), say("No, not this, or not now")


def trial_words(plan: Plan, trial: Trial, say: Say) -> str:
    """Return what a person has to know who says yes or no to a trial."""
    back = say(
        "A yes can be taken back at any time, without a reason. A no is written down nowhere: only the file that you "
        "send says it. The plan keeps on which day you answered, so that no older yes comes back."
    )
    return " ".join(filter(None, (yes_words(plan, trial, say), tell_words(plan, trial, say), back)))


def _filled(lists: Iterable[tuple[str, Iterable[str]]]) -> Iterator[tuple[str, list[str]]]:
    for label, items in lists:
        if said := [*items]:
            yield label, said


def _stage(stage: Stage, say: Say) -> Iterator[tuple[str, Iterable[str]]]:
    yield say("Who does what"), (_action(each, say) for each in stage.actions if each.status != "dropped")
    if isinstance(stage, Trial):
        yield say("What gives way meanwhile"), relief_words(stage, say)
    if isinstance(stage, Permanent):
        yield say("Taken over for good"), stage.responsibilities
        yield say("What is measured from then on"), stage.expectations
    if isinstance(stage, MoveStage):
        yield say("Lives on"), stage.uses
        yield say("What is handed over"), stage.hands_over
    yield say("What shows that it can end"), (each.text for each in stage.exits)


def _action(action: Action, say: Say) -> str:
    done = f" {say('Done when:')} {action.done_when}" if action.done_when else ""
    return f"{action_words(action, say)} – {owner_words(action, say)}, {due_words(action.due, say)}.{done}"
