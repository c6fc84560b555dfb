"""What a team can do together: what its roles ask, what one alone has, and what most are next to learn."""

from collections.abc import Iterator, Mapping

from careerctl.formats.document import Block, Heading, Pairs, Paragraph
from careerctl.results.team import Asked, HeldByOne, NextTogether, RoleCovered, Serving, Team
from careerctl.text.phrases import MANY, Say, listed, number, together

_BOTH = 2


def blocks(team: Team, say: Say) -> Iterator[Block]:
    """Yield what there is to say of all together."""
    names = {each.person: each.name for each in team.people}
    yield from _roles(team, names, say) if team.people else ()
    yield from _alone(team, names, say)
    yield from _together(team, names, say)


def _roles(team: Team, names: Mapping[str, str], say: Say) -> Iterator[Block]:
    if not team.whole:
        yield Paragraph(
            say("What nobody here has and what one person alone has is left out until all files are mended.")
        )
    if team.roles:
        yield Heading(say("What the roles ask, and somebody here has"))
        yield Pairs(tuple((each.role_name, _covered(each, names, say)) for each in team.roles))


def _covered(role: RoleCovered, names: Mapping[str, str], say: Say) -> str:
    held = together([names[each] for each in role.people], MANY, say)
    return say("{here}. In it: {names}", here=_here(role, say), names=held)


def _here(role: RoleCovered, say: Say) -> str:
    """Return how much of what a role requires somebody has; of what could not be read only that it is left out."""
    if not role.required:
        return say("What it requires is left out until mended" if role.left_out else "Nothing is required")
    read = f" {say('and that can be read')}" if role.left_out else ""
    if not role.rated:
        return say("Nobody here has been rated yet on what it requires{read}", read=read)
    if not role.missing:
        return say(
            "All {count} that it requires{read} are here"
            if role.required > 1
            else "The one thing that it requires{read} is here",
            count=role.required,
            read=read,
        )
    here = say(
        "{covered} of {count} that it requires{read} is here"
        if role.covered == 1
        else "{covered} of {count} that it requires{read} are here",
        covered=role.covered,
        count=role.required,
        read=read,
    )
    missing = listed(_asked(each, say) for each in role.missing)
    return say("{here}. By the levels above nobody has yet: {names}", here=here, names=missing)


def _asked(asked: Asked, say: Say) -> str:
    return say("{name} from\u00a0{level}", name=asked.name, level=number(asked.level))


def _alone(team: Team, names: Mapping[str, str], say: Say) -> Iterator[Block]:
    if team.alone:
        yield Heading(say("What one person alone has"))
        yield Pairs(tuple((_asked(each.asked, say), _held(each, names, say)) for each in team.alone))


def _held(each: HeldByOne, names: Mapping[str, str], say: Say) -> str:
    said = [say("{name} alone", name=names[each.person])]
    if each.next_for:
        those = together([names[who] for who in each.next_for], MANY, say)
        said.append(say("a next step for {names}", names=those))
    if each.would_learn:
        who = [names[one] for one in each.would_learn]
        said.append(say("{names} would like to learn it", names=together(who, MANY, say)))
    return f"{say(';')} ".join(said)


def _together(team: Team, names: Mapping[str, str], say: Say) -> Iterator[Block]:
    if team.together:
        yield Heading(say("What most are next to learn"))
        yield Pairs(tuple((each.name, _next(each, names, say)) for each in team.together))


def _next(each: NextTogether, names: Mapping[str, str], say: Say) -> str:
    who = together([names[one] for one in each.people], MANY, say)
    served = ". ".join(_serving(one, each, names, say) for one in each.activities)
    return f"{who}. {served}." if served else f"{who}. {say('Nothing in the catalogue serves several of them.')}"


def _serving(serving: Serving, each: NextTogether, names: Mapping[str, str], say: Say) -> str:
    everybody = serving.people == each.people
    whole = say("both") if len(each.people) == _BOTH else say("all {count}", count=len(each.people))
    who = whole if everybody else together([names[one] for one in serving.people], MANY, say)
    if serving.places is None:
        return say("“{activity}” serves {names}", activity=serving.name, names=who)
    places = say("1 place" if serving.places == 1 else "{count} places", count=serving.places)
    return say("“{activity}” ({places}) serves {names}", activity=serving.name, places=places, names=who)
