"""By what a finding is known again."""

from careerctl.formats.fingerprints import fingerprints
from careerctl.problems.diagnostic import Diagnostic, Place, Severity


def one(path: str = "roles/dev.yaml", line: int = 4, rule: str = "tab", message: str = "a tab") -> Diagnostic:
    return Diagnostic(Place(path, line, 1), Severity.ERROR, rule, message)


def test_lines_do_not_count() -> None:
    assert [*fingerprints([one(line=4)])] == [*fingerprints([one(line=400)])]
    assert [*fingerprints([one(message="closed in line 4")])] == [*fingerprints([one(message="closed in line 5")])]


def test_all_else_does() -> None:
    others = [one("roles/lead.yaml"), one(rule="tag"), one(message="a tag"), one()]
    assert len({*fingerprints(others)}) == len(others)


def test_those_alike_are_counted() -> None:
    known = [*fingerprints([one(line=line) for line in (1, 5, 9)])]
    assert [each.partition(":")[2] for each in known] == ["1", "2", "3"]
    assert len({each.partition(":")[0] for each in known}) == 1
