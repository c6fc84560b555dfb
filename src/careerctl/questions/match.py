"""Who is beside a role or a position: those whom somebody leads, or all people."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple, get_args

from careerctl.analysis.gap import gap
from careerctl.analysis.items import spoken
from careerctl.analysis.matching import group_of, is_unrated, shortest, ways_in
from careerctl.analysis.openings import openings_of
from careerctl.analysis.position import opening_shown
from careerctl.analysis.rounds import compared, rounds_of
from careerctl.analysis.stands import stands
from careerctl.analysis.still_wished import still_wished
from careerctl.analysis.wishes import wish_at
from careerctl.problems.diagnostic import Unread
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.openly import wishing
from careerctl.project.reading.subjects import Subject, either_named
from careerctl.questions.everybody import Everybody, read_everybody
from careerctl.questions.finding import one_kind
from careerctl.questions.known import FrameworkReading, Reading
from careerctl.questions.led import each_person, is_sound, leader_of, led_by, names_of, spoiled
from careerctl.questions.others import opening_of
from careerctl.questions.toward import Toward
from careerctl.results.gap import Gap
from careerctl.results.match import CountedInRole, InRole, Match, Matched, MatchGroup, WishesToo
from careerctl.results.readers import WISHES, Audience
from careerctl.results.result import replace
from careerctl.results.wished import Wish
from careerctl.text.naming import labels, told_apart

_NAMED: frozenset[MatchGroup] = frozenset({"all-met", "near"})
"""The groups in which hr reads who it is; in the others, who wishes for the role."""


class MatchRead(NamedTuple):
    """Who is beside a role, uncut, and the files that the answer leaves out."""

    match: Match
    left_out: list[Unread]


def matched_by(manager: Subject, written: str, today: date, processes: Processes = ALONE) -> MatchRead:
    """Return those whom somebody leads beside a role or a position, and of others who lets everyone know.

    Raises CareerctlError where there is no such role or position, or where it is broken.
    """
    everybody = read_everybody(manager.root, today, ("activity", "opening"), processes)
    position, leader = _position(everybody, written), leader_of(everybody, manager)
    led = [each for each in led_by(everybody, leader) if not each.person.has_left(today)]
    names = names_of(everybody.framework, leader, led)
    beside = [each for each in led if _role(each) != position.role]
    toward = Toward(everybody, position.role, today, led)
    people = [
        _matched(each, position.role, names[each.record.id], toward)
        if is_sound(everybody, each)
        else _unread(each, position.role, names[each.record.id])
        for each in beside
    ]
    people = sorted(people, key=lambda each: (GROUPS.index(each.group), each.name.casefold(), each.person))
    unsure = _is_unsure(everybody, people)
    nobody = not unsure and not any(each.group in {"all-met", "asks-nothing"} for each in people)
    match = replace(
        position,
        manager=leader.id,
        manager_name=names[leader.id],
        people=tuple(people),
        holders=tuple(_holders((each for each in led if _role(each) == position.role), names)),
        others=tuple(_others(everybody, position.role, {leader.id, *(each.record.id for each in led)})),
        nobody=nobody,
        unsure=unsure,
        short_ways=shortest(_by_name(people)) if nobody else (),
        ways_in=ways_in(everybody.framework, position.role, Counter(map(_role, beside))),
    )
    return MatchRead(match, everybody.left_out(toward.diagnostics))


GROUPS: tuple[MatchGroup, ...] = get_args(MatchGroup)
"""In the order in which they are shown."""


def matched_for_hr(root: Path, written: str, today: date, processes: Processes = ALONE) -> MatchRead:
    """Return all people beside a role or a position, as far as hr may know: who is near, who wishes, how many else.

    No plan is read, and for those who are only counted nothing is worked out but how they stand. Raises CareerctlError
    where there is no such role or position, or where it is broken.
    """
    everybody = read_everybody(root, today, ("opening",), processes)
    position = _position(everybody, written)
    every = list(filter(None, each_person(everybody, partial(_beside, position.role))))
    without = spoiled(everybody)
    beside = [each if without.isdisjoint(each.files) else _unread_for_hr(each, position.role) for each in every]
    people, unsure = [each.named for each in beside if each.named is not None], _is_unsure(everybody, beside)
    counted = Counter((each.role, each.group) for each in beside if each.named is None)
    match = replace(
        position,
        people=tuple(_named_apart(people)),
        counted=tuple(_counted(everybody.framework.role_name, counted)),
        unsure=unsure,
        nobody=not unsure and not any(each.group in {"all-met", "asks-nothing"} for each in beside),
        ways_in=ways_in(everybody.framework, position.role, Counter(each.role for each in beside)),
    )
    return MatchRead(match, everybody.left_out())


def _is_unsure(everybody: Everybody, people: Iterable["Matched | _Beside"]) -> bool:
    """Tell whether somebody may meet all of it of whom that is not said."""
    return everybody.is_unsure() or any(each.group == "unread" for each in people)


class _Beside(NamedTuple):
    """What stays of somebody for hr: today's role, the group and, where hr may know who it is, the person."""

    files: tuple[str, ...]
    """The person's file, and the ids by which sheets are theirs."""
    role: str
    group: MatchGroup
    wished: bool
    """Whether the person wishes for the role and lets hr know."""
    named: Matched | None


