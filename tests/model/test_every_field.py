"""Every field of every kind, accepted once: a project in which each key that careerctl knows stands somewhere."""

from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.model.note import Notes
from careerctl.model.outline import Outline, outline_of
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.settings import Settings
from careerctl.project.kinds import FRAMEWORK_KINDS
from careerctl.project.reading.source import parse
from careerctl.project.yaml.tree import Map, Seq

ANYTHING = "metadata: {anything: [goes, {as: it is}]}"
LOOKED_AT = "owner: dana\n        reviewed: 2026-01-31\n        review_by: 2031-01-31"
RECORDED = f"recorded_by: {{employee: dana, manager: alice, {ANYTHING}}}"
TAKEN_IN = f"taken_in: {{by: eli, date: 2026-10-02, from: paper, saved: 2026-10-01, digest: 0a1b2c3d4e5f, {ANYTHING}}}"

FILES = {
    "careerctl.yaml": f"""\
        format: 1
        organisation: Northwind Sales
        version: 2.1
        scale: steps
        scales:
          steps: {{cumulative: true, step: 0.5, levels: {{0: None yet, 1: Learning, 2: Practising,
            3: Proficient}}, {ANYTHING}}}
          plain: {{levels: [Low, High]}}
        tracks: {{individual: {{name: Alone, {ANYTHING}}}, management: {{name: People, manages: true}}}}
        areas: {{selling: {{name: Selling}}, prospecting: {{name: Prospecting, within: selling, {ANYTHING}}}}}
        rounds: {{2026-h2: {{opens: 2026-10-01, closes: 2026-10, for: [alice], {ANYTHING}}}}}
        policy: {{discuss_at: 1, near_at: 2, opening_months: 12, max_competencies: 14, answer_days: 14,
          max_trial_months: 6, max_permanent_months: 12, reassess_months: 120, check_in_weeks: 6, min_group: 5,
          switched_off: [team], keep_months_after_leaving: 120, {ANYTHING}}}
        rules: {{unknown-person: note, old-name: ignore, text-lost-as-comment: error, unused-ignore: warning}}
        labels: {{A day in it: A working day}}
        {ANYTHING}
        """,
    "competencies/negotiation.yaml": f"""\
        name: Negotiation
        formerly: [haggling]
        area: selling
        asks: skill
        scale: steps
        status: active
        leads: false
        description: Reaches terms both sides keep.
        {LOOKED_AT}
        levels:
          1: Prepares with help.
          2:
            summary: Negotiates alone.
            criteria:
              - Trades concessions.
              - {{text: Writes it down, examples: [A mail], links: [{{label: L, url: "https://example.com"}}],
                {ANYTHING}}}
            examples: [A year's contract]
            links: [{{label: Trading, url: https://example.com/trading, {ANYTHING}}}]
            {ANYTHING}
          Proficient: Leads.
        {ANYTHING}
        """,
    "roles/executive.yaml": "name: Executive\nrequires: {negotiation: 1}\nstatus: draft\n",
    "roles/senior.yaml": f"""\
        name: Senior
        formerly: [elder]
        track: individual
        grade: 1.10
        rank: 4
        status: draft
        {LOOKED_AT}
        extends: executive
        without: [negotiation]
        summary: Owns the largest deals.
        serves: [growth]
        responsibilities: [Sells]
        daily: [Calls]
        deliverables: [Deals, {{text: A forecast, serves: growth, {ANYTHING}}}]
        advantages: [Freedom]
        disadvantages: [Travel]
        growth: [Larger accounts]
        scope: {{territory: national, accounts: enterprise}}
        drivers: {{serves: [challenge, financial], costs: [balance], {ANYTHING}}}
        pay: {{currency: EUR, low: 70000, high: 95000, variable: 40, {ANYTHING}}}
        requires: {{negotiation: {{level: 3, must: true, optional: false, weight: 0.5, because: So,
          wording: Ours, {ANYTHING}}}}}
        conditions: {{quota: {{text: Made it, valid_months: 24, {ANYTHING}}}, licence: Has one}}
        {ANYTHING}
        """,
    "paths/up.yaml": f"""\
        name: Up
        formerly: [ladder]
        purpose: Grow.
        status: active
        {LOOKED_AT}
        steps: [executive, senior]
        moves: [{{from: senior, to: executive, kind: return, typical_months: 12.5, stepping_stones: [A talk],
          {ANYTHING}}}]
        {ANYTHING}
        """,
    "goals/growth.yaml": f"""\
        name: Growth
        formerly: [bigness]
        horizon: {{from: 2026, to: 2031-06, {ANYTHING}}}
        why: Saturated.
        needs: {{competencies: {{negotiation: {{level: 2, people: 3, {ANYTHING}}}}}, roles: {{senior: 4}}, {ANYTHING}}}
        {ANYTHING}
        """,
    "openings/north.yaml": (
        f"role: senior\nname: North\nformerly: [up-there]\ncount: 2\nfrom: 2027-04\n"
        f"owner: dana\nmade_known: {{date: 2027-01-11, to: all, {ANYTHING}}}\n"
        f"chosen: [2027-02-01, 2027-02-15]\nfilled: 2027-02-15\n"
        f"withdrawn: {{date: 2027-02-20, because: So, {ANYTHING}}}\n{ANYTHING}\n"
    ),
    "activities/basics.yaml": "name: Basics\nkind: class\n",
    "activities/coach.yaml": f"""\
        name: Coach
        formerly: [train]
        kind: coaching-duty
        description: Help.
        status: active
        develops: {{negotiation: {{from: 1, to: 2, {ANYTHING}}}}}
        hours: 30
        weeks: 12.5
        cost: 0
        places: 2
        after: [basics]
        stages: [mastery, trial, permanent, move]
        links: [{{label: L, url: u}}]
        {ANYTHING}
        """,
    "people/dana.yaml": "name: Dana\nmanager: [eli]\n",
    "people/eli.yaml": "name: Eli\n",
    "people/eve.yaml": "name: Eve\nleft: {date: 2026-01-31}\n",
    "people/alice.yaml": f"""\
        name: Alice Moreau
        formerly: [alicia]
        called: Alice
        role: executive
        since: 2024-03-01
        manager: dana
        also: [{{role: senior, share: 40, from: 2026-05-01, until: 2026-12, manager: eli, {ANYTHING}}}]
        held: [{{role: executive, from: 2021, until: 2024-02-29, {ANYTHING}}}, {{words: Fitter, from: 2019}}]
        wishes:
          - role: senior
            by: 2027-06
            why: Bigger
            asked: 2026-09-14
            shared_with: hr
            answered: {{date: 2026-09-28, answer: not-yet, because: Two first, revisit: 2027-03-31,
              towards: executive, opening: north, framework: 2.0, {ANYTHING}}}
            history: [{{date: 2026-03-02, answer: no}}]
            outside: true
            fulfilled: 2027-10-01
            withdrawn: 2027-11-01
            {ANYTHING}
          - words: Teach
        drivers: [responsibility, own words]
        strengths: [negotiation]
        learns: [negotiation]
        rather_not: [negotiation]
        shares: [negotiation]
        conditions_met: {{senior: {{quota: {{date: 2026-07-01, until: 2028-06, evidence: H1, {ANYTHING}}},
          licence: {{date: 2026-07-01, evidence: [A, B]}}}}}}
        decisions: [{{opening: north, role: senior, date: 2027-02-15, from: 2027-04-01, manager: eli, by: dana,
          because: So, accepted: 2027-02-12, others_told: 2027-02-14,
          withdrawn: {{date: 2027-03-01, because: So}}, {ANYTHING}}}]
        away: [{{from: 2025-02-01, until: 2025-08-31, {ANYTHING}}}, {{from: 2026-12}}]
        outlook: [{{by: dana, date: 2026-10-05, round: 2026-h2, role: senior, text: A, because: B, {ANYTHING}}}]
        hand_over: {{date: 2026-11-20, recorded_by: dana, {ANYTHING}}}
        talks: [{{date: 2026-11-20, by: dana, said: A, next: B, {ANYTHING}}}]
        assessments:
          - round: 2026-h2
            role: executive
            framework: 2.0
            self: {{by: alice, date: 2026-10-01, ratings: {{negotiation: {{level: 2.5, why: So, evidence: [e],
              observed: true, {ANYTHING}}}}}, {ANYTHING}}}
            manager: {{by: dana, date: 2026-10-05, ratings: {{negotiation: {{no_chance: None}}}}}}
            agreed:
              by: dana
              date: 2026-10-12
              confirmed: {{employee: 2026-10-12, manager: 2026-10-12, {RECORDED}, {ANYTHING}}}
              ratings: {{negotiation: {{not_applicable: No}}}}
              still_different: {{negotiation: {{employee: A, manager: B, {ANYTHING}}}}}
              looked_again: [{{date: 2026-11-02, framework: 2.1, confirmed: {{employee: 2026-11-02}}, {ANYTHING}}}]
              focus: [negotiation]
              {ANYTHING}
            {ANYTHING}
        led_before: [{{manager: eve, until: 2024-02-29, {ANYTHING}}}]
        left: {{date: 2028-05-31, door: open, reports_to: dana, {ANYTHING}}}
        {ANYTHING}
        """,
    "assessments/2026-h2/dana.self.yaml": f"""\
        by: dana
        date: 2026-10-01
        role: executive
        framework: 2.0
        status: draft
        {TAKEN_IN}
        ratings: {{negotiation: Proficient}}
        {ANYTHING}
        """,
    "assessments/2026-h2/dana.agreed.yaml": f"""\
        by: eli
        date: 2026-10-12
        role: executive
        framework: 2.0
        status: submitted
        confirmed: {{employee: 2026-10-12, manager: 2026-10-12}}
        ratings: {{negotiation: 3}}
        still_different: {{negotiation: {{employee: A, manager: B}}}}
        looked_again:
          - {{date: 2026-11-02, framework: 2.1, confirmed: {{employee: 2026-11-02, manager: 2026-11-03, {RECORDED}}}}}
        focus: [negotiation]
        {TAKEN_IN}
        {ANYTHING}
        """,
    "notes/alice.dana.yaml": f"- {{date: 2026-10-01, text: Seen, for: negotiation, {ANYTHING}}}\n",
    "plans/alice-senior.yaml": "",
}
STAGE = f"""
          from: 2027-01
          until: 2027-05-31
          exit: [Plain, {{text: Closed a deal, met: 2027-04-20, {ANYTHING}}}]
          outcome: {{date: 2027-05-31, result: go-on, learned: Much, because: So, by: dana, {ANYTHING}}}
          announced: {{date: 2027-06-01, by: dana, to: the team, text: Hello, {ANYTHING}}}
          actions:
            - {{id: a-1, competency: negotiation, from: 1.5, to: 2, activity: coach, text: T, owner: manager,
              due: 2027-03-31,
               done_when: D, status: planned, date: 2027-01-01, evidence: [e], {ANYTHING}}}
          {ANYTHING}"""
