"""The commit that two revisions have in common, and what changes go into."""

from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.git.git import Repository


def test_a_branch_is_compared_from_where_it_began(
    project: Callable[..., Path],
    committed: Callable[[Path], str],
    git: Callable[..., str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    root = project()
    begun = committed(root)
    repository = Repository(root)
    assert (repository.trunk(), repository.merge_base("main")) == ("main", begun)
    git(root, "checkout", "-q", "-b", "work")
    project({"roles/dev.yaml": "name: Developer\n"})
    own = committed(root)
    git(root, "checkout", "-q", "main")
    project({"roles/lead.yaml": "name: Lead\n"})
    other = committed(root)
    assert repository.merge_base("work") == repository.merge_base("main", "work") == begun
    assert repository.merge_base("HEAD", "main") == other != own

    clone = tmp_path_factory.mktemp("clones") / "shallow"
    git(root, "clone", "-q", "--depth=1", "--no-single-branch", f"file://{root}", str(clone))
    assert Repository(clone).trunk() == "origin/HEAD"
    with pytest.raises(CareerctlError, match=r"no commit in common here\. .* `git fetch --deepen=1000`\.$"):
        Repository(clone).merge_base("origin/work")
    git(clone, "fetch", "-q", "--deepen=1000")
    assert Repository(clone).merge_base("origin/work") == begun

    git(root, "branch", "-m", "main", "trunk")
    with pytest.raises(CareerctlError, match="git knows none of these here: origin/HEAD, origin/main, main"):
        repository.trunk()
    with pytest.raises(CareerctlError, match="git knows no revision 'main'"):
        repository.merge_base("main")
    git(root, "checkout", "-q", "--orphan", "alone")
    committed(root)
    with pytest.raises(CareerctlError, match=r"no commit in common here\.$"):
        repository.merge_base("work")
