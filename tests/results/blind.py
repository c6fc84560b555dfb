"""How every command is run for the tests of blindness, and the project in which two people rate blind."""

from forms import wishing

LINES: dict[str, list[tuple[str, ...]]] = {
    "answer": [("pat",), ("pat", "--answer", "no", "--because", "Words", "--revisit", "2030")],
    "calendar": [("pat",), ("dana",), ("--manager", "dana")], "compare": [("present", "next")],
    "check": [(), ("people",), ("assessments/2026-h2",)],
    "decide": [
        ("far", "pat", "--because", "Words", "--accepted", "2026-09-01", "--yes"),
        ("far", "dana", "--because", "Words", "--accepted", "2026-09-01"), ("far", "--withdraw", "--because", "Words"),
    ],
    "diff": [("HEAD", "--people", "--manager", "dana"), ("HEAD", "--people", "--audience", "hr")],
    "dossier": [("pat", "-o", "kept"), ("dana", "-o", "kept")],
    "erase": [("pat", "--yes"), ("dana", "--yes"), ("dana", "--reports-to", "pat", "--dry-run")],
    "explain": [()],
    "export": [
        ("../pages", "--format", "jsonl", "--audience", "hr", "--names"),
        ("../pages", "--format", "csv", "--manager", "dana", "--names"),
    ],
    "form": [
        ("pat", "--as", "manager"), ("pat", "--as", "self"), ("pat", "--as", "self", "--with-notes"), ("pat", "--plan"),
        ("--all", "--as", "self", "-o", "../pages"), ("--manager", "dana", "--as", "manager", "-o", "../pages"),
    ],
    "gap": [
        ("pat",), ("pat", "--target", "next"), ("pat", "--round", "2026-h2"), ("pat", "--round", "2026-h1"), ("dana",),
        ("pat", "--against", "2026-h1"), ("pat", "--against", "2026-h2"), ("--all",), ("--all", "--manager", "dana"),
    ],
    "history": [("pat",), ("dana",)],
    "import-framework": [("matrix.csv", "-o", ".", "--dry-run"), ("matrix.csv", "-o", ".", "--yes")],
    "import-people": [("hr.csv",), ("hr.csv", "--yes")], "init": [("../began",)],
    "leave": [("pat", "--on", "2026-10-14", "--yes"), ("dana", "--on", "2030-01-01", "--yes")],
    "mark": [("pat", "b-1-2", "done", "--evidence", "Seen")],
    "move": [
        ("pat", "next", "--from", "2026-10-14", "--because", "Words", "--yes"),
        ("pat", "next", "--from", "2030-01-01", "--because", "Words", "--opening", "far"),
        ("dana", "next", "--from", "2026-10-14", "--because", "Words", "--reports-to", "pat", "--yes"),
    ],
    "match": [("next", "--manager", "dana"), ("next", "--audience", "hr"), ("next", "--manager", "pat")],
    "migrate": [(), ("--dry-run",)],
    "needs": [(), ("--manager", "dana"), ("--manager", "pat"), ("--audience", "hr", "--if", "one fewer present")],
    "new": [("role", "one-more"), ("round", "2027-h1", "--until", "2027-04-30"), ("person", "two", "--like", "pat")],
    "note": [("pat",), ("pat", "Seen today", "--for", "a", "--by", "dana"), ("dana", "Seen today", "--by", "pat")],
    "owed": [("--manager", "dana"), ("--person", "pat"), ("--person", "dana"), ("--audience", "hr")],
    "paths": [("--person", "pat"), ("--person", "pat", "--target", "present"), ("--person", "dana"), (), ("next",)],
    "plan": [
        ("pat", "--fresh"), ("pat",), (), ("--manager", "dana", "--fresh"), ("pat", "--refresh", "--write"),
        ("pat", "--outcome", "trial=stop"), ("pat", "--close", "--because", "Another wish"),
    ],
    "profile": [("pat",), ("pat", "--learns", "a", "--drivers", "Words"), ("pat", "--hand-over", "--by", "dana")],
    "raters": [
        (), ("--manager", "dana"), ("--round", "2026-h2"), ("--round", "2026-h2", "--manager", "dana"),
        ("--round", "2026-h1"),
    ],
    "rate": [("pat", "--as", "agreed"), ("dana", "--as", "self"), ("dana", "--as", "self", "--set", "a=2", "--submit")],
    "rename": [
        ("role", "present", "former"), ("competency", "a", "z"), ("competency", "a", "z", "--dry-run"),
        ("person", "pat", "patricia"), ("person", "pat", "patricia", "--dry-run"), ("round", "2026-h2", "h2"),
    ],
    "report": [
        ("review", "pat"), ("answer", "pat"), ("prepare", "pat"), ("prepare", "pat", "--audience", "manager"),
        ("plan", "pat"), ("plan", "pat", "--audience", "hr"), ("talk", "pat"), ("role", "present"),
        ("calibration",), ("calibration", "--round", "2026-h2"),
        ("calibration", "--round", "2026-h2", "--audience", "hr"),
        ("farewell", "pat"), ("announcement", "pat"), ("farewell", "dana"), ("announcement", "dana"),
        ("decision", "pat"), ("decision", "pat", "--audience", "hr"),
        ("review", "--all", "-o", "../pages"), ("review", "pat", "-o", "../pages/pat.md"),
    ],
    "rounds": [(), ("--manager", "dana")], "schema": [()], "site": [("../pages",)],
    "team": [("--manager", "dana"), ("--for", "everyone")],
    "take": [
        ("pat.answers", "--by", "dana"), ("pat.answers", "--by", "dana", "--dry-run"),
        ("pat.answers", "--typed-by", "dana"),
        ("pat.answers", "--by", "dana", "--replace", "--receipts", "../pages"), ("../pages/pat.answers", "--by", "pat"),
    ],
    "talk": [("pat", "--said", "Words"), ("dana", "--said", "Words")],
    "wish": [("pat",), ("pat", "present"), ("pat", "next"), ("pat", "--words", "Travel")],
}  # fmt: skip
"""How every command is run; a new command needs its line here. Its switches and choices are found by themselves."""

