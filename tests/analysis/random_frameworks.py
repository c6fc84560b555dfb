"""Small frameworks from dice: scales, competencies, roles and paths as plain dicts."""

from itertools import pairwise
from random import Random

SCALES = {
    "from-0": {"levels": {0: "Zero", 1: "One", 2: "Two", 3: "Three", 4: "Four"}},
    "from-1": {"cumulative": False, "levels": ["One", "Two", "Three", "Four"]},
    "single": {"levels": ["Done"]},
    "halves-from-0": {"step": "0.5", "levels": {0: "Zero", 1: "One", 2: "Two", 3: "Three"}},
    "halves-from-1": {"step": "0.5", "levels": ["One", "Two", "Three", "Four", "Five"]},
    "halves-under-0": {"step": "0.5", "levels": {-1: "Under", 0: "Zero", 1: "One"}},
    "high": {"levels": {3: "Three", 4: "Four", 5: "Five", 6: "Six"}},
}
ROLES = ["guide", "maker", "lead", "chief", "envoy"]
CONDITIONS = {"quota": ["At quota", "At  quota", "Above quota"], "licence": ["A licence", "A new licence"]}
WEIGHTS = ["0.1", "0.3", "0.5", "1.5", "2", "3", "10"]


def levels(scale: dict) -> list[int]:
    """Return the whole levels of a scale."""
    named = scale["levels"]
    return list(range(1, len(named) + 1)) if isinstance(named, list) else list(named)


def changed(role: dict) -> list[str]:
    """Return what a role's own file leaves out or asks for."""
    return [*role.get("without", ()), *role.get("requires", ())]


