"""Of some files about people the same is said, whether they alone are asked about or all: each rule's example tells."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from careerctl.check.engine import check
from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.rule import Scope
from careerctl.project.kinds import PRIVATE_FOLDERS

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TODAY = date(2026, 11, 2)


def test_of_one_file_as_of_all(whole: bool) -> None:  # noqa: FBT001  # a fixture
    wrong, files = [], 0
    for root in sorted(each.parent for each in EXAMPLES.glob("**/careerctl.yaml")):
        paths = [
            each.relative_to(root).as_posix() for folder in PRIVATE_FOLDERS for each in (root / folder).rglob("*.yaml")
        ]
        if not paths or not (whole or (3 <= len(paths) < 20)):
            continue
        files, every = files + len(paths), check(root, TODAY, Scope.ORGANISATION).diagnostics
        for path in paths:
            some = check(root, TODAY, Scope.ORGANISATION, of=partial(str.__eq__, path)).diagnostics
            if told_of(path, some) != told_of(path, every):
                wrong.append(f"{root.name}: {path}")
    assert files > 30
    assert not wrong


def told_of(path: str, every: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return what has its place, or a related one, in a file."""
    return [each for each in every if path in {each.place.path, *(place.path for place, _ in each.related)}]


def test_nobody_else_is_parsed(project: Callable[..., Path]) -> None:
    """Ben is broken, and nothing of his can be about Alice; Dana leads her, and Cy says that Alice leads him."""
    people = {
        "alice": "manager: dana",
        "ben": "manger: dana",
        "cy": "manager: alice",
        "dana": "role: nobody",
        "eve": "x: y",
    }
    root = project({f"people/{name}.yaml": f"name: N\n{line}\n" for name, line in people.items()})
    checked = check(root, TODAY, Scope.ORGANISATION, of="people/alice.yaml".__eq__)
    assert [each for each in checked.paths if each.startswith("people/")] == [
        "people/alice.yaml",
        "people/cy.yaml",
        "people/dana.yaml",
    ]
