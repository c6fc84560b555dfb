"""A small organisation in which several managers rate, and what tests write into it."""

from collections.abc import Iterable, Mapping
from random import Random

LATER = ("--today", "2027-03-01")
"""A day on which all rounds are over."""
SETTINGS = """\
format: 1
scale: steps
scales:
  steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}
  fluency: {step: 0.5, levels: [First words, Small talk, Fluent]}
rounds:
  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}
  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
  newcomers: {opens: 2027-01-11, closes: 2027-01-29, for: [a1, b1]}
"""
COMPETENCIES = {
    "asking": "name: Asking\nasks: skill\nlevels: {1: Asks., 2: Listens., 3: {criteria: [Waits., Sums up.]}, 4: So.}\n",
    "closing": "name: Closing\nasks: skill\nlevels: {1: Closes with help., 2: Closes.}\n",
    "french": "name: French\nasks: skill\nscale: fluency\n",
}
FRAMEWORK = {
    "careerctl.yaml": SETTINGS,
    **{f"competencies/{name}.yaml": text for name, text in COMPETENCIES.items()},
    "roles/seller.yaml": "name: Seller\nrequires: {asking: 2, closing: 2, french: {level: 2, optional: true}}\n",
}
Rated = Mapping[str, Mapping[str, tuple[object, object]]]
"""By person, by competency: what the person says, and what the manager says."""


def people(teams: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the files of managers and of those whom they lead, by id."""
    files = {f"people/{each}.yaml": f"name: {each.title()} Roe\n" for each in teams}
    for manager, led in teams.items():
        files |= {
            f"people/{each}.yaml": f"name: {each.title()} Doe\nrole: seller\nmanager: {manager}\n" for each in led
        }
    return files


def sheets(round_: str, teams: Mapping[str, Iterable[str]], rated: Rated, day: str = "2026-04-10") -> dict[str, str]:
    """Return the sheets of both sides in a round."""
    files = {}
    for manager, led in teams.items():
        for person in (each for each in led if each in rated):
            for place, (side, by) in enumerate((("self", person), ("manager", manager))):
                ratings = ", ".join(f"{name}: {said[place]}" for name, said in rated[person].items())
                text = f"by: {by}\ndate: {day}\nratings: {{{ratings}}}\n"
                files[f"assessments/{round_}/{person}.{side}.yaml"] = text
    return files


def team(letter: str, count: int) -> list[str]:
    """Return the ids of a team."""
    return [f"{letter}{number}" for number in range(1, count + 1)]


def by_dice(seed: int, teams: Mapping[str, Iterable[str]], least: int = 1) -> dict[str, dict[str, tuple[str, str]]]:
    """Return ratings of some competencies, at least so many, for everybody."""
    dice = Random(seed)  # no secret
    levels = {"asking": "01234", "closing": "01234", "french": ("1", "1.5", "2", "2.5", "3")}
    return {
        person: {
            name: (dice.choice(levels[name]), dice.choice(levels[name]))
            for name in dice.sample(sorted(levels), dice.randint(least, len(levels)))
        }
        for led in teams.values()
        for person in led
    }
