"""What is due to a team, of whom nothing can be said, and what has its day."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Paragraph
from careerctl.results.team import Team
from careerctl.text.commands import Commands
from careerctl.text.phrases import MANY, Say, listed, together
from careerctl.views.words.coming import coming_words
from careerctl.views.words.owed import debt_words


def blocks(team: Team, commands: Commands, say: Say) -> Iterator[Block]:
    """Yield of whom something cannot be said, then what is due and what has its day."""
    yield from _unread(team, say)
    if team.people:
        yield from _due(team, commands, say)


def _unread(team: Team, say: Say) -> Iterator[Block]:
    """Yield of whom nothing, or no level, can be said."""
    if team.unread_people:
        who = together(team.unread_people, MANY, say)
        yield Paragraph(say("Whether {names} is of this team cannot be said until the file is mended.", names=who))
    broken = [each.name for each in team.people if each.unread]
    if broken:
        yield Paragraph(
            say("The levels of {names} are left out until their files are mended.", names=together(broken, MANY, say))
        )


def _settled(team: Team, commands: Commands) -> str:
    return commands("owed", "--manager", team.manager)


def _due(team: Team, commands: Commands, say: Say) -> Iterator[Block]:
    """Yield what the organisation owes them: that comes before all that anybody is to learn."""
    yield Heading(say("What is due"))
    owed = [each for each in team.people if each.debts]
    if owed:
        yield Bullets(
            tuple(Bullet(each.name, tuple(debt_words(debt, each.name, say) for debt in each.debts)) for each in owed)
        )
    unsure = [each.name for each in team.people if each.unsure]
    if unsure:
        yield Paragraph(
            say(
                "What else is owed to {names} is left out until their files are mended.",
                names=together(unsure, MANY, say),
            )
        )
    rest = [each.name for each in team.people if not each.debts and not each.unsure]
    if rest:
        yield Paragraph(say("Nothing is late for: {names}", names=listed(rest)))
    if owed:
        yield Paragraph(say("How each is settled: {command}", command=_settled(team, commands)), quiet=True)
    coming = [said for each in team.people for said in coming_words(each.name, each.coming, say)]
    yield from map(Paragraph, coming)
