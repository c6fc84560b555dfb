"""A wish that nobody has answered yet, and what answers it whole."""

FILES = {
    "competencies/asking.yaml": "name: Asking\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {asking: 2}\ngrowth: [More towns]\ndaily: [A walk]\n",
    "roles/lead.yaml": "name: Lead\nrequires: {asking: 3}\ndaily: [A talk]\n",
    "roles/teacher.yaml": "name: Teacher\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\nmoves: [{from: guide, to: teacher, kind: lateral}]\n",
    "people/alice.yaml": (
        "name: Alice Moreau\ncalled: Alice\nrole: guide\nmanager: dana\nwishes:\n"
        "  - role: lead    # since spring\n    asked: 2026-09-14\n  - words: Travel\n    shared_with: everyone\n"
        "    answered: {date: 2026-09-20, answer: yes}\n"
    ),
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\n",
}
TODAY = ("--today", "2026-10-01")
WHOLE = ("--answer", "not-yet", "--because", "First a season as stand-in.", "--revisit", "2027-03")
