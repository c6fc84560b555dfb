"""A company of six with goals: Ann leads all others."""

TODAY = ("--today", "2026-11-02")
SETTINGS = """\
    format: 1
    organisation: Six
    scale: steps
    scales: {steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}
    tracks: {management: {name: People, manages: true}}
    rounds:
      spring: {opens: 2026-04-01, closes: 2026-04-30}
      autumn: {opens: 2026-10-01, closes: 2026-11-30}
    """
FRAMEWORK = {
    "careerctl.yaml": SETTINGS,
    "competencies/sell.yaml": "name: Selling\nasks: skill\n",
    "competencies/lead.yaml": "name: Leading\nasks: behaviour\nleads: true\n",
    "competencies/thai.yaml": "name: Thai\nasks: knowledge\n",
    "roles/seller.yaml": "name: Seller\nrequires: {sell: 1}\n",
    "roles/senior.yaml": "name: Senior seller\nrequires: {sell: 3, lead: {level: 3, optional: true}}\n",
    "roles/chief.yaml": "name: Chief\ntrack: management\nrequires: {sell: 2, lead: 2}\n",
    "roles/scout.yaml": "name: Scout\n",
    "paths/up.yaml": "name: Up\nsteps: [seller, senior, chief]\n",
    "goals/grow.yaml": (
        "name: Grow\nhorizon: {from: 2026, to: 2027}\nwhy: We are six\n"
        "needs: {roles: {senior: 3, chief: 2, scout: 1},"
        " competencies: {sell: {level: 3, people: 3}, lead: {level: 2, people: 2}}}\n"
    ),
    "goals/abroad.yaml": ("name: Go abroad\nneeds: {competencies: {thai: {level: 1, people: 1}, lead: {level: 3}}}\n"),
    "goals/old.yaml": "name: Old\nhorizon: {from: 2020, to: 2021}\nneeds: {roles: {seller: 9}}\n",
    "openings/north.yaml": "role: senior\nname: Senior, north\nfrom: 2027-02\n",
    "openings/late.yaml": "role: senior\nfrom: 2029\n",
    "openings/chief.yaml": "role: chief\nfrom: 2027-02\nfilled: 2026-10-01\n",
    "activities/course.yaml": "name: Course\nkind: class\ndevelops: {lead: {to: 2}}\n",
    "activities/talks.yaml": "name: Talks\nkind: class\ndevelops: {sell: {to: 2}, thai: {to: 1}}\n",
}
PEOPLE = {
    "people/ann.yaml": "name: Ann Poe\ncalled: Ann\nrole: chief\nsince: 2020\n",
    "people/bob.yaml": (
        "name: Bob Ash\nrole: seller\nsince: 2022-01-01\nmanager: ann\nlearns: [sell, thai]\n"
        "wishes: [{role: senior, asked: 2026-09-01, shared_with: hr}, {words: Travel, asked: 2026-09-01}]\n"
    ),
    "people/cyd.yaml": (
        "name: Cyd Oak\nrole: seller\nsince: 2022-01-01\nmanager: ann\nlearns: [lead]\n"
        "wishes: [{role: senior, asked: 2026-09-01}, {role: seller, asked: 2026-09-02}]\n"
    ),
    "people/dov.yaml": (
        "name: Dov Elm\nrole: senior\nsince: 2023-01-01\nmanager: ann\n"
        "wishes: [{role: seller, asked: 2026-09-01}, {role: chief, asked: 2026-09-01, shared_with: everyone,"
        " answered: {date: 2026-09-05, answer: no, because: Not now}}]\n"
    ),
    "people/eve.yaml": "name: Eve Fir\nrole: senior\nsince: 2023-01-01\nmanager: ann\nleft: {date: 2027-03-31}\n",
    "people/fay.yaml": (
        "name: Fay Yew\nrole: seller\nsince: 2023-01-01\nmanager: ann\n"
        "decisions: [{role: senior, date: 2026-10-20, from: 2027-01-01, because: Deals}]\n"
    ),
    "people/gus.yaml": "name: Gus Ivy\nrole: scout\nmanager: ann\nleft: {date: 2026-06-30}\n",
}
LEVELS = {"bob": "{sell: 2, lead: 1}", "cyd": "{sell: 2}", "dov": "{sell: 3, lead: 2}", "eve": "{sell: 3}"}
SHEETS = {
    f"assessments/spring/{who}.{side}.yaml": f"by: {by or who}\ndate: 2026-04-10\nratings: {levels}\n"
    for who, levels in LEVELS.items()
    for side, by in (("self", ""), ("manager", "ann"))
}
PLANS = {
    "plans/cyd-chief.yaml": (
        "person: cyd\ntarget: chief\nstarted: 2026-05-01\n"
        "permanent: {from: 2026-09-01, until: 2027-06-30, announced: {date: 2026-09-01, by: ann}, actions: ["
        "{id: a, competency: lead, to: 1, owner: manager, due: 2026-12-31},"
        " {id: b, competency: lead, to: 2, owner: manager, due: 2027-12-31},"
        " {id: c, competency: sell, to: 3, owner: employee, due: 2028-01-01}]}\n"
        "move: {from: 2027-09-01}\n"
    ),
    "plans/bob-senior.yaml": (
        "person: bob\ntarget: senior\nstarted: 2026-05-01\n"
        "trial: {from: 2026-10-01, until: 2027-02-28, agreed: 2026-09-20, gives_way: [{what: Calls}],"
        " actions: [{id: a, competency: sell, to: 3, owner: manager, due: 2027-01-31}]}\n"
        "move: {from: 2027-04-01}\n"
    ),
}
FILES = FRAMEWORK | PEOPLE | SHEETS | PLANS
