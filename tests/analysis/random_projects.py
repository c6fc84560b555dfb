"""Small projects from dice: a framework, a person and the sheets as plain dicts, and what to ask of them."""

from calendar import monthrange
from datetime import date, timedelta
from random import Random

from .random_frameworks import FrameworkDice, levels

BOTH = {"employee": "2026-10-20", "manager": "2026-10-20"}
ROUNDS = {
    "spring": {"opens": "2026-04-01", "closes": "2026-04-30"},
    "late-summer": {"opens": "2026-08", "closes": "2026-09"},
    "autumn": {"opens": "2026-10-01", "closes": "2026-11-15"},
}
EDGES = [date(2026, 4, 30), date(2026, 5, 1), date(2026, 9, 30), date(2026, 11, 15), date(2026, 11, 16)]
"""The last days of rounds, and those after."""


def some_day(dice: Random, first: int = 2024, last: int = 2027) -> date:
    """Return a day; every third lies at the end of a month."""
    day = date(first, 1, 1) + timedelta(dice.randrange((last - first + 1) * 365))
    if dice.random() < 1 / 3:
        return day.replace(day=dice.choice([28, monthrange(day.year, day.month)[1]]))
    return day


def as_period(dice: Random, day: date) -> str:
    """Return a day as people write it: at times its month or its year alone."""
    return str(day)[: dice.choice([10, 10, 10, 7, 4])]


