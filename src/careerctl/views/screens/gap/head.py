"""Who, which role, which wish, which sheets."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Paragraph, Title
from careerctl.results.gap import Gap
from careerctl.text.phrases import titled
from careerctl.views.words.coming import coming_words
from careerctl.views.words.rounds import compared_words, handed_in_words, older_words, taken_in_words, wish_in_short
from careerctl.views.words.standings import Names


def blocks(gap: Gap, names: Names) -> Iterator[Block]:
    """Yield the first lines of the screen."""
    yield Title(titled(gap.name, gap.today_role))
    yield from map(Paragraph, coming_words(gap.called or gap.name, gap.coming))
    if gap.wishes:
        yield Paragraph(f"Wishes: {wish_in_short(gap.wishes[0])}")
    if gap.role_name and not (gap.own_role and gap.role_name == gap.today_role):
        yield Paragraph(f"Beside the role: {gap.role_name}")
    if gap.framework_at:
        yield Paragraph(f"By the framework as it was at {gap.framework_at}, with the sheets of today.")
    if gap.role_status == "gone":
        yield Paragraph("This role is no longer there. What was rated stands as it was written; nothing measures it.")
    if gap.round is not None:
        yield Paragraph(compared_words(gap.round, names))
        yield from (Paragraph(each, quiet=True) for each in taken_in_words(gap.round, names))
        if gap.round.framework:
            yield Paragraph(older_words(gap.round, gap.version), quiet=True)
    for handed in gap.later:
        yield Paragraph(handed_in_words(handed, names, left=gap.manager_left))
    if gap.round is None and gap.tells_rounds:
        nobody = "" if gap.later or gap.nothing_to_rate else "Nobody has rated yet. "
        yield Paragraph(f"{nobody}This is what the role asks.")
