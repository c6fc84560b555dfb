"""What stands in a file about a person, key by key: nothing of it is left out, whatever keys there will be."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from careerctl.model.framework import Framework
from careerctl.model.outline import Outline
from careerctl.model.scalars import LevelOf, Reference
from careerctl.results.dossier import DossierEntry
from careerctl.text.phrases import first_upper, listed

_ANYTHING = Outline()
_FIRST = "level"
_SHORT = 80
"""Characters of a list that stands in one line."""


class Telling(NamedTuple):
    """Tells what a file says, with names for ids and for levels."""

    framework: Framework
    called: Callable[[str], str]
    """How sentences name the person with an id."""

    def entries(self, data: Any, outline: Outline, depth: int = 0, competency: str = "") -> Iterator[DossierEntry]:
        """Yield what plain data say, in the order of the file."""
        if isinstance(data, list):
            yield from self._items(data, outline.each or _ANYTHING, depth, competency)
        elif isinstance(data, dict):
            competency = _text(data.get("competency")) or competency
            for key, value in data.items():
                yield from self._entry(key, value, outline, depth, competency)

    def _entry(self, key: str, value: Any, outline: Outline, depth: int, competency: str) -> Iterator[DossierEntry]:
        if outline.keys is not None and key in outline.keys:
            label, inner = first_upper(key.replace("_", " ").replace("-", " ")), outline.keys[key]
        else:
            label, inner = self._said(key, outline.key_mark, competency), outline.each or _ANYTHING
            competency = key if outline.key_mark == Reference("competency") else competency
        if isinstance(value, list) and _is_short(value):
            yield DossierEntry(
                depth, label, listed(self._said(each, (inner.each or inner).mark, competency) for each in value)
            )
        elif isinstance(value, dict) and next(iter(value), "") == _FIRST:  # a rating begins with its level
            yield DossierEntry(depth, label, self._level(_text(value[_FIRST]), competency))
            rest = {each: value[each] for each in value if each != _FIRST}
            yield from self.entries(rest, inner, depth + 1, competency)
        elif isinstance(value, dict | list) and value:
            yield DossierEntry(depth, label)
            yield from self.entries(value, inner, depth + 1, competency)
        else:
            yield DossierEntry(depth, label, self._said(value, inner.mark, competency))

    def _items(self, items: list[Any], outline: Outline, depth: int, competency: str) -> Iterator[DossierEntry]:
        """Yield the items of a list: a mapping begins with its number, beside what it says first."""
        for number, item in enumerate(items, 1):
            if not isinstance(item, dict | list):
                yield DossierEntry(depth, "", self._said(item, outline.mark, competency))
                continue
            for at, each in enumerate(self.entries(item, outline, depth, competency)):
                label = f"{number} · {each.label}" if at == 0 else each.label
                yield DossierEntry(each.depth + (at > 0), label, each.text)

    def _said(self, value: Any, mark: Reference | LevelOf | None, competency: str) -> str:
        written = _text(value)
        if isinstance(mark, LevelOf):
            return self._level(written, competency)
        if mark is None or mark.kind in {"round", "driver", "rule"}:
            return written
        if mark.kind == "person":
            return self.called(written)
        name: str = self.framework.of_kind(mark.kind).name_of(written)
        return name

    def _level(self, written: str, competency: str) -> str:
        """Return a level with its name, as it is written where today's scale does not have it."""
        scale = self.framework.scale_of(competency)
        value = scale.value(written) if scale is not None else None
        return f"{value:g} {scale.name(value)}" if scale is not None and value is not None else written


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str) else ""


def _is_short(items: list[Any]) -> bool:
    """Tell whether a list has room in a line: some ids or words, of which none is a paragraph."""
    texts = [each for each in items if isinstance(each, str) and "\n" not in each]
    return len(texts) == len(items) and sum(map(len, texts)) < _SHORT
