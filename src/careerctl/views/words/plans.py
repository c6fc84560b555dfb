"""How a plan's stages, steps and promises are said."""

from datetime import date

from careerctl.model.activity import StageName
from careerctl.results.gap import Condition
from careerctl.results.plan import Mix, Plan, Promise
from careerctl.results.result import replace
from careerctl.results.stages import Action, Exit, MoveStage, Relief, Stage, Stone, Trial
from careerctl.text.phrases import Say, day, in_quotes, named_by, period, plainly, plural, stepped
from careerctl.views.words.rounds import came_words
from careerctl.views.words.standings import all_more_words

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


def way_words(plan: Plan, say: Say = plainly) -> str:
    """Return where the plan leads."""
    if plan.stays:
        return say("The plan: to stay and grow as {role}", role=plan.target_name)
    if plan.towards == plan.target:
        return say("The plan: towards {role}", role=plan.target_name)
    return say("The plan: towards {role}, on the way to {wish}", role=plan.target_name, wish=plan.towards_name)


def listening_words(plan: Plan, say: Say = plainly) -> list[str]:
    """Return what an answer and the wish's date make of the plan, in sentences."""
    said = []
    if plan.late_for:
        said.append(say("The wish is for {when}; this plan ends later.", when=period(plan.late_for, say)))
    if plan.waits:
        said.append(say("What comes after the trial waits for an opening."))
    return said


def owner_words(action: Action, say: Say = plainly) -> str:
    """Return whose part it is: who does it, or the manager, who makes room for what the person does."""
    if action.owner == "manager" and action.activity is not None:
        return say("{name} makes room for it", name=action.owner_name)
    return action.owner_name


def mix_words(mix: Mix) -> str:
    """Return how many activities there are, and how one learns in them."""
    counts = {"by doing": mix.experience, "with others": mix.exposure, "in a class": mix.education}
    kinds = [how for how, count in counts.items() if count]
    said = plural(sum(counts.values()), "activity", "activities")
    if len(kinds) == 1:
        return f"{said}, {kinds[0]}."
    return f"{said}: {', '.join(f'{counts[how]} {how}' for how in kinds)}."


def made_under(plan: Plan, say: Say = plainly) -> str:
    """Return under which version of the framework a plan was made, where that is not today's; else nothing."""
    if not plan.framework:
        return ""
    return say(
        "made under version {then} of the framework; today it is {today}",
        then=plan.framework,
        today=plan.framework_today,
    )


def raised_for_others(plan: Plan, say: Say = plainly) -> str:
    """Return what the target asks more since the plan was made; "" where that is nothing."""
    if not plan.raised:
        return ""
    return say("More is asked since then, and not for this plan: {what}", what=all_more_words(plan.raised, say))


def taken_in_words(plan: Plan, say: Say = plainly) -> str:
    """Return how it came what the person said to it, "" where it came in no file."""
    if plan.taken_in is None:
        return ""
    name = plan.called or plan.name
    return say("What {name} said to it came {came}.", name=name, came=came_words(plan.taken_in, say))


def span_words(stage: Stage | Relief, say: Say = plainly) -> str:
    """Return from when until when, as far as it is said."""
    if stage.from_ and stage.until:
        return say("from {first} until {last}", first=period(stage.from_, say), last=period(stage.until, say))
    if stage.from_:
        return say("from {first}", first=period(stage.from_, say))
    return say("until {last}", last=period(stage.until, say)) if stage.until else ""


def back_words(move: MoveStage, say: Say = plainly) -> str:
    """Return until when one can return, and to what."""
    if not move.back_until:
        return say("The way back to {role} stays open.", role=move.back_role)
    return say("The way back to {role} is open until {when}.", role=move.back_role, when=period(move.back_until, say))


def relief_words(trial: Trial, say: Say = plainly) -> list[str]:
    """Return what gives way to a trial, and when; while nothing is said of it, that it is to be agreed."""
    if not trial.gives_way and not trial.told and trial.outcome is None:
        return [say("To agree before the trial begins: nothing is tried on top of all the rest")]
    spans = [span_words(each, say) for each in trial.gives_way]
    pairs = zip(trial.gives_way, spans, strict=True)
    return [f"{each.what} ({span})" if span else each.what for each, span in pairs]


def yes_words(plan: Plan, trial: Trial, say: Say = plainly) -> str:
    """Return whether the person has said yes to a trial, and who recorded that where it was not themself."""
    name = plan.called or plan.name
    if trial.agreed is None:
        return say("It needs {name}'s yes first.", name=name)
    return recorded_words(name, trial.agreed, trial.recorded_by_name, say)


def recorded_words(name: str, when: date, by: str, say: Say = plainly) -> str:
    """Return that somebody said yes, on which day, and who recorded it where it was not themself."""
    if not by:
        return say("{name} said yes on {date}.", name=name, date=day(when, say))
    return say(
        "{by} recorded {name}'s yes on {date}; {name} has not confirmed it yet.", by=by, name=name, date=day(when, say)
    )