FILES = {
    "careerctl.yaml": """\
        format: 1
        scale: steps
        scales:
          steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}
        rounds:
          2026-h1: {opens: 2026-04-01, closes: 2026-04-30}
          2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
        policy: {min_group: 2}
        """,
    **{f"competencies/{each}.yaml": f"name: Competency {each}\nasks: skill\n" for each in "abcde"},
    "roles/present.yaml": "name: Present\nrequires: {a: {level: 3, must: true}, b: 2, c: 2, d: 1}\n",
    "roles/next.yaml": "name: Next\nrequires: {a: 4, b: 3, e: 1}\n",
    "paths/path.yaml": "name: Path\nsteps: [present, next]\n",
    "goals/goal.yaml": "name: Goal\nneeds: {competencies: {a: {level: 2, people: 2}}}\n",
    "openings/far.yaml": "role: next\nfrom: 2030\n",
    "people/pat.yaml": "name: Pat Doe\nrole: present\nmanager: dana\nwishes: [{role: next, asked: 2026-09-01}]\n"
    "decisions: [{role: present, date: 2026-10-14}]\n",
    "people/dana.yaml": "name: Dana Roe\nrole: present\n",
    "matrix.csv": "Competency,Guide,Lead guide\nReading maps,1,3\nCheering up,,2\n",
    "hr.csv": "Id,Name,Title,Manager\npat,Pat Roe,Next,dana\nkim,Kim Doe,Present,pat\n",
    "notes/pat.dana.yaml": "- {date: 2026-09-01, text: A note, for: a}\n",
    "assessments/2026-h1/dana.agreed.yaml": (
        "date: 2026-04-03\nconfirmed: {employee: 2026-04-03, manager: 2026-04-03}\nratings: {a: 1}\n"
    ),
    "activities/class.yaml": "name: Class\nkind: class\ndevelops: {a: {to: 4}, b: {to: 3}, c: {to: 2}}\nplaces: 1\n",
    "pat.answers": wishing("pat", "present"),
    "plans/pat-next.yaml": (
        "person: pat\ntarget: next\nstarted: 2026-09-01\nround: 2026-h1\ntrial:\n"
        "  actions: [{id: b-1-2, competency: b, from: 1, to: 2, activity: class, owner: manager}]\n"
    ),
    "assessments/2026-h1/pat.self.yaml": "by: pat\ndate: 2026-04-02\nratings: {a: 2, b: 2, c: 2, d: 1}\n",
    "assessments/2026-h1/pat.manager.yaml": "by: dana\ndate: 2026-04-03\nratings: {a: 2, b: 1, c: 2, d: 1}\n",
}
RATINGS = (
    "{a: 3, b: {level: 2, why: First words}, c: 2, d: {level: 1, evidence: [Seen]}}",
    "{a: 0, b: {level: 4, why: Other words}, c: {level: 1, why: More}, d: 4, e: 4}",
    "{a: {no_chance: Nobody asked}, b: {not_applicable: Elsewhere}, c: {level: 2, observed: false}}",
    "{}",
)
"""Sheets that differ in everything. The first is compared with each of the others."""
