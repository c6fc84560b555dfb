"""The texts of templates in an organisation's own words or language."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

from careerctl.problems.rule import At, Finding
from careerctl.text.characters import quoted
from careerctl.text.commands import HERE
from careerctl.text.phrases import Say, plainly
from careerctl.text.spelling import did_you_mean

_Words = tuple[str, str, str]
"""The name of a fault, what is so, and what to do."""


def speaking(labels: Mapping[str, str]) -> Say:
    """Return the way to say the texts of pages, each in the organisation's words where it has some."""
    if not labels:
        return plainly

    def say(text: str, /, **values: object) -> str:
        said = labels.get(text, text)
        return said.format_map(values) if values else said

    return say


def faults(labels: Mapping[str, str]) -> Iterator[tuple[str, Finding]]:
    """Yield what is wrong with labels, each with the name of the fault."""
    known = texts() if labels else frozenset()
    for text, said in labels.items():
        words = _odd(said, _places(text) or set()) if text in known else _unknown(text, known)
        if words is not None:
            name, message, hint = words
            yield name, Finding(At("settings", "", ("labels", text), key=text not in known), message, hint)


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
