"""Where the files about people lie. Files are listed here, never opened."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from careerctl.model.assessment import SIDES
from careerctl.model.framework import Framework
from careerctl.model.ids import is_erased, is_id
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project import disk
from careerctl.project.kinds import ASSESSMENTS, PEOPLE
from careerctl.project.reading import files
from careerctl.project.reading.mentions import may_name
from careerctl.project.reading.people import SheetPath
from careerctl.text.phrases import MANY, together
from careerctl.text.spelling import did_you_mean, meant


class PeopleIndex:
    """All people of a project and their sheets, by id."""

    def __init__(self, root: Path) -> None:
        """Look at nothing yet."""
        self.root = root
        self.diagnostics: list[Diagnostic] = []
        self.broken: list[Diagnostic] = []
        """What is wrong with files in which something was looked for, and of which nothing can be told."""
        self._unlisted: list[str] = []
        self.closed_sheets: list[str] = []
        """The folders of sheets that are not read, once sheets were looked for."""

    @cached_property
    def paths(self) -> dict[str, str]:
        """The people's files by id."""
        found = files.listing(self.root, PEOPLE)
        self.diagnostics += found.diagnostics
        self._unlisted = found.unlisted
        return files.by_id(found.paths, self.diagnostics)

    @property
    def unread(self) -> list[Diagnostic]:
        """What is said of the files and folders of people that are not read, as far as anybody tried."""
        about = self.diagnostics
        unseen = [each for each in about if each.rule == "unreadable-file" or each.place.path in self._unlisted]
        return [*unseen, *self.broken]

    @cached_property
    def former(self) -> dict[str, str]:
        """The present id of each former one; asked for only where somebody is not found."""
        return former_ids(self.root, self.paths)

    @cached_property
    def _may_have_more(self) -> bool:
        """Whether a file that cannot be read may say former ids."""
        speaking = (path for path in self.paths.values() if _speaks_of_it(self.root / path))
        return any(files.read(self.root, path).root is None for path in speaking)

    def present(self, person: str) -> str | None:
        """Return None for an id that somebody has, the present one for a former id, "" for nobody's.

        It is None, too, where somebody may have it in a folder or a file that cannot be read, and for the ids that
        stand for people whose data were erased.
        """
        if person in self.paths or is_erased(person):
            return None
        return self.former.get(person, None if self._unlisted or self._may_have_more else "")

    def current(self, person: str) -> str:
        """Return the present id of what is written; an id that nobody has stays as it is."""
        return self.present(person) or person

    def naming(self, ids: Collection[str]) -> dict[str, str]:
        """Return the files, by person, of those who have one of the ids and in which one may stand; none is parsed."""
        return {person: path for person, path in self.paths.items() if self.may_name(person, ids)}

    def may_name(self, person: str, ids: Collection[str]) -> bool:
        """Tell whether somebody has one of the ids, or one may stand in their file, which is not parsed."""
        return person in ids or may_name(self.root, self.paths[person], ids)

    def sheets(self, framework: Framework) -> dict[str, list[SheetPath]]:
        """Return the sheets in files of their own by person; odd names become diagnostics."""
        found = files.listing(self.root, ASSESSMENTS)
        self.diagnostics += found.diagnostics
        self.closed_sheets = found.unlisted
        sheets: dict[str, list[SheetPath]] = {}
        for path in found.paths:
            sheet = _named(path)
            if sheet is None:
                message = "this name does not say whose sheet it is, and which side's"
                self.diagnostics.append(files.say("bad-file-name", path, message, _how_named(path)))
                continue
            self._judge(sheet, framework)
            sheets.setdefault(self.current(sheet.person), []).append(sheet)
        return sheets

    def unseen(self, rounds: Iterable[str]) -> tuple[str, ...]:
        """Return of which rounds there may be sheets in folders that are not read; "" for those of no known round."""
        if ASSESSMENTS in self.closed_sheets:
            return (*rounds, "")
        return tuple(each.split("/")[1] for each in self.closed_sheets)

    def note_name(self, path: str) -> Iterator[Diagnostic]:
        """Judge the name of a file of notes: `<person>.<by>.yaml`."""
        person, _, writer = path.rsplit("/", 1)[-1].removesuffix(".yaml").partition(".")
        if not is_id(person) or not is_id(writer):
            message = "this name does not say whom the notes are on, and who wrote them"
            yield files.say("bad-file-name", path, message, "notes/<person>.<writer>.yaml")
        elif "" in {self.present(person), self.present(writer)}:
            hint = "the file's name is two people's ids"
            yield files.say("unknown-person", path, "one of the two in this name is nobody's id", hint)

    def _judge(self, sheet: SheetPath, framework: Framework) -> None:
        """Speak up about a sheet of nobody, or of no round."""
        rounds = framework.settings.rounds
        if rounds and sheet.round not in rounds:
            hint = did_you_mean(sheet.round, rounds) or f"the rounds are {', '.join(rounds)}"[:200]
            self.diagnostics.append(files.say("unknown-round", sheet.path, "no round has the id of this folder", hint))
        present = self.present(sheet.person)
        if present:
            hint = f"rename the file to {present}.{sheet.side}.yaml"
            self.diagnostics.append(files.say("old-name", sheet.path, "this file's name begins with a former id", hint))
        elif present is not None:
            hint = "the file's name begins with a person's id"
            self.diagnostics.append(files.say("unknown-person", sheet.path, "this sheet is nobody's", hint))


