"""What a form says, in a browser and in a workbook alike."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from careerctl.model.answers import AgreedAs
from careerctl.results.agreement import Agreement
from careerctl.results.form import Form
from careerctl.results.plan import Plan
from careerctl.results.stages import Action, MoveStage, Permanent, Stage, Trial
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

LISTS = (
    ("strengths", "I build on it"),
    ("learns", "I would like to learn it"),
    ("rather_not", "I would rather not"),
)
"""The lists of a profile that hold competencies."""
SHARED = (("manager", "my manager"), ("hr", "my manager and hr"), ("everyone", "everyone"))
"""Who may know of a wish."""
STEPS = (("book", "A book"), ("class", "A class"), ("mentor", "A mentor"), ("conference", "A conference"),
         ("other", "Something else"))  # fmt: skip
NEW_STEPS = 3
"""For how many new steps there is room."""


_AGREED: dict[AgreedAs, str] = {
    "agreed": "what we agreed",
    "plan": "my plan",
    "look-again": "what we agreed, looked at again",
}
ONE_ALONE = "One of you alone counts for nothing."


def look_intro(form: Agreement) -> str:
    """Return what a second look is about."""
    unknown = " What has changed nobody can tell, so look at all of it." if form.unknown else ""
    return (
        "Since then the framework says some of it in other words, or asks something else. Does what you agreed stand "
        f"beside today's words? It stays as it is, and nothing is rated anew.{unknown} Each of you says so. Where it "
        "does not stand, leave the boxes empty: then it is for the next round."
    )


def look_ticks(form: Agreement) -> tuple[str, str]:
    """Return what the person says, and what the manager says."""
    said = "I have looked at it again, and it stands."
    return f"{form.called or form.name}: {said}", f"{form.manager_name or 'The manager'}: {said}"


def title(form: Form | Agreement) -> str:
    """Return whose form it is, and what it is about."""
    if isinstance(form, Agreement):
        return f"{form.name}: {_AGREED[form.side]}"
    return f"{form.name}: my own view" if form.side == "self" else f"{form.by_name} on {form.name}"


def no_chance(form: Form) -> str:
    """Return the answer for whoever could not show something yet."""
    return f"{'I' if form.side == 'self' else form.called} had no chance to show it yet"


def cannot_say(chosen: str) -> str:
    """Return what to do where one cannot say."""
    return f"Where you cannot say, choose “{chosen}”, and why; what is optional you may leave out."


def draft_words(form: Form, mark: str) -> str:
    """Return what the `mark` does with which one hands in; what stands beside the ratings is hidden from nobody."""
    said = f"Without this {mark} it is a draft, which nobody counts with."
    if form.own is None:
        return said
    return f"{said} With it, your profile, wish and own steps are seen at once, and your answers once both are in."


class PlanPart(NamedTuple):
    """A part of a plan as it is shown to be confirmed: lists, each with what it is."""

    heading: str
    span: str
    lists: list[tuple[str, list[str]]]


def plan_parts(plan: Plan) -> Iterator[PlanPart]:
    """Yield all of a plan that is agreed: the way, then each stage."""
    yield PlanPart(way_words(plan), "", [*_filled([("Stepping stones", (stone_words(each) for each in plan.stones))])])
    for name, stage in plan.stages():
        yield PlanPart(STAGE_WORDS[name], span_words(stage), [*_filled(_stage(stage))])


def yes_and_no(trial: Trial) -> tuple[str, str]:
    """Return the two answers to a trial."""
    if trial.agreed is not None:
        return "Yes, still", "No: I take my yes back"
    return "Yes, I want to try it", "No, not this, or not now"


def trial_words(plan: Plan, trial: Trial) -> str:
    """Return what a person has to know who says yes or no to a trial."""
    back = "A yes can be taken back at any time, without a reason. A no is written down nowhere: only the "
    back += "file that you send says it. The plan keeps on which day you answered, so that no older yes comes back."
    return " ".join(filter(None, (yes_words(plan, trial), tell_words(plan, trial), back)))


def _filled(lists: Iterable[tuple[str, Iterable[str]]]) -> Iterator[tuple[str, list[str]]]:
    for label, items in lists:
        if said := [*items]:
            yield label, said


def _stage(stage: Stage) -> Iterator[tuple[str, Iterable[str]]]:
    yield "Who does what", (_action(each) for each in stage.actions if each.status != "dropped")
    if isinstance(stage, Trial):
        yield "What gives way meanwhile", relief_words(stage)
    if isinstance(stage, Permanent):
        yield "Taken over for good", stage.responsibilities
        yield "What is measured from then on", stage.expectations
    if isinstance(stage, MoveStage):
        yield "Lives on", stage.uses
        yield "What is handed over", stage.hands_over
    yield "What shows that it can end", (each.text for each in stage.exits)


def _action(action: Action) -> str:
    done = f" Done when: {action.done_when}" if action.done_when else ""
    return f"{action_words(action)} – {owner_words(action)}, {due_words(action.due)}.{done}"
