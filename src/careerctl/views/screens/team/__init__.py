"""A team for its manager: what is due first, then people beside competencies, and what several do together."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Paragraph, Title
from careerctl.results.team import Team
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import Say, plainly, titled
from careerctl.views.screens.team import due, grid, together


def render(team: Team, commands: Commands = HERE, say: Say = plainly) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(team, commands, say)), tuple(grid.rows(team)))


def _blocks(team: Team, commands: Commands, say: Say) -> Iterator[Block]:
    whose = say("For {name} alone: the team that {name} leads", name=team.manager_name)
    yield Title(titled(whose, on=team.today, say=say))
    if not team.people and not team.unread_people:
        yield Paragraph(say("{name} leads nobody here, as far as the files say.", name=team.manager_name))
    yield from due.blocks(team, commands, say)
    yield from grid.blocks(team, say)
    yield from together.blocks(team, say)


VIEW = render
