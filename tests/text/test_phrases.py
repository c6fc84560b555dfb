"""Words that several outputs use."""

import pytest

from careerctl.text.phrases import together


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
