"""A track for every line: no two that run the same way lie on each other, and few cross."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from careerctl.pages.charts.map.routes import MapRoute, Riser

Slots = dict[tuple[int, int], int]
"""For the riser of a route, by the numbers of both, how many half steps it is right of the middle of its column."""


class ChannelLine(NamedTuple):
    """A line in a channel, and on which side what it joins goes on from each of its ends: 1 for the later one."""

    first: float
    last: float
    turns: tuple[tuple[float, int], ...]


def ordered(lines: Sequence[ChannelLine], apart: float) -> list[int]:
    """Return the track of each line, from 0 on, so that few cross; lines may share one that are so far apart."""
    order = sorted(range(len(lines)), key=lambda at: (lines[at].first, lines[at].last, at))
    for _ in order:
        swapped = False
        for at in range(len(order) - 1):
            one, other = lines[order[at]], lines[order[at + 1]]
            if _crossings(other, one) < _crossings(one, other):
                order[at], order[at + 1] = order[at + 1], order[at]
                swapped = True
        if not swapped:
            break
    tracks = [0] * len(lines)
    for place, at in enumerate(order):
        beside = (each for each in order[:place] if _meet(lines[each], lines[at], apart))
        tracks[at] = max((tracks[each] + 1 for each in beside), default=0)
    return tracks


def _crossings(before: ChannelLine, behind: ChannelLine) -> int:
    """Return how often two lines cross if the first of them has the earlier track."""
    through = sum(turn > 0 and behind.first < at < behind.last for at, turn in before.turns)
    return through + sum(turn < 0 and before.first < at < before.last for at, turn in behind.turns)


def _meet(one: ChannelLine, other: ChannelLine, apart: float) -> bool:
    return one.first - apart < other.last and other.first - apart < one.last


def column_slots(routes: Sequence[MapRoute]) -> Slots:
    """Return where in their columns the risers stand: straight ones in the middle, others on the side they turn to."""
    slots: Slots = {}
    by_zone: dict[int, list[tuple[int, int]]] = {}
    for at, route in enumerate(routes):
        for place, riser in enumerate(route.risers):
            if riser.in_column:
                by_zone.setdefault(riser.zone, []).append((at, place))
    for each in by_zone.values():
        slots |= _in_column(each, routes)
    return slots


def _in_column(keys: list[tuple[int, int]], routes: Sequence[MapRoute]) -> Slots:
    risers = {key: routes[key[0]].risers[key[1]] for key in keys}
    long = [key for key in keys if risers[key].first < risers[key].last or len(routes[key[0]].risers) == 1]
    slots = _middle(long, risers)
    stubs: dict[int, list[tuple[int, int]]] = {}
    for key in keys:
        if key not in slots:
            stubs.setdefault(risers[key].first, []).append(key)
    for channel, several in stubs.items():
        fixed = [slot for key, slot in slots.items() if risers[key].first <= channel <= risers[key].last]
        turned = sorted((_turn(key, routes), key) for key in several)
        if not fixed:
            slots |= {key: 2 * at - len(turned) + 1 for at, (_, key) in enumerate(turned)}
            continue
        left = [key for turn, key in turned if turn[0] < 0]
        right = [key for turn, key in turned if turn[0] > 0]
        slots |= {key: min(fixed) - 2 - 2 * at for at, key in enumerate(reversed(left))}
        slots |= {key: max(fixed) + 2 + 2 * at for at, key in enumerate(right)}
    return slots


def _middle(keys: list[tuple[int, int]], risers: dict[tuple[int, int], Riser]) -> Slots:
    """Return slots for long risers: those of the same length beside each other in the middle, or else next to it."""
    slots: Slots = {}
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for key in keys:
        groups.setdefault((risers[key].first, risers[key].last), []).append(key)
    for (first, last), group in sorted(groups.items(), key=lambda each: (each[0][1] - each[0][0], each[0])):
        taken = {slot for key, slot in slots.items() if risers[key].first <= last and risers[key].last >= first}
        wanted = [2 * at - len(group) + 1 for at in range(len(group))]
        for shift in (0, *(sign * far for far in range(1, 4 * len(keys) + 2) for sign in (1, -1))):
            if all(abs(slot + shift - each) > 1 for slot in wanted for each in taken):
                break
        slots |= {key: slot + shift for key, slot in zip(group, wanted, strict=True)}
    return slots


def _turn(key: tuple[int, int], routes: Sequence[MapRoute]) -> tuple[int, int, int, int]:
    """Return on which side a line goes on from the end of a route, and in which order lines do so without crossing.

    From left to right: what comes back to the same row and turns left, the near before the far; what goes on to the
    left, the far before the near; then the same to the right, mirrored.
    """
    at, place = key
    route = routes[at]
    beside = route.risers[place + 1 if place == 0 else place - 1]
    far = abs(beside.zone - route.risers[place].zone)
    back = route.start[1] == route.end[1]
    if beside.zone < route.risers[place].zone:
        return -1, 0 if back else 1, far if back else -far, at
    return 1, 1 if back else 0, -far if back else far, at


def row_slots(routes: Sequence[MapRoute]) -> dict[int, int]:
    """Return how many half steps under the middle of their row the lines lie that go straight across."""
    slots: dict[int, int] = {}
    rows: dict[int, dict[tuple[int, int], Riser]] = {}
    for at, route in enumerate(routes):
        if not route.risers:
            first, last = sorted((route.start[0], route.end[0]))
            rows.setdefault(route.start[1], {})[at, 0] = Riser(1, first + 1, last)
    for risers in rows.values():
        slots |= {at: slot for (at, _), slot in _middle(sorted(risers), risers).items()}
    return slots


def channel_tracks(
    routes: Sequence[MapRoute],
) -> dict[tuple[int, int], int]:
    """Return the track, from the left, of each riser that runs in a channel between columns."""
    by_zone: dict[int, list[tuple[int, int]]] = {}
    for at, route in enumerate(routes):
        for place, riser in enumerate(route.risers):
            if not riser.in_column:
                by_zone.setdefault(riser.zone, []).append((at, place))
    return dict(_tracks_of(by_zone.values(), lambda key: _upright(routes[key[0]], key[1])))


def row_tracks(
    routes: Sequence[MapRoute], x_of: Callable[[int, int], float], apart: float
) -> dict[tuple[int, int], int]:
    """Return the track, from the top, of each stretch across; `x_of` is where a riser of a route stands."""
    by_channel: dict[int, list[tuple[int, int]]] = {}
    for at, route in enumerate(routes):
        for place, channel in enumerate(route.across):
            by_channel.setdefault(channel, []).append((at, place))
    found: dict[tuple[int, int], int] = {}
    for channel, keys in by_channel.items():
        lines = [_level(routes[at], place, channel, (x_of(at, place), x_of(at, place + 1))) for at, place in keys]
        found |= dict(zip(keys, ordered(lines, apart), strict=True))
    return found


def _tracks_of(
    groups: Iterable[list[tuple[int, int]]], line: Callable[[tuple[int, int]], ChannelLine]
) -> Iterable[tuple[tuple[int, int], int]]:
    for keys in groups:
        yield from zip(keys, ordered([line(key) for key in keys], 0.5), strict=True)


def _upright(route: MapRoute, place: int) -> ChannelLine:
    """Return a riser in a channel, by the channels between rows that it joins."""
    riser, before, behind = route.risers[place], route.risers[place - 1], route.risers[place + 1]
    ends = (route.across[place - 1], before.zone), (route.across[place], behind.zone)
    return ChannelLine(riser.first, riser.last, tuple((at, 1 if zone > riser.zone else -1) for at, zone in ends))


def _level(route: MapRoute, place: int, channel: int, ends: tuple[float, float]) -> ChannelLine:
    """Return a stretch across, by where it begins and ends."""
    turns = [(x, _goes(route, at, channel)) for x, at in zip(ends, (place, place + 1), strict=True)]
    return ChannelLine(min(ends), max(ends), tuple(turns))


def _goes(route: MapRoute, place: int, channel: int) -> int:
    """Return 1 for a riser that goes down from a channel, -1 for one that goes up."""
    riser = route.risers[place]
    if riser.first < riser.last and riser.zone % 2 == 0:
        return 1 if riser.first == channel else -1
    if place == 0:
        return 1 if route.start[1] >= channel else -1
    return 1 if route.end[1] >= channel else -1
