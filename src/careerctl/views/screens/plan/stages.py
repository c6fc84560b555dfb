"""The four stages, each with what belongs to it."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Pairs, Paragraph
from careerctl.results.gap import Condition
from careerctl.results.plan import Plan
from careerctl.results.stages import Exit, Mastery, MoveStage, Permanent, Stage, Trial
from careerctl.text.phrases import day, listed, plural, sentence
from careerctl.views.screens.plan import actions
from careerctl.views.words.moves import place_words
from careerctl.views.words.plans import (
    FAREWELL,
    POINT_WORDS,
    RESULT_WORDS,
    STAGE_WORDS,
    announced_words,
    back_words,
    exit_words,
    relief_words,
    span_words,
    stone_words,
    tell_words,
    yes_words,
)


def blocks(plan: Plan, *, reasons: bool) -> Iterator[Block]:
    """Yield the stepping stones, then stage by stage."""
    if plan.stones:
        yield Heading("Stepping stones")
        yield Bullets(tuple(Bullet(stone_words(each)) for each in plan.stones))
    for name, stage in plan.stages():
        yield Heading(f"{STAGE_WORDS[name]}{_aside(plan, name, told=stage.told)}")
        if span := span_words(stage):
            yield Paragraph(f"{span[:1].upper()}{span[1:]}", quiet=True)
        yield from _own(plan, stage)
        yield from actions.blocks(stage.actions, reasons=reasons)
        yield from _end(plan, stage, quiet=name == "trial")


def _aside(plan: Plan, name: str, *, told: bool) -> str:
    about = {
        "mastery": f": {plan.began_as or plan.target_name}",
        "trial": ": announced" if told else ": quiet, never secret",
        "permanent": ": announced" if told else ": to be announced",
        "move": f": {plan.target_name}",
    }
    return about[name]


def _own(plan: Plan, stage: Stage) -> Iterator[Block]:
    """Yield what only this sort of stage has."""
    match stage:
        case Mastery():
            yield Pairs(tuple((POINT_WORDS[each.point], each.seen or f"open ({each.point})") for each in stage.points))
        case Trial():
            yield from _trial(plan, stage)
        case Permanent():
            yield from _permanent(stage)
        case MoveStage():
            yield from _move(plan, stage)
        case _:
            pass


def _trial(plan: Plan, trial: Trial) -> Iterator[Block]:
    yield Paragraph(" ".join(filter(None, (yes_words(plan, trial), tell_words(plan, trial)))))
    if trial.tasks and trial.outcome is None and plan.stage not in {"permanent", "move"}:
        yield Bullets(tuple(Bullet(each) for each in trial.tasks), "New tasks to choose from")
    if relief := relief_words(trial):
        yield Bullets(tuple(Bullet(each) for each in relief), "What gives way meanwhile")


def _permanent(permanent: Permanent) -> Iterator[Block]:
    if permanent.responsibilities:
        yield Bullets(tuple(Bullet(each) for each in permanent.responsibilities), "Taken over for good")
    if permanent.expectations:
        yield Bullets(tuple(Bullet(each) for each in permanent.expectations), "What is measured from then on")
    yield Pairs(
        (
            ("Announced", announced_words(permanent) or "to agree: who says it, when, to whom, in which words"),
            ("Pay", f"decided on {day(permanent.pay_decided)}" if permanent.pay_decided else "to decide"),
        )
    )


def _move(plan: Plan, move: MoveStage) -> Iterator[Block]:
    rows = [("Conditions", _conditions(move.conditions))] if move.conditions else []
    places = listed(place_words(move.places, plan.target_name))
    if places or plan.role != plan.target:
        rows.append(("Positions", places or f"none free is known for {plan.target_name}: who looks ahead?"))
    rows += [("Lives on", listed(move.uses))] if move.uses else []
    if rows:
        yield Pairs(tuple(rows))
    if move.begins or move.ends:
        changes = (*(f"new: {each}" for each in move.begins), *(f"ends: {each}" for each in move.ends))
        yield Bullets(tuple(Bullet(each) for each in changes), "What is delivered changes")
    if move.hands_over:
        yield Bullets(tuple(Bullet(each) for each in move.hands_over), "What ends, and who takes it over")
    asked = tuple(
        (
            f"After {plural(each.after, 'day', 'days')}",
            _asked((each.date is not None and day(each.date)) or "", each.said),
        )
        for each in move.asked_again
    )
    if asked:
        yield Pairs(asked)
    if move.back_role:
        yield Paragraph(back_words(move))


def _asked(when: str, said: str) -> str:
    if not when:
        return "asked again: is it the work you hoped for?"
    return f"asked on {when}: “{said}”" if said else f"asked on {when}"


def _conditions(every: tuple[Condition, ...]) -> str:
    """Return what the role asks beside competencies, with the id by which `mark` takes it while it is open."""
    said = ((each.text, exit_words(each) if each.met else f"{exit_words(each)}, condition-{each.id}") for each in every)
    return " ".join(sentence(f"{text} ({state})") for text, state in said)


def _sign(sign: Exit) -> str:
    """Return what shows that a stage can end, with the id by which `mark` takes it while it is open."""
    said = f"{sign.text.rstrip('.')} – {exit_words(sign)}"
    return said if sign.met is not None else f"{said} ({sign.id})"


def _end(plan: Plan, stage: Stage, *, quiet: bool) -> Iterator[Block]:
    """Yield what shows that a stage can end, and how it did."""
    if stage.exits:
        yield Bullets(tuple(Bullet(_sign(each)) for each in stage.exits), "It can end when")
    if stage.announced is not None and not isinstance(stage, Permanent):
        yield Pairs((("Announced", announced_words(stage)),))
    outcome = stage.outcome
    if outcome is not None and outcome.date is not None:
        by = f", decided by {outcome.by_name}" if outcome.by_name else ""
        said = [f"{day(outcome.date)}: {RESULT_WORDS.get(outcome.result, outcome.result)}{by}."]
        said += [sentence(each) for each in (outcome.because, outcome.learned) if each]
        if quiet and outcome.result in {"stop", "another-way"} and stage.announced is None:
            said.append(FAREWELL)
        yield Pairs((("How it ended", " ".join(said)),))
    elif quiet and not plan.kept:
        yield Paragraph(f"It ends with one of four: {', '.join(RESULT_WORDS.values())}. If it stops: {FAREWELL}")
