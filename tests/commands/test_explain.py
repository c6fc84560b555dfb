"""`careerctl explain`: the manuals."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from careerctl import shelf
from careerctl.problems.faults import FAULTS
from careerctl.problems.manual import manuals, names

Project = Callable[..., Path]
Run = Callable[..., Any]


UNKNOWN_PERSON = """\
unknown-person (warning)

Nobody in the project has the id.

People leave, and pilots start with one team: it is no error.

A project decides how much it weighs (ignore, note, warning, error), in careerctl.yaml:
    rules:
      unknown-person: ignore
One place is silenced by a comment on its line, or on the line above:
    # careerctl: ignore[unknown-person]
"""


def test_a_warning_is_explained_and_how_to_silence_it(careerctl: Run) -> None:
    assert careerctl("explain", "unknown-person") == (0, UNKNOWN_PERSON, "")


def test_an_error_of_structure_stays_one(careerctl: Run) -> None:
    code, out, _ = careerctl("explain", "area-cycle")
    assert code == 0
    assert out.startswith("area-cycle (error)\n\nAreas lie in each other in a circle.\n")
    assert "`rules:` in careerctl.yaml does not change it" in out


def test_what_it_proposes_works(project: Project, careerctl: Run) -> None:
    files = {"people/alice.yaml": "name: Alice\nmanager: dana\n"}
    root = project(files)
    assert "unknown-person" in careerctl("check", cwd=root).out
    settings = (root / "careerctl.yaml").read_text()
    project({"careerctl.yaml": settings.replace("rules: {", "rules: {unknown-person: ignore, ")})
    assert careerctl("check", cwd=root).out == "All is well: 2 files.\n"
    project({"people/alice.yaml": "name: Alice\n# careerctl: ignore[unknown-person]\nmanager: dana\n"})
    assert careerctl("check", cwd=root).out == "All is well: 2 files.\n"


def test_without_a_name_it_lists_all_by_scope(careerctl: Run) -> None:
    code, out, err = careerctl("explain")
    assert (code, err) == (0, "")
    titles = [line for line in out.splitlines() if line.endswith(":")]
    assert titles[0] == "In one file, while it is read:"
    assert titles[1:] == [
        f"Rules about {what}:" for what in ("the framework", "a person", "the organisation", "a change")
    ]
    for name in names():
        assert f"  {name} " in out


def test_narrow_terminals_get_a_list() -> None:
    from careerctl.formats.manuals.text import render
    from careerctl.formats.page import PageSize

    text = render(list(manuals()), PageSize(40))
    assert max(len(line) for line in text.splitlines()) < 40
    assert "  unknown-key (error)\n    A key is not one that this kind of\n    thing has.\n" in text


def test_an_unknown_name_is_wrong_use_with_a_near_miss(careerctl: Run) -> None:
    code, out, err = careerctl("explain", "unknown-competancy")
    assert (code, out) == (2, "")
    assert err.startswith(
        "careerctl: no rule or key is called 'unknown-competancy'. Did you mean 'unknown-competency'?\n"
    )


def test_needs_no_project(careerctl: Run, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert careerctl("explain", "tab").code == 0


def test_goes_to_a_file(careerctl: Run, tmp_path: Path) -> None:
    assert careerctl("explain", "tab", "-o", "tab.txt").out == ""
    assert (tmp_path / "tab.txt").read_text().startswith("tab (error)\n")


def test_json_holds_all(careerctl: Run) -> None:
    out = json.loads(careerctl("explain", "--format", "json").out)
    assert out["schema"] == "careerctl/explain/1"
    assert sorted(each["name"] for each in out["rules"]) == sorted(names())
    [one] = json.loads(careerctl("explain", "old-name", "--format", "json").out)["rules"]
    assert (one["name"], one["severity"], one["scope"], one["fixed"]) == ("old-name", "warning", "file", False)


def test_every_manual_begins_with_a_sentence_and_says_more() -> None:
    for manual in manuals():
        assert manual.summary.endswith("."), manual.name
        assert len(manual.summary) <= 110, manual.name
        assert "\n\n" in manual.text or manual.name == "bad-date", manual.name


def test_no_rule_has_the_name_of_a_fault() -> None:
    assert not set(shelf.names("careerctl.check.rules")) & set(FAULTS)
