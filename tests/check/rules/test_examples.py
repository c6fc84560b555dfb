"""The examples in the rules' manuals: the bad one makes the rule speak, the good one does not."""

import pytest

from careerctl import shelf
from careerctl.problems.manual import SETTINGS, Manual, manual
from tests.gallery.projects import EARLIER

ALONE = {"careerctl.yaml": SETTINGS}
RULES = list(shelf.names("careerctl.check.rules"))


def speaking(checked, files: dict[str, str], *arguments: str) -> set[str]:
    return {line.split("[", 1)[1].split("]", 1)[0] for line in checked(files, *arguments)}


@pytest.fixture
def since(project, committed):
    """Return a function that returns how a rule is asked: one about a change beside the files as they were."""

    def arguments(told: Manual, files: dict[str, str]) -> tuple[str, ...]:
        if told.scope != "change":
            return ()
        path, now, then = EARLIER[told.name]
        committed(project({**ALONE, **files, path: files[path].replace(now, then)}))
        return "--base", "HEAD"

    return arguments


@pytest.fixture(params=RULES)
def told(request) -> Manual:
    return manual(request.param)


def test_the_bad_example_makes_it_speak(checked, told, since):
    found = speaking(checked, ALONE | dict(told.bad), *since(told, dict(told.bad)))
    assert told.name in found
    assert {each for each in found if manual(each).fixed} <= {told.name}  # nothing else is wrong with its structure


def test_the_good_example_does_not(checked, told, since):
    assert told.good
    found = speaking(checked, ALONE | dict(told.bad) | dict(told.good), *since(told, dict(told.bad)))
    assert told.name not in found
    assert not any(manual(each).fixed for each in found)


def test_what_differs_is_given_and_nothing_else(told):
    bad = dict(told.bad)
    assert not [each.path for each in told.good if bad.get(each.path) == each.text]
