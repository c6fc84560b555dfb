"""What a team can do together: what its roles ask, what one alone has, and what most are next to learn."""

from collections.abc import Iterator, Mapping

from careerctl.formats.document import Block, Heading, Pairs, Paragraph
from careerctl.results.team import Asked, HeldByOne, NextTogether, RoleCovered, Serving, Team
from careerctl.text.phrases import MANY, listed, number, plural, together

_BOTH = 2


def blocks(team: Team) -> Iterator[Block]:
    """Yield what there is to say of all together."""
    names = {each.person: each.name for each in team.people}
    yield from _roles(team, names) if team.people else ()
    yield from _alone(team, names)
    yield from _together(team, names)


def _roles(team: Team, names: Mapping[str, str]) -> Iterator[Block]:
    if not team.whole:
        yield Paragraph("What nobody here has and what one person alone has is left out until all files are mended.")
    if team.roles:
        yield Heading("What the roles ask, and somebody here has")
        yield Pairs(tuple((each.role_name, _covered(each, names)) for each in team.roles))


def _covered(role: RoleCovered, names: Mapping[str, str]) -> str:
    held = together([names[each] for each in role.people], MANY)
    return f"{_here(role)}. In it: {held}"


def _here(role: RoleCovered) -> str:
    """Return how much of what a role requires somebody has; of what could not be read only that it is left out."""
    if not role.required:
        return "What it requires is left out until mended" if role.left_out else "Nothing is required"
    asked = "that it requires and that can be read" if role.left_out else "that it requires"
    if not role.rated:
        return f"Nobody here has been rated yet on {asked.replace('that', 'what', 1)}"
    if not role.missing:
        return f"All {role.required} {asked} are here" if role.required > 1 else f"The one thing {asked} is here"
    here = f"{role.covered} of {role.required} {asked} {'is' if role.covered == 1 else 'are'} here"
    return f"{here}. Nobody was rated so far at {listed(map(_asked, role.missing))}"


def _asked(asked: Asked) -> str:
    return f"{asked.name} {number(asked.level)}"


def _alone(team: Team, names: Mapping[str, str]) -> Iterator[Block]:
    if team.alone:
        yield Heading("What one person alone has")
        yield Pairs(tuple((_asked(each.asked), _held(each, names)) for each in team.alone))


def _held(each: HeldByOne, names: Mapping[str, str]) -> str:
    said = [f"{names[each.person]} alone"]
    if each.next_for:
        said.append(f"a next step for {together([names[who] for who in each.next_for], MANY)}")
    if each.would_learn:
        who = [names[one] for one in each.would_learn]
        said.append(f"{together(who, MANY)} would like to learn it")
    return "; ".join(said)


def _together(team: Team, names: Mapping[str, str]) -> Iterator[Block]:
    if team.together:
        yield Heading("What most are next to learn")
        yield Pairs(tuple((each.name, _next(each, names)) for each in team.together))


def _next(each: NextTogether, names: Mapping[str, str]) -> str:
    who = together([names[one] for one in each.people], MANY)
    served = ". ".join(_serving(one, each, names) for one in each.activities)
    return f"{who}. {served}." if served else f"{who}. Nothing in the catalogue serves several of them."


def _serving(serving: Serving, each: NextTogether, names: Mapping[str, str]) -> str:
    everybody = serving.people == each.people
    whole = "both" if len(each.people) == _BOTH else f"all {len(each.people)}"
    who = whole if everybody else together([names[one] for one in serving.people], MANY)
    places = f" ({plural(serving.places, 'place', 'places')})" if serving.places is not None else ""
    return f"“{serving.name}”{places} serves {who}"
