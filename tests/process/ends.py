"""How each command ends: its code and the first line that it prints, whatever goes wrong. One entry a command."""

from .endings import (
    BROKEN,
    DENIED,
    EMPTY,
    FAULTY,
    NO_ALICE,
    NO_ALISE,
    NO_GIDE,
    NO_GUIDE,
    NO_PROJECT,
    NOT_RENAMED,
    RATE_NOT_WRITTEN,
    REFUSED,
    SCHEMA_NOT_WRITTEN,
    TOGETHER,
    WISH_NOT_WRITTEN,
    WISH_READ_ONLY,
    End,
    Runs,
    reading,
)
from .ends_of_organisation import FOR_THE_ORGANISATION
from .ends_of_people import WRITTEN_BY_PEOPLE

NOTHING_TO_MIGRATE = (
    "good",
    "broken project",
    "empty settings",
    "empty project",
    "read-only folder",
    "output into a read-only folder",
)
ENDS = (
    {
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
        "calendar": Runs(
            ["calendar", "alice"],
            ["calendar", "alise"],
            {**reading("Days of Alice"), "unknown id": NO_ALISE, **REFUSED, "empty project": NO_ALICE},
        ),
        "check": Runs(
            ["check"],
            ["check", "nobody"],
            {
                **reading("All is well: 7 files."),
                "unknown id": End(2, "careerctl: PATH: there is no 'nobody'.", err=True),
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
        "site": Runs(
            ["site", "pages"],
            ["site", "pages", "--format", "markdwn"],
            {
                "good": End(0, "Wrote 4 pages into pages. Everything begins with pages/index.html."),
                "unknown id": End(
                    2,
                    "careerctl: --format: no format is called 'markdwn'. Did you mean 'markdown'?",
                    err=True,
                ),
                **REFUSED,
                "empty project": End(0, "Wrote 1 page into pages. Everything begins with pages/index.html."),
                "read-only folder": End(2, f"careerctl: pages {DENIED} Nothing was changed.", err=True),
                "output into a read-only folder": End(
                    0, "Wrote 4 pages into pages. Everything begins with pages/index.html."
                ),
            },
            into=(),
        ),
        "explain": Runs(
            ["explain", "tab"],
            ["explain", "tabs"],
            {
                **reading("tab (error)"),
                "unknown id": End(2, "careerctl: no rule or key is called 'tabs'. Did you mean 'tab'?", err=True),
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
                "good": End(0, "Wrote the example 'starter' into own, 40 files:"),
                "unknown id": End(
                    2,
                    "careerctl: --example: no example is called 'startr'. Did you mean 'starter'?",
                    err=True,
                ),
                "broken project": End(0, "Wrote the example 'starter' into own, 40 files:"),
                "empty settings": End(0, "Wrote the example 'starter' into own, 40 files:"),
                "empty project": End(0, "Wrote the example 'starter' into own, 40 files:"),
                "no project": End(0, "Wrote the example 'starter' into own, 40 files:"),
                "read-only folder": End(
                    2,
                    "careerctl: own/.gitattributes cannot be written: Permission denied. Nothing was written.",
                    err=True,
                ),
                "output into a read-only folder": End(
                    2,
                    "careerctl: own/.gitattributes cannot be written: Permission denied. Nothing was written.",
                    err=True,
                ),
            },
            into=(),
        ),
        "new": Runs(
            ["new", "role", "helper"],
            ["new", "rle", "helper"],
            {
                "good": End(0, "Wrote roles/helper.yaml. Fill it in, then run `careerctl check`."),
                "unknown id": End(2, "careerctl: KIND: no kind is called 'rle'. Did you mean 'role'?", err=True),
                **REFUSED,
                "empty project": End(0, "Wrote roles/helper.yaml. Fill it in, then run `careerctl check`."),
                "read-only folder": End(
                    2,
                    "careerctl: roles/helper.yaml cannot be written: Permission denied. Nothing was written.",
                    err=True,
                ),
                "output into a read-only folder": End(
                    2,
                    "careerctl: roles/helper.yaml cannot be written: Permission denied. Nothing was written.",
                    err=True,
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
        "migrate": Runs(
            ["migrate"],
            ["migrate", "alise"],
            {
                **dict.fromkeys(NOTHING_TO_MIGRATE, End(0, "Nothing to do: no key has changed its name so far.")),
                "unknown id": End(
                    2, "careerctl: there is no place for the word 'alise'. It takes options alone.", err=True
                ),
                "no project": End(2, NO_PROJECT, err=True),
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
    }
    | FOR_THE_ORGANISATION
    | WRITTEN_BY_PEOPLE
)
