"""Earlier frameworks as git keeps them: which commit stands for a version or a day, and how often one is read."""

from datetime import date

import pytest
from moved_project import BEGUN, RATINGS, SECOND, SETTINGS, TODAY, moved

from careerctl.analysis.in_force import earlier
from careerctl.model.earlier import Under
from careerctl.project.git import revisions
from careerctl.project.git.earlier import GitHistory
from careerctl.project.reading.framework import read_project

DAY = date(2026, 11, 20)


def role(level: int) -> dict[str, str]:
    return {"roles/seller.yaml": f"name: Seller\nrequires: {{terms: {level}}}\n"}


def version(name: str) -> dict[str, str]:
    return {"careerctl.yaml": SETTINGS.format(version=name)}


def asked(history: GitHistory, said: str | None, day: str = "2026-11-20") -> object:
    """Return the level that was asked, or why nobody can tell; None where it is today's."""
    found = history.at(Under(said, date.fromisoformat(day)))
    if found is None or found.framework is None:
        return None if found is None else found.why
    return found.framework.required("seller")["terms"].level


def test_a_version_is_what_it_was_last_whatever_the_order(project, committed, git) -> None:
    """Each line: a version and the level asked under it. The last 2.0 counts, and a branch along second parents not."""
    versions = [("2.0", 0), ("2.0", 1), ("2.1", 1), ("2.0", 2), ("'2.2'", 2), ("2.2", 3)]
    root = moved(project, committed, *({**BEGUN, **version(name), **role(level)} for name, level in versions))
    git(root, "checkout", "-q", "-b", "side")
    committed(project(version("9.9") | role(1)), on="2026-09-01")
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-s", "ours", "-m", "x", "side", on="2027-03-01")
    history = GitHistory(root, DAY)
    found = {each: asked(history, each) for each in ("2.0", "2.1", "2.2", "9.9")}
    assert found == {"2.0": 2, "2.1": 1, "2.2": 3, "9.9": "unknown"}
    begun = history.at(Under("2.1", DAY))
    assert begun is not None
    assert [each.version for each in history.between(begun, "2.2")] == ["2.0"]


def test_a_day_means_what_was_committed_by_its_end(project, committed, git, tmp_path_factory) -> None:
    root = moved(project, committed, *({**BEGUN, **version("2.0"), **role(level)} for level in (1, 2, 3)))
    (root / "people/dana.yaml").write_text("name: Dana\n")
    committed(root, on="2026-12-20")
    days = {"2026-09-19": None, "2026-09-20": 1, "2026-10-19": 1, "2026-10-20": 2, "2026-11-20": None}
    history = GitHistory(root, DAY)
    assert {day: asked(history, None, day) for day in days} == days
    shallow = tmp_path_factory.mktemp("shallow") / "here"
    git(root, "clone", "-q", "--depth", "2", f"file://{root}", str(shallow))
    there = GitHistory(shallow, DAY)
    assert [asked(there, None, "2026-10-20"), asked(there, "1.0"), asked(there, "2.0")] == ["shallow", "shallow", 3]


@pytest.mark.usefixtures("temporary")
def test_each_version_is_read_once_and_today_s_never(project, committed, careerctl, monkeypatch) -> None:
    many = {
        f"assessments/2026-h2/p{at}.{side}.yaml": f"by: {by}\ndate: 2026-10-01\nframework: {said}\n{RATINGS}"
        for at, said in enumerate(("2.0", "2.0", "2.1"))
        for side, by in (("self", f"p{at}"), ("manager", "dana"))
    }
    people = {f"people/p{at}.yaml": f"name: P{at}\nrole: seller\nmanager: dana\n" for at in range(3)}
    root = moved(project, committed, BEGUN | people | many, SECOND)
    read, project_at = [], revisions.project_at
    monkeypatch.setattr(
        revisions, "project_at", lambda at, *more, **how: read.append(at) or project_at(at, *more, **how)
    )
    assert careerctl("check", "--jobs", "1", *TODAY, cwd=root).code == 0
    assert len(read) == 1, read
    framework = read_project(root, DAY, history=GitHistory).framework
    assert [earlier(framework, Under(each, DAY)) for each in ("2.1", None)] == [None, None]
    assert len(read) == 1


def test_where_there_is_no_git_nothing_is_said_of_a_day(project, monkeypatch, committed) -> None:
    root = project(BEGUN)
    assert [asked(GitHistory(root, DAY), each) for each in ("1.0", None)] == ["unknown", None]
    committed(root)
    monkeypatch.setenv("PATH", "")
    assert [asked(GitHistory(root, DAY), each) for each in ("2.0", None)] == ["unknown", None]
