"""One item of a comparison: a requirement beside what the sheets say of it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from careerctl.analysis.in_force import InForce, in_force
from careerctl.analysis.levels import described
from careerctl.analysis.rounds import RoundSheets, other_scales
from careerctl.analysis.standing import Sides, difference, gap, measured, one_sided, standing
from careerctl.model.assessment import AgreedSheet, Rating, Ratings, Side, TwoViews
from careerctl.model.earlier import Under
from careerctl.model.framework import Framework, Requirement, once
from careerctl.model.record import Sheet
from careerctl.model.scale import Level
from careerctl.results.gap import Instead, Item, Rated

Spoken = dict[str, Rated]


class Sheets(NamedTuple):
    """What the sheets of a round say, by present competency id."""

    own: Spoken
    manager: Spoken
    agreed: Spoken
    """Empty unless the agreed sheet counts."""
    differ: Mapping[str, TwoViews]
    against: Mapping[Side, str]
    """The roles that the sheets rate against; empty for a sheet that names none, of somebody without a role."""
    gone: frozenset[str] = frozenset()
    """The scales that have become others since: nothing that was rated on them is measured."""
    under: Under | None = None
    """Under what was rated: what is asked is what was asked then, where that is less."""

    def about(self, role: str) -> "Sheets":
        """Return what the sheets say of a role: `not applicable` says nothing of any but the one rated against."""

        def of(side: Side, spoken: Spoken) -> Spoken:
            return spoken if self.against.get(side) == role else _applicable(spoken)

        own, manager, agreed = of("self", self.own), of("manager", self.manager), of("agreed", self.agreed)
        return self._replace(own=own, manager=manager, agreed=agreed)

    def all(self) -> list[str]:
        """Return every competency that anybody rated, in the order of the sheets."""
        return list(dict.fromkeys([*self.agreed, *self.manager, *self.own]))


NOTHING_SAID = Sheets({}, {}, {}, {}, {})


def spoken(
    framework: Framework,
    sheets: RoundSheets | None,
    today: str | None,
    *,
    words: bool = True,
    gone: frozenset[str] = frozenset(),
) -> Sheets:
    """Return what the sheets of a round say; where a sheet has a competency under two ids, the present one wins.

    `today` is the person's role: a sheet that names no other rates against it. Without `words` levels have no reasons.
    `gone` are scales that were others at that time; so is each of which a level stands here that it does not have.
    """
    if sheets is None:
        return NOTHING_SAID
    counting, current = sheets.counting, framework.roles.current
    agreed = sheets.agreed if counting is not None else None
    sides: dict[Side, Sheet | None] = {"self": sheets.own, "manager": sheets.manager, "agreed": agreed}
    there = {side: sheet for side, sheet in sides.items() if sheet is not None}
    others = other_scales(framework, sheets)
    said = {
        side: said_in(framework, sheet.ratings, words=words, gone=gone.union(others.get(sheet.framework, ())))
        for side, sheet in there.items()
    }
    own, manager, both = (said.get(side, {}) for side in sides)
    against = {side: current(sheet.role or today or "") for side, sheet in there.items()}
    differ, gone = _differ(framework, counting), gone.union(*others.values())
    return Sheets(own, manager, both, differ, against, gone, sheets.under)


def _applicable(spoken: Spoken) -> Spoken:
    return {competency: said for competency, said in spoken.items() if not said.not_applicable}


def said_in(
    framework: Framework, ratings: Ratings, *, words: bool = True, gone: frozenset[str] = frozenset()
) -> Spoken:
    """Return what ratings say, by present competency id in their order; under two ids the present one wins.

    `gone` are the scales that were others when it was rated.
    """

    def said(competency: str, entry: str | Rating) -> Rated:
        other = bool(gone) and framework.scale_id(competency) in gone
        return _one(framework, competency, entry, words=words, gone=other)

    if framework.competencies.former.keys().isdisjoint(ratings):
        plain = _plain_levels(framework) if not gone else {}
        return {
            competency: (entry.__class__ is str and plain.get((competency, entry))) or said(competency, entry)
            for competency, entry in ratings.items()
        }
    current = framework.competencies.current
    ordered = sorted(ratings.items(), key=lambda entry: entry[0] in framework.competencies.ids)
    by_present_id = {current(written): entry for written, entry in ordered}
    in_order = dict.fromkeys(current(written) for written in ratings)
    return {competency: said(competency, by_present_id[competency]) for competency in in_order}


def _one(framework: Framework, competency: str, entry: str | Rating, *, words: bool, gone: bool) -> Rated:
    if isinstance(entry, str):
        return _plain(framework, competency, entry, gone)
    rating, plain = entry, _plain(framework, competency, entry.level, gone)
    if not words and plain.level is not None and rating.observed:
        return plain
    instead: Instead = "no-chance" if rating.no_chance else "not-applicable"
    return Rated(
        level=plain.level,
        level_name=plain.level_name,
        written=plain.written,
        instead=instead if plain.level is None and not plain.written else None,
        why=rating.why or "",
        evidence=rating.evidence,
        no_chance=rating.no_chance or "",
        not_applicable=rating.not_applicable or "",
        observed=rating.observed,
    )


@once
def _plain(framework: Framework, competency: str, written: str | None, gone: bool) -> Rated:  # noqa: FBT001  # `once`
    """Return a level without words, as most are; as it was written where it is none of today's scale."""
    scale = None if gone else framework.scale_of(competency)
    level = scale.value(written) if scale is not None and written is not None else None
    if scale is None or level is None:
        return Rated(written=written or "")
    return Rated(level=level, level_name=scale.name(level))