FILES["plans/alice-senior.yaml"] = f"""\
        person: alice
        towards: executive
        target: senior
        name: On the way
        started: 2026-11-01
        round: 2026-h2
        framework: 2.0
        check_ins: {{every_weeks: 6, log: [{{date: 2026-12-14, said: A, next: B, {ANYTHING}}}], {ANYTHING}}}
        mastery:
          points: {{skills-in-use: A, up-to-date: B, contribution: C, process: D, role-model: E, {ANYTHING}}}{STAGE}
        stones: [{{text: One large deal, owner: manager, due: 2027-04-30, met: 2027-03-12, {ANYTHING}}}]
        trial:
          agreed: 2026-11-02
          recorded_by: dana
          tell: {{employee: 2027-05-20, manager: 2027-05-20, {RECORDED}, {ANYTHING}}}
          gives_way: [{{what: A quarter, from: 2027-01, until: 2027-05, {ANYTHING}}}]{STAGE}
        permanent:
          responsibilities: [R]
          expectations: [E]
          pay_decided: 2027-06-15{STAGE}
        move:
          uses: [negotiation]
          hands_over: [H]
          asked_again: [{{after: 30, date: 2027-11-03, said: S, {ANYTHING}}}]
          way_back: {{until: 2028-06, role: executive, {ANYTHING}}}{STAGE}
        signed: {{employee: 2026-11-02, manager: 2026-11-02, {RECORDED}, {ANYTHING}}}
        {TAKEN_IN}
        closed: {{date: 2027-12-31, because: Done, {ANYTHING}}}
        {ANYTHING}
        """