def _beside(asked: str, reading: Reading) -> _Beside | None:
    """Return what stays of somebody beside a role; None of who has it today, and of who has left."""
    role = _role(reading)
    if role == asked or reading.person.has_left(reading.framework.today):
        return None
    group, files = _group_for_hr(reading, asked), (reading.subject.path, *reading.record.ids)
    wished = _lets_hr_know(reading, asked)
    if group not in _NAMED and not wished:
        return _Beside(files, role, group, wished, None)
    told = _counts_alone(_gap(reading, asked))
    return _Beside(files, role, group, wished, Matched(reading.record.id, reading.person.name, group, role, told))


def _unread_for_hr(beside: _Beside, asked: str) -> _Beside:
    """Return somebody of whom a file has to be mended first: nothing of how they stand, and by name only who wishes."""
    named = beside.named if beside.wished else None
    if named is not None:
        never = not any(each.role == asked for each in named.gap.wishes)
        told = _counts_alone(_wishes_alone(named.gap, named.gap.wishes))
        named = Matched(named.person, named.name, "unread", named.role, told, never)
    return beside._replace(group="unread", named=named)


def _position(reading: FrameworkReading, written: str) -> Match:
    """Return the role, and the position if one was named. Raises CareerctlError where there is neither, or both."""
    framework = reading.framework
    _, kinds, name = either_named(written, reading.project.root, Path.cwd(), ("role", "opening"))
    opening = opening_of(reading, name) if one_kind(reading.project, kinds, name) == "opening" else ""
    role = reading.role(framework.openings.items[opening].role if opening else name)
    free = [opening_shown(framework, each) for each, _ in openings_of(framework, role)]
    return Match(
        role=role,
        role_name=framework.role_name(role),
        today=framework.today,
        opening=opening_shown(framework, opening) if opening else None,
        openings=tuple(free) if framework.openings.whole else None,
    )


def _role(reading: Reading) -> str:
    return reading.framework.roles.current(reading.person.role) if reading.person.role else ""


def _gap(reading: Reading, role: str) -> Gap:
    """Return what `gap` says of somebody beside a role. There is always something to say, since the role is named."""
    return gap(reading.question(role)) or Gap()


def _matched(reading: Reading, role: str, name: str, toward: Toward) -> Matched:
    compared_ = _gap(reading, role)
    group = group_of(compared_.state, compared_.items)
    matched = Matched(
        person=reading.record.id,
        name=name,
        group=group,
        role=_role(reading),
        gap=compared_,
        never_asked=not any(each.role == role for each in compared_.wishes),
        unrated=tuple(each.competency for each in compared_.items if is_unrated(each)),
        role_unread=bool(reading.person.role) and not reading.is_whole(_role(reading)),
    )
    return matched if group in {"all-met", "same-as-today", "asks-nothing"} else toward.planned(reading, matched)


