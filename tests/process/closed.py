"""A small project that has something of everything, the places in it that one may not look into, and the commands."""

import subprocess
from pathlib import Path

from forms import wishing

ROUNDS = """\
rounds:
  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}
  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
  2027-h1: {opens: 2027-01-01, closes: 2027-12-31}
"""
SETTINGS = f"""\
format: 1
organisation: Lorem
scale: steps
scales: {{steps: {{levels: {{0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}}}}
tracks: {{individual: {{name: Alone}}, management: {{name: Leads, manages: true}}}}
areas: {{selling: {{name: Selling}}}}
{ROUNDS}"""
FRAMEWORK = {
    "careerctl.yaml": SETTINGS,
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\narea: selling\n",
    "roles/guide.yaml": "name: Guide\ntrack: individual\nrequires: {coaching: 2}\n",
    "roles/lead.yaml": "name: Lead\ntrack: management\nrequires: {coaching: 3}\nconditions: {quota: Sells}\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\n",
    "goals/growth.yaml": "name: Growth\n",
    "openings/north.yaml": "role: lead\nfrom: 2027\n",
    "activities/basics.yaml": "name: Basics\nkind: class\n",
    "templates/role.md.j2": "# {{ name }}\n",
}
_WISH = "wishes: [{role: lead, shared_with: everyone, asked: 2026-09-01}]\n"
PEOPLE = {
    "people/alice.yaml": f"name: Alice\nrole: guide\nmanager: dana\n{_WISH}",
    "people/dana.yaml": "name: Dana\nrole: lead\n",
    "people/north/carla.yaml": f"name: Carla\nrole: guide\nmanager: dana\nformerly: [carl]\n{_WISH}",
    "people/erin.yaml": "name: Erin\nrole: guide\nmanager: dana\nshares: [coaching]\nleft: {date: 2027-05-31}\n",
    **{
        f"assessments/{each}/erin.{side}.yaml": f"{said}\ndate: {day}\nratings: {{coaching: {level}}}\n"
        for each, day, level in (("2026-h1", "2026-04-05", 1), ("2026-h2", "2026-10-05", 2))
        for side, said in {
            "self": "by: erin",
            "manager": "by: dana",
            "agreed": f"confirmed: {{employee: {day}, manager: {day}}}",
        }.items()
    },
    "assessments/2026-h2/alice.self.yaml": "by: alice\ndate: 2026-10-05\nratings: {coaching: 2}\n",
    "assessments/2026-h2/alice.manager.yaml": "by: dana\ndate: 2026-10-05\nratings: {coaching: 1}\n",
    "assessments/2026-h2/carla.self.yaml": "by: carla\ndate: 2026-10-05\nratings: {coaching: 2}\n",
    "assessments/2027-h1/alice.self.yaml": "by: alice\ndate: 2027-01-05\nstatus: draft\nratings: {}\n",
    "notes/alice.dana.yaml": "- {date: 2026-10-01, text: Well done}\n",
    "notes/north/carla.dana.yaml": "- {date: 2026-10-01, text: Well done}\n",
    "plans/alice.yaml": (
        "person: alice\ntarget: lead\nstarted: 2026-11-01\nmastery: {actions: [{id: ask, owner: employee}]}\n"
    ),
    "plans/north/carla-lead.yaml": "person: carl\ntarget: lead\nstarted: 2026-11-01\n",
    "templates/review.md.j2": '{% extends "careerctl/review.md.j2" %}\n',
    "matrix.csv": "Competency,Guide,Lead guide\nReading maps,1,3\nCheering up,,2\n",
    "hr.csv": "Id,Name,Manager\nalice,Alice Roe,carla\neli,Eli,dana\n",
    "map.yaml": "columns: {id: Id, name: Name}\n",
    "schemas/role.json": "{}\n",
    ".vscode/settings.json": "{}\n",
    ".gitattributes": "\n",
    "out/x.md": "old\n",
}

CLOSED = (
    "..", ".", "careerctl.yaml", "competencies", "competencies/coaching.yaml", "roles", "roles/guide.yaml", "paths",
    "goals", "openings", "activities", "people", "people/alice.yaml", "people/dana.yaml", "people/north",
    "people/north/carla.yaml", "assessments", "assessments/2026-h2", "assessments/2026-h2/alice.self.yaml",
    "assessments/2026-h2/carla.self.yaml", "notes", "notes/alice.dana.yaml", "notes/north", "plans",
    "plans/alice.yaml", "plans/north", "templates", "templates/review.md.j2", "schemas", "schemas/role.json", "hr.csv",
    "matrix.csv",
    ".vscode", ".gitattributes", ".git", "out", "out/x.md", "../fw", "../fw/careerctl.yaml", "../fw/roles",
    "../fw/templates", "../apart",
)  # fmt: skip
"""What may not be looked into, from the project in which the commands run."""

