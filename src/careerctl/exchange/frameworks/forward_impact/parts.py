"""The files of Forward Impact's map: what each of them says, with its place, before anything is derived."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from careerctl.exchange.entries import ForeignEntry, entry_of, unique
from careerctl.exchange.left_out import Inventory
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here

PROFICIENCIES = ("awareness", "foundational", "working", "practitioner", "expert")
MATURITIES = ("emerging", "developing", "practicing", "role-modeling", "exemplifying")
TIERS = ("core", "supporting", "broad")
FOLDERS = ("capabilities", "behaviours", "disciplines", "tracks")
_TOP = ("standard.yaml", "levels.yaml", "drivers.yaml")


class Skill(NamedTuple):
    """A skill in a capability."""

    entry: ForeignEntry
    capability: str


@dataclass(frozen=True)
class MapFiles:
    """All files of a map; each thing by its id."""

    title: str
    description: str
    levels: Mapping[str, ForeignEntry]
    """In the order of their ranks."""
    capabilities: Mapping[str, ForeignEntry]
    skills: Mapping[str, Skill]
    behaviours: Mapping[str, ForeignEntry]
    disciplines: Mapping[str, ForeignEntry]
    tracks: Mapping[str, ForeignEntry]


def read_files(root: Path, inventory: Inventory) -> MapFiles:
    """Read a folder. Raises CareerctlError with the place of what cannot be read."""
    whole = entry_of(root / "standard.yaml", inventory, "standard") if disk.is_file(root / "standard.yaml") else None
    levels = dict(
        unique((each.name("id"), each) for each in entry_of(root / "levels.yaml", inventory, "levels").items())
    )
    folders = {folder: _folder(root, folder, inventory) for folder in FOLDERS}
    skills = dict(
        unique((skill.name("id"), skill) for each in folders["capabilities"].values() for skill in each.every("skills"))
    )
    capability_of = {
        skill.name("id"): name for name, each in folders["capabilities"].items() for skill in each.every("skills")
    }
    _count_others(root, inventory)
    return MapFiles(
        whole.text("title") if whole is not None else "",
        whole.text("description") if whole is not None else "",
        dict(sorted(levels.items(), key=lambda each: each[1].need("ordinalRank").number())),
        skills={name: Skill(each, capability_of[name]) for name, each in skills.items()},
        **folders,
    )


def _folder(root: Path, folder: str, inventory: Inventory) -> dict[str, ForeignEntry]:
    """Return what lies in a folder, by ids: those that files say, else their names."""
    found = []
    for path, _ in disk.files_below(root, (), folder):
        name, _, ending = path.rpartition("/")[2].rpartition(".")
        if ending in {"yaml", "yml"} and not name.startswith("_"):
            entry = entry_of(root / path, inventory, folder)
            found.append((entry.name("id") if entry.get("id") is not None else name, entry))
    if not found and folder in {"capabilities", "disciplines"}:
        message = f"{path_from_here(root / folder)}: there is no file in this folder, or no such folder."
        raise CareerctlError(message)
    return dict(unique(found))


def _count_others(root: Path, inventory: Inventory) -> None:
    """Count drivers, and files and folders that hold nothing of a framework."""
    if disk.is_file(root / "drivers.yaml"):
        drivers = entry_of(root / "drivers.yaml", Inventory())
        inventory.count("drivers", "drivers.yaml", len(drivers.items()))
    with disk.entries(root) as listed:
        others = sorted(each.name for each in listed if each.name not in {*_TOP, *FOLDERS})
    for name in others:
        inventory.count("other files and folders", name)


def too_many(root: Path) -> CareerctlError:
    """Return the error to raise where disciplines, levels and tracks make more roles than a project is made for."""
    message = f"{path_from_here(root)}: disciplines, levels and tracks make more roles than any framework has."
    return CareerctlError(f"{message} Take some of them out.")
