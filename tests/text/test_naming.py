"""Names that several things have."""

from hypothesis import given
from hypothesis import strategies as st

from careerctl.text.naming import labels, told_apart

NAMES = st.dictionaries(
    st.sampled_from([f"id-{n}" for n in range(6)]),
    st.tuples(st.sampled_from(["Sam", "sam", "Jo", "Sam (A)"]), st.sampled_from([None, "A", "B"])),
)


def test_a_name_of_its_own_stays_bare():
    assert told_apart({"a": labels("Sam", "A3", "a"), "b": labels("Jo", "A3", "b")}) == {"a": "Sam", "b": "Jo"}


def test_the_mark_tells_two_apart_or_else_the_id():
    assert told_apart({"a": labels("Sam", "A3", "a"), "b": labels("Sam", "A4", "b")}) == {
        "a": "Sam (A3)",
        "b": "Sam (A4)",
    }
    assert told_apart({"a": labels("Sam", "A3", "a"), "b": labels("Sam", "A3", "b")}) == {
        "a": "Sam (a)",
        "b": "Sam (b)",
    }
    assert told_apart({"a": labels("Sam", None, "a"), "b": labels("Sam", "A4", "b")}) == {
        "a": "Sam (a)",
        "b": "Sam (A4)",
    }


def test_nothing_to_name():
    assert told_apart({}) == {}


@given(NAMES)
def test_no_two_have_one_name(named):
    found = told_apart({each: labels(name, mark, each) for each, (name, mark) in named.items()})
    assert len({name.casefold() for name in found.values()}) == len(named)
