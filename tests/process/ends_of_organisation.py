"""How the commands end that are for the organisation."""

from .endings import (
    DENIED,
    EXPORT_READ,
    KEPT,
    NO_ALICE,
    NO_ALISE,
    REFUSED,
    SHOWN_FIRST,
    End,
    Runs,
    reading,
)

EXPORTED = "Wrote 2 rows of 1 table of north into tables. What a part holds its manifest.json says."

FOR_THE_ORGANISATION: dict[str, Runs] = {
    "diff": Runs(
        ["diff", "HEAD", "--people", "--format", "json"],
        ["diff", "HEAD", "--people", "--manager", "alise"],
        {
            **reading("{{"),
            "output into a read-only folder": End(2, f"careerctl: closed/out.json {DENIED}", err=True),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": End(0, "{{"),
        },
        into=("-o", "closed/out.json"),
    ),
    "history": Runs(
        ["history", "alice"],
        ["history", "alise"],
        {**reading("Alice · over time"), "unknown id": NO_ALISE, **REFUSED, "empty project": NO_ALICE},
    ),
    "match": Runs(
        ["match", "guide", "--manager", "alice", "--today", "2026-11-02"],
        ["match", "guide", "--manager", "alise", "--today", "2026-11-02"],
        {
            **reading("Guide · those whom Alice leads · 2 November 2026"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
        },
    ),
    "export": Runs(
        ["export", "tables", "--format", "csv", "--tables", "roles", "--project", "north"],
        ["export", "tables", "--format", "cvs"],
        {
            "good": End(0, EXPORTED),
            "unknown id": End(
                2, "careerctl: Invalid value for '--format': no format is called 'cvs'. Did you mean 'csv'?", err=True
            ),
            **REFUSED,
            "empty project": End(0, EXPORTED.replace("2 rows", "0 rows")),
            "read-only folder": End(2, f"careerctl: tables {DENIED} Nothing was changed.", err=True),
            "output into a read-only folder": End(0, EXPORTED),
        },
        into=(),
    ),
    "raters": Runs(
        ["raters", "--today", "2026-10-15"],
        ["raters", "--manager", "alise", "--today", "2026-10-15"],
        {
            **reading("Do we see alike? · Round 2026-h2, open until 31 October 2026"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": End(0, "Do we see alike? · Round 2026-h2, open until 31 October 2026"),
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
    "import-framework": Runs(
        ["import-framework", "matrix.csv", "-o", ".", "--yes"],
        ["import-framework", "matrxi.csv", "-o", "."],
        {
            "good": End(0, "The framework of matrix.csv", beside="Wrote 6 files into this folder."),
            "closed pipe": End(141, ""),
            "unknown id": End(2, "careerctl: there is no file matrxi.csv.", err=True),
            **REFUSED,
            "no project": End(
                2,
                "This folder is no project yet, and holds other files. They stay; no file is overwritten.",
                err=True,
                beside="The framework of matrix.csv",
            ),
            "empty project": End(2, "careerctl: there is no file matrix.csv.", err=True),
            "read-only folder": End(
                2,
                "careerctl: . may not be written to: look at its rights. Nothing was written.",
                err=True,
                beside="The framework of matrix.csv",
            ),
            "output into a read-only folder": End(
                2,
                "careerctl: roles may not be written to: look at its rights. Nothing was written.",
                err=True,
                beside="The framework of matrix.csv",
            ),
        },
        into=(),
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
}
