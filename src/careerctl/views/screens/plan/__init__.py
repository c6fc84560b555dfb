"""Plans: one with all that stands in it, or a line for each of many."""

from careerctl.formats.document import Document, Paragraph
from careerctl.results.plan import Plans
from careerctl.text.commands import HERE, Commands
from careerctl.views.screens.plan import head, many, others, past, proposal, rows, stages, standing


def render(plans: Plans, commands: Commands = HERE, *, reasons: bool = False) -> Document:
    """Return the page; `reasons` says of each action why it was chosen and what else was possible."""
    if not plans.one:
        return Document(tuple(many.blocks(plans)), rows.of(plans))
    if not plans.plans:
        return Document((Paragraph("There is no open plan."),), rows.of(plans))
    plan = plans.plans[0]
    if not plan.target:
        return Document(tuple(others.blocks(plan)), rows.of(plans))
    blocks = (
        *head.blocks(plan, commands),
        *(standing.blocks(plan) if plan.kept else proposal.before(plan, commands)),
        *stages.blocks(plan, reasons=reasons),
        *proposal.after(plan),
        *past.blocks(plans.plans[1:]),
    )
    return Document(blocks, rows.of(plans))


VIEW = render
