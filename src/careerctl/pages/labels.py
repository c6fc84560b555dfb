"""The texts of templates in a language that careerctl brings, and in an organisation's own words."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

from careerctl.model.settings import LANGUAGES, LIKE
from careerctl.problems.rule import At, Finding
from careerctl.text.characters import quoted
from careerctl.text.commands import HERE
from careerctl.text.phrases import Say, plainly, stood_for
from careerctl.text.spelling import did_you_mean

_Words = tuple[str, str, str]
"""The name of a fault, what is so, and what to do."""


_LANGUAGES = Path(__file__).with_name("languages")
_ENTRY = re.compile(r'^(msgid|msgstr) ((?:"(?:[^"\\\n]|\\.)*"\s*)+)', re.MULTILINE)
_PIECE = re.compile(r'"(?:[^"\\\n]|\\.)*"')


def in_full(labels: Mapping[str, str]) -> Mapping[str, str]:
    """Return what is said for each text: what the organisation says, else what the language does that labels name."""
    own = {text: said for text, said in labels.items() if text != LIKE}
    return of_language(labels[LIKE]) | own if LIKE in labels else own


@cache
def of_language(name: str) -> dict[str, str]:
    """Return what a language says for each text, as its file has it: a catalogue as gettext and translators know it."""
    found = _ENTRY.findall((_LANGUAGES / f"{name}.po").read_text("utf-8"))
    words = ["".join(map(json.loads, _PIECE.findall(quoted_lines))) for _, quoted_lines in found]
    return {text: said for text, said in zip(words[::2], words[1::2], strict=True) if text and said}


def speaking(labels: Mapping[str, str]) -> Say:
    """Return the way to say the texts of pages, each in the organisation's words where it has some."""
    if not labels:
        return plainly

    def say(text: str, /, **values: object) -> str:
        said = labels.get(text, text)
        if not values:
            return said
        names = {key: stood_for(each, say) if isinstance(each, str) else each for key, each in values.items()}
        return said.format_map(names)

    return say


def faults(labels: Mapping[str, str]) -> Iterator[tuple[str, Finding]]:
    """Yield what is wrong with labels, each with the name of the fault."""
    known = texts() if labels else frozenset()
    for text, said in labels.items():
        if text == LIKE:
            words = None if said in LANGUAGES else _no_language(said)
        else:
            words = _odd(said, _places(text) or set()) if text in known else _unknown(text, known)
        if words is not None:
            name, message, hint = words
            yield name, Finding(At("settings", "", ("labels", text), key=text not in known | {LIKE}), message, hint)


def _no_language(name: str) -> _Words:
    there = f"there are: {', '.join(LANGUAGES)}; without `{LIKE}:` all else is said in English"
    return "bad-label", f"careerctl brings no language {quoted(name)}", there


def _unknown(text: str, known: frozenset[str]) -> _Words:
    hint = did_you_mean(text, known) or f"`{HERE('report', '--templates')}` lists all that pages say"
    return "unknown-label", f"no page says {quoted(text)}", hint


def _odd(said: str, values: set[str]) -> _Words | None:
    """Say which value a label has that its text has not."""
    written = _places(said)
    if written is None:
        return "bad-label", "a brace is not closed here, or not opened", "braces hold the name of a value, as in {name}"
    unknown = sorted(written - values)
    if not unknown:
        return None
    there = f"it has {', '.join(f'{{{each}}}' for each in sorted(values))}" if values else "it has none at all"
    hint = did_you_mean(unknown[0], values) or there
    return "bad-label", f"the text has no value {quoted(f'{{{unknown[0]}}}')}", hint


def _places(text: str) -> set[str] | None:
    """Return what stands in braces, names of values and nothing that reaches into one; None for braces that fail."""
    try:
        parts = [(name, spec, turned) for _, name, spec, turned in Formatter().parse(text) if name is not None]
    except ValueError:  # a brace that is not closed
        return None
    return {f"{name}{'!' if turned else ''}{turned or ''}{':' if spec else ''}{spec}" for name, spec, turned in parts}


def texts() -> frozenset[str]:
    """Return all that pages can say."""
    return frozenset(Path(__file__).with_name("texts.txt").read_text("utf-8").splitlines())
