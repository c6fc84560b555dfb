"""A framework with three versions in a git repository of its own, and Alice, who was rated under the first."""

from collections.abc import Callable
from pathlib import Path

SETTINGS = """\
format: 1
version: {version}
scales: {{steps: {{cumulative: true, levels: {{0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}}}}
rounds: {{2026-h2: {{opens: 2026-10-01, closes: 2026-10-31}}}}
rules: {{role-without-goal: ignore, unused-competency: ignore, stale-assessment: ignore, never-asked: ignore}}
"""
RATINGS = "ratings: {terms: 2, asking: 2, closing: 2}\n"
BEGUN = {
    "careerctl.yaml": SETTINGS.format(version="2.0"),
    "competencies/terms.yaml": "name: Terms\nasks: skill\nlevels: {1: With help, 2: Alone, 3: Of several parties}\n",
    "competencies/asking.yaml": "name: Asking\nasks: skill\nlevels: {1: Asks, 2: Asks twice, 3: Asks why}\n",
    "competencies/closing.yaml": "name: Closing\nasks: result\nlevels: {1: Names a day, 2: Keeps the day}\n",
    "competencies/french.yaml": "name: French\nasks: knowledge\nlevels: {1: Says hello}\n",
    "roles/seller.yaml": "name: Seller\nrequires: {terms: 2, asking: 2, closing: 2}\n",
    "people/alice.yaml": "name: Alice Moreau\ncalled: Alice\nrole: seller\nmanager: dana\n",
    "people/dana.yaml": "name: Dana Weiss\ncalled: Dana\nrole: seller\n",
    "assessments/2026-h2/alice.self.yaml": f"by: alice\ndate: 2026-10-02\nframework: 2.0\n{RATINGS}",
    "assessments/2026-h2/alice.manager.yaml": f"by: dana\ndate: 2026-10-05\nframework: 2.0\n{RATINGS}",
    "assessments/2026-h2/alice.agreed.yaml": (
        "date: 2026-10-12\nframework: 2.0\nconfirmed: {employee: 2026-10-12, manager: 2026-10-12}\n" + RATINGS
    ),
}
SECOND = {
    "careerctl.yaml": SETTINGS.format(version="2.1"),
    "competencies/asking.yaml": "name: Asking\nasks: skill\nlevels: {1: Asks, 2: Asks twice and waits, 3: Asks why}\n",
    "roles/seller.yaml": "name: Seller\nrequires: {terms: 3, asking: 2, closing: 2}\n",
}
THIRD = {
    "careerctl.yaml": SETTINGS.format(version="2.2"),
    "roles/seller.yaml": (
        "name: Seller\nrequires: {terms: 3, asking: 2, closing: {level: 2, must: true}, french: 1}\n"
        "conditions: {quota: At or above quota}\n"
    ),
}
TODAY = ("--today", "2026-11-20")


def moved(project: Callable[..., Path], committed: Callable[..., str], *versions: dict[str, str]) -> Path:
    """Return the folder of the project, with each version in a commit of its own, a month apart."""
    for month, files in enumerate(versions or (BEGUN, SECOND, THIRD), 8):
        root = project({"careerctl.yaml": files["careerctl.yaml"], **files})
        committed(root, on=f"{2026 + month // 12}-{month % 12 + 1:02}-20")
    return root
