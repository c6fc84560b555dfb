"""The texts of templates in an organisation's own words or language."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter

from careerctl.text.phrases import Say, plainly


def speaking(labels: Mapping[str, str]) -> Say:
    """Return the way to say the texts of pages, each in the organisation's words where it has some."""
    if not labels:
        return plainly

    def say(text: str, /, **values: object) -> str:
        said = labels.get(text, text)
        return said.format_map(values) if values else said

    return say


def odd(labels: Mapping[str, str]) -> list[str]:
    """Return the labels whose words have places in braces that the text does not have."""
    return [text for text, said in labels.items() if not _places(said) <= _places(text)]


def _places(text: str) -> set[str]:
    """Return what stands in braces: names of values, and nothing that reaches into one."""
    try:
        parts = [(name, spec, turned) for _, name, spec, turned in Formatter().parse(text) if name is not None]
    except ValueError:  # a brace that is not closed
        return {text}
    return {f"{name}{spec or ''}{turned or ''}" for name, spec, turned in parts}


def texts() -> frozenset[str]:
    """Return all that pages can say."""
    return frozenset(Path(__file__).with_name("texts.txt").read_text("utf-8").splitlines())
