"""What the screen says beside a next step: what the level looks like, in short."""

import pytest

RATED = "by: {}\ndate: 2026-10-01\nratings: {{listening: 1}}\n"
LOOKS = {
    "its summary": ("{summary: Hears people out., criteria: [Asks]}", "1 → 2: Hears people out."),
    "its only criterion": ("{criteria: [Asks]}", "1 → 2: Asks"),
    "the first of its criteria": ("{criteria: [{text: Asks, examples: [Why?]}, Waits]}", "1 → 2: Asks …"),
    "what the role means by it": ("{criteria: [Asks]}", "1 → 2: Hears buyers out"),
}


@pytest.mark.parametrize("what", LOOKS)
def test_a_next_step_says_what_its_level_looks_like(project, careerctl, what):
    level, shown = LOOKS[what]
    wording = ", wording: Hears buyers out" if "role" in what else ""
    root = project(
        {
            "competencies/listening.yaml": f"name: Listening\nasks: skill\nlevels:\n  2: {level}\n",
            "roles/seller.yaml": f"name: Seller\nrequires: {{listening: {{level: 2{wording}}}}}\n",
            "people/pat.yaml": "name: Pat\nrole: seller\nmanager: dana\n",
            "people/dana.yaml": "name: Dana\n",
            "assessments/2026-h2/pat.self.yaml": RATED.format("pat"),
            "assessments/2026-h2/pat.manager.yaml": RATED.format("dana"),
        }
    )
    code, out, _ = careerctl("gap", "pat", "--today", "2026-11-02", cwd=root)
    assert code == 0
    told = out.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert [line.split("   ")[-1].strip() for line in told if "1 → 2:" in line] == [shown]
