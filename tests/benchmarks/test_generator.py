"""The generator of organisations: repeatable, of the size asked for, and sound unless told otherwise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

GENERATOR = Path(__file__).parents[2] / "benchmarks" / "organisation.py"
KINDS_OF_FAULT = 6


def written(root: Path, *options: str) -> dict[str, bytes]:
    """Run the generator as a user does and return its files by their paths."""
    subprocess.run([sys.executable, GENERATOR, root, *options], check=True)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yaml")}


def people(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files about people."""
    return {path: content for path, content in files.items() if path.startswith("people/")}


def check(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run `careerctl check` on a project, on a day after both rounds."""
    pytest.importorskip("careerctl.cli.app")
    command = [sys.executable, "-m", "careerctl", "check", str(root)]
    command += ["--today", "2026-11-01", "--fail-on", "note", *options]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("count", [4, 5, 8, 99, 250])
def test_writes_as_many_people_as_asked(tmp_path: Path, count: int) -> None:
    files = people(written(tmp_path / "project", "--people", str(count)))
    assert len({Path(path).stem for path in files}) == len(files) == count


def test_same_arguments_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    first = written(tmp_path / "first", "--people", "40", "--failing", "0.1")
    assert written(tmp_path / "again", "--people", "40", "--failing", "0.1") == first
    assert written(tmp_path / "other", "--people", "40", "--seed", "2") != first


def test_a_person_is_the_same_among_few_and_many(tmp_path: Path) -> None:
    one = "people/team-0001/p00001.yaml"
    few = written(tmp_path / "few", "--people", "8")
    many = written(tmp_path / "many", "--people", "300")
    assert few[one] == many[one]


@pytest.mark.exhaustive
def test_a_shape_is_repeatable_and_plain_yaml(tmp_path: Path) -> None:
    for shape in ("noisy", "in-one-file"):
        first = written(tmp_path / f"{shape}-1", "--people", "40", "--shape", shape)
        assert written(tmp_path / f"{shape}-2", "--people", "40", "--shape", shape) == first
        for path, content in first.items():
            assert isinstance(yaml.safe_load(content), dict), path


@pytest.mark.exhaustive
def test_check_says_one_to_three_things_of_nearly_everybody_in_a_noisy_project(tmp_path: Path) -> None:
    files = people(written(tmp_path / "project", "--people", "200", "--shape", "noisy"))
    done = check(tmp_path / "project", "--format", "concise")
    lines = [line.partition(":")[0] for line in done.stdout.splitlines()]
    found = {path: sum(line.endswith(path) for line in lines) for path in files}
    assert set(found.values()) == {0, 1, 2, 3}
    assert [path for path, count in found.items() if count == 0 and "/p" in path.removeprefix("people/")] == []


def test_sheets_in_one_file_are_sound_and_in_flow_style(tmp_path: Path) -> None:
    files = written(tmp_path / "project", "--people", "200", "--shape", "in-one-file")
    done = check(tmp_path / "project")
    assert done.returncode == 0, done.stdout + done.stderr
    kinds = [path.partition("/")[0] for path in files]
    assert (kinds.count("competencies"), kinds.count("roles")) == (60, 40)
    assert b"    self: {by: p00001, date: 2026-" in files["people/team-0001/p00001.yaml"]


def test_files_have_the_size_of_real_ones(tmp_path: Path) -> None:
    sizes = [len(content) for content in people(written(tmp_path / "project", "--people", "200")).values()]
    assert 2000 < sum(sizes) / len(sizes) < 3000


@pytest.mark.exhaustive
def test_every_file_is_plain_yaml(tmp_path: Path) -> None:
    for path, content in written(tmp_path / "project", "--people", "40").items():
        assert isinstance(yaml.safe_load(content), dict), path
        assert b"\t" not in content, path


def test_faults_are_one_a_file_in_the_share_asked_for(tmp_path: Path) -> None:
    sound = written(tmp_path / "sound", "--people", "60")
    spoilt = written(tmp_path / "spoilt", "--people", "60", "--failing", "0.1")
    differing = [path for path in sound if sound[path] != spoilt[path]]
    assert len(differing) == KINDS_OF_FAULT
    for path in differing:
        before, after = sound[path].splitlines(), spoilt[path].splitlines()
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1, path


def test_refuses_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("mine")
    done = subprocess.run([sys.executable, GENERATOR, tmp_path, "--people", "8"], check=False, capture_output=True)
    assert done.returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.yaml"]


def test_check_has_nothing_to_say(tmp_path: Path) -> None:
    written(tmp_path / "project", "--people", "200")
    done = check(tmp_path / "project")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.exhaustive
def test_check_finds_each_fault(tmp_path: Path) -> None:
    written(tmp_path / "project", "--people", "60", "--failing", "0.1")
    done = check(tmp_path / "project")
    assert done.returncode == 1, done.stderr
    faults = (": error[", ": note[past-rating]")  # the round is over in which a level was none of the scale
    found = {line.partition(":")[0] for line in done.stdout.splitlines() if any(each in line for each in faults)}
    assert len(found) == KINDS_OF_FAULT, done.stdout
