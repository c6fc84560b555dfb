"""What is said of a proposal alone: what is talked about first, what it takes, and what comes later."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Paragraph
from careerctl.model.assessment import Side
from careerctl.results.gap import Standing
from careerctl.results.plan import Plan
from careerctl.text.commands import Commands
from careerctl.text.phrases import day, listed, months, number, plural
from careerctl.views.words.plans import mix_words
from careerctl.views.words.rounds import sheet_command

_WHY = {
    Standing.STILL_DIFFERENT: "you see it differently",
    Standing.SELF_ONLY: "one of you sees it met, the other not yet",
    Standing.MANAGER_ONLY: "one of you sees it met, the other not yet",
    Standing.NOT_SEEN: "there was no occasion to see it",
    Standing.NOT_APPLICABLE: "does it belong to this work?",
    Standing.NOT_COMPARED: "not rated by both yet",
}
_OTHER_SCALE = "rated on a scale that is no longer there"


def before(plan: Plan, commands: Commands) -> Iterator[Block]:
    """Yield what the two settle before they agree on a plan."""
    if plan.nothing_to_rate:
        yield Paragraph("Neither today's role nor the target asks for a competency, so it has no level steps.")
    elif not plan.rated:
        yield Paragraph(f"There are no ratings to go by yet, so it has no level steps. {_first(plan, commands)}")
    if not plan.reachable:
        yield Paragraph(f"No path leads to {plan.towards_name} from today's role: talk about the ways there first.")
    if plan.talk_first:
        rows = tuple(
            Bullet(f"{each.name} ({each.role_name}): {_OTHER_SCALE if each.on_another_scale else _WHY[each.standing]}")
            for each in plan.talk_first
            if each.standing in _WHY
        )
        yield Bullets(rows, "Talk first, then plan: no step is planned for these")


def _first(plan: Plan, commands: Commands) -> str:
    """Say who rates first, and how."""
    own, manager = (sheet_command(commands, plan.person, plan.to_rate, side) for side in _SIDES)
    if own:
        return f"First: `{own}`, and the manager's."
    if manager:
        return f"First the manager's: {manager}"
    return "First you both rate." if plan.to_rate is not None else "First you both rate, once a round is open."


_SIDES: tuple[Side, ...] = ("self", "manager")


def after(plan: Plan) -> Iterator[Block]:
    """Yield the mix, what it takes, the moves behind this one, and what comes next."""
    actions = [each for _, stage in plan.stages() for each in stage.actions]
    mix = plan.mix
    if mix is not None and any((mix.experience, mix.exposure, mix.education)):
        yield Heading("All in all")
        yield Paragraph(mix_words(mix))
    if plan.load is not None and plan.load.busiest_week is not None:
        most = f"of the {number(plan.load.most)} that there may be"
        busiest = number(round(plan.load.busiest, 1))
        yield Paragraph(f"The busiest week, from {day(plan.load.busiest_week)}, takes {busiest} hours {most}.")
    uncovered = [each for each in actions if each.uncovered]
    if uncovered:
        yield Paragraph(
            f"{plural(len(uncovered), 'step has', 'steps have')} no activity: that is the catalogue's to mend."
        )
    undescribed = dict.fromkeys(
        f"{each.competency_name} {number(each.after or 0)}" for each in actions if each.undescribed
    )
    if undescribed:
        yield Paragraph(
            f"The framework does not say what these levels look like: {listed(undescribed)}. "
            "That is for those who keep it to write; until then, agree between you on what will show it."
        )
    for each in plan.later:
        usual = f", usually after {months(each.months)} as {each.from_name}" if each.months is not None else ""
        stones = f" ({listed(each.stepping_stones)})" if each.stepping_stones else ""
        yield Paragraph(f"Later: {each.to_name}{usual}{stones}")
    if not plan.kept:
        yield Paragraph(
            "Next: talk it through. The same command with --write keeps it, as a file that you both change."
        )