_LINES = """\
check
check --scope framework
check --format github
check people/north
check people/north/carla.yaml
check --base HEAD
check -o out/x.txt
check --summary out/s.md
check --root ../team
check --root . --format sarif
check --root ../apart
gap alice
gap people/alice.yaml
gap carla
gap carl
gap nobody
gap alice --target lead -o out/x.md
gap alice --root ../apart
gap erin --against 2026-h1 --format json
gap erin --round 2026-h1
compare guide lead
compare roles/guide.yaml roles/lead
diff HEAD
diff HEAD --people --audience hr
gap alice --framework-at HEAD
paths
paths --person alice
paths --person carla --target lead --format mermaid
paths lead
rounds --manager dana
rounds --lengthen 2027-h1 --until 2028-06-30
raters --manager dana
site out/pages
export out/tables --format csv
export out/tables --format jsonl --manager dana --names
gap --all
site out/wiki --format markdown
raters --round 2026-h2 -o out/raters.html
calendar alice
calendar --manager dana -o out/x.csv
history alice
history alice -o out/alice.html
match lead --manager dana
match openings/north.yaml --manager people/dana.yaml
match lead --audience hr -o out/match.html
owed --manager dana
owed --person alice
needs --manager dana
needs goals/growth.yaml --audience everyone
needs -o out/needs.html
owed --audience hr -o out/owed.html
team --manager dana -o out/team.html
team --for everyone
import-framework matrix.csv -o . --dry-run
import-framework matrix.csv -o new
import-people hr.csv --yes
import-people hr.csv --map map.yaml --dry-run
plan alice
plan --manager dana
plan dana --target guide --write
plan alice --refresh --write
plan alice --outcome mastery=go-on --because Done --by dana
plan alice --add Asks --owner manager --due 2027-03-01
plan alice --fresh --reasons --target lead
plan
plan alice --close --because Done --by alice
mark alice ask active
mark alice condition-quota --evidence Seen
mark alice
talk alice --said Well
talk dana --said Well --by alice
profile alice
profile alice --learns coaching
profile alice --hand-over --by people/dana.yaml
move alice lead --from 2027-02-01 --because So --yes
move carla lead --from 2027-03-01 --because So --opening north --manager people/dana.yaml --yes
dossier alice -o out/kept
dossier carla -o kept
erase alice --reports-to dana --yes
erase carla --dry-run
erase carla --yes
leave alice --on 2027-02-01 --reports-to dana --yes
leave dana --on 2027-06-01 --reports-to carla --yes
decide north alice --because So --accepted 2027-02-01 --yes
decide openings/north.yaml --withdraw --because So --yes
wish alice
wish alice guide
wish alice --take-back 1
wish carla --words Abroad --share everyone
form alice --as manager --with-notes
form --all --as self -o out/forms
form --all --plan -o out/forms
form erin --as agreed --round 2026-h2
take alice.answers --by alice --yes
take alice.answers out/x.answers --by dana
take alice.answers --by dana --receipts out --yes
note alice
note alice Well --by people/dana.yaml --for competencies/coaching.yaml
answer alice --answer yes --because Gladly --revisit 2030
answer carla --wish lead --answer no --because So --revisit 2030 --opening north -o out/x.html
rate alice --as self --set coaching=2 --why Because
rate alice --as manager --set coaching=2 --why Because
rate alice --as self --set coaching=2 --why Because --submit
rate alice --as agreed --round 2026-h2 --set coaching=2
report review alice
report review alice --root ../apart
report prepare alice
report answer alice
report plan alice -o out/x.html
report talk alice
report farewell erin
report announcement erin
report decision alice
report progression up
report role lead --root ../apart
report path up
report paths -o out/paths.html
report review alice --without-names --format json
report calibration --round 2026-h2 --audience hr
report calibration -o out/words.html
report review --all -o out/pages
report --templates
report plan --eject
new role helper
new person eve
new plan dana-x --set person=dana --set target=guide
new role helper --like guide
new role helper --for-goal growth
new opening south --set role=lead --set from=2027-05
new round 2028-h1 --from 2028-01-01 --until 2028-02-01
rename role guide leader
rename person alice alicia --dry-run
rename role guide leader --root ../apart
schema
schema --check
schema --general -o out/schemas
migrate
migrate --dry-run
init
init out/new
init out
init --vscode
init ../new
explain tab -o out/x.md"""
_UNDATED = ("rename", "migrate", "schema", "init", "explain")
COMMANDS = tuple(
    (*line.split(), *(() if line.startswith(_UNDATED) else ("--today=2027-02-01",))) for line in _LINES.splitlines()
)

WITHOUT_RIGHTS = """
import ctypes, os
if os.geteuid() == 0:  # what root may do to other people's files, and to its own
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    assert ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0
"""
"""Runs first in a process of Linux, which then has to go by the rights of files as everybody has."""


def write(outer: Path) -> Path:
    """Write the project, one that takes its framework from a folder beside it, and that; return the first one."""
    apart = {"careerctl.yaml": f"format: 1\nframework: ../fw\n{ROUNDS}", **PEOPLE}
    came = {
        path: wishing(who, "guide", "Lorem", within="2027-h1")
        for path, who in (("alice.answers", "alice"), ("out/x.answers", "carla"))
    }
    for name, files in {"team": FRAMEWORK | PEOPLE | came, "fw": FRAMEWORK, "apart": apart}.items():
        for path, text in files.items():
            (outer / name / path).parent.mkdir(parents=True, exist_ok=True)
            (outer / name / path).write_text(text, "utf-8")
    team = outer / "team"
    for line in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "x")):
        who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
        subprocess.run(["git", *who, *line], cwd=team, check=True)
    return team
