"""Choosing activities: what holds whatever the catalogue, beside a search through everything."""

from collections import Counter
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from careerctl.analysis.planning.booking import Booking
from careerctl.analysis.planning.catalogue import HOUR, PLANNED, Offered, sort_of
from careerctl.analysis.planning.search import Chosen, choose
from careerctl.analysis.planning.steps import Passed, Situation, Step, misfit
from careerctl.analysis.planning.weeks import Booked, Window

MANY = settings(max_examples=2 * settings.default.max_examples)
KINDS = ("coaching-duty", "special-assignment", "mentoring", "workshop")
NAMES = "abcd"
WINDOWS = {"mastery": Window(0, 4), "trial": Window(4, 8), "permanent": Window(8, 11)}


def offer(name: str, develops: dict, **more: object) -> Offered:
    kind = str(more.pop("kind", "workshop"))
    blank = {"stages": frozenset(PLANNED), "weeks": 1, "load": HOUR, "cost": 0, "places": None, "after": ()}
    return Offered(id=name, kind=kind, sort=sort_of(kind), develops=develops, **{**blank, **more})


def step(competency: str, before: int, stage: str = "mastery", asks: str = "skill") -> Step:
    return Step(competency, asks, before, before + 1, stage)


def situation(*offers: Offered, hours: int = 2, **more: object) -> Situation:
    return Situation({each.id: each for each in offers}, WINDOWS, hours * HOUR, **more)


develops = st.dictionaries(
    st.sampled_from("xy"), st.tuples(st.sampled_from([None, 0, 1]), st.integers(1, 3)), min_size=1
)


@st.composite
def cases(draw) -> tuple[list[Step], Situation]:
    offers = [
        offer(
            name,
            draw(develops),
            kind=draw(st.sampled_from(KINDS)),
            stages=frozenset(draw(st.sets(st.sampled_from(PLANNED), min_size=1))),
            weeks=draw(st.integers(1, 4)),
            load=draw(st.sampled_from([0, HOUR, 2 * HOUR, 3 * HOUR])),
            places=draw(st.sampled_from([None, 0, 1])),
            after=tuple(draw(st.sets(st.sampled_from([*NAMES, "gone"]), max_size=1)) - {name}),
        )
        for name in NAMES[: draw(st.integers(1, 4))]
    ]
    steps = [
        step(competency, before, stage)
        for competency in draw(st.permutations("xy"))
        for before, stage in enumerate(sorted(draw(st.lists(st.sampled_from(PLANNED), max_size=3)), key=PLANNED.index))
    ]
    steps.sort(key=lambda each: PLANNED.index(each.stage))
    taken = {name: [(2, 6)] for name in draw(st.sets(st.sampled_from(NAMES)))}
    return steps, situation(*offers, hours=draw(st.integers(1, 3)), taken=taken)


def hours(bookings: list[Booking]) -> Counter[int]:
    load: Counter[int] = Counter()
    for each in bookings:
        for week in range(each.when.begin, each.when.end):
            load[week] += each.offer.load
    return load


def free(each: Offered, when: Booked, load: Counter[int], given_: Situation) -> bool:
    weeks = range(when.begin, when.end)
    if any(load[week] + each.load > given_.most for week in weeks):
        return False
    spans = given_.taken.get(each.id, ())
    return each.places is None or all(sum(first <= week < end for first, end in spans) < each.places for week in weeks)


def begins(each: Offered, stage: str) -> list[Booked]:
    """Return every week in which an activity can begin with all of its weeks in the stage."""
    window = WINDOWS[stage]
    all_ = (Booked(window, begin, each.weeks) for begin in range(window.first, window.end))
    return [when for when in all_ if when.end <= window.end]