def _named(path: str) -> SheetPath | None:
    parts = path.removesuffix(".yaml").split("/")
    if len(parts) != len(("assessments", "round", "sheet")):
        return None
    person, _, side = parts[2].partition(".")
    named = next((each for each in SIDES if each == side), None)
    if named is None or not is_id(person) or not is_id(parts[1]):
        return None
    return SheetPath(person, parts[1], named, path)


def _how_named(path: str) -> str:
    """Return how a sheet's file is named; where only the side is misspelt, the side."""
    side = path.removesuffix(".yaml").rpartition(".")[2]
    form = "assessments/<round>/<person>.<side>.yaml, the side being self, manager or agreed"
    return form if side in SIDES else did_you_mean(side, SIDES) or form


def sheets_of(root: Path, person: str) -> list[SheetPath]:
    """Return one person's sheets in files of their own, without looking at anybody else's.

    Raises CareerctlError where a link leads to one from elsewhere, and where nobody may look.
    """
    with disk.entries(root / ASSESSMENTS) as entries:
        rounds = sorted(each.name for each in entries if is_id(each.name))
    named = (
        SheetPath(person, each, side, f"{ASSESSMENTS}/{each}/{person}.{side}.yaml") for each in rounds for side in SIDES
    )
    return [sheet for sheet in named if disk.has(root, sheet.path)]


def find_person(root: Path, person: str, near: str = PEOPLE) -> str | None:
    """Return the path of a person's file: in the folder `near`, else anywhere below people/; None if none is seen.

    Raises CareerctlError where a link leads to it from elsewhere, and where nobody may look into people/.
    """
    if not is_id(person):
        return None
    for path in dict.fromkeys((f"{near}/{person}.yaml", f"{PEOPLE}/{person}.yaml")):
        if _lies_at(root, Path(path)):
            return path
    return _people(root).get(person)


def _lies_at(root: Path, path: Path) -> bool:
    """Tell whether a file lies below a root, or in the folder of somebody who is in no project."""
    return disk.has(path.parent, path.name) if path.is_absolute() else disk.has(root, path.as_posix())


def find_renamed(root: Path, former: str) -> str | None:
    """Return the path of the file of whoever had an id before. Opens the files of all people, so never for a rater."""
    paths = _people(root)
    return paths.get(former_ids(root, paths).get(former, ""))


def instead(root: Path, name: str) -> str:
    """Return what to say where nobody is seen to have an id: who was probably meant, and what is not read."""
    found = files.listing(root, PEOPLE)
    hint = meant(name, map(files.id_of, found.paths)) or f"People are the files in {PEOPLE}/."
    unread = [each for each in found.paths if _speaks_of_it(root / each) and files.read(root, each).root is None]
    former = f" It may be a former id in what cannot be read: {together(unread, MANY)}." if unread else ""
    return f"{hint}{former}{files.unseen(root, found.unlisted)}"


def _people(root: Path) -> dict[str, str]:
    return {files.id_of(path): path for path in files.listing(root, PEOPLE).paths}


def former_ids(root: Path, paths: Mapping[str, str]) -> dict[str, str]:
    """Return the present id of each id that a person had before. Of all files only those that speak of it are read."""
    former: dict[str, str] = {}
    for person, path in paths.items():
        if _speaks_of_it(root / path):
            tree = files.read(root, path).root
            old = tree.get("formerly") if isinstance(tree, dict) else None
            former |= {each: person for each in old if isinstance(each, str)} if isinstance(old, list) else {}
    return former


def _speaks_of_it(path: Path) -> bool:
    try:
        return b"formerly" in (disk.read(path) or b"")
    except disk.ClosedError:  # said where the file is read
        return True
