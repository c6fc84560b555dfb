"""How each command ends: its code and the first line that it prints, whatever goes wrong. One entry a command."""

from typing import NamedTuple

FILES = {
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {coaching: 2}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {coaching: 3}\n",
    "people/alice.yaml": "name: Alice\nrole: guide\nwishes: [{role: guide}]\n",
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


NOBODY = "careerctl: nobody has the id 'alice' in {root}. People are the files in people/."
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
TOGETHER = "careerctl: --general and --output FOLDER belong together. In a project careerctl knows the folder."
FAULTY = "careerctl.yaml has 1 fault; `careerctl check` shows what to do."
EMPTY = "careerctl.yaml:1:1: error[empty-file] this file is empty"
RATE_NOT_WRITTEN = f"careerctl: assessments/2026-h2/alice.self.yaml {DENIED} Nothing was written to it."

ALIKE = {"closed pipe": End(141, ""), "closed stderr pipe": End(141, ""), "interrupt": End(130, "")}
"""Cases in which all commands end alike."""

REFUSED = {
    "broken project": End(2, BROKEN, err=True),
    "empty settings": End(2, EMPTY, err=True),
    "no project": End(2, NO_PROJECT, err=True),
}
"""How a command ends that needs a sound project and has none."""

NO_ALICE = End(2, NOBODY, err=True)
NO_ALISE = End(2, "careerctl: nobody has the id 'alise' in {root}. Did you mean 'alice'?", err=True)
NO_GUIDE = End(2, "careerctl: no role has the id 'guide' in {root}. Roles are the files in roles/.", err=True)
NO_GIDE = End(2, "careerctl: no role has the id 'gide' in {root}. Did you mean 'guide'?", err=True)


def reading(line: str) -> dict[str, End]:
    """Return how a command ends that writes nothing but its output."""
    good = End(0, line)
    return {"good": good, "read-only folder": good, "output into a read-only folder": End(2, NOT_WRITTEN, err=True)}


ENDS = {
    "answer": Runs(
        ["answer", "alice", "--answer", "yes", "--because", "Gladly.", "--revisit", "2030"],
        ["answer", "alise"],
        {
            "good": End(0, "# What is next for Alice?", beside="Wrote the answer into people/alice.yaml."),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, WISH_READ_ONLY, err=True),
            "output into a read-only folder": End(2, WISH_NOT_WRITTEN, err=True),
        },
        into=(),
    ),
    "check": Runs(
        ["check"],
        ["check", "nobody"],
        {
            **reading("All is well: 6 files."),
            "unknown id": End(2, "careerctl: Invalid value for '[PATH]...': there is no 'nobody'.", err=True),
            "broken project": End(1, BROKEN),
            "empty settings": End(1, EMPTY),
            "empty project": End(0, "All is well: 1 file."),
            "no project": End(2, NO_PROJECT, err=True),
        },
    ),
    "compare": Runs(
        ["compare", "guide", "lead"],
        ["compare", "gide", "lead"],
        {
            **reading("Guide → Lead"),
            "unknown id": NO_GIDE,
            **REFUSED,
            "empty project": NO_GUIDE,
        },
    ),
    "explain": Runs(
        ["explain", "tab"],
        ["explain", "tabs"],
        {
            **reading("tab (error)"),
            "unknown id": End(2, "careerctl: no rule is called 'tabs'. Did you mean 'tab'?", err=True),
            "broken project": End(0, "tab (error)"),
            "empty settings": End(0, "tab (error)"),
            "empty project": End(0, "tab (error)"),
            "no project": End(0, "tab (error)"),
        },
    ),
    "gap": Runs(
        ["gap", "alice"],
        ["gap", "alise"],
        {
            **reading("Alice · Guide"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
        },
    ),
    "init": Runs(
        ["init", "own"],
        ["init", "own", "--example", "startr"],
        {
            "good": End(0, "Wrote the example 'starter' into own, 38 files:"),
            "unknown id": End(
                2,
                "careerctl: Invalid value for '--example': no example is called 'startr'. Did you mean 'starter'?",
                err=True,
            ),
            "broken project": End(0, "Wrote the example 'starter' into own, 38 files:"),
            "empty settings": End(0, "Wrote the example 'starter' into own, 38 files:"),
            "empty project": End(0, "Wrote the example 'starter' into own, 38 files:"),
            "no project": End(0, "Wrote the example 'starter' into own, 38 files:"),
            "read-only folder": End(
                2, "careerctl: own/.gitattributes cannot be written: Permission denied. Nothing was written.", err=True
            ),
            "output into a read-only folder": End(
                2, "careerctl: own/.gitattributes cannot be written: Permission denied. Nothing was written.", err=True
            ),
        },
        into=(),
    ),
    "new": Runs(
        ["new", "role", "helper"],
        ["new", "rle", "helper"],
        {
            "good": End(0, "Wrote roles/helper.yaml. Fill it in, then run `careerctl check`."),
            "unknown id": End(2, "careerctl: no kind is called 'rle'. Did you mean 'role'?", err=True),
            **REFUSED,
            "empty project": End(0, "Wrote roles/helper.yaml. Fill it in, then run `careerctl check`."),
            "read-only folder": End(
                2, "careerctl: roles/helper.yaml cannot be written: Permission denied. Nothing was written.", err=True
            ),
            "output into a read-only folder": End(
                2, "careerctl: roles/helper.yaml cannot be written: Permission denied. Nothing was written.", err=True
            ),
        },
        into=(),
    ),
    "paths": Runs(
        ["paths"],
        ["paths", "gide"],
        {
            **reading("Paths"),
            "unknown id": NO_GIDE,
            **REFUSED,
            "empty project": End(0, "Paths"),
        },
    ),
    "rate": Runs(
        ["rate", "alice", "--as", "self", "--set", "coaching=2", "--round", "2026-h2", "--today", "2026-10-12"],
        ["rate", "alise", "--as", "self"],
        {
            "good": End(0, "Wrote assessments/2026-h2/alice.self.yaml."),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, RATE_NOT_WRITTEN, err=True),
            "output into a read-only folder": End(0, "Wrote assessments/2026-h2/alice.self.yaml."),
        },
        into=(),
    ),
    "rename": Runs(
        ["rename", "role", "guide", "helper"],
        ["rename", "role", "gide", "helper"],
        {
            "good": End(0, "Renamed roles/guide.yaml to roles/helper.yaml."),
            "unknown id": NO_GIDE,
            **REFUSED,
            "empty project": NO_GUIDE,
            "read-only folder": End(2, NOT_RENAMED, err=True),
            "output into a read-only folder": End(2, NOT_RENAMED, err=True),
        },
        into=(),
    ),
    "schema": Runs(
        ["schema"],
        ["schema", "-o", "there"],
        {
            "good": End(0, "wrote schemas/careerctl.json"),
            "unknown id": End(2, TOGETHER, err=True),
            "broken project": End(0, "wrote schemas/careerctl.json", beside=FAULTY),
            "empty settings": End(0, "wrote schemas/careerctl.json", beside=FAULTY),
            "empty project": End(0, "wrote schemas/careerctl.json"),
            "no project": End(2, NO_PROJECT, err=True),
            "read-only folder": End(2, SCHEMA_NOT_WRITTEN, err=True),
            "output into a read-only folder": End(
                2,
                "careerctl: closed/careerctl.json cannot be written: Permission denied. Nothing was written.",
                err=True,
            ),
        },
        into=("--general", "-o", "closed"),
    ),
    "note": Runs(
        ["note", "alice", "Kind", "--by", "alice"],
        ["note", "alise", "Kind", "--by", "alice"],
        {
            "good": End(0, "Wrote a note into notes/alice.alice.yaml. Read by Alice; never counted."),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, NOTE_NOT_WRITTEN, err=True),
            "output into a read-only folder": End(2, NOTE_NOT_WRITTEN, err=True),
        },
        into=(),
    ),
    "mark": Runs(
        ["mark", "alice", "ask", "done"],
        ["mark", "alice", "aks", "done"],
        {
            "good": End(0, "Wrote into plans/alice.yaml: ask is done."),
            "unknown id": End(2, "careerctl: no action of the plan is called 'aks'. Did you mean 'ask'?", err=True),
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, PLAN_READ_ONLY, err=True),
            "output into a read-only folder": End(2, PLAN_NOT_WRITTEN, err=True),
        },
        into=(),
    ),
    "plan": Runs(
        ["plan", "alice"],
        ["plan", "alise"],
        {
            **reading("Alice · Guide"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
        },
    ),
    "report": Runs(
        ["report", "review", "alice"],
        ["report", "review", "alise"],
        {**reading("# Alice · Guide"), "unknown id": NO_ALISE, **REFUSED, "empty project": NO_ALICE},
    ),
    "rounds": Runs(
        ["rounds"],
        ["rounds", "--manager", "alise"],
        {
            **reading("Rounds"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": End(0, "Rounds"),
        },
    ),
    "wish": Runs(
        ["wish", "alice", "lead"],
        ["wish", "alice", "leed"],
        {
            "good": End(0, "Wrote into people/alice.yaml: Lead."),
            "unknown id": End(
                2,
                "careerctl: no role has the id 'leed' in {root}. Did you mean 'lead'? "
                "A wish that is no role is said in --words.",
                err=True,
            ),
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, WISH_READ_ONLY, err=True),
            "output into a read-only folder": End(2, WISH_NOT_WRITTEN, err=True),
        },
        into=(),
    ),
}
