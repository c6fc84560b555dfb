"""All that is kept about one person: the files, as pages tell them and as data, and where else the person is named.

Until both have handed in, what the manager has rated is in neither. A draft is its author's alone.
"""

from collections.abc import Container, Iterator
from typing import Any, NamedTuple

from careerctl.analysis.dossier import Telling
from careerctl.analysis.outlook import is_told
from careerctl.model.assessment import AgreedSheetFile, Assessment, RatedSheetFile
from careerctl.model.note import Notes
from careerctl.model.outline import Outline, outline_of
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.problems.diagnostic import errors
from careerctl.project import disk
from careerctl.project.kinds import ASSESSMENTS, NOTES, PLANS
from careerctl.project.reading import files
from careerctl.project.reading.holders import Holder, every_file, holders
from careerctl.project.reading.index import sheets_of
from careerctl.project.reading.people import is_draft
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import SourceFile
from careerctl.project.reading.subjects import Subject
from careerctl.project.writing.change import plain
from careerctl.project.writing.emitting import document
from careerctl.questions.known import Reading, read_person_beside
from careerctl.questions.pages import Subjects
from careerctl.results.dossier import Dossier, KeptFile, NamedIn
from careerctl.results.result import replace

_SIDES = ("self", "manager", "agreed")


class Everything(NamedTuple):
    """The dossier, and the files with what is left out of it left out of them, by their paths."""

    dossier: Dossier
    data: dict[str, bytes]


def everything(subjects: Subjects, subject: Subject) -> Everything:
    """Return all that is kept about a person. Raises CareerctlError where their own file, or a sheet, is broken."""
    return _Collecting(read_person_beside(subjects.known.project, subject)).all(subjects)


class _Collecting:
    """What is found for one person."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.root, self.ids = reading, reading.project.root, reading.record.ids
        self.question = reading.question()
        self.telling = Telling(reading.framework, lambda written: _with_id(reading.called(written), written))
        self.data: dict[str, bytes] = {}
        self.unread: list[str] = []
        self.waiting: list[str] = []

    def all(self, subjects: Subjects) -> Everything:
        kept = [*self._own_file(), *self._sheets(), *self._notes(), *self._plans()]
        found = Dossier(
            head=subjects.head,
            person=self.reading.record.id,
            name=self.reading.person.name,
            files=tuple(kept),
            named=tuple(self._named({each.path for each in kept})),
            waiting=tuple(dict.fromkeys(self.waiting)),
            unread=tuple(self.unread),
        )
        return Everything(found, self.data)

    def _own_file(self) -> Iterator[KeptFile]:
        """Yield the person's file, and after it the sheets that somebody wrote into it."""
        path = self.reading.subject.path
        source = files.read(self.root, path)
        data = plain(source.root)
        sheets = data.pop("assessments", [])
        told = [each for each in data.get("outlook", []) if is_told(self.question, each.get("round"))]
        cut = len(told) < len(data.get("outlook", []))
        self.waiting += [each["round"] for each in data.get("outlook", []) if each not in told]
        if cut:
            data["outlook"] = told
        yield self._kept(path, "person", data, outline_of(Person), cut=cut)
        seen = [{key: each[key] for key in each if self._may_see(each["round"], key)} for each in sheets]
        for each in seen:
            yield from self._inside(path, each)
        cut = cut or seen != sheets
        self._keep(path, document(data | ({"assessments": seen} if sheets else {})).encode() if cut else None)

    def _inside(self, path: str, sheets: dict[str, Any]) -> Iterator[KeptFile]:
        outline = outline_of(Assessment)
        beside = {key: value for key, value in sheets.items() if key not in _SIDES}
        of_all = tuple(self.telling.entries(beside, outline))
        for side in (each for each in _SIDES if each in sheets):
            inner = (outline.keys or {})[side]
            kept = self._kept(path, side, sheets[side], inner, round_=sheets["round"])
            yield replace(kept, entries=of_all + kept.entries)

    def _sheets(self) -> Iterator[KeptFile]:
        for name in self.ids:
            for each in sheets_of(self.root, name):
                source = files.read(self.root, each.path)
                if is_draft(source) or not self._may_see(each.round, each.side):
                    continue
                model = AgreedSheetFile if each.side == "agreed" else RatedSheetFile
                self._keep(each.path)
                yield self._kept(each.path, each.side, plain(source.root), outline_of(model), round_=each.round)

    def _may_see(self, round_: str, key: str) -> bool:
        """Tell whether what stands in a round under a key is for the person by now."""
        if key != "manager" or is_told(self.question, round_):
            return True
        self.waiting.append(round_)
        return False

    def _notes(self) -> Iterator[KeptFile]:
        for path in self._listed(NOTES):
            about, _, by = files.id_of(path).partition(".")
            source = files.read(self.root, path)
            if about in self.ids and self._is_sound(source, path, Notes):
                self._keep(path)
                by_name = self.telling.called(by)
                yield self._kept(path, "note", plain(source.root), outline_of(Notes), by_name=by_name)

    def _plans(self) -> Iterator[KeptFile]:
        for path in self._listed(PLANS):
            raw = disk.read(self.root / path) or b""
            if not any(name.encode() in raw or name in path for name in self.ids):
                continue
            source = files.read(self.root, path)
            if self._is_sound(source, path, Plan) and source.root.get("person") in self.ids:
                self._keep(path)
                yield self._kept(path, "plan", plain(source.root), outline_of(Plan))

    def _named(self, own: Container[str]) -> Iterator[NamedIn]:
        """Yield where files of others name the person, without what those say of others and of days to come."""
        held, _ = holders(self.root, self.ids)
        places = {each.path: [*self._keys(each)] for each in held if each.path not in own and not is_draft(each.source)}
        for path in every_file(self.root)[0]:
            by = files.id_of(path).split(".")
            theirs = path.startswith(f"{NOTES}/") and by[0] not in self.ids and not set(by[1:]).isdisjoint(self.ids)
            own_sheet = path.startswith(f"{ASSESSMENTS}/") and by[0] in self.ids
            if theirs or (places.get(path) and not own_sheet):
                yield NamedIn(path=path, keys=tuple(places.get(path, ())))

    def _keys(self, holder: Holder) -> Iterator[str]:
        for name in self.ids:
            for each in holder.names("person", name):
                if each.steps[0] != "left" and not (each.steps[0] == "decisions" and each.steps[-1] == "manager"):
                    yield ".".join(map(str, each.steps))

    def _listed(self, folder: str) -> list[str]:
        found = files.listing(self.root, folder)
        self.unread += found.unlisted
        return found.paths

    def _is_sound(self, source: SourceFile, path: str, model: Any) -> bool:
        """Tell whether a file can be told; one that cannot is named."""
        broken = [*errors(source.diagnostics()), *(errors(shaped(model, source)[1]) if source.root is not None else ())]
        if broken:
            self.unread.append(path)
        return not broken

    def _kept(self, path: str, kind: str, data: Any, outline: Outline, **more: Any) -> KeptFile:
        round_ = more.pop("round_", "")
        return KeptFile(path=path, kind=kind, round=round_, entries=tuple(self.telling.entries(data, outline)), **more)

    def _keep(self, path: str, data: bytes | None = None) -> None:
        self.data[path] = data if data is not None else disk.read(self.root / path) or b""


def _with_id(called: str, written: str) -> str:
    return called if called == written else f"{called} ({written})"