class ProjectDice(FrameworkDice):
    """Throws the dice for one project."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.today = some_day(self.dice, 2026, 2026) if self.chance(0.5) else self.dice.choice(EDGES)
        self.eager = self.dice.choice([0, 0.2, 0.7, 0.95])
        """How often what is rated meets what is asked: projects in which all is met are to be among them."""

    def rating(self, competency: str, side: str) -> object:
        """Return what one side says of a competency."""
        kind = self.dice.random()
        if kind < 0.1:
            return {"no_chance": "None yet"}
        if kind < 0.22:
            return {"not_applicable": "No part of it"}
        values = levels(self.scale_of(competency))
        level = values[-1] if self.chance(self.eager) else self.dice.choice(values)
        halves = "step" in self.scale_of(competency) and level < values[-1] and self.chance(0.5)
        written = f"{level + 0.5:g}" if halves else self.level(competency, level)
        if side == "manager" and kind < 0.32:
            return {"level": written, "observed": False}
        return {"level": written, "why": "Seen"} if kind < 0.5 else written

    def sheet(self, round_id: str, side: str, day: date) -> dict:
        """Return one side's sheet of a round."""
        sheet: dict = {"round": round_id, "side": side, "within": self.chance(0.3), "date": str(day)}
        if side != "agreed":
            sheet["by"] = "pat" if side == "self" else "dana"
        if self.chance(0.1):
            sheet["status"] = "draft"
        if self.chance(0.3):
            sheet["role"] = self.any_role()
        sheet["ratings"] = {each: self.rating(each, side) for each in self.some(0.85)}
        if side == "agreed":
            self.settle(sheet)
        twice = [each for each in sheet["ratings"] if each.startswith("old-")]
        if twice and self.chance(0.3):
            sheet["ratings"][twice[0][-1]] = self.rating(twice[0], side)
        return sheet

    def settle(self, sheet: dict) -> None:
        """Say what only an agreed sheet says: who has confirmed it, what stays different, what the two chose."""
        sheet["confirmed"] = BOTH if self.chance(0.75) else dict([self.dice.choice([*BOTH.items()])])
        if differing := self.some(0.15):
            sheet["still_different"] = {each: {"employee": "So", "manager": "Not so"} for each in differing}
        if self.chance(0.4):
            sheet["focus"] = self.some(0.5)[:3]

    def person(self) -> dict:
        """Return the person's file."""
        file: dict = {"name": "Pat", "manager": "dana"}
        if self.chance(0.9):
            file["role"] = self.any_role()
        if self.chance(0.8):
            self.spend_months(file)
        wished = self.dice.randint(0, 3)
        wishes = [{"role": self.any_role()} if self.chance(0.9) else {"words": "Teach"} for _ in range(wished)]
        if wishes:
            days = [self.today, *(some_day(self.dice, 2026, 2029) for _ in range(4))]
            file["wishes"] = [
                each | ({"by": as_period(self.dice, self.dice.choice(days))} if self.chance(0.7) else {})
                for each in wishes
            ]
        met = {
            self.id_of(self.roles, name): {each: self.record() for each in role["conditions"] if self.chance(0.7)}
            for name, role in self.roles.items()
            if "conditions" in role
        }
        records = {role: records for role, records in met.items() if records}
        return file | ({"conditions_met": records} if records else {})

    def record(self) -> dict:
        """Return the record of a condition that was met, at times until a day."""
        day = self.dice.choice([some_day(self.dice, 2025, 2025), *self.days_that_run_out()])
        until = {"until": as_period(self.dice, some_day(self.dice, 2026, 2027))} if self.chance(0.3) else {}
        return {"date": str(day), **until}

    def days_that_run_out(self) -> list[date]:
        """Return days about a year ago: what holds for twelve months runs out today, or has just done so."""
        year_ago = self.today.replace(year=2025, day=min(self.today.day, 28))
        return [year_ago + timedelta(days) for days in (-1, 0, 1, 3)]

    def spend_months(self, file: dict) -> None:
        """Say since when the person has the role, and when they were away; at times months end today, or nearly."""
        since = some_day(self.dice, 2023, 2026)
        file["since"] = as_period(self.dice, since)
        if self.chance(0.3):
            since = since.replace(year=2024, day=min(since.day, 28))
            month_before = self.today.replace(day=1) - timedelta(self.dice.choice([40, 70]))
            days = (self.today - month_before.replace(day=since.day)).days + self.dice.choice([-1, 0, 1])
            first = since + timedelta(self.dice.randrange(300))
            file |= {"since": str(since), "away": [{"from": str(first), "until": str(first + timedelta(days - 1))}]}
        elif self.chance(0.6):
            file["away"] = [self.span() for _ in range(self.dice.randint(1, 3))]

    def span(self) -> dict:
        """Return an absence, at times one without an end."""
        first = some_day(self.dice, 2024, 2026)
        last = first + timedelta(self.dice.randrange(200))
        ends = [{"until": str(last)}] * 5 + [{"until": str(last)[:7]}, {"until": "9999-12-31"}, {}]
        return {"from": str(first), **self.dice.choice(ends)}

    def sheets(self, rounds: dict) -> list[dict]:
        """Return the sheets of all rounds; not each side is in everywhere."""
        found = []
        for each, said in rounds.items():
            day = date.fromisoformat(f"{said['opens']}-01"[:10])
            found += [
                self.sheet(each, side, day + timedelta(self.dice.randrange(20)))
                for side, share in {"self": 0.75, "manager": 0.75, "agreed": 0.7}.items()
                if self.chance(share)
            ]
        return found


def random_project(seed: int) -> tuple[dict, list[dict]]:
    """Return a project, and what is asked of it: the plain question first, then with options."""
    make = ProjectDice(seed)
    rounds = dict(make.dice.sample(sorted(ROUNDS.items()), make.dice.randint(1, 3)))
    if make.chance(0.8):
        rounds = {each: ROUNDS[each] for each in ROUNDS if each in rounds}
    policy = (
        {"discuss_at": make.dice.choice([1, 2]), "near_at": make.dice.choice([0, 1, 3])} if make.chance(0.4) else {}
    )
    project = {
        "scales": make.scales,
        "rounds": {} if make.chance(0.2) else rounds,
        "policy": policy,
        "competencies": make.competencies,
        "roles": make.roles,
        "paths": make.paths(),
        "person": make.person(),
        "sheets": make.sheets({each: ROUNDS[each] for each in ROUNDS if each in rounds}),
    }
    known = [*project["rounds"]] or sorted({each["round"] for each in project["sheets"]})
    options = {
        "target": [None, None, *make.roles, make.any_role()],
        "round": [None, None, *known],
        "sheet": [None, "self", "manager", "agreed"],
    }
    asked = [{}] + [{key: make.dice.choice(values) for key, values in options.items()} for _ in range(4)]
    return project, [{"today": make.today} | each for each in asked]
