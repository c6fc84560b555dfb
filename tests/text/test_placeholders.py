"""Texts that say something, and texts that only hold a place."""

import pytest

from careerctl.text.placeholders import any_says_something, says_something


@pytest.mark.parametrize(
    "text", ["", "-", "–", "...", "…", "?", "TBD", "tbd.", "(TBC)", "N/A", "n.a.", "To be\n  defined", "*todo*", "xxx"]
)
def test_a_placeholder_says_nothing(text):
    assert not says_something(text)


@pytest.mark.parametrize("text", ["Closes deals", "3", "能", "Nothing to do with TBD", "None", "to do lists", "é"])
def test_words_say_something(text):
    assert says_something(text)


def test_one_text_among_several_is_enough():
    assert any_says_something(("TBD", "Closes deals"))
    assert not any_says_something(("TBD", "-"))
    assert not any_says_something(())
