"""The examples in the rules' manuals: the bad one makes the rule speak, the good one does not."""

import pytest

from careerctl import shelf
from careerctl.problems.manual import SETTINGS, Manual, manual

ALONE = {"careerctl.yaml": SETTINGS}
RULES = list(shelf.names("careerctl.check.rules"))


def speaking(checked, files: dict[str, str]) -> set[str]:
    return {line.split("[", 1)[1].split("]", 1)[0] for line in checked(files)}


@pytest.fixture(params=RULES)
def told(request) -> Manual:
    return manual(request.param)


def test_the_bad_example_makes_it_speak(checked, told):
    found = speaking(checked, ALONE | dict(told.bad))
    assert told.name in found
    assert {each for each in found if manual(each).fixed} <= {told.name}  # nothing else is wrong with its structure


def test_the_good_example_does_not(checked, told):
    assert told.good
    found = speaking(checked, ALONE | dict(told.bad) | dict(told.good))
    assert told.name not in found
    assert not any(manual(each).fixed for each in found)


def test_what_differs_is_given_and_nothing_else():
    for told in map(manual, RULES):
        bad = dict(told.bad)
        assert not [each.path for each in told.good if bad.get(each.path) == each.text], told.name
