"""Who writes a sheet: nobody is guessed."""

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.questions.rating.author import author


@pytest.mark.parametrize(
    ("side", "managers", "by", "me", "who"),
    [
        ("self", ["dana"], None, None, "alice"),
        ("self", [], "alice", "dana", "alice"),
        ("self", [], None, "alice", "alice"),
        ("manager", ["dana", "eli"], None, None, "dana"),
        ("manager", ["dana", "eli"], "eli", None, "eli"),
        ("manager", ["dana"], "dana", "eli", "dana"),
        ("manager", ["dana"], None, "dana", "dana"),
        ("manager", [], "eli", None, "eli"),
        ("manager", [], None, "eli", "eli"),
        ("manager", [], "dana", "eli", "dana"),
        ("agreed", ["dana"], None, "eli", None),
        ("agreed", ["dana"], "dana", None, "dana"),
        ("agreed", ["dana"], "", None, None),
    ],
)
def test_the_author(side, managers, by, me, who) -> None:
    assert author("alice", managers, side, by, me) == who


@pytest.mark.parametrize(
    ("side", "managers", "by", "me", "said"),
    [
        ("self", ["dana"], "dana", None, "a self sheet is written by the person: this one by alice, and you are dana."),
        ("self", ["dana"], None, "dana", "a self sheet is written by the person: this one by alice, and you are dana."),
        ("manager", [], None, None, "nobody is named as the manager of alice. Say who rates with --by"),
        ("manager", ["dana"], "alice", None, "a manager's sheet is written by somebody else than alice."),
        ("manager", [], None, "alice", "a manager's sheet is written by somebody else than alice."),
        ("manager", ["alice"], None, None, "a manager's sheet is written by somebody else than alice."),
        ("manager", ["dana"], None, "eli", "you are eli (CAREERCTL_ME), and the manager of alice is dana."),
        ("manager", ["dana", "eli"], None, "eli", "you are eli (CAREERCTL_ME), and the manager of alice is dana."),
        ("manager", ["dana"], "Dana H", None, "--by is the id of a person, and 'Dana H' is written like none."),
        ("self", [], None, "A B", "CAREERCTL_ME is the id of a person, and 'A B' is written like none."),
    ],
)
def test_nobody_or_the_wrong_one(side, managers, by, me, said) -> None:
    with pytest.raises(CareerctlError) as caught:
        author("alice", managers, side, by, me)
    assert str(caught.value).startswith(said)
