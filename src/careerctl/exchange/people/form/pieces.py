"""Pieces of a form: texts of files as HTML, in which all that is markup to somebody is text."""

from html import escape

from careerctl.results.levels import Described
from careerctl.text.phrases import number
from careerctl.text.prose import in_line, parts, spans

_SIGNS = ("", "em", "strong", "strong")


def line(text: str) -> str:
    """Return a text where there is room for one line."""
    return escape(in_line(text))


def prose(text: str) -> str:
    """Return a text with its paragraphs, items and emphasis; all of it may stand in a line, such as a label."""
    first, *rest = parts(text)
    if not rest and not first.sign:
        return _emphasised(first.words)
    return "".join(
        f'<span class="part in{each.depth}">{escape(_sign(each.sign))}{_emphasised(each.words)}</span>'
        for each in (first, *rest)
    )


def level_words(level: Described) -> str:
    """Return what a level is called and what it looks like."""
    name = line(level.name)
    said = f"<b>{name}</b> " if level.name != number(level.level) else ""
    said += prose(level.summary) if level.summary else ""
    for each in level.criteria:
        examples = f" ({'; '.join(map(line, each.examples))})" if each.examples else ""
        said += f'<span class="part in1">– {prose(each.text)}{examples}</span>'
    return said


def area(name: str, label: str, rows: int = 2, more: str = "") -> str:
    """Return a text to write, under what is asked."""
    return (
        f'<label class="words"><span>{label}</span><textarea name="{escape(name)}" rows="{rows}" maxlength="5000"'
        f"{more}></textarea></label>\n"
    )


def check(name: str, label: str, *, on: bool = False) -> str:
    """Return a box to tick."""
    ticked = " checked" if on else ""
    return f'<label class="check"><input type="checkbox" name="{escape(name)}"{ticked}><span>{label}</span></label>\n'


def _sign(sign: str) -> str:
    return "" if not sign else "– " if sign == "-" else f"{sign} "


def _emphasised(words: str) -> str:
    said = ""
    for each in spans(words):
        tag = _SIGNS[min(each.strength, len(_SIGNS) - 1)]
        said += f"<{tag}>{escape(each.words)}</{tag}>" if tag else escape(each.words)
    return said
