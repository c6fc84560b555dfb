"""What roles ask, after inheritance: a change stands with the role that writes it, and says who inherits it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from careerctl.analysis.changed.asks import most
from careerctl.analysis.changed.said import FrameworkSide, token, words
from careerctl.analysis.changed.sides import BothFrameworks, IdPair
from careerctl.model.framework import Framework, Requirement
from careerctl.model.outline import Outline, outline_of
from careerctl.model.role import RequirementEntry, Role
from careerctl.results.diff import Asks, How, KeyChange, NotCompared

_FLAGS: dict[str, tuple[How, How]] = {
    "must": ("now-a-must", "no-longer-a-must"),
    "optional": ("now-optional", "now-required"),
}
_MORE = frozenset(("raised", "new", "now-a-must", "now-required"))
_TEXTS = ("because", "wording", "weight", "metadata")
_ENTRY = outline_of(RequirementEntry)


class AskedTurn(NamedTuple):
    """One thing that has changed of what a role asks of a competency, by the id that both sides know it by."""

    competency: str
    key: str
    how: How
    before: str
    after: str
    asks: Asks = "words"

    @property
    def change(self) -> tuple[str, ...]:
        """What has changed, whoever is asked."""
        return self[:-1]


@dataclass(frozen=True)
class AskedTurns:
    """What has changed of what roles ask."""

    sides: BothFrameworks

    @cached_property
    def turns(self) -> dict[str, list[AskedTurn]]:
        """What has changed for each role that is there on both sides and certain, by its later id."""
        roles = {pair.after: pair for pair in self.sides.pairs("role") if pair.after is not None}
        return {name: list(self._turns(pair)) for name, pair in roles.items() if self.is_certain(pair)}

    def is_certain(self, pair: IdPair) -> bool:
        """Tell whether all that a role inherits could be read on both sides."""
        return all(
            name is not None and name in framework.roles.items and not framework.is_half_read(name)
            for name, framework in ((pair.before, self.sides.before), (pair.after, self.sides.after))
        )

    def not_compared(self) -> Iterator[NotCompared]:
        """Yield of which roles, and of which competencies, it cannot be said whether other things are asked."""
        sides: tuple[tuple[Literal["before", "after"], Framework], ...]
        sides = ("before", self.sides.before), ("after", self.sides.after)
        for side, framework in sides:
            roles = [each for each in framework.roles.items if framework.is_half_read(each)]
            yield from (NotCompared("role", framework.role_name(each), side) for each in roles)
            unread = {each for role in framework.roles.items for each in framework.unreadable(role)}
            yield from (NotCompared("competency", framework.competency_name(each), side) for each in sorted(unread))

    def changes(self, role: str) -> Iterator[KeyChange]:
        """Yield what has changed of what a role asks, by its later id, but for what it takes over."""
        above = {each.change for each in self._above(role)}
        for each in self.turns.get(role, ()):
            if each.change not in above:
                part = (each.key,) if each.key else ()
                key, names = ("requires", each.competency, *part), ("requires", self.name(each.competency), *part)
                heirs = self._heirs(role, each.change)
                names_of = tuple(map(self.sides.after.role_name, heirs))
                asks = most((each.asks, *heirs.values()))
                yield KeyChange(each.how, key, names, each.before, each.after, asks, names_of)

    def name(self, competency: str) -> str:
        """Return what a competency is called today, or was before it went."""
        after = self.sides.after.competencies
        return (after if competency in after.ids else self.sides.before.competencies).name_of(competency)

    def _above(self, role: str) -> list[AskedTurn]:
        """Return what has changed for the role that another takes over from, the same one on both sides."""
        parent = self._parent(role)
        return self.turns.get(parent, []) if parent is not None else []

    def _parent(self, role: str) -> str | None:
        earlier = {now: then for then, now in self.sides.renamed["role"].items()}
        before, after = self.sides.before, self.sides.after
        then, now = before.roles.get(earlier.get(role, role)), after.roles.get(role)
        if then is None or now is None or then.extends is None or now.extends is None:
            return None
        parents = self.sides.one_id(before, "role", then.extends), self.sides.one_id(after, "role", now.extends)
        return parents[0] if parents[0] == parents[1] else None

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for role in self.turns:
            parent = self._parent(role)
            if parent is not None:
                found.setdefault(parent, []).append(role)
        return found

    def _heirs(self, role: str, change: tuple[str, ...]) -> dict[str, Asks]:
        """Return the roles that take a change over, nearest first, with what it does there; a circle is walked once."""
        line, found = [role], dict[str, Asks]()
        while line:
            for each in self._children.get(line.pop(0), ()):
                asks = next((turn.asks for turn in self.turns[each] if turn.change == change), None)
                if asks is not None and each not in {role, *found}:
                    found[each] = asks
                    line.append(each)
        return found

    def _turns(self, pair: IdPair) -> Iterator[AskedTurn]:
        before, after = self._required(self.sides.before, pair.before), self._required(self.sides.after, pair.after)
        in_use = self.sides.after.is_in_use(pair.after or "")
        for each in {**after, **before}:
            if not _is_same(before.get(each), after.get(each)) and not self.is_unread(pair, each):
                for turn in _between(self.sides, each, before.get(each), after.get(each)):
                    yield turn if in_use else turn._replace(asks="words")

    def _required(self, framework: Framework, role: str | None) -> dict[str, Requirement]:
        asked = framework.required(role) if role is not None else {}
        return {self.sides.one_id(framework, "competency", each): entry for each, entry in asked.items()}

    def is_unread(self, pair: IdPair, competency: str) -> bool:
        """Tell whether one side asks it at a level, or of a competency, that cannot be read there."""
        return any(
            self.sides.one_id(framework, "competency", each) == competency
            for framework, role in ((self.sides.before, pair.before), (self.sides.after, pair.after))
            for each in (framework.unreadable(role) if role is not None else ())
        )


def _is_same(before: Requirement | None, after: Requirement | None) -> bool:
    """Tell whether the same is asked word for word, at a level of the same value and name."""
    if before is None or after is None:
        return False
    return _levels(before, after)[0] == _levels(before, after)[1] and before.requirement == after.requirement


def _between(
    sides: BothFrameworks, name: str, before: Requirement | None, after: Requirement | None
) -> Iterator[AskedTurn]:
    """Yield what has changed between two requirements of one competency, of which one may be none."""
    said = _whole(FrameworkSide(sides, sides.before), before), _whole(FrameworkSide(sides, sides.after), after)
    if before is None or after is None:
        optional = after is not None and after.requirement.optional
        asks: Asks = "more" if before is None and not optional else "offers"
        yield AskedTurn(name, "", "new" if before is None else "gone", *said, asks)
        return
    same_scale = sides.before.scale_id(before.competency) == sides.after.scale_id(after.competency)
    if not same_scale:
        if _levels(before, after)[0] != _levels(before, after)[1]:
            yield AskedTurn(name, "level", "changed", *_levels(before, after))
    elif after.level != before.level:
        how: How = "raised" if after.level > before.level else "lowered"
        yield AskedTurn(name, "level", how, *_levels(before, after), _asks(how, after))
    for key, turns in _FLAGS.items():
        flags = getattr(before.requirement, key), getattr(after.requirement, key)
        if flags[0] != flags[1]:
            yield AskedTurn(name, key, turns[flags[0]], "", "", _asks(turns[flags[0]], after))
    for key in _TEXTS:
        yield from _text(sides, name, key, before, after)


def _asks(how: How, after: Requirement) -> Asks:
    return "more" if how in _MORE and not after.requirement.optional else "offers"


def _levels(before: Requirement, after: Requirement) -> tuple[str, str]:
    return f"{before.level:g} {before.scale.name(before.level)}", f"{after.level:g} {after.scale.name(after.level)}"


def _whole(side: FrameworkSide, asked: Requirement | None) -> str:
    return words(side.about(asked.competency), asked.requirement, _ENTRY) if asked is not None else ""


def _text(sides: BothFrameworks, name: str, key: str, before: Requirement, after: Requirement) -> Iterator[AskedTurn]:
    outline = (_ENTRY.keys or {})[key]
    then, now = getattr(before.requirement, key), getattr(after.requirement, key)
    sides_of = FrameworkSide(sides, sides.before), FrameworkSide(sides, sides.after)
    if token(sides_of[0], then, outline) != token(sides_of[1], now, outline):
        said = words(sides_of[0], then, outline), words(sides_of[1], now, outline)
        both: How = "reworded" if key in {"because", "wording"} else "changed"
        how: How = "new" if not said[0] else "gone" if not said[1] else both
        yield AskedTurn(name, key, how, *said, "offers" if key == "weight" else "words")


def restated(asked: AskedTurns, pair: IdPair) -> Iterator[KeyChange]:
    """Yield what a role, that could be read on both sides, writes otherwise of a competency and asks as before."""
    sides, outline = asked.sides, outline_of(Role)
    then = _written(FrameworkSide(sides, sides.before), sides.before.roles.items[pair.before or ""], outline)
    now = _written(FrameworkSide(sides, sides.after), sides.after.roles.items[pair.after or ""], outline)
    turned = {each.competency for each in asked.turns.get(pair.after or "", ())}
    for each in {**now, **then}:
        if each not in turned and then.get(each) != now.get(each) and not asked.is_unread(pair, each):
            yield KeyChange("restated", ("requires", each), ("requires", asked.name(each)))


def _written(side: FrameworkSide, role: Role, outline: Outline) -> dict[str, Any]:
    keys = outline.keys or {}
    taken_out = dict.fromkeys(token(side, role.without, keys["without"]), "without")
    return {**taken_out, **dict(token(side, role.requires, keys["requires"]))}
