"""How a plan's stages, steps and promises are said."""

from careerctl.results.plan import Plan, Promise
from careerctl.results.stages import Action, Stage, StageName
from careerctl.wording import level_step, number, period

STAGE_WORDS: dict[StageName, str] = {
    "mastery": "Mastery",
    "trial": "On trial",
    "permanent": "For good",
    "move": "The move",
}
"""What each stage is called; its id stays what the file calls it."""

POINT_WORDS = {
    "skills-in-use": "Skills in use",
    "up-to-date": "Up to date",
    "contribution": "A contribution, over two rounds",
    "process": "Knows the process, and how to change it",
    "role-model": "Others learn by watching",
}

RESULT_WORDS = {"go-on": "go on", "extend": "a little longer", "stop": "stop", "another-way": "another way"}

FAREWELL = "Nothing was announced, and nothing is kept as a failure."
"""What is said when a quiet trial ends without going on."""


def stages_of(plan: Plan) -> list[tuple[StageName, Stage]]:
    """Return the stages that a plan has, in their order."""
    every: tuple[tuple[StageName, Stage | None], ...] = (
        ("mastery", plan.mastery), ("trial", plan.trial), ("permanent", plan.permanent), ("move", plan.move),
    )  # fmt: skip
    return [(name, stage) for name, stage in every if stage is not None]


def span_words(stage: Stage) -> str:
    """Return from when until when, as far as it is said."""
    first = f"from {period(stage.from_)}" if stage.from_ else ""
    last = f"until {period(stage.until)}" if stage.until else ""
    return " ".join(each for each in (first, last) if each)


def step_words(action: Action) -> str:
    """Return the competency of an action and its level step: `Coaching 1 → 2`."""
    if not action.competency_name or action.after is None:
        return action.competency_name
    if action.before is None:
        return f"{action.competency_name} to {number(action.after)}"
    return f"{action.competency_name} {level_step(action.before, action.after)}"


def action_words(action: Action) -> str:
    """Return what is done: the step and the activity, or the words of whoever wrote it."""
    activity = action.activity.name if action.activity is not None else ""
    if action.text and activity:
        return f"{action.text}: {activity}"
    said = action.text or activity
    step = "" if action.uncovered else step_words(action)
    return f"{step}: {said}" if step and said and action.after is not None else said or step


def due_words(text: str) -> str:
    """Return the day until which something is done."""
    return f"by {period(text)}" if text else "no date yet"


def promise_words(promise: Promise, plan: Plan) -> str:
    """Return what is owed."""
    called = plan.called or plan.name
    words = {
        "talk": "talk about the plan",
        "yes": f"ask whether {called} says yes to the trial",
        "relief": "agree what gives way during the trial",
        "end": "say together how the trial ends",
        "announce": "announce the new duties",
        "pay": "decide about pay",
        "ask-again": "ask: is it the work you hoped for?",
    }
    text = words.get(promise.what) or promise.text or promise.action or "an action without words"
    return f"{text} ({promise.action})" if promise.action and promise.what == "action" else text


def when_words(promise: Promise) -> str:
    """Return how a promise stands in time."""
    words = {"late": "late, was due", "soon": "due", "later": "later,"}
    due = day_or_none(promise.due)
    said = f"{words[promise.when or 'later']} {due}" if due else "no date yet"
    return f"{said}, under way" if promise.active else said


def day_or_none(text: str) -> str:
    """Return a day, month or year in words; nothing where there is none."""
    return period(text) if text else ""
