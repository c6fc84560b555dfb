"""How each command ends: its code and the first line that it prints, whatever goes wrong. One entry a command."""

from .endings import (
    BROKEN,
    DENIED,
    EMPTY,
    EXPORT_READ,
    FAULTY,
    KEPT,
    NO_ALICE,
    NO_ALISE,
    NO_GIDE,
    NO_GUIDE,
    NO_PROJECT,
    NOT_RENAMED,
    RATE_NOT_WRITTEN,
    REFUSED,
    SCHEMA_NOT_WRITTEN,
    SHOWN_FIRST,
    TOGETHER,
    WISH_NOT_WRITTEN,
    WISH_READ_ONLY,
    End,
    Runs,
    reading,
)
from .ends_of_people import WRITTEN_BY_PEOPLE

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
    "calendar": Runs(
        ["calendar", "alice"],
        ["calendar", "alise"],
        {**reading("Days of Alice"), "unknown id": NO_ALISE, **REFUSED, "empty project": NO_ALICE},
    ),
    "history": Runs(
        ["history", "alice"],
        ["history", "alise"],
        {**reading("Alice · over time"), "unknown id": NO_ALISE, **REFUSED, "empty project": NO_ALICE},
    ),
    "match": Runs(
        ["match", "lead", "--manager", "dana", "--today", "2026-11-02"],
        ["match", "lead", "--manager", "alise", "--today", "2026-11-02"],
        {**reading("Lead · those whom"), "unknown id": NO_ALISE, **REFUSED},
    ),
    "raters": Runs(
        ["raters", "--round", "2026-h2"],
        ["raters", "--manager", "alise"],
        {
            **reading("Do we see alike? · Round 2026-h2, open until 31 October 2026"),
            "unknown id": NO_ALISE,
            **REFUSED,
        },
    ),
    "needs": Runs(
        ["needs", "--manager", "alice", "--today", "2026-11-02"],
        ["needs", "--manager", "alise", "--today", "2026-11-02"],
        {
            **reading("What our goals ask, and who is on the way"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
        },
    ),
    "owed": Runs(
        ["owed", "--person", "alice", "--today", "2026-11-02"],
        ["owed", "--person", "alise", "--today", "2026-11-02"],
        {
            **reading("What we owe · Alice · 2 November 2026"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
        },
    ),
    "team": Runs(
        ["team", "--manager", "alice", "--today", "2026-11-02"],
        ["team", "--manager", "alise", "--today", "2026-11-02"],
        {
            **reading("For Alice alone: the team that Alice leads · 2 November 2026"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
        },
    ),
    "check": Runs(
        ["check"],
        ["check", "nobody"],
        {
            **reading("All is well: 7 files."),
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
    "decide": Runs(
        ["decide", "chair", "alice", "--because", "So", "--accepted", "2026-10-01", "--yes"],
        ["decide", "chair", "alise", "--because", "So", "--accepted", "2026-10-01", "--yes"],
        {
            "good": End(0, "Wrote people/alice.yaml, openings/chair.yaml.", beside="people/alice.yaml"),
            "closed pipe": SHOWN_FIRST,
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, "people/alice.yaml", err=True),
            "output into a read-only folder": End(2, "people/alice.yaml", err=True),
        },
        into=(),
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
    "import-people": Runs(
        ["import-people", "hr.csv", "--yes"],
        ["import-people", "hrr.csv"],
        {
            "good": End(0, "Wrote people/eli.yaml, people-import.yaml.", beside=EXPORT_READ),
            "closed pipe": End(141, "", beside=EXPORT_READ),
            "unknown id": End(2, "careerctl: there is no file hrr.csv.", err=True),
            **REFUSED,
            "empty project": End(2, "careerctl: there is no file hr.csv.", err=True),
            "read-only folder": End(2, EXPORT_READ, err=True),
            "output into a read-only folder": End(2, EXPORT_READ, err=True),
        },
        into=(),
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
    "erase": Runs(
        ["erase", "alice", "--yes"],
        ["erase", "alise", "--yes"],
        {
            "good": End(0, "Deleted plans/alice.yaml, people/alice.yaml.", beside="plans/alice.yaml"),
            "closed pipe": End(141, "", beside="plans/alice.yaml"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, "plans/alice.yaml", err=True),
            "output into a read-only folder": End(2, "plans/alice.yaml", err=True),
        },
        into=(),
    ),
    "dossier": Runs(
        ["dossier", "alice", "-o", "kept"],
        ["dossier", "alise", "-o", "kept"],
        {
            "good": End(0, KEPT),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, f"careerctl: kept {DENIED}", err=True),
            "output into a read-only folder": End(2, f"careerctl: closed/kept {DENIED}", err=True),
        },
        into=("-o", "closed/kept"),
    ),
    "leave": Runs(
        ["leave", "alice", "--on", "2026-10-01", "--yes"],
        ["leave", "alise", "--on", "2026-10-01", "--yes"],
        {
            "good": End(0, "Wrote people/alice.yaml, plans/alice.yaml.", beside="people/alice.yaml"),
            "closed pipe": SHOWN_FIRST,
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, "people/alice.yaml", err=True),
            "output into a read-only folder": End(2, "people/alice.yaml", err=True),
        },
        into=(),
    ),
    "move": Runs(
        ["move", "alice", "lead", "--from", "2026-10-01", "--because", "So", "--yes"],
        ["move", "alice", "leed", "--from", "2026-10-01", "--because", "So", "--yes"],
        {
            "good": End(0, "Wrote people/alice.yaml.", beside="people/alice.yaml"),
            "closed pipe": SHOWN_FIRST,
            "unknown id": End(2, "careerctl: no role has the id 'leed' in {root}. Did you mean 'lead'?", err=True),
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, "people/alice.yaml", err=True),
            "output into a read-only folder": End(2, "people/alice.yaml", err=True),
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
} | WRITTEN_BY_PEOPLE