def could_cover(wanted: Step, chosen: Chosen, given_: Situation) -> bool:
    """Search all activities, weeks and stages, with one activity before it, for one that covers an open step."""
    load = hours(list(chosen.bookings))
    same = [
        (each, booking) for booking in chosen.bookings for each in booking.steps if each.competency == wanted.competency
    ]
    earliest = max((booking.due(each) for each, booking in same if each.to <= wanted.before), default=0)
    latest = min((booking.when.begin for each, booking in same if each.before >= wanted.to), default=99)

    def in_time(when: Booked) -> bool:
        return when.begin >= earliest and when.end <= latest

    for each in given_.offers.values():
        if misfit(each, wanted, given_) is not None:
            continue
        there = next((one for one in chosen.bookings if (one.offer.id, one.stage) == (each.id, wanted.stage)), None)
        if there is not None:
            if in_time(there.when) and not any(one.competency == wanted.competency for one in there.steps):
                return True
            continue
        ends = {name: [one.when.end for one in chosen.bookings if one.offer.id == name] for name in each.after}
        for when in begins(each, wanted.stage):
            if (
                in_time(when)
                and free(each, when, load, given_)
                and all(ends[name] and min(ends[name]) <= when.begin for name in each.after)
            ):
                return True
        if len(each.after) == 1 and not ends[each.after[0]] and _after_one(each, wanted, in_time, load, given_):
            return True
    return False


def _after_one(each: Offered, wanted: Step, in_time, load: Counter[int], given_: Situation) -> bool:
    before = given_.offers.get(each.after[0])
    if before is None or before.after:
        return False
    stages = [stage for stage in PLANNED[: PLANNED.index(wanted.stage) + 1] if stage in before.stages]
    firsts = [when for stage in stages for when in begins(before, stage) if free(before, when, load, given_)]
    for first, when in product(firsts, begins(each, wanted.stage)):
        if first.end <= when.begin and in_time(when) and free(each, when, load, given_):
            return True
    return False


@MANY
@given(cases())
def test_no_step_stays_open_that_could_be_covered(case):
    steps, given_ = case
    chosen = choose(steps, given_)
    assert [each for each in steps if chosen.of(each) is None and could_cover(each, chosen, given_)] == []


@MANY
@given(cases())
def test_what_is_chosen_can_be_done(case):
    steps, given_ = case
    chosen = choose(steps, given_)
    assert all(load <= given_.most for load in hours(list(chosen.bookings)).values())
    assert len({(each.offer.id, each.stage) for each in chosen.bookings}) == len(chosen.bookings)
    for booking in chosen.bookings:
        assert booking.when in begins(booking.offer, booking.stage)
        assert booking.stage in booking.offer.stages
        assert free(
            booking.offer, booking.when, hours([each for each in chosen.bookings if each is not booking]), given_
        )
        assert all(
            misfit(booking.offer, each, given_) is None and each.stage == booking.stage for each in booking.steps
        )
        assert booking.steps or booking.prepares
        for name in booking.offer.after:
            ends = [each.when.end for each in chosen.bookings if each.offer.id == name]
            assert min(ends) <= booking.when.begin


@MANY
@given(cases())
def test_a_level_comes_after_the_one_under_it(case):
    steps, given_ = case
    chosen = choose(steps, given_)
    for lower, upper in product(steps, repeat=2):
        low, high = chosen.of(lower), chosen.of(upper)
        if lower.competency == upper.competency and lower.to <= upper.before and low is not None and high is not None:
            assert low.due(lower) < high.due(upper) or low.due(lower) <= high.when.begin
            assert low is high or low.due(lower) <= high.when.begin


@MANY
@given(cases())
def test_the_same_input_gives_the_same_plan(case):
    steps, given_ = case
    turned = Situation(dict(reversed(given_.offers.items())), WINDOWS, given_.most, given_.taken)
    assert _listed(choose(steps, given_)) == _listed(choose(steps, turned))


def _listed(chosen: Chosen) -> list[tuple]:
    return [(each.offer.id, each.stage, each.when, each.steps) for each in chosen.bookings]


