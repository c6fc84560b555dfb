"""What has changed between two rounds: levels before and now, beside what the role asks."""

from collections.abc import Iterator

from careerctl.formats.document import Align, Block, Document, Group, Paragraph, Table, Title
from careerctl.results.gap_against import Changed, GapAgainst
from careerctl.text.phrases import level_step, listed, number, titled
from careerctl.views.words.rounds import NO_LEVEL, why_not_words
from careerctl.views.words.standings import raised_words

_COLUMNS = ("competency", "name", "asked_before", "asks", "before", "now")


def render(against: GapAgainst) -> Document:
    """Return the screen."""
    rows = (
        (each.competency, each.name, *map(_figure, (each.required_before, each.required, each.before, each.now)))
        for each in against.changed
    )
    return Document(tuple(_blocks(against)), (_COLUMNS, *rows))


def _blocks(against: GapAgainst) -> Iterator[Block]:
    yield Title(titled(against.name, against.role_name))
    if not against.tells_rounds:
        yield Paragraph("What has changed between two rounds is for the person and the manager.")
        return
    if against.changed:
        figures: list[tuple[str, Align]] = [(each, "right") for each in ("asks", against.before, against.now)]
        group = Group(f"What has changed from {against.before} to {against.now}", tuple(map(_row, against.changed)))
        yield Table((("", "left"), *figures, ("", "left")), (group,))
        if any(each.before is None or each.now is None for each in against.changed):
            yield Paragraph(NO_LEVEL, quiet=True)
    else:
        known = " as far as it can be read" if against.left_out else ""
        yield Paragraph(f"Nothing has changed from {against.before} to {against.now}{known}.")
    if against.why_not is not None:
        yield Paragraph(f"{against.before}: {why_not_words(against.why_not, against.now)}")
    if against.unchanged:
        yield Paragraph(f"The same in both: {listed(against.unchanged)}")


def _row(each: Changed) -> tuple[str, ...]:
    levels = (level_step(each.required_before, each.required), number(each.before), number(each.now))
    said = ("met now" if each.is_met_since else "", raised_words(each.raised))
    return (each.name, *levels, "; ".join(filter(None, said)))


def _figure(level: float | None) -> float | None:
    return float(level) if level is not None else None


VIEW = render
