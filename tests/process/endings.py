"""How commands end, and the project in which each is run."""

from typing import NamedTuple

from forms import wishing

FILES = {
    "alice.answers": wishing("alice", "guide"),
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {coaching: 2}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {coaching: 3}\n",
    "openings/chair.yaml": "role: lead\nfrom: 2026-10\n",
    "people/alice.yaml": "name: Alice\nrole: guide\nwishes: [{role: guide}]\n",
    "matrix.csv": "Competency,Guide,Lead guide\nReading maps,1,3\nCheering up,,2\n",
    "hr.csv": "Id,Name\neli,Eli\n",
    "plans/alice.yaml": (
        "person: alice\ntarget: guide\nstarted: 2026-11-01\nmastery: {actions: [{id: ask, owner: employee}]}\n"
    ),
}
"""The project in which each command is run well."""


class End(NamedTuple):
    """An exit code, and the first line of stdout or, with `err`, of stderr; `beside` is that of the other one."""

    code: int
    line: str
    err: bool = False
    beside: str = ""


class Runs(NamedTuple):
    """A command line that goes well, one that names what there is not, and how it ends in each case."""

    well: list[str]
    unknown: list[str]
    ends: dict[str, End]
    into: tuple[str, ...] = ("-o", "closed/out.txt")
    """What is added for output into a read-only folder; nothing where the command writes into the project."""


NOBODY = "careerctl: no person has the id 'alice' in {root}. People are the files in people/."
NO_PROJECT = "careerctl: there is no careerctl.yaml in {root} or above it. Go into a project, or name one with --root."
DENIED = "cannot be written: Permission denied."
NOT_WRITTEN = f"careerctl: closed/out.txt {DENIED}"
WISH_NOT_WRITTEN = f"careerctl: people/alice.yaml {DENIED} Nothing was written to it."
ONLY_READ = "its rights say that it is only to be read"
WISH_READ_ONLY = f"careerctl: people/alice.yaml cannot be written: {ONLY_READ}. Nothing was written to it."
NOTE_NOT_WRITTEN = "careerctl: notes/alice.alice.yaml cannot be written: Permission denied. Nothing was written to it."
PLAN_NOT_WRITTEN = "careerctl: plans/alice.yaml cannot be written: Permission denied. Nothing was written to it."
PLAN_READ_ONLY = f"careerctl: plans/alice.yaml cannot be written: {ONLY_READ}. Nothing was written to it."
SCHEMA_NOT_WRITTEN = f"careerctl: {{root}}/schemas/careerctl.json {DENIED} Nothing was written."
BROKEN = "careerctl.yaml:1:1: error[missing-key] the key 'format' is missing here"
NOT_RENAMED = "careerctl: roles may not be written to: look at its rights. Nothing was written."
TOGETHER = "careerctl: --general and --output DIR belong together. In a project careerctl knows the folder."
FAULTY = "careerctl.yaml has 1 fault; `careerctl check` shows what to do."
EMPTY = "careerctl.yaml:1:1: error[empty-file] this file is empty"
RATE_NOT_WRITTEN = f"careerctl: assessments/2026-h2/alice.self.yaml {DENIED} Nothing was written to it."

KEPT = "Wrote kept/alice.html to read, and 2 files as data in kept/data. Hand the folder over, and keep no copy."

ALIKE = {"closed pipe": End(141, ""), "closed stderr pipe": End(141, ""), "interrupt": End(130, "")}
"""Cases in which commands end alike."""
SHOWN_FIRST = End(141, "", beside="people/alice.yaml")
"""What changes is shown on stderr before it is written."""

EXPORT_READ = "hr.csv: 1 person, read as UTF-8, cells set off by commas"

REFUSED = {
    "broken project": End(2, BROKEN, err=True),
    "empty settings": End(2, EMPTY, err=True),
    "no project": End(2, NO_PROJECT, err=True),
}
"""How a command ends that needs a sound project and has none."""

NO_ALICE = End(2, NOBODY, err=True)
NO_ALISE = End(2, "careerctl: no person has the id 'alise' in {root}. Did you mean 'alice'?", err=True)
NO_GUIDE = End(2, "careerctl: no role has the id 'guide' in {root}. Roles are the files in roles/.", err=True)
NO_GIDE = End(2, "careerctl: no role has the id 'gide' in {root}. Did you mean 'guide'?", err=True)


def reading(line: str) -> dict[str, End]:
    """Return how a command ends that writes nothing but its output."""
    good = End(0, line)
    return {"good": good, "read-only folder": good, "output into a read-only folder": End(2, NOT_WRITTEN, err=True)}