class FrameworkDice:
    """Throws the dice for one framework."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)
        self.scales = dict(self.dice.sample(sorted(SCALES.items()), self.dice.randint(1, 3)))
        self.competencies = {each: self.competency(each) for each in "abcdef"[: self.dice.randint(2, 6)]}
        self.roles: dict[str, dict] = {}
        for each in self.dice.sample(ROLES, self.dice.randint(2, 5)):
            self.roles[each] = self.role(each)

    def chance(self, share: float) -> bool:
        """Tell whether it happens this time."""
        return self.dice.random() < share

    def id_of(self, things: dict, present: str) -> str:
        """Return an id of a thing, at times a former one."""
        former = things[present].get("formerly", [])
        return self.dice.choice(former) if former and self.chance(0.3) else present

    def any_role(self) -> str:
        """Return an id of any role."""
        return self.id_of(self.roles, self.dice.choice([*self.roles]))

    def some(self, share: float) -> list[str]:
        """Return some of the competencies, each by one of its ids, in any order."""
        chosen = [each for each in self.competencies if self.chance(share)]
        return [self.id_of(self.competencies, each) for each in self.dice.sample(chosen, len(chosen))]

    def scale_of(self, written: str) -> dict:
        """Return the scale of a competency."""
        return self.scales[self.competencies[written[-1]]["scale"]]

    def competency(self, name: str) -> dict:
        """Return a competency's file; at times only some of its levels are described."""
        scale = self.dice.choice([*self.scales])
        file: dict = {"name": name.upper(), "asks": "skill", "scale": scale}
        if self.chance(0.3):
            file["formerly"] = [f"old-{name}"]
        described = levels(self.scales[scale])[self.dice.choice([0, 0, 1]) :]
        if self.chance(0.3) and described:
            file["levels"] = {each: f"Does {each}" for each in described}
        return file

    def level(self, competency: str, value: object) -> object:
        """Return a level as it is written: its value, at times its name."""
        named = self.scale_of(competency)["levels"]
        name = (dict(enumerate(named, 1)) if isinstance(named, list) else named).get(value)
        return name if name and self.chance(0.2) else value

    def requirement(self, competency: str) -> object:
        """Return what a role asks of a competency, in the short or the long form."""
        file = self.competencies[competency[-1]]
        level = self.level(competency, self.dice.choice([*file.get("levels", levels(self.scale_of(competency)))]))
        if self.chance(0.4):
            return level
        more = {"must": self.chance(0.5), "optional": self.chance(0.3), "weight": self.dice.choice(WEIGHTS)}
        if more["must"]:
            more.pop("optional")
        kept = {key: value for key, value in more.items() if value is not False and self.chance(0.7)}
        return {"level": level, **kept}

    def role(self, name: str) -> dict:
        """Return a role's file; it may extend one that is there already, and ask the same."""
        file: dict = {"name": name.upper(), "status": self.dice.choice([*["active"] * 5, "draft", "retired"])}
        if self.chance(0.3):
            file["formerly"] = [f"old-{name}"]
        asked = self.some(self.dice.choice([0, 0.5, 0.9, 0.9]))
        if self.roles and self.chance(0.5):
            base = self.dice.choice([*self.roles])
            file["extends"] = self.id_of(self.roles, base)
            asked = self.some(self.dice.choice([0, 0.3]))
            self.take_less(file, self.taken_over(base))
            asked = [each for each in asked if each[-1] not in {one[-1] for one in changed(file)}]
        if asked:
            file["requires"] = file.get("requires", {}) | {each: self.requirement(each) for each in asked}
        met = [each for each in CONDITIONS if self.chance(0.25)]
        if met:
            file["conditions"] = {each: self.condition(each) for each in met}
        return file

    def take_less(self, file: dict, taken: dict[str, object]) -> None:
        """Leave out something that a role takes over, or change its must or whether it is optional."""
        if not taken or self.chance(0.3):
            return
        competency, entry = self.dice.choice([*taken.items()])
        if self.chance(0.4):
            file["without"] = [competency]
        elif isinstance(entry, dict) and {"must", "optional"} & entry.keys():
            kept = {key: said for key, said in entry.items() if key not in {"must", "optional"}}
            file["requires"] = {competency: kept}
        else:
            level = entry["level"] if isinstance(entry, dict) else entry
            file["requires"] = {competency: {"level": level, self.dice.choice(["must", "optional"]): True}}

    def taken_over(self, role: str) -> dict[str, object]:
        """Return what a role asks for after inheritance, each as it was written last, by any of its ids."""
        file = next(each for name, each in self.roles.items() if role in {name, *each.get("formerly", ())})
        base = self.taken_over(file["extends"]) if "extends" in file else {}
        gone = {each[-1] for each in changed(file)}
        return {each: said for each, said in base.items() if each[-1] not in gone} | file.get("requires", {})

    def condition(self, name: str) -> object:
        """Return a condition of a role, at times one that runs out."""
        text = self.dice.choice(CONDITIONS[name])
        return {"text": text, "valid_months": self.dice.choice([6, 12])} if self.chance(0.3) else text

    def paths(self) -> dict:
        """Return two paths: promotions in a row, and moves from anywhere to anywhere; some are said to take months."""
        roles = [*self.roles]
        steps = self.dice.sample(roles, self.dice.choice([0, 2, len(roles)]))
        row = list(pairwise(steps))
        edges = {tuple(self.dice.sample(roles, 2)) for _ in range(self.dice.randint(0, 6))} - {*row}
        named = [(edge, {}) for edge in row if self.chance(0.7)]
        others = [(edge, {"kind": self.dice.choice(["lateral", "return"])}) for edge in sorted(edges)]
        return {
            "one": {
                "name": "One",
                "steps": [self.id_of(self.roles, each) for each in steps],
                "moves": [self.move(*each) for each in [*named, *others[::2]]],
            },
            "two": {
                "name": "Two",
                "status": self.dice.choice(["active", "active", "draft", "retired"]),
                "moves": [self.move(*each) for each in others[1::2]],
            },
        }

    def move(self, edge: tuple[str, str], more: dict) -> dict:
        """Return a move of a path, by any of the ids of its roles."""
        before, after = (self.id_of(self.roles, each) for each in edge)
        return {"from": before, "to": after, **more, **self.months()}

    def months(self) -> dict:
        """Return the typical months of a move, where somebody has said them."""
        return {"typical_months": self.dice.choice([0, 6, 9, 12, 18, 24, 36, "7.5"])} if self.chance(0.7) else {}
