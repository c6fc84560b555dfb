"""What others than the two are told of a plan."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Pairs, Paragraph, Title
from careerctl.results.plan import Plan
from careerctl.text.phrases import titled
from careerctl.views.words.coming import coming_words
from careerctl.views.words.plans import announced_words, relief_words


def blocks(plan: Plan) -> Iterator[Block]:
    """Yield that there is a plan, for those who may know that, and what was announced."""
    yield Title(titled(plan.name, plan.role_name))
    yield from map(Paragraph, coming_words(plan.called or plan.name, plan.coming))
    if plan.kept:
        yield Paragraph("There is a development plan. What stands in it is between the two who made it.")
    for title, stage in (("New tasks on trial", plan.trial), ("New duties", plan.permanent)):
        if stage is not None:
            yield Heading(title)
            yield Pairs((("Announced", announced_words(stage)),))
    if plan.trial is not None and plan.trial.gives_way:
        yield Bullets(tuple(map(Bullet, relief_words(plan.trial))), "What gives way meanwhile")
    if plan.permanent is not None and plan.permanent.responsibilities:
        yield Bullets(tuple(Bullet(each) for each in plan.permanent.responsibilities))
    if not plan.kept and plan.trial is None and plan.permanent is None:
        yield Paragraph("Nothing has been announced.")
