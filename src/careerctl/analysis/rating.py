"""What is to be rated, and what an answer means."""

import re
from collections.abc import Sequence

from careerctl.analysis.levels import every_level
from careerctl.model.competency import QUESTIONS
from careerctl.model.framework import Framework
from careerctl.model.role import RequirementEntry
from careerctl.model.scale import Level
from careerctl.results.gap import Gap, Item, Rated, Standing
from careerctl.results.rating import Agenda, Topic
from careerctl.results.result import replace
from careerctl.text.spelling import near_miss

_HALF_WITH_COMMA = re.compile(r"(-?[0-9]+),([05])")


def to_rate(framework: Framework, role: str) -> tuple[Topic, ...]:
    """Return what a role asks for, under the four questions, in the order of its file."""
    asked = framework.required(role).values()
    topics = [topic(framework, each.competency, each.requirement) for each in asked]
    return tuple(each for question in QUESTIONS for each in topics if each.asks == question)


def beyond(framework: Framework, role: str, target: str) -> tuple[Topic, ...]:
    """Return what another role asks for and the role that is rated against does not, in the order of its questions."""
    asked = framework.required(role)
    return tuple(each for each in to_rate(framework, target) if each.competency not in asked)


def nothing_to_rate(framework: Framework, *roles: str) -> bool:
    """Tell whether none of some roles, by their present ids, asks for a competency, as far as files could be read.

    A role of "" is none.
    """
    named = [each for each in roles if each]
    read = all(each in framework.roles.items for each in named)
    return bool(named) and read and not any(framework.required(each) or framework.unreadable(each) for each in named)


def topic(framework: Framework, competency: str, asked: RequirementEntry | None = None) -> Topic:
    """Return one competency with all its levels. What the role asks of it is its reasons and never its level."""
    known, scale = framework.competencies.items[competency], framework.scale_of(competency)
    plain = Topic(
        competency=competency,
        name=known.name,
        asks=known.asks,
        description=known.description or "",
        levels=every_level(framework, competency),
        halves=scale is not None and scale.step == "0.5",
    )
    if asked is None:
        return plain
    because, wording = asked.because or "", asked.wording or ""
    return replace(plain, must=asked.must, optional=asked.optional, because=because, wording=wording)


def level_meant(framework: Framework, competency: str, written: str) -> Level | None:
    """Return the level that somebody wrote as its value or name, in any case; None where there is none such."""
    scale = framework.scale_of(competency)
    if scale is None:
        return None
    text = " ".join(written.split())
    comma = _HALF_WITH_COMMA.fullmatch(text)
    return scale.value(f"{comma[1]}.{comma[2]}" if comma else text)


def probably(written: str, words: Sequence[str]) -> str | None:
    """Return the one word that begins with what somebody wrote, or that is written nearly so."""
    begins = [each for each in words if written and each.casefold().startswith(written.casefold())]
    return begins[0] if len(begins) == 1 else near_miss(written, words) if written else None


def level_name(framework: Framework, competency: str, level: Level) -> str:
    """Return what a level of a competency is called."""
    scale = framework.scale_of(competency)
    return scale.name(level) if scale is not None else ""


def agenda(gap: Gap) -> Agenda:
    """Sort what the role asks into what both see alike, what is worth a conversation, and the rest."""
    met = [each.competency for each in gap.items if _alike(each) and each.standing is Standing.BOTH_MET]
    same = [each.competency for each in gap.items if _alike(each) and each.standing is Standing.BOTH_OPEN]
    taken = {*gap.talk, *met, *same}
    rest = [each.competency for each in gap.items if each.competency not in taken]
    return Agenda(tuple(met), gap.talk, tuple(same), tuple(rest))


def as_both_say(item: Item) -> Rated | None:
    """Return the level that both sides give, None where they do not give the same one."""
    if not _alike(item) or item.own is None:
        return None
    return Rated(level=item.own.level, level_name=item.own.level_name)


def _alike(item: Item) -> bool:
    own, manager = item.own, item.manager
    if own is None or manager is None or own.level is None:
        return False
    return own.level == manager.level and own.observed and manager.observed
