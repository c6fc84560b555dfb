"""What is in force of a role: every requirement then beside every one today, by a rule written down anew here."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import NamedTuple

from careerctl.analysis.in_force import InForce, in_force, raised_since
from careerctl.model.collection import Collection
from careerctl.model.competency import Competency
from careerctl.model.earlier import Earlier, Under
from careerctl.model.framework import Framework
from careerctl.model.role import RequirementEntry, Role
from careerctl.model.settings import Settings

DAY = date(2026, 11, 20)
THEN = Under("1", DAY)


class Asks(NamedTuple):
    """A level, and how it is asked."""

    level: int
    how: str = ""


EVERY = [Asks(level, how) for level in (1, 2, 3) for how in ("", "must", "optional")]


class Kept:
    """Keeps frameworks by their versions, the oldest first."""

    def __init__(self, **versions: Framework) -> None:
        self.versions = versions

    def at(self, under: Under) -> Earlier[Framework] | None:
        version = under.version or ""
        return Earlier(version, self.versions.get(f"v{version}"), None if f"v{version}" in self.versions else "unknown")

    def between(self, earlier: Earlier[Framework], today: str | None) -> Iterator[Earlier[Framework]]:
        later = [name for name in reversed(self.versions) if f"v{earlier.version}" < name < f"v{today}"]
        yield from (Earlier(name[1:], self.versions[name]) for name in later)


def framework(asks: Asks | None, version: str, history: Kept | None = None) -> Framework:
    settings = Settings.model_validate(
        {"format": "1", "version": version, "scales": {"s": {"levels": {"0": "N", "1": "A", "2": "B", "3": "C"}}}}
    )
    competencies = {each: Competency.model_validate({"name": each, "asks": "skill"}) for each in ("it", "other")}
    entry = {"it": {"level": str(asks.level), **({asks.how: "true"} if asks.how else {})}} if asks else {}
    role = Role.model_validate({"name": "Role", "requires": {"other": "1", **entry}})
    return Framework(
        settings,
        DAY,
        Collection(competencies, frozenset(competencies)),
        Collection({"role": role}, frozenset({"role"})),
        history=history,
    )


def held(then: Asks | None, now: Asks) -> tuple[int, str]:
    """Return what is in force, in the words of the design: a raise holds from the next round, what is less at once."""
    if now.how == "optional":
        return now
    if then is None or then.how == "optional":
        return min(now.level, then.level if then else now.level), "optional"
    return min(then.level, now.level), "must" if then.how == now.how == "must" else ""


def as_asked(entry: RequirementEntry) -> str:
    return "must" if entry.must else "optional" if entry.optional else ""


def test_every_requirement_beside_every_other() -> None:
    wrong = []
    for then, now in product([None, *EVERY], EVERY):
        found = in_force(framework(now, "2", Kept(v1=framework(then, "1"))), "role", THEN)["it"]
        more = found.raised if isinstance(found, InForce) else None
        said = (found.level, as_asked(found.requirement))
        raised = None if said == tuple(now) else (now.level, now.how == "must", "2")
        told = None if more is None else (more.required, more.must, more.since)
        if said != held(then, now) or told != raised:
            wrong.append((then, now, said, told))
    assert wrong == []


def test_it_is_asked_since_the_version_that_asked_it_for_good() -> None:
    """Each line: what the versions from 1 on asked, and since when more is asked than in the first."""
    lines: list[tuple[tuple[int | None, ...], str | None]] = [
        ((1, 2), "2"), ((1, 1, 2), "3"), ((1, 2, 2), "2"), ((1, 2, 1, 2), "4"), ((1, 3, 2), "2"), ((2, 3, 1), None),
        ((None, 1, 2), "2"), ((1, None, 2), "3"),
    ]  # fmt: skip
    for levels, since in lines:
        every = {f"v{at}": framework(Asks(each) if each else None, str(at)) for at, each in enumerate(levels, 1)}
        last = levels[-1]
        assert last is not None
        today = framework(Asks(last), str(len(levels)), Kept(**every))
        assert next((each.since for each in raised_since(today, "role", THEN)), None) == since, levels


def test_where_nobody_can_tell_today_s_hold() -> None:
    now = Asks(3, "must")
    nobody = framework(None, "1")
    new_role = framework(None, "1")
    new_role = Framework(new_role.settings, DAY, new_role.competencies, Collection())
    broken = Framework(nobody.settings, DAY, Collection({}, frozenset({"it", "other"})), nobody.roles)
    for history in (None, Kept(), Kept(v1=new_role), Kept(v1=broken)):
        today = framework(now, "2", history)
        assert in_force(today, "role", THEN) is today.required("role")
        assert in_force(today, "role", Under("2", DAY)) is in_force(today, "role", None) is today.required("role")
