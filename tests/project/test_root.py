"""Which project does a command speak of?"""

from pathlib import Path

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.root import commands_from_here, find_root
from careerctl.text.commands import spaced


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Return a home folder with a project in it, and none above."""
    folder = tmp_path / "home"
    (folder / "ours" / "roles" / "deep").mkdir(parents=True)
    (folder / "ours" / "careerctl.yaml").write_text("format: 1\n")
    monkeypatch.setattr(Path, "home", lambda: folder)
    return folder


def test_the_nearest_upwards_from_a_folder_or_a_file(home):
    ours = home / "ours"
    (ours / "roles/deep/a.yaml").write_text("name: A\n")
    assert (
        find_root(ours, None)
        == find_root(ours / "roles/deep", None)
        == find_root(ours / "roles/deep/a.yaml", None)
        == ours
    )


def test_an_inner_project_comes_first(home):
    inner = home / "ours" / "inner"
    inner.mkdir()
    (inner / "careerctl.yaml").write_text("format: 1\n")
    assert find_root(inner, None) == inner


def test_not_past_a_git_folder(home):
    (home / "ours/roles/.git").mkdir()
    with pytest.raises(CareerctlError, match=r"there is no careerctl\.yaml in .* or above it"):
        find_root(home / "ours/roles/deep", None)


def test_past_a_git_file_as_in_a_submodule(home):
    (home / "ours/roles/.git").write_text("gitdir: ../.git/modules/roles\n")
    assert find_root(home / "ours/roles/deep", None) == home / "ours"


def test_in_the_folder_that_has_the_git_folder(home):
    (home / "ours/.git").mkdir()
    assert find_root(home / "ours/roles", None) == home / "ours"


def test_not_past_the_home_folder(home):
    (home.parent / "careerctl.yaml").write_text("format: 1\n")
    (home / "docs").mkdir()
    with pytest.raises(CareerctlError):
        find_root(home / "docs", None)


def test_the_home_folder_itself_may_be_one(home):
    (home / "careerctl.yaml").write_text("format: 1\n")
    (home / "docs").mkdir()
    assert find_root(home / "docs", None) == home


def test_the_one_given_wins(home):
    given = home / "given"
    given.mkdir()
    with pytest.raises(CareerctlError, match=r"has no careerctl\.yaml"):
        find_root(home / "ours", given)
    (given / "careerctl.yaml").write_text("format: 1\n")
    assert find_root(home / "ours", given) == given


def test_a_relative_place_is_taken_from_the_current_folder(home, monkeypatch):
    monkeypatch.chdir(home / "ours" / "roles")
    assert find_root(Path("deep"), None) == find_root(Path("../roles"), None) == home / "ours"


@pytest.mark.parametrize(
    ("here", "written"),
    [
        ("ours", "careerctl check"),
        ("ours/roles/deep", "careerctl check"),
        (".", "careerctl check --root ours"),
        ("theirs/inside", "careerctl check --root ../../ours"),
    ],
)
def test_a_command_names_the_folder_where_it_would_mean_another(home, monkeypatch, here, written):
    (home / "theirs/inside").mkdir(parents=True)
    (home / "theirs/careerctl.yaml").write_text("format: 1\n")
    monkeypatch.chdir(home / here)
    assert spaced(commands_from_here(home / "ours")("check")) == written
    monkeypatch.setenv("CAREERCTL_ROOT", str(home / "ours"))
    assert spaced(commands_from_here(home / "ours")("check")) == written
    monkeypatch.setenv("CAREERCTL_ROOT", str(home / "theirs"))
    elsewhere = written if "--root" in written else f"{written} --root {'.' if here == 'ours' else '../..'}"
    assert spaced(commands_from_here(home / "ours")("check")) == elsewhere


def test_it_is_found_by_way_of_a_link(home, monkeypatch):
    (home / "link").symlink_to(home / "ours")
    monkeypatch.chdir(home / "link")
    assert commands_from_here(home / "ours").folder == commands_from_here(home / "link").folder == ""


def test_projects_below_are_named_the_nearest_first(home, monkeypatch):
    top = home / "mono"
    for each in ("apps/hr/eu/careers", "sales", "apps/lab", "a/b/c/d/e", ".hidden", *(f"team-{n}" for n in range(4))):
        (top / each).mkdir(parents=True)
        (top / each / "careerctl.yaml").touch()
    (top / "link").symlink_to(top / "apps")
    monkeypatch.chdir(top)
    for given, ended in {
        None: "They lie in sales, team-0, team-1, team-2, team-3 and elsewhere.",
        Path("apps"): "no careerctl project. They lie in apps/lab, apps/hr/eu/careers.",
        Path("apps/hr"): "There is one in apps/hr/eu/careers.",
        Path("apps/hr/eu/careers/.."): "There is one in apps/hr/eu/careers.",
        Path(".hidden/x"): ".hidden/x has no careerctl.yaml, so it is no careerctl project.",
    }.items():
        with pytest.raises(CareerctlError) as raised:
            find_root(top, given)
        assert str(raised.value).endswith(ended), given
