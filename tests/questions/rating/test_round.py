"""Which round a sheet belongs to."""

from datetime import date

import pytest

from careerctl.model.settings import Round
from careerctl.problems.error import CareerctlError
from careerctl.questions.rating.round import round_to_rate

ROUNDS = {
    "2026-h1": Round.model_validate({"opens": "2026-04", "closes": "2026-04"}),
    "2026-h2": Round.model_validate({"opens": "2026-10-01", "closes": "2026-11-30"}),
    "extra": Round.model_validate({"opens": "2026-11-15", "closes": "2026-12-31"}),
}


@pytest.mark.parametrize(
    ("today", "named", "talk", "found"),
    [
        ("2026-04-01", None, False, "2026-h1"),
        ("2026-04-30", None, False, "2026-h1"),
        ("2026-10-01", None, False, "2026-h2"),
        ("2026-12-31", None, False, "extra"),
        ("2026-11-20", "extra", False, "extra"),
        ("2026-11-20", "2026-h2", False, "2026-h2"),
        ("2026-12-24", "2026-h2", True, "2026-h2"),
    ],
)
def test_the_round(today, named, talk, found) -> None:
    assert round_to_rate(ROUNDS, date.fromisoformat(today), named, talk=talk) == found


@pytest.mark.parametrize(
    ("today", "named", "talk", "said"),
    [
        (
            "2026-05-01",
            None,
            False,
            "no round is open on 1 May 2026. The rounds in careerctl.yaml:\n  2026-h1: 1 April",
        ),
        ("2026-05-01", None, True, "no round is open on 1 May 2026. A talk may name a closed one with --round."),
        ("2026-11-20", None, False, "several rounds are open on 20 November 2026: 2026-h2, extra. Choose one"),
        ("2026-11-20", "2026-h1", False, "the round 2026-h1 closed on 30 April 2026. Its sheets stay as they are;"),
        ("2026-11-10", "extra", True, "the round extra opens on 15 November 2026."),
        ("2026-11-20", "2026-h3", False, "no round has the id '2026-h3'. Did you mean '2026-h1'?"),
        ("2026-11-20", "spring", False, "no round has the id 'spring'. There are: 2026-h1, 2026-h2, extra."),
    ],
)
def test_none_or_several(today, named, talk, said) -> None:
    with pytest.raises(CareerctlError) as caught:
        round_to_rate(ROUNDS, date.fromisoformat(today), named, talk=talk)
    assert str(caught.value).startswith(said)


def test_without_a_list_of_rounds_any_id_goes() -> None:
    assert round_to_rate({}, date(2026, 1, 1), "spring-26", talk=False) == "spring-26"
    for named, said in ((None, "careerctl.yaml lists no rounds."), ("Spring 26", "no round has the id 'Spring 26'.")):
        with pytest.raises(CareerctlError) as caught:
            round_to_rate({}, date(2026, 1, 1), named, talk=False)
        assert str(caught.value).startswith(said)
