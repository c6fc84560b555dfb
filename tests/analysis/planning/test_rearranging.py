"""No step stays open that could be covered: beside a search through every plan there is, in small cases."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hypothesis import event, given, settings
from hypothesis import strategies as st

from careerctl.analysis.planning.booking import Booking
from careerctl.analysis.planning.catalogue import HOUR, Offered, sort_of
from careerctl.analysis.planning.search import choose
from careerctl.analysis.planning.steps import Passed, Situation, Step
from careerctl.analysis.planning.weeks import Window

WINDOWS = {"mastery": Window(0, 3), "trial": Window(3, 6)}
NAMES = "abc"
Calendar = dict[tuple[str, str], int]
"""The first week of each activity in each stage in which it is done."""


def offer(name: str, develops: dict, **more: object) -> Offered:
    blank = {"stages": frozenset({"mastery"}), "weeks": 1, "load": HOUR, "cost": 0, "places": None, "after": ()}
    return Offered(id=name, kind="workshop", sort=sort_of("workshop"), develops=develops, **{**blank, **more})


def step(competency: str, before: int, stage: str = "mastery") -> Step:
    return Step(competency, "skill", before, before + 1, stage)


@st.composite
def cases(draw) -> tuple[list[Step], Situation]:
    from_ = st.sampled_from([None, 0, 1])
    develops = st.dictionaries(st.sampled_from("xy"), st.tuples(from_, st.integers(1, 3)), min_size=1)
    offers = {
        name: offer(
            name,
            draw(develops),
            stages=frozenset(draw(st.sets(st.sampled_from([*WINDOWS]), min_size=1))),
            weeks=draw(st.integers(1, 3)),
            load=draw(st.sampled_from([0, HOUR, HOUR, 2 * HOUR])),
            places=draw(st.sampled_from([None, None, 1])),
            after=tuple(draw(st.sets(st.sampled_from([*NAMES, "gone"]), max_size=1)) - {name}),
        )
        for name in NAMES[: draw(st.integers(1, 3))]
    }
    steps = [
        step(competency, before, stage)
        for competency in draw(st.permutations("xy"))
        for before, stage in enumerate(sorted(draw(st.lists(st.sampled_from([*WINDOWS]), max_size=2))))
    ]
    steps.sort(key=lambda each: [*WINDOWS].index(each.stage))
    taken = {name: [(0, 2)] for name in draw(st.sets(st.sampled_from(NAMES)))}
    levels = draw(st.dictionaries(st.sampled_from("xy"), st.integers(0, 1)))
    return steps, Situation(offers, WINDOWS, 2 * HOUR, taken, levels=levels)


def calendars(given_: Situation) -> Iterator[Calendar]:
    """Yield every calendar in which the hours of a week are kept, places are free, and all is after what it needs."""
    pairs = [(name, stage) for name, each in given_.offers.items() for stage in WINDOWS if stage in each.stages]

    def more(place: int, calendar: Calendar, load: Counter[int]) -> Iterator[Calendar]:
        if place == len(pairs):
            yield calendar
            return
        yield from more(place + 1, calendar, load)
        name, stage = pairs[place]
        each = given_.offers[name]
        for begin in range(WINDOWS[stage].first, WINDOWS[stage].end - each.weeks + 1):
            weeks = range(begin, begin + each.weeks)
            taken = [week for first, end in given_.taken.get(name, ()) for week in range(first, end)]
            free = each.places is None or all(taken.count(week) < each.places for week in weeks)
            hours = load + Counter(dict.fromkeys(weeks, each.load))
            if free and max(hours.values(), default=0) <= given_.most:
                yield from more(place + 1, {**calendar, pairs[place]: begin}, hours)

    def ready(calendar: Calendar, name: str, begin: int) -> bool:
        ends = (at + given_.offers[name].weeks for (other, _), at in calendar.items() if other == name)
        return any(end <= begin for end in ends)

    for calendar in more(0, {}, Counter()):
        if all(ready(calendar, need, at) for (name, _), at in calendar.items() for need in given_.offers[name].after):
            yield calendar


Having = dict[Step, tuple[str, str]]
"""The activity and the stage by which each step is covered."""


def covers(calendar: Calendar, steps: Sequence[Step], given_: Situation, having: Having | None = None) -> bool:
    """Tell whether each step can have one of the activities in a calendar that is about it, level after level."""
    having = having or {}
    if not in_order(calendar, given_, having):
        return False
    if not steps:
        only_before = {name for name, stage in calendar if (name, stage) not in having.values()}
        return all(given_.may_begin(given_.offers[name]) for name in only_before)
    first, *rest = steps
    suiting = [each for each in calendar if suits(given_.offers[each[0]], each[1], first)]
    return any(covers(calendar, rest, given_, {**having, first: each}) for each in suiting)


def suits(offer: Offered, stage: str, wanted: Step) -> bool:
    from_, to = offer.develops.get(wanted.competency, (None, -1))
    return stage == wanted.stage and to >= wanted.to and (from_ is None or from_ <= wanted.before)


def in_order(calendar: Calendar, given_: Situation, having: Having) -> bool:
    """Tell whether each level is reached before the next one begins, and has a week at least."""
    for competency in "xy":
        line = sorted((each for each in having if each.competency == competency), key=lambda each: each.to)
        for (name, stage), after in pairwise(having[each] for each in line):
            reached = calendar[name, stage] + given_.offers[name].weeks
            if (name, stage) != after and reached > calendar[after]:
                return False
        for (name, _), count in Counter(having[each] for each in line).items():
            if count > given_.offers[name].weeks:
                return False
    return True


@settings(max_examples=3 * settings.default.max_examples)
@given(cases())
def test_a_step_stays_open_only_where_no_plan_covers_it_with_all_that_are_covered_before_it(case):
    steps, given_ = case
    chosen = choose(steps, given_)
    covered: list[Step] = []
    every = None
    for each in steps:
        if chosen.of(each) is not None:
            covered.append(each)
            continue
        every = list(calendars(given_)) if every is None else every
        event(f"a step stays open beside {len(covered)}")
        assert not any(covers(calendar, [*covered, each], given_) for calendar in every)


class TestRoom:
    """Two steps, and what the first one likes best leaves no hours for the second one."""

    first, second = step("x", 0), step("y", 0)
    liked = offer("a", {"x": (None, 1)}, weeks=2, load=2 * HOUR)
    slower = offer("b", {"x": (None, 1)}, weeks=3)
    other = offer("c", {"y": (None, 1)}, weeks=3)

    def test_the_first_step_changes_its_activity_and_says_for_what(self):
        chosen = choose([self.first, self.second], self.given_(self.liked, self.slower, self.other))
        assert [self.name(chosen.of(each)) for each in (self.first, self.second)] == ["b", "c"]
        assert chosen.passed[self.first] == (Passed("a", "gives-way", "y"),)

    def test_without_another_activity_it_keeps_its_own(self):
        chosen = choose([self.first, self.second], self.given_(self.liked, self.other))
        assert [self.name(chosen.of(each)) for each in (self.first, self.second)] == ["a", ""]
        assert chosen.passed[self.second] == (Passed("c", "time"),)

    def test_an_activity_that_begins_later_makes_room_too(self):
        early = self.other._replace(weeks=1, load=2 * HOUR, places=1)
        given_ = Situation({"a": self.liked, "c": early}, WINDOWS, 2 * HOUR, {"c": [(2, 3), (1, 2)]})
        chosen = choose([self.first, self.second], given_)
        assert {each.offer.id: each.when.begin for each in chosen.bookings} == {"a": 1, "c": 0}
        assert not any(chosen.passed[each] for each in (self.first, self.second))

    def given_(self, *offers: Offered) -> Situation:
        return Situation({each.id: each for each in offers}, WINDOWS, 2 * HOUR)

    def name(self, booking: Booking | None) -> str:
        return booking.offer.id if booking is not None else ""


def test_whoever_has_too_much_to_choose_from_gives_up():
    """All want the same three weeks: to try every order of twelve would take hours."""
    letters = "abcdefghijkl"
    steps = [step(each, 0) for each in letters]
    offers = {each: offer(each, {each[0]: (None, 1)}) for letter in letters for each in (letter, letter * 2)}
    chosen = choose(steps, Situation(offers, WINDOWS, 2 * HOUR))
    assert [chosen.of(each) is not None for each in steps] == [True] * 6 + [False] * 6


def test_a_long_line_of_what_comes_before_is_no_long_search():
    line = "abcdefgh"
    offers = {
        each: offer(each, {"y": (None, 1)}, after=tuple(line[max(0, at - 1) : at]), stages=frozenset(WINDOWS))
        for at, each in enumerate(line)
    }
    last = offer("z", {"x": (None, 1)}, after=("h",), stages=frozenset({"trial"}), weeks=3)
    windows = {"mastery": Window(0, 26), "trial": Window(26, 52)}
    wanted = step("x", 0, "trial")
    (*_, booking) = choose([wanted], Situation({**offers, "z": last}, windows, 2 * HOUR)).bookings
    assert (booking.offer.id, booking.when.begin) == ("z", 26)
    closed = {"z": [(0, 60)]}
    never = Situation({**offers, "a": offers["a"]._replace(places=0), "z": last}, windows, 2 * HOUR)
    assert choose([wanted], never).passed[wanted][0] == Passed("z", "before", "h")
    full = Situation({**offers, "z": last._replace(places=1)}, windows, 2 * HOUR, closed)
    assert choose([wanted], full).passed[wanted][0] == Passed("z", "places")
