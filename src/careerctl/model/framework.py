"""The framework: everything that is not about a person, with inheritance worked out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import Any, TypeVar, TypeVarTuple

from careerctl.model.activity import Activity
from careerctl.model.collection import Collection
from careerctl.model.competency import Competency
from careerctl.model.earlier import History
from careerctl.model.goal import Goal, Opening
from careerctl.model.moves import Moves
from careerctl.model.path import Path
from careerctl.model.role import RequirementEntry, Role
from careerctl.model.scale import Level, Scale
from careerctl.model.settings import Round, Settings, Track

T = TypeVar("T")
Asking = TypeVarTuple("Asking")


@dataclass(frozen=True, slots=True, eq=False)
class Requirement:
    """A requirement with its level, after inheritance, and the scale of both: one for each that a role has."""

    competency: str
    level: Level
    requirement: RequirementEntry
    scale: Scale


def once(work: Callable[["Framework", *Asking], T]) -> Callable[["Framework", *Asking], T]:
    """Let what is worked out of a framework be kept as long as the framework, by what was asked.

    It is handed to all who ask, so nobody changes it.
    """

    @wraps(work)
    def kept(framework: "Framework", *about: *Asking) -> T:
        answers, asked = framework.answers, (work, *about)
        try:
            known: T = answers[asked]
        except KeyError:
            known = answers[asked] = work(framework, *about)
        return known

    return kept


@dataclass(frozen=True)
class Framework:
    """Settings, competencies, roles, paths, goals, openings and activities; today's date travels with them."""

    settings: Settings
    today: date
    competencies: Collection[Competency] = field(default_factory=Collection)
    roles: Collection[Role] = field(default_factory=Collection)
    paths: Collection[Path] = field(default_factory=Collection)
    goals: Collection[Goal] = field(default_factory=Collection)
    openings: Collection[Opening] = field(default_factory=Collection)
    activities: Collection[Activity] = field(default_factory=Collection)
    unread_scales: Mapping[str, str] = field(default_factory=dict)
    """The scales of competencies in which something else is wrong, "" where they name none."""
    history: "History[Framework] | None" = field(default=None, compare=False, repr=False)
    """What keeps earlier frameworks, where anything does."""

    @cached_property
    def answers(self) -> dict[tuple[object, ...], Any]:
        """What was asked of the framework, with the answers."""
        return {}

    def of_kind(self, kind: str) -> Collection[Any]:
        """Return the things of a kind that references name."""
        return self._by_kind[kind]

    @cached_property
    def _by_kind(self) -> dict[str, Collection[Any]]:
        named: dict[str, Mapping[str, Any]] = {
            "scale": self.settings.scales,
            "track": self.settings.tracks,
            "area": self.settings.areas,
            "round": self.settings.rounds,
        }
        things: dict[str, Collection[Any]] = {
            kind: Collection(items, frozenset(items)) for kind, items in named.items()
        }
        return things | {
            "competency": self.competencies,
            "role": self.roles,
            "path": self.paths,
            "goal": self.goals,
            "opening": self.openings,
            "activity": self.activities,
        }

    @cached_property
    def moves(self) -> Moves:
        """Where people can go, as all paths together say it."""
        return Moves(self.paths.items, self.roles.items, self.roles.current)

    def role_name(self, role: str) -> str:
        """Return a role's name, as `name_of` has it."""
        return self.roles.name_of(role)

    def competency_name(self, written: str) -> str:
        """Return a competency's name, as `name_of` has it."""
        return self.competencies.name_of(written)

    def is_in_use(self, role: str) -> bool:
        """Tell whether a role, by its present id, could be read and is neither a draft nor retired."""
        return (known := self.roles.items.get(role)) is not None and known.status == "active"

    def may_be_in_use(self, role: str) -> bool:
        """Tell whether a role is in use, or may be: its file is there and cannot be read."""
        return self.is_in_use(role) or (role in self.roles.ids and role not in self.roles.items)

    def named_by(self, role: str) -> tuple[str, ...]:
        """Return the competencies that a role asks for, also those of which not all could be read."""
        return (*self.required(role), *self.unreadable(role))

    def is_half_read(self, role: str) -> bool:
        """Tell whether a role extends one that cannot be read, or that there is not."""
        line = [self.roles.current(role), *self.ancestors(role)]
        last = self.roles.get(line[-1])
        extends = last is not None and last.extends is not None and self.roles.current(last.extends) not in line
        return extends or any(each not in self.roles.items for each in line[1:])

    @once
    def asks_for_certain(self, role: str) -> bool:
        """Tell whether all that a role asks is known: it, those that it extends, and each competency could be read."""
        return self.roles.get(role) is not None and not self.is_half_read(role) and not self.unreadable(role)

    @cached_property
    def asks_are_certain(self) -> bool:
        """Whether all that roles in use ask is known: each of them and each of their competencies could be read."""
        return self.roles.whole and all(
            self.asks_for_certain(each) for each in self.roles.items if self.is_in_use(each)
        )

    def track_of(self, role: Role) -> Track | None:
        """Return the track that a role belongs to; None where it names none."""
        return self.settings.tracks.get(role.track or "")

    def manages(self, role: Role | None) -> bool:
        """Tell whether people report to a role; None stands for one that cannot be read."""
        return role is not None and (track := self.track_of(role)) is not None and track.manages

    def scale_id(self, competency: str) -> str:
        """Return the id of the scale on which a competency is rated; "" where its file cannot be read."""
        known = self.competencies.get(competency)
        return "" if known is None else known.scale or self.default_scale

    @once
    def scale_of(self, competency: str) -> Scale | None:
        """Return the scale on which a competency is rated; None where the files do not say."""
        known = self.competencies.get(competency)
        named = known.scale if known is not None else self.unread_scales.get(self.competencies.current(competency))
        if known is None and named is None:
            return None
        return self.settings.scales.get(named or self.default_scale)

    @cached_property
    def levels_written(self) -> dict[str, Mapping[str, Level]]:
        """Every way to write a level of each competency, by its present id, where the files say its scale."""
        scales = {each: self.scale_of(each) for each in self.competencies.ids}
        return {each: scale.written for each, scale in scales.items() if scale is not None}

    @cached_property
    def default_scale(self) -> str:
        """The scale of competencies that name none: the one that the settings name, or the only one there is."""
        names = list(self.settings.scales)
        return self.settings.scale or (names[0] if len(names) == 1 else "")

    def rounds_of(self, ids: tuple[str, ...]) -> Mapping[str, Round]:
        """Return the rounds that are about somebody, given by the present and the former ids, in order."""
        return {name: each for name, each in self.settings.rounds.items() if each.is_for(ids)}

    def round_to_talk_about(self, ids: tuple[str, ...]) -> str:
        """Return somebody's last round that is over; "" where there is none, and while another of theirs is open."""
        if self.is_round_open(ids):
            return ""
        return next((name for name, each in self._over if each.is_for(ids)), "")

    def is_round_open(self, ids: tuple[str, ...]) -> bool:
        """Tell whether somebody rates, or is rated, today."""
        return any(each.is_for(ids) for each in self._open)

    @cached_property
    def _open(self) -> list[Round]:
        """The rounds that are open, whomever they are for."""
        return [each for each in self.settings.rounds.values() if each.is_open(self.today)]

    @cached_property
    def _over(self) -> list[tuple[str, Round]]:
        """The rounds that are over, the last first, whomever they are for."""
        return [(name, each) for name, each in reversed(self.settings.rounds.items()) if each.is_over(self.today)]

    def area_names(self, area: str | None) -> tuple[str, ...]:
        """Return the names of an area and those it lies in, the outermost first; a cycle ends where it closes."""
        seen: dict[str, str] = {}
        while area is not None and area not in seen and (known := self.settings.areas.get(area)) is not None:
            seen[area] = known.name
            area = known.within
        return tuple(reversed(seen.values()))

    @once
    def described(self, competency: str) -> dict[Level, str]:
        """Return the levels that a competency describes, lowest first, each with the key under which it does."""
        known, scale = self.competencies.get(competency), self.scale_of(competency)
        if known is None or scale is None:
            return {}
        values = {scale.value(key): key for key in known.levels}
        return {value: values[value] for value in sorted(each for each in values if each is not None)}

    @once
    def asked_levels(self, competency: str) -> tuple[Level, ...]:
        """Return the levels that can be asked: the described ones, or the whole scale where none is described."""
        scale = self.scale_of(competency)
        return tuple(self.described(competency)) or (tuple(scale.levels) if scale else ())

    def ancestors(self, role: str) -> list[str]:
        """Return the roles whose requirements a role takes over, nearest first; a cycle ends where it closes."""
        return list(self._parents(role))

    def _parents(self, role: str) -> Iterator[str]:
        known = self.roles.get(role)
        seen = {self.roles.current(role)}
        while known is not None and known.extends is not None:
            parent = self.roles.current(known.extends)
            if parent in seen:
                break
            seen.add(parent)
            yield parent
            known = self.roles.get(parent)

    def inherits_in_a_circle(self, role: str) -> bool:
        """Tell whether the roles that a role takes over from lead back to one of themselves."""
        line = [self.roles.current(role), *self._parents(role)]
        last = self.roles.get(line[-1])
        return last is not None and last.extends is not None and self.roles.current(last.extends) in line

    @once
    def required(self, role: str) -> dict[str, Requirement]:
        """Return what a role requires after inheritance, in the order of the files, the inherited first.

        The short form changes the level and keeps all but the wording; the long form replaces the entry. Requirements
        whose competency or level cannot be read are left out: they are diagnostics.
        """
        asked = {}
        for each, entry in self._entries(self.roles.current(role)).items():
            scale = self.scale_of(each) if each in self.competencies.items else None
            level = scale.value(entry.level) if scale is not None else None
            if scale is not None and level is not None:
                asked[each] = Requirement(each, level, entry, scale)
        return asked

    @once
    def unreadable(self, role: str) -> dict[str, RequirementEntry]:
        """Return what a role requires of competencies of which the file, the scale or the level cannot be read."""
        asked, known = self._entries(self.roles.current(role)), self.required(role)
        return {each: entry for each, entry in asked.items() if each in self.competencies.ids and each not in known}

    def _entries(self, role: str) -> dict[str, RequirementEntry]:
        """Return a role's requirements, inherited ones first; each role of a long chain is worked out once."""
        line = [role]
        for parent in self._parents(role):
            line.append(parent)
            if parent in self._worked_out:
                break
        asked: dict[str, RequirementEntry] = {}
        for each in reversed(line):
            asked = self._worked_out.get(each) or self._inherited(asked, each)
            self._worked_out[each] = asked
        return asked

    @cached_property
    def _worked_out(self) -> dict[str, dict[str, RequirementEntry]]:
        return {}

    def _inherited(self, asked: dict[str, RequirementEntry], role: str) -> dict[str, RequirementEntry]:
        known = self.roles.get(role)
        if known is None or not (known.without or known.requires):
            return asked
        changed = dict(asked)
        self._inherit(changed, known)
        return changed

    def _inherit(self, asked: dict[str, RequirementEntry], role: Role) -> None:
        for dropped in role.without:
            asked.pop(self.competencies.current(dropped), None)
        for written, entry in role.requires.items():
            competency = self.competencies.current(written)
            if isinstance(entry, RequirementEntry):
                asked[competency] = entry
            elif (before := asked.get(competency)) is not None:
                asked[competency] = before.model_copy(update={"level": entry, "wording": None})
            else:
                asked[competency] = RequirementEntry(level=entry)
