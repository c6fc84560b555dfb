"""A small project in which nothing is owed, and what a test adds to it."""

TODAY = ("--today", "2026-11-02")
FILES = {
    "careerctl.yaml": """\
        format: 1
        scales: {s: {levels: [One, Two]}}
        rounds:
          spring: {opens: 2026-04-01, closes: 2026-04-30}
          autumn: {opens: 2026-09-01, closes: 2026-09-30}
        """,
    "competencies/craft.yaml": "name: Craft\nasks: skill\n",
    "competencies/stage.yaml": "name: Stage\nasks: skill\n",
    "roles/maker.yaml": "name: Maker\nrequires: {craft: 1, stage: 2}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {craft: 2}\n",
    "openings/north.yaml": "role: lead\nname: Lead, north\nfrom: 2026-09\n",
    "people/al.yaml": "name: Al Roe\nrole: lead\n",
    "people/bo.yaml": "name: Bo Lee\nrole: maker\nsince: 2026-01-01\nmanager: al\n",
    "people/cy.yaml": "name: Cy May\nrole: maker\nsince: 2026-01-01\nmanager: [di, al]\n",
    "people/di.yaml": "name: Di Fox\nrole: maker\nsince: 2026-01-01\n",
}
NOTHING = "Nothing is late for: Bo Lee\n"


def wish(text, person="bo"):
    return {f"people/{person}.yaml": FILES[f"people/{person}.yaml"] + f"wishes: [{{{text}}}]\n"}


def plan(text):
    return {"plans/bo-lead.yaml": f"person: bo\ntarget: lead\nstarted: 2026-10-20\n{text}\n"}


def both(round_, ratings="{craft: 1, stage: 2}", own="{craft: 1, stage: 2}"):
    day = {"spring": "2026-04-10", "autumn": "2026-09-10"}[round_]
    return {
        f"assessments/{round_}/bo.self.yaml": f"by: bo\ndate: {day}\nratings: {own}\n",
        f"assessments/{round_}/bo.manager.yaml": f"by: al\ndate: {day}\nratings: {ratings}\n",
    }


def agreed(ratings, person="bo", more=""):
    """Return what somebody and Al have agreed in autumn."""
    yes = "confirmed: {employee: 2026-09-20, manager: 2026-09-20}"
    return {f"assessments/autumn/{person}.agreed.yaml": f"date: 2026-09-20\n{yes}\nratings: {ratings}\n{more}"}


def bo(more):
    return {"people/bo.yaml": FILES["people/bo.yaml"] + more}
