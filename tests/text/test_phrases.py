"""Words that several outputs use."""

import pytest

from careerctl.text.phrases import on_or_in, sentence, together


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 others"),
    ],
)
def test_names_in_a_sentence(names, said):
    assert together(names) == said


@pytest.mark.parametrize(
    ("written", "said"), [("2027-06-01", "on 1 June 2027"), ("2027-06", "in June 2027"), ("2027", "in 2027")]
)
def test_a_month_is_no_day(written, said):
    assert on_or_in(written) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("he asks", "He asks."), ("Why?", "Why?"), ("複数の交渉をまとめる。", "複数の交渉をまとめる。"), ("", "")],
)
def test_a_sentence_ends_once(text, said):
    assert sentence(text) == said
