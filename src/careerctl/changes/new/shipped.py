"""What travels with careerctl: example projects, and skeletons of new files."""

from pathlib import Path

EXAMPLES = ("starter", "northwind")
"""The example projects; the first is the one to begin with."""

_PACKAGE = Path(__file__).parents[2]


def example(name: str) -> dict[str, str]:
    """Return the files of an example, text by path from its root with `/`, sorted."""
    folder = example_folder(name)
    paths = (path for path in folder.rglob("*.yaml") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(paths)}


def skeleton(kind: str) -> str:
    """Return the text of a new file of a kind: its required keys, and others in lines that a `#` keeps out of use."""
    return Path(__file__).with_name("skeletons").joinpath(f"{kind}.yaml").read_text("utf-8")


def example_folder(name: str) -> Path:
    """Return an example's folder: an installed package brings a copy of the one that a checkout has at its top."""
    inside = _PACKAGE / "examples"
    return (inside if inside.is_dir() else _PACKAGE.parents[1] / "examples") / name
