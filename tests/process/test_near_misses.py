"""Near misses: what somebody wrote, and the one suggestion that is printed, or that there is none."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from careerctl.text.spelling import near_miss

FILES = {
    "careerctl.yaml": """\
        format: 1
        scale: steps
        scales:
          steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}
        tracks: {individual: {name: Individual}, management: {name: Management, manages: true}}
        areas: {selling: {name: Selling}, delivery: {name: Delivery}}
        rounds: {2026-spring: {opens: 2026-04-01, closes: 2026-04-30}, 2026-autumn: {opens: 2026-10, closes: 2026-11}}
        """,
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "competencies/discovery.yaml": "name: Discovery\nasks: skill\nlevels: {2: Asks, 3: Listens}\n",
    "competencies/k.yaml": "name: The language K\nasks: knowledge\n",
    "roles/seller.yaml": "name: Seller\nrequires: {coaching: 2, discovery: 3}\n",
    "roles/team-lead.yaml": "name: Team lead\nrequires: {discovery: 3}\n",
    "paths/sales.yaml": "name: Sales\nsteps: [seller, team-lead]\n",
    "goals/enterprise-growth.yaml": "name: Growth\n",
    "openings/north.yaml": "role: team-lead\nfrom: 2027\n",
    "activities/basics.yaml": "name: Basics\nkind: class\n",
    "people/alice.yaml": "name: Alice\nrole: seller\nmanager: dana\n",
    "people/dana.yaml": "name: Dana\n",
}
SELF = "assessments/2026-autumn/alice.self.yaml"
SAID = re.compile(r"[Dd]id you mean '(.*?)'\?")

RATED = "by: alice\ndate: 2026-10-01\n"
SKILL, ROLE, PERSON, PATH = "name: X\nasks: skill\n", "name: X\n", "name: X\n", "name: X\n"
ACTIVITY, GOAL = "name: X\nkind: class\n", "name: X\n"
HOLDS = FILES["careerctl.yaml"]

IN_FILES: dict[str, tuple[str, str, str | None]] = {
    # ids
    "a competency required": ("roles/x.yaml", ROLE + "requires: {coachng: 2}\n", "coaching"),
    "a competency left out": ("roles/x.yaml", ROLE + "extends: seller\nwithout: [discovry]\n", "discovery"),
    "a competency of the family that is not inherited": (
        "roles/x.yaml", ROLE + "extends: seller\nwithout: [k]\n", None,
    ),
    "a competency developed": ("activities/x.yaml", ACTIVITY + "develops: {cooaching: {to: 2}}\n", "coaching"),
    "a competency rated": (SELF, RATED + "ratings: {discovrey: 3}\n", "discovery"),
    "a competency in focus": (
        "assessments/2026-autumn/alice.agreed.yaml", "date: 2026-10-12\nfocus: [caoching]\n", "coaching",
    ),
    "a competency that is needed": (
        "goals/x.yaml", GOAL + "needs: {competencies: {dicovery: {level: 2}}}\n", "discovery",
    ),
    "a role extended": ("roles/x.yaml", ROLE + "extends: saller\n", "seller"),
    "a role on a path": ("paths/x.yaml", PATH + "steps: [seller, team-laed]\n", "team-lead"),
    "a role of a move": ("paths/x.yaml", PATH + "moves: [{from: seller, to: teamlead}]\n", "team-lead"),
    "a role wished for": ("people/x.yaml", PERSON + "wishes: [{role: team_lead}]\n", "team-lead"),
    "a role with an opening": ("openings/x.yaml", "role: sellr\nfrom: 2027\n", "seller"),
    "a goal": ("roles/x.yaml", ROLE + "serves: [enterprise-grwth]\n", "enterprise-growth"),
    "an activity done before": ("activities/x.yaml", ACTIVITY + "after: [basisc]\n", "basics"),
    "an opening decided": (
        "people/x.yaml", PERSON + "decisions: [{opening: norht, date: 2027-01-01, because: So}]\n", "north",
    ),
    "a scale": ("competencies/x.yaml", SKILL + "scale: stpes\n", "steps"),
    "a track": ("roles/x.yaml", ROLE + "track: managment\n", "management"),
    "an area": ("competencies/x.yaml", SKILL + "area: deliverey\n", "delivery"),
    "a round": ("people/x.yaml", PERSON + "assessments: [{round: 2026-automn}]\n", "2026-autumn"),
    "a driver": ("roles/x.yaml", ROLE + "drivers: {serves: [helping_others]}\n", "helping-others"),
    "a capital letter": ("roles/x.yaml", ROLE + "requires: {Coaching: 2}\n", "coaching"),
    "another word": ("roles/x.yaml", ROLE + "requires: {gardening: 2}\n", None),
    "one letter for another": ("roles/x.yaml", ROLE + "requires: {q: 2}\n", None),
    "the right word of another kind": ("roles/x.yaml", ROLE + "extends: coaching\n", None),
    "a person, who may have left": ("people/x.yaml", PERSON + "manager: dnaa\n", None),
    # keys
    "a key": ("roles/x.yaml", ROLE + "requirs: {coaching: 2}\n", "requires"),
    "a key with another ending": ("people/x.yaml", PERSON + "wish: [{role: seller}]\n", "wishes"),
    "a key further in": ("roles/x.yaml", ROLE + "requires: {coaching: {level: 2, wieght: 2}}\n", "weight"),
    "a key of careerctl.yaml": ("careerctl.yaml", HOLDS + "polcy: {near_at: 3}\n", "policy"),
    "a key of a rating": (SELF, RATED + "ratings: {coaching: {level: 2, evidnce: [Seen]}}\n", "evidence"),
    "a key with a hyphen": (SELF, RATED + "ratings: {coaching: {no-chance: Away}}\n", "no_chance"),
    "a key of another kind": ("roles/x.yaml", ROLE + "asks: skill\n", None),
    # levels
    "a level's name": ("roles/x.yaml", ROLE + "requires: {coaching: Proficent}\n", "Proficient"),
    "a level's name in small letters": ("roles/x.yaml", ROLE + "requires: {coaching: leadign}\n", "Leading"),
    "a level's number that is none": ("roles/x.yaml", ROLE + "requires: {coaching: 5}\n", None),
    "a level with a word before it": ("roles/x.yaml", ROLE + "requires: {coaching: Level 3}\n", None),
    "a level of a rating, which is nobody's business": (SELF, RATED + "ratings: {coaching: Proficent}\n", None),
    # words of a list
    "what a competency asks": ("competencies/x.yaml", "name: X\nasks: behavior\n", "behaviour"),
    "a kind of activity": ("activities/x.yaml", "name: X\nkind: mentorng\n", "mentoring"),
    "a kind of move": ("paths/x.yaml", PATH + "moves: [{from: seller, to: team-lead, kind: promtion}]\n", "promotion"),
    "a status": ("roles/x.yaml", ROLE + "status: activ\n", "active"),
    "a status that there is not": ("roles/x.yaml", ROLE + "status: closed\n", None),
    "an answer to a wish, which is nobody's business": (
        "people/x.yaml", PERSON + "wishes: [{role: seller, answered: {date: 2026-10-01, answer: not_yet}}]\n", None,
    ),
    # rules
    "a rule's name": ("careerctl.yaml", HOLDS + "rules: {unknown-persn: note}\n", "unknown-person"),
    "a rule's weight": ("careerctl.yaml", HOLDS + "rules: {unknown-person: warn}\n", "warning"),
    "a rule in a comment": ("roles/x.yaml", ROLE + "# careerctl: ignore[old-nam]\nsummary: Sells\n", "old-name"),
    "no rule in a comment": ("roles/x.yaml", ROLE + "# careerctl: ignore[everything]\nsummary: Sells\n", None),
    # names of folders and files
    "a kind's folder": ("compentencies/x.yaml", SKILL, "competencies/"),
    "a kind's folder in the singular": ("role/x.yaml", ROLE, "roles/"),
    "a folder of something else": ("drafts/x.yaml", ROLE, None),
    "a round's folder": ("assessments/2026-autum/alice.self.yaml", RATED + "ratings: {}\n", "2026-autumn"),
    "a side": ("assessments/2026-autumn/alice.mananger.yaml", RATED + "ratings: {}\n", "manager"),
    "a sheet that is in no round": ("assessments/alice.self.yaml", RATED + "ratings: {}\n", None),
}  # fmt: skip

ON_THE_COMMAND_LINE: dict[str, str | None] = {
    "gap alcie": "alice",
    "gap people/alcie.yaml": "alice",
    "gap alcie.yaml": "alice",
    "gap Alcie": "alice",
    "gap benjamin": None,
    "gap seler": None,
    "gap a": None,
    "gap alice --target team-leed": "team-lead",
    "gap alice --target coaching": None,
    "gap alice --round 2026-autunm": "2026-autumn",
    "gap alice --forma json": "--format",
    "gap alice --exitcode": "--exit-code",
    "check --fial-on=error": "--fail-on",
    "check --hepl": "--help",
    "check --target seller": None,
    "check --qiet": "--quiet",
    "check --silent": "--quiet",
    "check --json": "--format json",
    "gap alice --csv": "--format csv",
    "gap alice --colour always": "--color",
    "gap alice --role team-lead": "--target",
    "gap alice --reader hr": "--audience",
    "gap alice --date 2026-11-02": "--today",
    "gap alice --project .": "--root",
    "gap alice --save x.md": "--output",
    "note alice Kind --author dana": "--by",
    "wish alice team-lead --by 2028": "--until 2028",
    "wish alice team-lead --when 2028": "--until",
    "wish alice team-lead --because So": "--why",
    "mark alice x --by 2028-06": "--due 2028-06",
    "answer alice --why So": "--because",
    "rate alice --as agreed --manager So": "--manager-says",
    "rate alice --as agreed --employee So": "--employee-says",
    "new role x --copy seller": "--like",
    "rename role seller vendor --preview": "--dry-run",
    "leave alice --force": "--yes",
    "--quite check": "--quiet",
    "--rot . check": "--root",
    "gap alice --format tekst": "text",
    "gap alice --format jsn": "json",
    "gap alice --format xlsx": None,
    "gap alice --sheet mananger": "manager",
    "gap alice --audience Everyone": "everyone",
    "check --scope framwork": "framework",
    "check --fail-on eror": "error",
    "check --fail-on always": None,
    "check --color alwasy": "always",
    "check peolpe": "people",
    "check roles/selller.yaml": "seller.yaml",
    "check nowhere/at/all": None,
    "wish alice team-leed": "team-lead",
    "wish alice seler.yaml": "seller",
    "wish alcie": "alice",
    "note alice Kind --for cooaching --by dana": "coaching",
    "note alice Kind --by dnaa": "dana",
    "note alcie": "alice",
    "rounds --manager dnaa": "dana",
    "history alcie": "alice",
    "owed --person alcie": "alice",
    "owed --manager dnaa": "dana",
    "match team-leed --audience hr": "team-lead",
    "match team-lead --manager dnaa": "dana",
    "raters --manager dnaa": "dana",
    "gap --all --manager dnaa": "dana",
    "export tables --format csv --manager dnaa --names": "dana",
    "export tables --format csv --tables rols": "roles",
    "export tables --format sqlit": "sqlite",
    "diff HEAD --people --manager dnaa": "dana",
    "team --manager dnaa": "dana",
    "site pages --format markdwon": "markdown",
    "site --roo .": "--root",
    "migrat": "migrate",
    "needs --manager dnaa": "dana",
    "calendar alcie": "alice",
    "calendar --manager dnaa": "dana",
    "new ruond x": "round",
    "gpa alice": "gap",
    "chekc": "check",
    "Explain tab": "explain",
    "frobnicate": None,
    "--versoin": "--version",
    "explain manager-cycel": "manager-cycle",
    "explain manager_cycle": "manager-cycle",
    "explain everything": None,
}


def suggested(ran: Any) -> list[str]:
    """Return what is suggested in what a command printed."""
    return SAID.findall(ran.out + ran.err)


@pytest.mark.parametrize("what", IN_FILES)
def test_check_suggests(project: Callable, careerctl: Callable, what: str) -> None:
    path, text, meant = IN_FILES[what]
    root = project({**FILES, path: text})
    ran = careerctl("check", "--today", "2026-11-02", "--fail-on", "warning", cwd=root)
    assert suggested(ran) == ([meant] if meant else []), ran.out
    assert ran.code == (what != "a folder of something else")


@pytest.mark.parametrize("written", ON_THE_COMMAND_LINE)
def test_a_command_suggests(project: Callable, careerctl: Callable, written: str) -> None:
    meant = ON_THE_COMMAND_LINE[written]
    ran = careerctl(*written.split(), cwd=project(FILES))
    assert (ran.code, ran.out) == (2, "")
    assert suggested(ran) == ([meant] if meant else []), ran.err


def test_the_project_of_the_table_is_well(project: Callable, careerctl: Callable) -> None:
    ran = careerctl("check", "--today", "2026-11-02", "--fail-on", "warning", cwd=project(FILES))
    assert (ran.code, suggested(ran)) == (0, [])


def test_of_two_equally_near_the_first_in_the_alphabet_is_taken() -> None:
    for order in (["2026-h1", "2026-h2"], ["2026-h2", "2026-h1"]):
        assert near_miss("2026-h", order) == "2026-h1"
