"""The numbers of `policy:` by which rules about people judge: with a larger one the same files are well."""

import pytest

SETTINGS = "format: 1\nscales: {steps: {levels: [One, Two]}}\npolicy: {%s}\n"
PLAN = "person: pat\ntarget: next\nstarted: 2025-01-01\n"
FILES = {
    "roles/today.yaml": "name: Today\n",
    "roles/next.yaml": "name: Next\nrequires: {a: 1}\n",
    "competencies/a.yaml": "name: A\nasks: skill\n",
    "people/pat.yaml": "name: Pat\nrole: today\n",
}
AGREED = "date: {}\nconfirmed: {{employee: {}, manager: {}}}\nratings: {{a: 2}}\n"
LATELY, LONG_AGO = (AGREED.format(*[day] * 3) for day in ("2026-10-01", "2025-06-01"))
TRIAL = "trial: {from: 2026-10-01, until: 2027-05-31, agreed: 2026-09-01, gives_way: [{what: One region}]}\n"

CASES = {
    "answer_days: {}": (
        14,
        40,
        "unanswered-wish",
        {"people/pat.yaml": "name: Pat\nwishes: [{words: T, asked: 2026-10-01}]\n"},
    ),
    "max_trial_months: {}": (6, 8, "trial-without-end", {"plans/p.yaml": PLAN + TRIAL}),
    "max_permanent_months: {}": (
        12,
        24,
        "duties-without-decision",
        {"plans/p.yaml": f"{PLAN}permanent: {{from: 2025-02}}\n"},
    ),
    "reassess_months: {}": (12, 24, "stale-assessment", {"assessments/2025/pat.agreed.yaml": LONG_AGO}),
    "reassess_months: {} ": (
        12,
        24,
        "never-asked",
        {
            "people/pat.yaml": "name: Pat\nrole: today\nsince: 2025-06\n",
            "people/dana.yaml": "name: Dana\nwishes: [{words: T}]\n",
        },
    ),
    "opening_months: {}": (
        12,
        24,
        "wish-without-opening",
        {
            "people/pat.yaml": "name: Pat\nrole: today\nwishes: [{role: next}]\n",
            "assessments/2026/pat.agreed.yaml": LATELY,
            "openings/o.yaml": "role: next\nfrom: 2028-03\n",
        },
    ),
}


@pytest.mark.parametrize("policy", CASES)
def test_a_number_of_the_policy_decides(checked, policy):
    usual, larger, rule, files = CASES[policy]

    def found(number: int) -> list[str]:
        lines = checked(FILES | files | {"careerctl.yaml": SETTINGS % policy.format(number)})
        return [line.split("[")[1].split("]")[0] for line in lines]

    assert found(usual) == [rule]
    assert found(larger) == []
    assert [line for line in checked(FILES | files | {"careerctl.yaml": SETTINGS % ""}) if rule in line]
