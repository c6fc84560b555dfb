"""The items of a CASE package: what each of them is, and which lies in which."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.exchange.entries import ForeignEntry, unique
from careerctl.exchange.keyed import short_name
from careerctl.model.competency import Asks

ASKS: dict[str, Asks] = {
    "result": "result", "outcome": "result", "skill": "skill", "behaviour": "behaviour", "behavior": "behaviour",
    "knowledge": "knowledge",
}  # fmt: skip
"""Types of items that say what a competency asks."""
ROLES = frozenset({"role", "job", "job role", "occupation", "position", "work role"})
LEVELS = frozenset({"level", "skill level", "proficiency level", "performance level", "achievement level"})


class CaseLink(NamedTuple):
    """An association: of which sort it is, and the numbers of what it leads from and to."""

    sort: str
    origin: str
    destination: str
    entry: ForeignEntry


class CaseItem:
    """An item, with its parent and children by their numbers; the parent is "" where it lies in the document."""

    def __init__(self, number: str, entry: ForeignEntry) -> None:
        """Take what an item says of itself."""
        self.number, self.entry = number, entry
        self.sort = " ".join(entry.text("CFItemType").casefold().split())
        self.statement = entry.need("fullStatement").text()
        if not self.statement:
            entry.refuse("`fullStatement` has no text.")
        short = entry.get("abbreviatedStatement")
        self.name = short.name() if short is not None and short.text() else short_name(self.statement)
        self.code = entry.text("humanCodingScheme")
        self.parent = ""
        self.children: list[CaseItem] = []
        self.place: int | None = None
        """Its place among the children of its parent, where the package says so."""

    @property
    def text(self) -> str:
        """The full statement, "" where it says no more than the name."""
        return "" if self.statement == self.name else self.statement

    @property
    def is_level(self) -> bool:
        """Whether it describes a level."""
        return self.sort in LEVELS

    @property
    def is_role(self) -> bool:
        """Whether it is a role."""
        return self.sort in ROLES

    @property
    def is_area(self) -> bool:
        """Whether competencies lie in it."""
        return self.sort == "area" or (not self.is_role and any(not each.is_level for each in self.children))


def read_items(package: ForeignEntry) -> dict[str, CaseItem]:
    """Return the items by their numbers, each in its parent. Raises CareerctlError where one lies in itself."""
    entries = unique((each.name("identifier"), each) for each in package.every("CFItems"))
    return {number: CaseItem(number, each) for number, each in entries}


def read_links(package: ForeignEntry) -> Iterator[CaseLink]:
    """Yield the associations."""
    for each in package.every("CFAssociations"):
        origin, destination = (each.need(key).name("identifier") for key in ("originNodeURI", "destinationNodeURI"))
        yield CaseLink(each.name("associationType"), origin, destination, each)


def put_together(items: dict[str, CaseItem], links: list[CaseLink], document: str) -> None:
    """Give items their parents. The first parent counts; what else stands in the package is counted."""
    for sort, origin, destination, entry in links:
        if sort != "isChildOf":
            continue
        child, parent = items.get(origin), items.get(destination)
        if child is None or (parent is None and destination != document):
            entry.refuse("one end of this association is no item of the package.")
        elif parent is not None and child.parent:
            entry.drop("further parents of items")
        elif parent is not None:
            child.parent, child.place = destination, entry.whole("sequenceNumber")
            parent.children.append(child)
    for each in items.values():
        each.children.sort(key=lambda child: (child.place is None, child.place or 0))
    _refuse_circles(items)


def _refuse_circles(items: dict[str, CaseItem]) -> None:
    sound: set[str] = set()
    for item in items.values():
        way: list[str] = []
        at = item.number
        while at and at not in sound:
            if at in way:
                item.entry.refuse("this item lies in itself, by way of its parents.")
            way.append(at)
            at = items[at].parent
        sound.update(way)
