"""How editors read plain words."""

import json
import re

import pytest

from careerctl.formats.schemas.readings import as_key, exactly, in_any_case, readings


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("1337", 1337), ("007", 7), ("-1", -1), ("+2", 2), ("0o17", 15), ("0x1F", 31), ("1.10", 1.1), ("1e3", 1000),
        (".5", 0.5), ("2.", 2), ("true", True), ("False", False), ("TRUE", True),
        ("null", None), ("Null", None), ("~", None),
    ],
)  # fmt: skip
def test_some_words_are_something_else_to_them(word: str, other: object) -> None:
    assert readings(word) == [word, other]
    assert type(readings(word)[1]) is type(other)


@pytest.mark.parametrize(
    "word", ["no", "on", "y", "tRUE", "2026-10-01", "12:30", "1_000", "1-2", "0b1", "0xg", ".", "e3", "1e", "", "-"]
)
def test_all_others_are_text(word: str) -> None:
    assert readings(word) == [word]


def test_as_keys_all_are_text() -> None:
    assert [as_key(each) for each in ("a", 7, 1.5, True, None)] == ["a", "7", "1.5", "true", "null"]


@pytest.mark.parametrize("word", ["None yet", "Groß", "Über (alles)?", "İstanbul", "a.b|c/d", "Ελλάς", "2024 [new]"])
def test_a_pattern_takes_a_word_in_any_case(word: str) -> None:
    pattern = re.compile(in_any_case(["other", word]))
    for form in (word, word.upper(), word.lower(), word.casefold(), word.title(), word.swapcase()):
        assert pattern.search(form)
    assert not pattern.search(f"{word}?!?")
    assert not pattern.search(f"!?!{word}")


def test_a_pattern_escapes_what_regular_expressions_know() -> None:
    assert json.loads(json.dumps(exactly(["a+b", "c/d"]))) == r"^(?:a\+b|c\/d)$"
    assert not re.search(exactly(["a+b"]), "aab")