class TestOrder:
    def test_one_booking_serves_several_steps(self):
        both = offer("a-both", {"x": (None, 2), "y": (None, 2)})
        alone = offer("a-alone", {"x": (None, 2)})
        chosen = choose([step("x", 1), step("y", 1)], situation(alone, both))
        assert [(each.offer.id, len(each.steps)) for each in chosen.bookings] == [("a-both", 2)]

    def test_experience_comes_first_for_what_is_done_and_classes_for_what_is_known(self):
        offers = [offer(kind, {"x": (None, 2)}, kind=kind) for kind in KINDS]
        for asks, first in (("behaviour", "coaching-duty"), ("knowledge", "workshop")):
            chosen = choose([step("x", 1, "trial", asks)], situation(*offers))
            assert chosen.bookings[0].offer.id == first

    def test_then_what_moves_the_person_and_what_they_like_to_build_on(self):
        quiet, loud = offer("a", {"x": (None, 2)}), offer("b", {"x": (None, 2), "z": (None, 1)})
        assert choose([step("x", 1)], situation(quiet, loud)).bookings[0].offer.id == "a"
        assert choose([step("x", 1)], situation(quiet, loud, strengths=("z",))).bookings[0].offer.id == "b"
        duty = offer("b", {"x": (None, 2)}, kind="coaching-duty")
        task = offer("a", {"x": (None, 2)}, kind="special-assignment")
        helping = situation(duty, task, drivers=("helping-others",))
        assert choose([step("x", 1)], helping).bookings[0].offer.id == "b"

    def test_then_what_needs_least_ends_first_takes_least_and_costs_least(self):
        after = offer("a", {"x": (None, 2)}, after=("c",))
        slow = offer("b", {"x": (None, 2)}, weeks=2, load=0)
        dear = offer("c", {"x": (None, 2)}, cost=10)
        cheap = offer("d", {"x": (None, 2)}, cost=5)
        chosen = choose([step("x", 1)], situation(after, slow, dear, cheap))
        assert [each.offer.id for each in chosen.bookings] == ["d"]
        assert [each.activity for each in chosen.passed[step("x", 1)]] == ["c", "b", "a"]


class TestWhyNot:
    def test_each_is_named(self):
        x = {"x": (None, 2)}
        offers = [
            offer("level", {"x": (2, 3)}),
            offer("stage", x, stages=frozenset({"trial"})),
            offer("hours", x, load=9 * HOUR),
            offer("places", x, places=0),
            offer("time", x, weeks=20),
            offer("before", x, after=("gone",)),
        ]
        chosen = choose([step("x", 1)], situation(*offers))
        assert chosen.bookings == ()
        passed = {each.activity: each for each in chosen.passed[step("x", 1)]}
        assert {name: each.why for name, each in passed.items()} == {each.id: each.id for each in offers}
        assert passed["before"] == Passed("before", "before", "gone")

    def test_a_place_that_gets_free_is_waited_for(self):
        taken = {"a": [(0, 2)]}
        chosen = choose([step("x", 1)], situation(offer("a", {"x": (None, 2)}, places=1), taken=taken))
        assert chosen.bookings[0].when.begin == 2

    def test_circles_end(self):
        circle = [offer("a", {"x": (None, 2)}, after=("b",)), offer("b", {"y": (None, 2)}, after=("a",))]
        assert choose([step("x", 1)], situation(*circle)).bookings == ()

    def test_what_was_done_is_not_done_again_before_something(self):
        after = offer("b", {"x": (None, 2)}, after=("a",))
        assert choose([step("x", 1)], situation(after, done=frozenset({"a"}))).bookings[0].when.begin == 0

    def test_one_booking_takes_two_levels_one_after_the_other(self):
        steps = [step("x", 0), step("x", 1)]
        (booking,) = choose(steps, situation(offer("a", {"x": (None, 2)}, weeks=4))).bookings
        assert [booking.due(each) for each in steps] == [2, 4]
