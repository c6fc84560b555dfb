"""What is due to a team, of whom nothing can be said, and what has its day."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Paragraph
from careerctl.results.team import Team
from careerctl.text.commands import Commands
from careerctl.text.phrases import MANY, listed, together
from careerctl.views.words.coming import coming_words
from careerctl.views.words.owed import debt_words


def blocks(team: Team, commands: Commands) -> Iterator[Block]:
    """Yield of whom something cannot be said, then what is due and what has its day."""
    yield from _unread(team)
    if team.people:
        yield from _due(team, commands)


def _unread(team: Team) -> Iterator[Block]:
    """Yield of whom nothing, or no level, can be said."""
    if team.unread_people:
        who = together(team.unread_people, MANY)
        yield Paragraph(f"Whether {who} is of this team cannot be said until the file is mended.")
    broken = [each.name for each in team.people if each.unread]
    if broken:
        yield Paragraph(f"The levels of {together(broken, MANY)} are left out until their files are mended.")


def _due(team: Team, commands: Commands) -> Iterator[Block]:
    """Yield what the organisation owes them: that comes before all that anybody is to learn."""
    yield Heading("What is due")
    owed = [each for each in team.people if each.debts]
    if owed:
        yield Bullets(
            tuple(Bullet(each.name, tuple(debt_words(debt, each.name) for debt in each.debts)) for each in owed)
        )
    unsure = [each.name for each in team.people if each.unsure]
    if unsure:
        yield Paragraph(f"What else is owed to {together(unsure, MANY)} is left out until their files are mended.")
    rest = [each.name for each in team.people if not each.debts and not each.unsure]
    if rest:
        yield Paragraph(f"Nothing is late for: {listed(rest)}")
    if owed:
        yield Paragraph(f"How each is settled: {commands('owed', '--manager', team.manager)}", quiet=True)
    coming = [said for each in team.people for said in coming_words(each.name, each.coming)]
    yield from map(Paragraph, coming)