def _unread(reading: Reading, role: str, name: str) -> Matched:
    """Return somebody of whom a file has to be mended first: their wishes, and nothing of how they stand."""
    told = _gap(reading, role)
    never = not any(each.role == role for each in told.wishes)
    return Matched(reading.record.id, name, "unread", _role(reading), _wishes_alone(told, told.wishes), never)


def _group_for_hr(reading: Reading, role: str) -> MatchGroup:
    """Return the group of somebody as hr knows it: nothing of what one side alone has said."""
    framework, person = reading.framework, reading.person
    sheets = compared(framework, rounds_of(framework, reading.record.sheets))
    if sheets is None:
        return "not-asked"
    if not sheets.both_in:
        return "not-talked"
    said = spoken(framework, sheets, person.role, words=False).about(role)
    here = stands(framework, person, role, said, own_role=False, talked=sheets.counting is not None)
    return group_of(here.state, here.items)


def _lets_hr_know(reading: Reading, role: str) -> bool:
    """Tell whether somebody wishes for a role and shares that with hr."""
    framework, shared = reading.framework, WISHES[Audience.HR]
    wishes = (wish for _, wish in still_wished(framework, reading.person) if wish.shared_with in shared)
    return any(wish.role and framework.roles.current(wish.role) == role for wish in wishes)


def _counts_alone(told: Gap) -> Gap:
    """Return what is said to hr: state and counts, conditions, and wishes for the role; no competency by its name."""
    return replace(
        _wishes_alone(told, (each for each in told.wishes if each.role == told.role)),
        tells_rounds=True,
        round=told.round,
        conditions=told.conditions,
        state=told.state,
        counts=told.counts,
    )


def _wishes_alone(told: Gap, wishes: Iterable[Wish]) -> Gap:
    """Return who it is, and wishes of theirs; nothing of how they stand."""
    return Gap(
        person=told.person,
        name=told.name,
        called=told.called,
        today_role=told.today_role,
        coming=told.coming,
        role=told.role,
        role_name=told.role_name,
        own_role=False,
        wishes=tuple(wishes),
    )


def _named_apart(people: Iterable[Matched]) -> list[Matched]:
    every = list(people)
    names = told_apart({each.person: labels(each.name, each.gap.today_role or None, each.person) for each in every})
    named = [replace(each, name=names[each.person]) for each in every]
    return sorted(named, key=lambda each: (GROUPS.index(each.group), each.name.casefold(), each.person))


def _by_name(people: Iterable[Matched]) -> list[Matched]:
    return sorted(people, key=lambda each: (each.name.casefold(), each.person))


def _counted(name_of: Callable[[str], str], counted: Counter[tuple[str, MatchGroup]]) -> Iterator[CountedInRole]:
    """Yield how many people of each role are in each group, by the role's name."""
    for role, group in sorted(counted, key=lambda each: (name_of(each[0]).casefold(), each[0], GROUPS.index(each[1]))):
        yield CountedInRole(name_of(role) if role else "", group, counted[role, group])


def _holders(led: Iterable[Reading], names: dict[str, str]) -> Iterator[InRole]:
    every = [InRole(each.record.id, names[each.record.id]) for each in led]
    yield from sorted(every, key=lambda each: (each.name.casefold(), each.person))


def _others(everybody: Everybody, role: str, but: set[str]) -> Iterator[WishesToo]:
    """Yield who else wishes for the role and lets everyone know, by name; of others no wish is looked at."""
    framework = everybody.framework
    ids = framework.roles.all_ids(role)
    found = [each for each in wishing(everybody.people, framework, ids) if each[0] not in but]
    names = told_apart({person: labels(each.name, None, person) for person, each in found})
    for person, each in sorted(found, key=lambda one: (names[one[0]].casefold(), one[0])):
        own = framework.roles.current(each.role) if each.role else ""
        places = [at for at, wish in still_wished(framework, each) if wish.shared_with == "everyone" and wish.role]
        at = next((at for at in places if framework.roles.current(each.wishes[at].role or "") == role), None)
        if at is not None and own != role:
            yield WishesToo(
                person, names[person], framework.role_name(own) if own else "", wish_at(framework, each, at)
            )
