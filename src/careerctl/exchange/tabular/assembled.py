"""What cells say, put together: each role, competency and level once, with its id."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from careerctl.exchange.ids import Ids
from careerctl.exchange.incoming import (
    IncomingArea,
    IncomingCompetency,
    IncomingFramework,
    IncomingLevel,
    IncomingRequirement,
    IncomingRole,
    IncomingScale,
    IncomingTrack,
    LeftOut,
)
from careerctl.exchange.tabular.levels import ScaleReader, begins_with_level, is_blank
from careerctl.exchange.tabular.said import Leftovers, SaidCell
from careerctl.exchange.tabular.scales import levels_of
from careerctl.model.framework_map import FrameworkMap
from careerctl.model.scale import Scale
from careerctl.problems.error import CareerctlError
from careerctl.text.phrases import amount

COMMON_SCALE = "levels"
"""The id of the scale that all tables share but those whose roles are levels of their own."""
MOST_THINGS = 5_000
"""How many roles or competencies a framework has at most."""

RoleKey = tuple[str, str, str, str]
CompetencyKey = tuple[str, str, str]


@dataclass
class _Role:
    place: str
    summary: str = ""
    job_text: str = ""
    requires: dict[CompetencyKey, IncomingRequirement] = field(default_factory=dict)


@dataclass
class _Competency:
    place: str
    description: str = ""
    levels: dict[int, IncomingLevel] = field(default_factory=dict)


def assembled(
    every: Sequence[SaidCell], how: FrameworkMap, left: Leftovers, unused: Sequence[str]
) -> IncomingFramework:
    """Return the framework that the cells of some tables say; what cannot be read is kept in `left`."""
    return _Assembling(every, how, left).all(unused)


class _Assembling:
    def __init__(self, every: Sequence[SaidCell], how: FrameworkMap, left: Leftovers) -> None:
        self.every, self.how, self.left = every, how, left
        self.ids = {kind: Ids(kind) for kind in ("track", "area", "competency", "role", "scale")}
        self.readers = dict(self._scales())
        self.tracks: dict[str, str] = {}
        self.areas: dict[str, str] = {}
        self.roles: dict[RoleKey, _Role] = {}
        self.competencies: dict[CompetencyKey, _Competency] = {}
        self.homes: dict[str, dict[str, None]] = {}
        """The areas of each competency, by its name."""
        self.seen_levels: set[tuple[str, str]] = set()

    def _scales(self) -> Iterator[tuple[str, ScaleReader]]:
        for name in dict.fromkeys(each.scale for each in self.every):
            own = [each for each in self.every if each.scale == name]
            if name:
                headings = dict.fromkeys(each.level for each in own if each.level and not each.competency)
                yield name, ScaleReader(dict(enumerate(headings, 1)))
            elif self.how.scale is not None:
                yield name, ScaleReader(self.how.scale.levels, self.how.nothing)
            else:
                yield name, ScaleReader(levels_of(own, self.how.nothing), self.how.nothing)

    def all(self, unused: Sequence[str]) -> IncomingFramework:
        for each in self.every:
            if each.competency and each.area:
                self.homes.setdefault(each.competency, {})[each.area] = None
        doubled: set[tuple[object, ...]] = set()
        for each in self.every:
            if each.is_row:
                same = (*vars(each).values(),)[1:]
                if same in doubled:
                    self.left.leave("doubled rows", each.place)
                    continue
                doubled.add(same)
            self._take(each)
        if max(len(self.competencies), len(self.roles)) > MOST_THINGS:
            message = f"it names more than {amount(MOST_THINGS)} roles or competencies. Keep the one table in it."
            raise CareerctlError(message)
        self._must_make_scales()
        self._leave_undescribed()
        return self._framework(unused)

    def _must_make_scales(self) -> None:
        """Keep what makes the names over columns no levels: two that are alike, or one that is another's number."""
        for name, reader in self.readers.items():
            if not reader.levels:
                continue
            try:
                Scale.model_validate({"levels": {str(value): level for value, level in reader.levels.items()}})
            except ValidationError as error:
                place = next(each.place for each in self.every if each.scale == name and each.level)
                self.left.refuse(place, f"these levels make no scale: {error.errors()[0]['msg']}")

    def _take(self, said: SaidCell) -> None:
        if said.family:
            self.tracks.setdefault(said.family, said.place)
        role = self._role(said) if said.role else None
        competency = self._competency(said) if said.competency else None
        if said.is_not_in_use:
            self.left.leave("rows of what is not in use", said.place)
            self.seen_levels.add((said.competency, ""))
        if competency is None or not said.level or (level := self._level(said)) is None:
            return
        value, wording = level
        known = self.competencies[competency]
        if said.level_text and not is_blank(said.level_text):
            text = known.levels.setdefault(value, IncomingLevel(summary=said.level_text, place=said.place))
            if text.summary != said.level_text and role is None:
                self.left.refuse(said.place, f"the same level has another text at {text.place}")
            wording = said.level_text if text.summary != said.level_text else wording
        if role is not None:
            self._require(self.roles[role], competency, value, wording, said.place)

    def _role(self, said: SaidCell) -> RoleKey:
        key = (said.family, said.job, said.role, said.grade)
        role = self.roles.setdefault(key, _Role(said.place))
        role.summary = role.summary or said.role_text
        role.job_text = role.job_text or said.job_text
        return key

    def _competency(self, said: SaidCell) -> CompetencyKey:
        homes = self.homes.get(said.competency, {})
        area = said.area or (next(iter(homes)) if len(homes) == 1 else "")
        if area:
            self.areas.setdefault(area, said.place)
        key = (area, said.competency, said.scale)
        competency = self.competencies.setdefault(key, _Competency(said.place))
        if said.competency_text and competency.description not in {"", said.competency_text}:
            self.left.leave("other descriptions of the same competency", said.place)
        competency.description = competency.description or said.competency_text
        return key

    def _level(self, said: SaidCell) -> tuple[int, str] | None:
        """Return the value of a level and the text that stands behind it; None where there is none."""
        reader = self.readers[said.scale]
        head, rest = begins_with_level(said.level)
        why = ""
        for text, wording in ((said.level, ""), *([(head, rest)] if head else [])):
            try:
                value = reader.value(text)
            except ValueError as error:
                why = why or str(error)
            else:
                return (value, wording) if value is not None else None
        self.left.refuse(said.place, f"this is no level of {self._known(reader)}. {why}".rstrip())
        return None

    def _known(self, reader: ScaleReader) -> str:
        return ", ".join(reader.levels.values()) or "any scale"

    def _require(self, role: _Role, competency: CompetencyKey, value: int, wording: str, place: str) -> None:
        before = role.requires.get(competency)
        if before is not None and (before.level, before.wording) != (value, wording):
            self.left.refuse(place, f"the same role asks another level of it at {before.place}")
        else:
            role.requires[competency] = IncomingRequirement(competency="", level=value, wording=wording, place=place)

    def _leave_undescribed(self) -> None:
        """Leave out what is asked at a level that a competency does not describe, where it describes others."""
        for role in self.roles.values():
            for key, asked in [*role.requires.items()]:
                described = self.competencies[key].levels
                if described and asked.level not in described:
                    del role.requires[key]
                    what = "requirements at a level of which the competency has no text, though it has some of others"
                    self.left.leave(what, asked.place)

    def _framework(self, unused: Sequence[str]) -> IncomingFramework:
        tracks = {name: self.ids["track"].of(name) for name in self.tracks}
        areas = {name: self.ids["area"].of(name) for name in self.areas}
        scales = {
            name: self.ids["scale"].of(name or COMMON_SCALE) for name, reader in self.readers.items() if reader.levels
        }
        competencies = self._named("competency", [(key[1], *key[:1], *key[2:]) for key in self.competencies])
        roles = self._named("role", [(key[2], key[1], key[0], key[3]) for key in self.roles])
        ids = dict(zip(self.competencies, competencies, strict=True))
        if marks := sum(each.marks for each in self.readers.values()):
            self.left.counts["marks of footnotes beside levels"] += marks
        texts = sum(len(each.levels) for each in self.competencies.values())
        return IncomingFramework(
            scales=tuple(
                IncomingScale(id=scales[name], levels=reader.levels)
                for name, reader in self.readers.items()
                if reader.levels
            ),
            areas=tuple(IncomingArea(id=areas[name], name=name, place=at) for name, at in self.areas.items()),
            tracks=tuple(IncomingTrack(id=tracks[name], name=name, place=at) for name, at in self.tracks.items()),
            competencies=tuple(
                IncomingCompetency(
                    id=ids[key],
                    name=key[1],
                    asks=self.how.asks,
                    area=areas.get(key[0], ""),
                    scale=scales.get(key[2], "") if len(scales) > 1 else "",
                    description=each.description,
                    levels=dict(sorted(each.levels.items())),
                    place=each.place,
                )
                for key, each in self.competencies.items()
            ),
            roles=tuple(
                self._incoming(made, key, each, tracks, ids)
                for made, (key, each) in zip(roles, self.roles.items(), strict=True)
            ),
            left_out=tuple(
                LeftOut(what, count, tuple(self.left.places.get(what, ()))) for what, count in self.left.counts.items()
            ),
            unused=tuple(unused),
            near=tuple(near for kind in ("competency", "role", "area", "track") for near in self.ids[kind].near()),
            called={"track": ("family", "families")} if tracks else {},
            seen={"level text": texts + len(self.seen_levels)} if self.seen_levels else {},
        )

    def _named(self, kind: str, keys: Sequence[tuple[str, ...]]) -> list[str]:
        """Return ids of the names that come first; of those with one name each also by what tells it apart."""
        counted = Counter(key[0] for key in keys)
        return [self.ids[kind].of(key[0] if counted[key[0]] == 1 else " ".join(filter(None, key))) for key in keys]

    def _incoming(
        self, made: str, key: RoleKey, role: _Role, tracks: Mapping[str, str], ids: Mapping[CompetencyKey, str]
    ) -> IncomingRole:
        family, job, name, grade = key
        return IncomingRole(
            id=made,
            name=name,
            job=job,
            track=tracks.get(family, ""),
            grade=grade,
            summary=role.summary or role.job_text,
            requires=tuple(
                IncomingRequirement(competency=ids[each], level=asked.level, wording=asked.wording, place=asked.place)
                for each, asked in role.requires.items()
            ),
            place=role.place,
        )
