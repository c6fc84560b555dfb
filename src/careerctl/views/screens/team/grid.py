"""People beside competencies: in each cell the level and the letter of a word. By name, and nothing is summed up."""

from collections.abc import Iterator

from careerctl.formats.document import Align, Block, Group, Heading, Paragraph, Table
from careerctl.model.competency import QUESTIONS
from careerctl.results.team import Cell, Member, Team
from careerctl.text.phrases import Say, listed
from careerctl.views.words.rounds import handed_in_words
from careerctl.views.words.standings import Names, legends
from careerctl.views.words.team import cell_words, legend, shades

_NOTHING = Cell()
"""What the role does not ask for, and nobody has rated."""


def blocks(team: Team, say: Say) -> Iterator[Block]:
    """Yield the table, what its letters and levels mean, and where they come from."""
    if team.columns:
        cells = [cell for one in team.people for cell in _cells(one, team) if cell is not None]
        yield Heading(say("What the roles ask, person by person"))
        yield _table(team, cells, say)
        yield from (Paragraph(each, quiet=True) for each in (legend(cells, say), *legends(team.scales, say)))
    yield from _where_from(team, say)


def _table(team: Team, cells: list[Cell], say: Say) -> Table:
    """Return the table with people side by side, since competencies have the longer names."""
    names: tuple[tuple[str, Align], ...] = (("", "left"), *((each.name, "right") for each in team.people))
    said = zip(*(map(_said, _cells(one, team)) for one in team.people), strict=True)
    rows = [(each.asks, (each.name, *row)) for each, row in zip(team.columns, said, strict=True)]
    groups = (
        Group(say(question), tuple(row for of, row in rows if of == asks)) for asks, question in QUESTIONS.items()
    )
    return Table(names, tuple(each for each in groups if each.rows), shades(cells))


def _cells(one: Member, team: Team) -> list[Cell | None]:
    """Return the cells of one person, a competency after the other; none where nothing is said of their levels."""
    cells = {each.competency: each for each in one.cells}
    return [None if one.unread else cells.get(each.competency, _NOTHING) for each in team.columns]


def _said(cell: Cell | None) -> str:
    return cell_words(cell) if cell is not None else ""


def rows(team: Team) -> Iterator[tuple[str, ...]]:
    """Yield a row for each person and a column for each competency, with the same in the cells: nothing adds up."""
    yield ("person", "name", "role", "role_name", *(each.competency for each in team.columns))
    for one in team.people:
        yield (one.person, one.name, one.role, one.role_name, *map(_said, _cells(one, team)))


def _where_from(team: Team, say: Say) -> Iterator[Block]:
    """Yield from which rounds the levels are, who stands beside no role of theirs, and who has handed in later."""
    rounds: dict[str, list[str]] = {}
    for each in team.people:
        if each.role and not each.unread:
            rounds.setdefault(_round(each, say), []).append(each.name)
    for said, names in rounds.items():
        yield Paragraph(f"{said}{say(':')} {listed(names)}", quiet=True)
    for each in team.people:
        if not each.unread and not (each.role and each.own_role):
            said = say(
                "{name} has no role yet; stands beside the one wished for, {role}."
                if each.role
                else "{name} has no role yet; nothing is asked.",
                name=each.name,
                role=each.role_name,
            )
            yield Paragraph(said, quiet=True)
    for each in team.people:
        for handed in each.later:
            two = Names(each.name, handed.manager_name or team.manager_name)
            yield Paragraph(handed_in_words(handed, two, say), quiet=True)


def _round(one: Member, say: Say) -> str:
    if one.round is None:
        return say("Nothing to compare yet")
    return say(
        "From the round {round}, agreed" if one.round.talked else "From the round {round}, not talked yet",
        round=one.round.round,
    )