@once
def _plain_levels(framework: Framework) -> dict[tuple[str, str | Rating], Rated]:
    """Return what levels without words say, by competency and as they are written: most ratings are such."""
    return {
        (competency, text): _plain(framework, competency, text, False)  # noqa: FBT003  # `once`
        for competency, written in framework.levels_written.items()
        for text in written
    }


def _differ(framework: Framework, agreed: AgreedSheet | None) -> dict[str, TwoViews]:
    if agreed is None:
        return {}
    return {framework.competencies.current(each): views for each, views in agreed.still_different.items()}


def sides_of(said: Sheets, competency: str, required: Level, only: Side | None = None) -> Sides:
    """Return what the sheets say of one competency, beside the level that is required."""
    three = said.own.get(competency), said.manager.get(competency), said.agreed.get(competency)
    return Sides(required, *three, differ=competency in said.differ, only=only)


def items_beside(framework: Framework, role: str, said: Sheets, only: Side | None = None) -> Iterator[Item]:
    """Yield what a role requires of what sheets say that speak of it, in the order of its file."""
    return (item(framework, asked, said, only) for asked in in_force(framework, role, said.under).values())


def item(framework: Framework, asked: Requirement, said: Sheets, only: Side | None) -> Item:
    """Put one requirement beside what the sheets say about its role."""
    competency = asked.competency
    views, own, manager = said.differ.get(competency), said.own.get(competency), said.manager.get(competency)
    kept, these = _figures(framework), (id(asked), id(own), id(manager), id(said.agreed.get(competency)), only)
    found = kept.get(these)
    if found is not None and views is None:
        return found.item
    sides = sides_of(said, competency, asked.level, only)
    made = _beside(framework, asked, sides, views)
    if views is None and not sides.says:
        kept[these] = _Figures(made, asked, sides)
    return made


def _beside(framework: Framework, asked: Requirement, sides: Sides, views: TwoViews | None) -> Item:
    competency, entry, scale = asked.competency, asked.requirement, asked.scale
    by = measured(sides)
    stands, short = standing(sides), gap(sides)
    aside = by.said is not None and bool(by.said.not_applicable)
    return Item(
        **_named(framework, competency),
        required=asked.level,
        required_name=scale.name(asked.level),
        must=entry.must,
        optional=entry.optional,
        weight=entry.weight,
        because=entry.because or "",
        wording=entry.wording or "",
        raised=asked.raised if isinstance(asked, InForce) else None,
        described=described(framework, competency, by.level, asked.level),
        own=sides.own,
        manager=sides.manager,
        agreed=sides.agreed,
        employee_words=views.employee if views else "",
        manager_words=views.manager if views else "",
        level=by.level,
        level_name=scale.name(by.level) if by.level is not None else "",
        by=by.by,
        gap=short,
        difference=difference(sides),
        standing=stands,
        set_aside=aside,
        open=(short is None or short > 0) and (not aside or entry.must),
        one_sided=one_sided(sides),
    )


class _Figures(NamedTuple):
    """An item of levels without words, which many people have; what it was made of is kept with it."""

    item: Item
    asked: Requirement
    sides: Sides


@once
def _figures(_framework: Framework) -> dict[tuple[object, ...], _Figures]:
    """Return such items, by what they were made of."""
    return {}


def unasked(framework: Framework, competency: str, said: Sheets) -> Item:
    """Return what was said of a competency that the role does not ask for."""
    own, manager, agreed = said.own.get(competency), said.manager.get(competency), said.agreed.get(competency)
    return Item(**_named(framework, competency), own=own, manager=manager, agreed=agreed)


@once
def _named(framework: Framework, competency: str) -> dict[str, Any]:
    """Return the fields of an item that say which competency it is."""
    known = framework.competencies.get(competency)
    if known is None:
        status = "gone" if framework.competencies.is_gone(competency) else ""
        return {"competency": competency, "name": framework.competency_name(competency), "status": status}
    return {
        "competency": competency,
        "name": known.name,
        "asks": known.asks,
        "status": known.status,
        "area": framework.area_names(known.area),
        "scale": known.scale or framework.default_scale,
        "metadata": known.metadata,
    }
