"""A team for its manager: what is due first, then people beside competencies, and what several do together."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Paragraph, Title
from careerctl.results.team import Team
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import titled
from careerctl.views.screens.team import due, grid, together


def render(team: Team, commands: Commands = HERE) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(team, commands)), tuple(grid.rows(team)))


def _blocks(team: Team, commands: Commands) -> Iterator[Block]:
    yield Title(titled(f"For {team.manager_name} alone: the team that {team.manager_name} leads", on=team.today))
    if not team.people and not team.unread_people:
        yield Paragraph(f"{team.manager_name} leads nobody here, as far as the files say.")
    yield from due.blocks(team, commands)
    yield from grid.blocks(team)
    yield from together.blocks(team)


VIEW = render
