"""What stays of files when they go: what was found in them, and the comments and places that are asked for later."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from careerctl.problems.diagnostic import Diagnostic, Place
from careerctl.project.reading.source import Ignore, SourceFile
from careerctl.project.yaml.nodes import Map

_POINTED_AT = ("role", "manager")
"""The keys of a person's file that rules about the organisation point at, beside the file's beginning."""


@dataclass
class Kept:
    """What stays of some files, or of all."""

    found: list[Diagnostic] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    ignores: dict[str, dict[int, Ignore]] = field(default_factory=dict)
    """The comments that silence something, by path and line."""
    private: set[str] = field(default_factory=set)
    """The paths of files with such comments whose words no message quotes."""
    places: dict[str, dict[tuple[str | int, ...], Place]] = field(default_factory=dict)
    """Where each person's file says what rules about the organisation point at."""

    drafts: list[Place] = field(default_factory=list)
    """Where sheets of open rounds say that nobody has handed them in yet."""

    def keep(self, sources: Iterable[SourceFile]) -> None:
        """Keep what stays of files: their paths, and the comments that silence something."""
        for source in sources:
            self.paths.append(source.path)
            if source.ignores:
                self.ignores[source.path] = source.ignores
                self.private |= {source.path} if source.private else set()

    def keep_places(self, person: str, source: SourceFile) -> None:
        """Keep the places that many findings may need: each would else cost as much as reading the person did."""
        top: Map = source.root
        self.places[person] = {(): source.place(top.start)}
        self.places[person] |= {(key,): source.place(top.value_mark(key)) for key in _POINTED_AT if key in top}

    def take(self, other: "Kept") -> None:
        """Keep what stays of other files, too."""
        self.found += other.found
        self.paths += other.paths
        self.ignores |= other.ignores
        self.private |= other.private
        self.places |= other.places
        self.drafts += other.drafts
