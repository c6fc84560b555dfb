"""What check finds about people, plans and the organisation. The frameworks written here are too small to be sound."""

import re
from collections.abc import Callable

import pytest

from careerctl import shelf
from careerctl.problems.rule import Scope

SHELF = "careerctl.check.rules"


@pytest.fixture
def checked(checked: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """Return a function that checks a project and returns the lines, without those of rules about frameworks."""

    def lines(files: dict[str, str], *arguments: str, form: str = "concise") -> list[str]:
        return [line for line in checked(files, *arguments, form=form) if not _about_the_framework(line)]

    return lines


def _about_the_framework(line: str) -> bool:
    named = re.search(r" (?:warning|note)\[([\w-]+)\]", line)
    known = named is not None and named[1] in shelf.names(SHELF)
    return known and shelf.leaf(SHELF, named[1]).RULE.scope is Scope.FRAMEWORK