def tell_words(plan: Plan, trial: Trial, say: Say = plainly) -> str:
    """Return whether others may hear of a trial that was not announced, and who recorded that for another."""
    if trial.told:
        return ""
    name, manager = plan.called or plan.name, trial.tell_manager_name or plan.manager_name or say("The manager")
    said = say("Others hear of it only if both want that.")
    if trial.tell_employee is not None and trial.tell_manager is not None:
        said = say("Both want that others hear of it.")
    elif trial.tell_employee is not None or trial.tell_manager is not None:
        who = name if trial.tell_employee is not None else manager
        said = say("{name} wants that others hear of it; they do once both want that.", name=who)
    recorded = ((trial.tell_recorded_employee, name), (trial.tell_recorded_manager, manager))
    unsure = [
        say("{by} recorded {name}'s word; {name} has not confirmed it yet.", by=by, name=who)
        for by, who in recorded
        if by
    ]
    return " ".join([said, *unsure])


def announced_words(stage: Stage, say: Say = plainly) -> str:
    """Return who told whom, and when."""
    said = stage.announced
    if said is None or said.date is None:
        return ""
    by = f" {say('by {name}', name=said.by_name)}" if said.by_name else ""
    to = f" {say('to {whom}', whom=said.to)}" if said.to else ""
    text = f"{say(':')} {in_quotes(said.text, say)}" if said.text else ""
    return f"{day(said.date, say)}{by}{to}{text}"


def step_words(action: Action, say: Say = plainly) -> str:
    """Return the competency of an action and its level step: `Coaching 1 → 2`."""
    return stepped(action.competency_name, action.before, action.after, say)


def action_words(action: Action, say: Say = plainly) -> str:
    """Return what is done: the step and the activity, or the words of whoever wrote it, and never nothing.

    Where neither words nor an activity stand there, it is called by its step, else by its id.
    """
    activity = action.activity.name if action.activity is not None else ""
    if action.text and activity:
        return f"{action.text}{say(':')} {activity}"
    said, step = action.text or activity, step_words(action, say)
    if said and step and action.after is not None and not action.uncovered:
        return f"{step}{say(':')} {said}"
    return said or step or named_by(action.id)


def due_words(text: str, say: Say = plainly) -> str:
    """Return the day until which something is done."""
    return say("by {when}", when=period(text, say)) if text else say("no date yet")


def status_words(action: Action, say: Say = plainly) -> str:
    """Return how far an action is; nothing where it is planned."""
    if action.status == "active":
        return say("under way")
    if action.status == "planned":
        return ""
    done = action.status == "done"
    if action.date is None:
        return say("done" if done else "dropped")
    return say("done on {date}" if done else "dropped on {date}", date=day(action.date, say))


def stone_words(stone: Stone, say: Say = plainly) -> str:
    """Return a stepping stone with whose it is and until when, or when it was there."""
    if stone.met is not None:
        return f"{stone.text.rstrip('.')} – {say('met on {date}', date=day(stone.met, say))}"
    whose, due = stone.owner_name, due_words(stone.due, say)
    if stone.owner == "manager":
        return f"{stone.text.rstrip('.')} – {say('{name} finds the occasion, {when}', name=whose, when=due)}"
    return f"{stone.text.rstrip('.')} – {whose}, {due}"


def exit_words(each: Exit | Condition, say: Say = plainly) -> str:
    """Return whether what ends a stage, or what a role asks, has been met."""
    if isinstance(each, Condition) and each.run_out is not None:
        return say("run out on {date}", date=day(each.run_out, say))
    if each.met is None:
        return say("open")
    if isinstance(each, Condition) and each.until is not None:
        return say("met on {date}, holds until {until}", date=day(each.met, say), until=day(each.until, say))
    return say("met on {date}", date=day(each.met, say))


_PROMISED = {
    "room": "make room for “{text}”",
    "occasion": "find the occasion for “{text}”",
    "talk": "talk about the plan",
    "yes": "ask whether {name} says yes to the trial",
    "relief": "agree what gives way during the trial",
    "end": "say together how the trial ends",
    "announce": "announce the new duties",
    "pay": "decide about pay",
    "ask-again": "ask: is it the work you hoped for?",
}


def promise_words(promise: Promise, plan: Plan) -> str:
    """Return what is owed, with the id by which `mark` takes it."""
    said = owed_words(promise, plan.called or plan.name)
    return f"{said} ({promise.id})" if promise.id else said


def owed_words(promise: Promise, name: str, say: Say = plainly) -> str:
    """Return what is owed to somebody; `name` is how sentences name them."""
    text = promise.text or named_by(promise.id)
    return say(_PROMISED[promise.what], name=name, text=text) if promise.what in _PROMISED else text


def when_words(promise: Promise, say: Say = plainly) -> str:
    """Return how a promise stands in time."""
    said = say("no date yet")
    if promise.due:
        said = say(_WHEN[promise.when or ""], when=period(promise.due, say))
    return say("{said}, under way", said=said) if promise.active else said


def until_words(promise: Promise, say: Say = plainly) -> str:
    """Return the day of a promise, in a column of days."""
    return when_words(replace(promise, when="late" if promise.when == "late" else None), say)


_WHEN = {"late": "late, was due {when}", "soon": "due {when}", "later": "later, {when}", "": "{when}"}


def day_or_none(text: str) -> str:
    """Return a day, month or year in words; nothing where there is none."""
    return period(text) if text else ""
