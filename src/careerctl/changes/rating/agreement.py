"""What the two agree: one new sheet beside the two, which stay as they are."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from careerctl.analysis.items import said_in
from careerctl.changes.rating.entries import rating_changes, written_as
from careerctl.changes.rating.sheet import Content, OpenSheet, Tree
from careerctl.model.assessment import AgreedSheetFile, LookedAgain, TwoViews
from careerctl.model.framework import Framework
from careerctl.project.writing.change import Append, Change, Put, Remove, Steps, is_made
from careerctl.results.gap import Rated

BOTH = ("employee", "manager")


@dataclass(frozen=True, slots=True)
class Agreed:
    """What an agreed sheet says, by present competency ids, or what is to be added to one."""

    ratings: Mapping[str, Rated] = field(default_factory=dict)
    differ: Mapping[str, TwoViews] = field(default_factory=dict)
    focus: tuple[str, ...] | None = None
    """None: nothing is said about it."""
    confirmed: tuple[str, ...] = ()
    """Who has confirmed it: employee, manager."""


def agreed(sheet: OpenSheet) -> Agreed:
    """Return what the sheet says now."""
    content, framework = sheet.content(), sheet.project.framework
    if not isinstance(content, AgreedSheetFile):
        return Agreed()
    current = framework.competencies.current
    return Agreed(
        said_in(framework, content.ratings),
        {current(each): views for each, views in content.still_different.items()},
        tuple(current(each) for each in content.focus),
        tuple(side for side in BOTH if getattr(content.confirmed, side) is not None),
    )


def agree(sheet: OpenSheet, new: Agreed) -> bool:
    """Write what the two agree, or see differently; tell whether anything had to be changed.

    Whoever has confirmed has confirmed other words: a change takes every confirmation back.
    """
    framework = sheet.project.framework

    def changes(tree: Tree, content: Content | None) -> list[Change]:
        wanted = [each for each in _changes(framework, tree, content, new) if not is_made(tree, each)]
        if wanted and "confirmed" in tree:
            wanted += [Remove((key,)) for key in ("confirmed", "taken_in") if key in tree]
        return [*wanted, Put(("status",), "draft")] if wanted else []

    return sheet.write(changes)


def confirm(sheet: OpenSheet, sides: Iterable[str], typed_by: Mapping[str, str] | None = None) -> bool:
    """Write who confirms, and that the talk has come to its end; tell whether that was new.

    `typed_by` says who typed it, by the side whose own word it was not.
    """
    confirming = _Confirming(tuple(sides), typed_by or {}, sheet.today.isoformat())

    def changes(tree: Tree, content: Content | None) -> Iterator[Change]:
        yield from confirming.changes(tree.get("confirmed", {}), ())
        if content is None or content.status != "submitted":
            yield Put(("status",), "submitted")

    return sheet.write(changes)


def look_again(sheet: OpenSheet, sides: Iterable[str], typed_by: Mapping[str, str] | None = None) -> bool:
    """Write who says that what was agreed stands beside today's framework; tell whether that was new."""
    confirming = _Confirming(tuple(sides), typed_by or {}, sheet.today.isoformat())
    version = sheet.project.framework.settings.version
    framework = {"framework": version} if version else {}

    def changes(tree: Tree, content: Content | None) -> Iterator[Change]:
        if begun_look(content, version) is not None:
            last = len(tree["looked_again"]) - 1
            known = tree["looked_again"][last].get("confirmed", {})
            yield from confirming.changes(known, ("looked_again", last))
        elif confirming.sides:
            entry = {"date": confirming.day, **framework, "confirmed": confirming.anew()}
            yield Append(("looked_again",), entry)

    return sheet.write(changes)


def begun_look(content: Content | None, version: str | None) -> LookedAgain | None:
    """Return the look beside today's framework that one of the two has confirmed; None where none was begun."""
    looked = content.looked_again if isinstance(content, AgreedSheetFile) else ()
    return looked[-1] if looked and looked[-1].framework == version and not looked[-1].by_both else None


@dataclass(frozen=True, slots=True)
class _Confirming:
    """Who confirms something on a day, and who typed it, by the side whose own word it was not."""

    sides: tuple[str, ...]
    others: Mapping[str, str]
    day: str

    def anew(self, but: Container[str] = ()) -> dict[str, Any]:
        """Return what is written down of those who have not confirmed it before."""
        new: dict[str, Any] = {side: self.day for side in BOTH if side in self.sides and side not in but}
        for_others = {side: by for side, by in self.others.items() if side in new}
        return new | ({"recorded_by": for_others} if for_others else {})

    def changes(self, known: Tree, at: Steps) -> Iterator[Change]:
        """Yield what adds it to what is known of who has confirmed, `at` which stands `confirmed`."""
        new, recorded, here = self.anew(known), known.get("recorded_by", {}), (*at, "confirmed")
        if new and not known:
            yield Put(here, new)
        else:
            by = new.pop("recorded_by", {})
            yield from (Put((*here, side), day) for side, day in new.items())
            yield from (Put((*here, "recorded_by", side), each) for side, each in by.items())
        own = [side for side in recorded if side in self.sides and side not in self.others]
        if own and len(own) == len(recorded):
            yield Remove((*here, "recorded_by"))
        else:
            yield from (Remove((*here, "recorded_by", side)) for side in own)


def _changes(framework: Framework, tree: Tree, content: Content | None, new: Agreed) -> Iterator[Change]:
    ratings, differ = tree.get("ratings", {}), tree.get("still_different", {})
    was = {} if content is None else said_in(framework, content.ratings)
    for competency, said in new.ratings.items():
        key = written_as(framework, ratings, competency)
        yield from rating_changes(key, ratings.get(key), was.get(competency), said)
        yield from _without(framework, "still_different", differ, competency)
    for competency, views in new.differ.items():
        key = written_as(framework, differ, competency)
        yield Put(("still_different", key), {"employee": views.employee, "manager": views.manager})
        yield from _without(framework, "ratings", ratings, competency)
    if new.focus is not None and (new.focus or "focus" in tree):
        yield Put(("focus",), list(new.focus))


def _without(framework: Framework, part: str, entries: Sequence[str] | Tree, competency: str) -> Iterator[Change]:
    """Yield what takes a competency away from a part of the sheet that has it."""
    key = written_as(framework, dict.fromkeys(entries), competency)
    if key in entries:
        yield Remove((part, key) if len(entries) > 1 else (part,))
