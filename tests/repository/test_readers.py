"""docs/privacy.md: its table of who reads what is made of the fields of results.

`UPDATE_PRIVACY=1 pytest -n0 tests/repository/test_readers.py` writes it anew.
"""

import inspect
import os
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from careerctl import results
from careerctl.formats.schemas import docstrings
from careerctl.results.readers import ALL, HR, LEADING, MANAGER, PERSON, TWO, Readers, fields_of, readers
from careerctl.results.result import Result

PAGE = Path(__file__).parents[2] / "docs" / "privacy.md"
MODULES = [import_module(found.name) for found in pkgutil.iter_modules(results.__path__, "careerctl.results.")]
RESULTS = [
    each
    for module in MODULES
    for each in vars(module).values()
    if isinstance(each, type) and issubclass(each, Result) and each.__module__ == module.__name__ != Result.__module__
]
"""All results, in the order of their files."""
WORDS = {
    MANAGER: "the manager",
    PERSON: "the person",
    TWO: "the person and their manager",
    LEADING: "the manager and hr",
    HR: "the person, their manager and hr",
    ALL: "everyone",
}
TABLE = re.compile(r"(?<=<!-- made of the fields -->\n).*\Z", re.DOTALL)


def by_readers(result: type[Result]) -> dict[Readers, str]:
    """Return the fields of a result in plain words, by who reads them."""
    names: dict[Readers, list[str]] = {}
    for name, hint in fields_of(result).items():
        names.setdefault(readers(hint), []).append(name.replace("_", " ").strip())
    return {who: ", ".join(names[who]) for who in WORDS if who in names}


def title(result: type[Result]) -> str:
    """Return what a result is, in one short sentence without its full stop."""
    return re.split(r"[.;](?: |$)", docstrings.about(result))[0]


def section(result: type[Result]) -> Iterator[str]:
    """Yield the lines about a result of which not everybody who reads some reads all."""
    yield from (f"### {title(result)}", "")
    if result.before_cut is not Result.before_cut:
        yield from (inspect.cleandoc(result.before_cut.__doc__ or ""), "")
    yield from ("| read by | what |", "|---|---|")
    yield from (f"| {WORDS[who]} | {what} |" for who, what in reversed(by_readers(result).items()))
    yield ""


def table() -> str:
    """Return all sections, and one for what has the same readers throughout."""
    parts = [each for each in RESULTS if len(by_readers(each)) > 1]
    rows = [
        f"| {title(each)} | {words} | {by_readers(each)[who]} |"
        for who, words in WORDS.items()
        for each in RESULTS
        if each not in parts and who in by_readers(each)
    ]
    last = ["### What has the same readers throughout", "", "| what it is | read by | what it holds |", "|---|---|---|"]
    return "\n".join(["", *(line for each in parts for line in section(each)), *last, *rows, ""])


def test_the_table_is_as_the_fields_say() -> None:
    text = PAGE.read_text("utf-8")
    if os.environ.get("UPDATE_PRIVACY"):
        PAGE.write_text(TABLE.sub(lambda _: table(), text), "utf-8")
    found = TABLE.search(PAGE.read_text("utf-8"))
    assert found
    assert found[0] == table()


def test_no_two_results_are_called_the_same() -> None:
    titles = [title(each) for each in RESULTS]
    assert sorted(titles) == sorted(set(titles))
