"""A small company in which two lead, and what somebody needs who moves."""

COMPANY = {
    "careerctl.yaml": """\
        format: 1
        scale: steps
        scales:
          steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}
        tracks:
          individual: {name: Alone}
          management: {name: Leads, manages: true}
        rounds:
          2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
        """,
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\nleads: true\n",
    "roles/seller.yaml": "name: Seller\ntrack: individual\nrequires: {coaching: 1}\n",
    "roles/lead.yaml": (
        "name: Lead\ntrack: management\nrequires: {coaching: {level: 2, must: true}}\nconditions: {course: A course}\n"
    ),
    "roles/head.yaml": "name: Head\ntrack: management\n",
    "paths/up.yaml": "name: Up\nsteps: [seller, lead, head]\n",
    "openings/north.yaml": "role: lead\nname: North\nfrom: 2027-04\n",
    "openings/towns.yaml": "role: lead\nname: Towns\ncount: 2\nfrom: 2027-01\n",
    "people/eli.yaml": "name: Eli Roe\ncalled: Eli\nrole: head\nsince: 2020\n",
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\nrole: lead\nsince: 2021-01-01\nmanager: eli\n",
    "people/alice.yaml": (
        "name: Alice Moreau\ncalled: Alice\nrole: seller  # for years\nsince: 2024-03-01\nmanager: dana\nwishes:\n"
        "  - role: lead\n    asked: 2026-09-14\n    shared_with: hr\n"
    ),
    "people/ben.yaml": (
        "name: Ben Li\ncalled: Ben\nrole: seller\nsince: 2024\nmanager: [dana, eli]\n"
        "wishes: [{words: Travel}, {role: lead, asked: 2026-08-01, shared_with: everyone}]\n"
    ),
    "people/cy.yaml": (
        "name: Cy May\nrole: seller\nsince: 2025-02-01\nmanager: dana\nwishes: [{role: lead, asked: 2026-08-02}]\n"
    ),
    "plans/alice-lead.yaml": (
        "person: alice\ntarget: lead\nstarted: 2026-11-01\nmastery: {actions: [{id: ask, owner: employee}]}\n"
    ),
    "assessments/2026-h2/alice.self.yaml": "by: alice\ndate: 2026-10-05\nratings: {coaching: 1}\n",
    "assessments/2026-h2/alice.manager.yaml": "by: dana\ndate: 2026-10-06\nratings: {coaching: 1}\n",
}
"""Five people, of whom two lead."""