MODELS = {
    "careerctl.yaml": Settings,
    "people": Person,
    "notes": Notes,
    "plans": Plan,
    "self.yaml": RatedSheetFile,
    "agreed.yaml": AgreedSheetFile,
    **{kind.folder: kind.model for kind in FRAMEWORK_KINDS},
}
ELSEWHERE = {"framework", "requires_careerctl"}  # tests/project/reading/test_settings.py, test_newer.py


def test_a_project_with_every_field_is_well(project, careerctl):
    assert careerctl("check", "--format", "concise", "--today", "2030-01-01", cwd=project(FILES)).out == ""


def spoken_of(node: object, outline: Outline) -> set[tuple[str, str]]:
    """Return the keys in a file's tree, each with the model that it belongs to."""
    if isinstance(node, Map):
        inner = outline.keys or {}
        here = {(outline.model, key) for key in node if key in inner}
        lists = [spoken_of(value, inner.get(key) or outline.each or Outline()) for key, value in node.items()]
        return here.union(*lists)
    items = node if isinstance(node, Seq) else ()
    return set().union(*(spoken_of(each, outline.each or Outline()) for each in items))


def known_keys(outline: Outline) -> set[tuple[str, str]]:
    inner = [each for each in (*(outline.keys or {}).values(), outline.each) if each is not None]
    return {(outline.model, key) for key in outline.keys or {}}.union(*(known_keys(each) for each in inner))


def test_no_field_is_left_out(project):
    root, found, known = project(FILES), set(), set()
    for where, model in MODELS.items():
        known |= known_keys(outline_of(model))
        for path in (each for each in FILES if each.startswith(f"{where}/") or each.endswith(where)):
            found |= spoken_of(parse(path, (root / path).read_bytes()).root, outline_of(model))
    assert {key for key in known - found if key[1] not in ELSEWHERE} == set()
