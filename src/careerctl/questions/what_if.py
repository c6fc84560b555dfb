"""What somebody supposes with --if: a small grammar, in which every slip of the pen is met with what was meant.

`one fewer account-executive`, `2 more team-leads`, `opening west closes`.
"""

from collections.abc import Iterable
from typing import NoReturn

from careerctl.analysis.openings import opening_name
from careerctl.model.framework import Framework
from careerctl.problems.error import CareerctlError
from careerctl.results.needs import ChangeKind, Supposed
from careerctl.text.characters import quoted
from careerctl.text.spelling import meant, near_miss, no_such

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST = 99
_COMPARED: dict[str, ChangeKind] = {"fewer": "fewer", "less": "fewer", "more": "more"}
_OPENING, _CLOSES = "opening", "closes"
_WRITTEN = 'It is written "one fewer ROLE", "two more ROLE" or "opening ID closes".'


def supposed(framework: Framework, texts: Iterable[str]) -> tuple[Supposed, ...]:
    """Return what each text supposes, a closing once. Raises CareerctlError for one that says nothing of the kind."""
    read = [_read(framework, text) for text in texts]
    return tuple(each for place, each in enumerate(read) if each.kind != "closes" or each not in read[:place])


def _read(framework: Framework, text: str) -> Supposed:
    words = text.split()
    if len(words) < len(("one", "fewer", "role")):
        _refuse(text, _WRITTEN)
    first, last = words[0].casefold(), words[-1].casefold()
    if first == _OPENING or (last == _CLOSES and near_miss(first, [_OPENING])):
        return _closing(framework, text, words)
    count, kind = _number(first), _COMPARED.get(words[1].casefold())
    if count is None:
        _refuse(text, meant(first, [*_NUMBERS, _OPENING]) or _WRITTEN)
    if kind is None:
        _refuse(text, meant(words[1], _COMPARED) or _WRITTEN)
    role = _role(framework, text, " ".join(words[2:]), several=count > 1)
    return Supposed(kind, count, role, framework.role_name(role))


def _number(word: str) -> int | None:
    if word in _NUMBERS:
        return _NUMBERS.index(word) + 1
    is_count = word.isascii() and word.isdecimal() and len(word) <= len(str(_MOST))
    return int(word) if is_count and int(word) else None


def _role(framework: Framework, text: str, written: str, *, several: bool) -> str:
    """Return the role that is written by its id or its name, of several with an s behind it."""
    forms = [written, *([written.removesuffix("s")] if several else [])]
    found = [role for each in forms for role in _roles(framework, each)]
    if not found:
        names = (each.name for each in framework.roles.items.values())
        near = meant(written, framework.roles.ids) or meant(written, names)
        _refuse(text, no_such("role", written, near))
    return found[0]


def _roles(framework: Framework, written: str) -> list[str]:
    name = written.casefold().replace(" ", "-")
    if framework.roles.knows(name):
        return [framework.roles.current(name)]
    called = [role for role, each in framework.roles.items.items() if each.name.casefold() == written.casefold()]
    return called if len(called) == 1 else []


def _closing(framework: Framework, text: str, words: list[str]) -> Supposed:
    """Return the opening that is written by its id, its name, or by words that no other one has in its id."""
    if words[0].casefold() != _OPENING:
        _refuse(text, meant(words[0], [_OPENING]))
    if words[-1].casefold() != _CLOSES:
        _refuse(text, meant(words[-1], [_CLOSES]) or _WRITTEN)
    written = " ".join(words[1:-1])
    found = _openings(framework, written)
    if len(found) != 1:
        openings = framework.openings
        if found:
            _refuse(text, f"Several openings are called {quoted(written)}: {', '.join(sorted(found))}.")
        sought = [each for each, opening in openings.items.items() if opening.left_on(framework.today)]
        _refuse(text, no_such("opening", written, meant(written, sought) or _all(sought)))
    opening = framework.openings.get(found[0])
    if opening is not None and not opening.left_on(framework.today):
        _refuse(text, f"Nobody is sought any more for the opening '{found[0]}'.")
    return Supposed("closes", 1, found[0], opening_name(framework, found[0]))


def _openings(framework: Framework, written: str) -> list[str]:
    name, openings = written.casefold().replace(" ", "-"), framework.openings
    if openings.knows(name):
        return [openings.current(name)]
    called = [each for each in openings.items if opening_name(framework, each).casefold() == written.casefold()]
    return called or [each for each in openings.items if f"-{name}-" in f"-{each}-"]


def _all(ids: Iterable[str]) -> str:
    names = ", ".join(sorted(ids))
    return f"Somebody is sought for: {names}." if names else "Nobody is sought for any."


def _refuse(text: str, why: str) -> NoReturn:
    message = f"--if {quoted(text)} is not read. {why}".rstrip()
    raise CareerctlError(message)
