"""How the commands end that people and managers write with."""

from .endings import (
    NO_ALICE,
    NO_ALISE,
    NOBODY,
    NOTE_NOT_WRITTEN,
    PLAN_NOT_WRITTEN,
    PLAN_READ_ONLY,
    REFUSED,
    WISH_NOT_WRITTEN,
    WISH_READ_ONLY,
    End,
    Runs,
    reading,
)

TAKE_NOT_WRITTEN = End(2, "careerctl: people may not be written to: look at its rights. Nothing was written.", err=True)

WRITTEN_BY_PEOPLE: dict[str, Runs] = {
    "form": Runs(
        ["form", "alice", "--as", "self", "--today", "2026-10-12"],
        ["form", "alise", "--as", "self"],
        {
            **reading("<!doctype html>"),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "output into a read-only folder": End(
                2, "careerctl: closed/out.html cannot be written: Permission denied.", err=True
            ),
        },
        into=("-o", "closed/out.html"),
    ),
    "take": Runs(
        ["take", "alice.answers", "--by", "alice", "--yes", "--today", "2026-10-12"],
        ["take", "alise.answers", "--by", "alice", "--yes"],
        {
            "good": End(
                0,
                "Alice: own view, 2026-h2: 0 rated, 0 reasons; a draft, since answers are still missing.",
                beside="Alice: own view, 2026-h2",
            ),
            "closed pipe": End(141, "", beside="Alice: own view, 2026-h2"),
            "unknown id": End(2, "careerctl: there is no file alise.answers.", err=True),
            **REFUSED,
            "empty project": End(2, f"{NOBODY} That is who writes, from --by or CAREERCTL_ME.", err=True),
            "read-only folder": TAKE_NOT_WRITTEN,
            "output into a read-only folder": TAKE_NOT_WRITTEN,
        },
        into=(),
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
            "unknown id": End(2, "careerctl: no entry of the plan has the id 'aks'. Did you mean 'ask'?", err=True),
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
    "profile": Runs(
        ["profile", "alice", "--learns", "coaching"],
        ["profile", "alice", "--learns", "coachin"],
        {
            "good": End(0, "Wrote into people/alice.yaml:"),
            "unknown id": End(
                2, "careerctl: no competency has the id 'coachin' in {root}. Did you mean 'coaching'?", err=True
            ),
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, WISH_READ_ONLY, err=True),
            "output into a read-only folder": End(2, WISH_NOT_WRITTEN, err=True),
        },
        into=(),
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
    "talk": Runs(
        ["talk", "alice", "--said", "All is well"],
        ["talk", "alise", "--said", "All is well"],
        {
            "good": End(0, "Wrote the talk into plans/alice.yaml. You both read it."),
            "unknown id": NO_ALISE,
            **REFUSED,
            "empty project": NO_ALICE,
            "read-only folder": End(2, PLAN_READ_ONLY, err=True),
            "output into a read-only folder": End(2, PLAN_NOT_WRITTEN, err=True),
        },
        into=(),
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
