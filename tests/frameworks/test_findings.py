"""What `check` finds in published frameworks: nothing about structure, at most one thing a role, each with a reason."""

from collections import Counter

import pytest

NO_GOALS = (
    "careerctl.yaml:1:1: note[role-without-goal] no goal says yet what the organisation needs "
    "and what its roles are there for"
)
NO_STONES = (
    "careerctl.yaml:1:1: note[step-without-stones] no promotion names stepping stones: "
    "nothing says what prepares for it"
)
NO_DAYS = (
    "careerctl.yaml:1:1: note[undescribed-step] no role on a path says what one does, what a normal day is like, "
    "what one delivers, what is good about it and what is not so good about it"
)
OF_THE_WHOLE = {
    NO_GOALS: "none of them publishes goals of the organisation; said once",
    NO_STONES: "all say what a level asks and not what prepares for it; said once",
    NO_DAYS: "they describe competencies, not days; said once, though many roles stand on paths",
}
LAST = "roles/{}.yaml:1:1: note[last-step-without-growth] {} is a last step and says nothing about growing inside it"

# framework: what is found, and why it is right
FOUND = {
    ("ft", "engineering"): OF_THE_WHOLE
    | {
        (
            "roles/principal-ic.yaml:26:5: note[steep-step] from Senior Engineer 2 (Individual Contributor) to "
            "Principal Engineer (Individual Contributor), Business Impact, Curiosity & Learning and 2 others "
            "rise by more than a level"
        ): "four of nine themes skip a proficiency; Leadership goes from Foundational to Practitioner",
        (
            "roles/principal-pm.yaml:41:5: note[steep-step] from Senior Engineer 2 (People Manager) to "
            "Principal Engineer (People Manager), Team Work and Leadership of Self and Others rise by more than a level"
        ): "both skip Practitioner, from Working knowledge to Expert",
        LAST.format("tech-director", "Technology Director"): "no move leads on, and no role says how one grows in it",
    },
    ("ft", "engineering-v1"): OF_THE_WHOLE
    | {LAST.format("senior-2", "Senior Engineer 2"): "the family ends with it, and says nothing of what comes then"},
    ("ft", "operations"): OF_THE_WHOLE
    | {LAST.format("senior-2", "Senior Engineer 2"): "the family ends with it, and says nothing of what comes then"},
    # Requirements fall on its moves sideways, and each ladder's last step leads to the others': all silent.
    ("engineeringladders",): OF_THE_WHOLE,
    # Its titles ask for points, as a condition, and for no competency: so neither of the sixteen is unused.
    ("snowflake",): OF_THE_WHOLE,
}


@pytest.mark.parametrize(("name", "right"), FOUND.items(), ids=map("-".join, FOUND))
def test_what_is_found_is_right(converted, found, name, right):
    lines = found(converted(*name))
    assert lines == sorted(right)
    assert all(right.values())


@pytest.mark.parametrize("name", FOUND, ids=map("-".join, FOUND))
def test_of_a_role_at_most_one_thing_is_said(converted, found, name):
    lines = found(converted(*name))
    assert [line for line in lines if ": error[" in line] == []
    roles = Counter(line.split(":", 1)[0] for line in lines if line.startswith("roles/"))
    assert set(roles.values()) <= {1}
