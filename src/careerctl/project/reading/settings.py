"""careerctl.yaml: one wrong entry does not make the rest unknown, and a framework may come from elsewhere."""

import posixpath
import re
from pathlib import Path

from pydantic import ValidationError

from careerctl import __version__
from careerctl.model.settings import Settings
from careerctl.model.versions import FORMAT, allows
from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.faults import FAULTS
from careerctl.project import disk
from careerctl.project.kinds import FRAMEWORK_KINDS, SETTINGS_FILE
from careerctl.project.reading import files
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import SourceFile
from careerctl.project.yaml.tree import Map

OF_THE_FRAMEWORK = ("version", "scale", "scales", "tracks", "areas")
"""What comes from the framework and nowhere else."""
_NAMED_BY = {"scales": "scale", "tracks": "track", "areas": "area", "rounds": "round"}


class ReadSettings:
    """Settings as far as they could be read; `unsure` are the kinds of names that a wrong entry leaves open."""

    def __init__(self, root: Path, folder: str = "", *, leave_out: bool = False) -> None:
        """Read the careerctl.yaml of a project, or of the framework in another `folder`.

        With `leave_out`, or where it says so itself, what a newer careerctl may know is left out.
        Raises CareerctlError where it is a link, which may lead to anybody's file, and where nobody may look.
        """
        disk.has(root / folder, SETTINGS_FILE)
        self.source = files.read(
            root, posixpath.join(folder, SETTINGS_FILE) if folder else SETTINGS_FILE, private=False
        )
        self.diagnostics = list(self.source.diagnostics())
        self.unsure = frozenset(_NAMED_BY.values())
        self.value = _EMPTY
        self.is_for_another = False
        """Whether it is written for another careerctl: then nothing else is said of it, and nothing else is read."""
        if other := _for_another(self.source):
            self.is_for_another, self.diagnostics = True, [other]
            return
        if self.source.root is not None:
            leave_out = leave_out or _leaves_out(self.source.root)
            settings, found = shaped(Settings, self.source, leave_out=leave_out)
            self.diagnostics += found
            self.value = settings or self._salvaged(self.source.root)
        if isinstance(self.source.root, Map) and self.source.root:
            good, entries = self.value.model_fields_set, self.source.root
            self.unsure = frozenset(kind for key, kind in _NAMED_BY.items() if key in entries and key not in good)

    @staticmethod
    def _salvaged(root: object) -> Settings:
        """Return the entries that are well-formed."""
        entries = root if isinstance(root, Map) else Map()
        good = {key: entries[key] for key in entries if _is_shaped({"format": "1", key: entries[key]})}
        return Settings.model_validate({"format": "1"} | good)


def _for_another(source: SourceFile) -> Diagnostic | None:
    """Return what is said of settings that are written for another careerctl."""
    entries = source.root if isinstance(source.root, Map) else Map()
    number, asked = entries.get("format"), entries.get("requires_careerctl")
    if type(number) is str and _NUMBER.fullmatch(number) and int(number) > FORMAT:
        what = f"these files have format {int(number)}, and this careerctl reads format {FORMAT}"
        return _refuse(source, "other-careerctl", "format", what, "install a newer careerctl")
    if isinstance(asked, str) and not allows(asked, __version__):
        what = f"these files are for careerctl {source.quoted(asked)}, and this is {__version__}"
        return _refuse(source, "other-careerctl", "requires_careerctl", what, "install one of those")
    return None


_NUMBER = re.compile("[0-9]{1,9}")


def _leaves_out(root: object) -> bool:
    rules = root.get("rules") if isinstance(root, Map) else None
    return isinstance(rules, Map) and rules.get("unknown-key") == "warning"


def _is_shaped(entries: dict[str, object]) -> bool:
    try:
        Settings.model_validate(entries)
    except ValidationError:
        return False
    return True


_EMPTY = Settings.model_validate({"format": "1"})


def joined(own: ReadSettings, root: Path) -> tuple[Settings, ReadSettings | None, list[Diagnostic]]:
    """Return the project's settings with what comes from its framework's folder, and the framework's own."""
    folder = own.value.framework
    if folder is None:
        return own.value, None, []
    missing = _missing(own, root / folder)
    if missing:
        return own.value, None, missing
    theirs = ReadSettings(root, folder, leave_out=own.value.leaves_unknown_out)
    if theirs.is_for_another:
        return own.value, theirs, theirs.diagnostics
    diagnostics = [*theirs.diagnostics, *_doubled(own, root)]
    if theirs.value.framework is not None:
        what = "the framework of a framework is not followed"
        diagnostics.append(
            _refuse(theirs.source, "framework-elsewhere", "framework", what, "name its folder in the project itself")
        )
    return _join(own.value, theirs.value), theirs, diagnostics


def _missing(own: ReadSettings, folder: Path) -> list[Diagnostic]:
    """Find what keeps a folder from being a framework's."""
    try:
        if disk.is_file(folder / SETTINGS_FILE):
            if disk.is_spelled_so(folder):
                return []
            what = "this folder is written otherwise on the disk, so that other systems do not find it"
            return [
                _refuse(
                    own.source,
                    "framework-elsewhere",
                    "framework",
                    what,
                    "write it as it is called, in upper and lower case",
                )
            ]
    except disk.ClosedError as closed:
        what = f"this folder cannot be read: {disk.why(closed.error)}"
        return [_refuse(own.source, "framework-elsewhere", "framework", what, "look at its rights")]
    place = own.source.place(own.source.root.key_mark("framework"))
    return [each._replace(place=place) for each in files.unfetched(folder, "")] or [
        _refuse(
            own.source, "framework-elsewhere", "framework", f"this folder has no {SETTINGS_FILE}", "correct the folder"
        )
    ]


def _join(own: Settings, theirs: Settings) -> Settings:
    """Take the framework's part from theirs, all else from the project's own, and what that leaves out from theirs."""
    left_out = {key for key in Settings.model_fields if key not in own.model_fields_set}
    taken = {key: getattr(theirs, key) for key in left_out.union(OF_THE_FRAMEWORK)}
    return own.model_copy(update={**taken, "framework": own.framework})


def _doubled(own: ReadSettings, root: Path) -> list[Diagnostic]:
    """Find parts of a framework in a project that uses another's: they would be left out in silence."""
    hint = "move it there, or delete it here"
    found = [
        _refuse(own.source, "framework-elsewhere", key, f"'{key}' comes from the framework in another folder", hint)
        for key in OF_THE_FRAMEWORK
        if key in own.value.model_fields_set
    ]
    for kind in FRAMEWORK_KINDS:
        for path in files.listing(root, kind.folder).paths:
            what = f"{kind.folder} come from the framework in another folder"
            found.append(files.say("framework-elsewhere", path, what, hint))
    return found


def _refuse(source: SourceFile, name: str, key: str, message: str, hint: str) -> Diagnostic:
    place = source.place(source.root.key_mark(key))
    return Diagnostic(place, FAULTS[name].severity, name, message, hint)
