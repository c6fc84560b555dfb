"""Days and numbers at the edge, in every field of every kind and in every option: taken, or refused in their place."""

import runpy
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from careerctl import shelf

pytestmark = pytest.mark.no_cover  # what runs thousands of times covers nothing that its neighbours do not

NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
EDGES = runpy.run_path(str(Path(__file__).parent / "edges.py"))
DAYS, NUMBERS, EVERY_FIELD, FIELDS, IN_NORTHWIND, SMALL, always, bugs, commands = (
    EDGES[each]
    for each in ("DAYS", "NUMBERS", "EVERY_FIELD", "FIELDS", "IN_NORTHWIND", "SMALL", "always", "bugs", "commands")
)
edges, lines, options, places, put, refusals, some, still_open, written = (
    EDGES[each] for each in ("edges", "lines", "options", "places", "put", "refusals", "some", "still_open", "written")
)


@pytest.fixture
def small(project: Callable[..., Path]) -> Path:
    return project(still_open(EVERY_FIELD))


@pytest.fixture
def northwind(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))


def test_every_day_and_number_has_edges() -> None:
    known = {field for kind in FIELDS["KINDS"] for field in FIELDS["fields"](kind) if edges(field)}
    assert {
        ("Span", "until"),
        ("Horizon", "to"),
        ("Needs", "roles"),
        ("RequirementEntry", "weight"),
        ("Pay", "low"),
    } <= known
    assert len(known) > 60


def test_an_edge_is_taken_or_refused_in_its_place(project: Callable[..., Path], whole) -> None:
    """What is taken but does not fit beside another value is refused at the later of the two."""
    trees, wrong, refused = written(project(EVERY_FIELD)), [], 0
    fields = {place.field: (kind, place) for kind, place in places(trees)}.values()
    for number, (kind, place) in enumerate(fields):
        here = (place.node.start_mark.line + 1, place.node.start_mark.column + 1)
        for edge in edges(place.field)[0 if whole else number % 2 :: 1 if whole else 2]:
            before = trees.put(place, edge)
            found = refusals(trees, kind, place)
            refused += bool(found)
            beside = all(each.rule == "backward-dates" or "under its beginning" in each.message for each in found)
            if not beside and here not in [(each.place.line, each.place.column) for each in found]:
                wrong.append((place.path, place.field, edge, here, found))
            trees.put(place, before)
    assert wrong == []
    assert refused > (1000 if whole else 500)


def test_every_command_is_tried() -> None:
    for them in (SMALL, IN_NORTHWIND):
        assert set(commands(them)) == set(shelf.names("careerctl.commands"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("turn", "day", "most", "today"),
    [
        (0, "9999-12-31", "most", "2027-03-01"),
        (1, "2200-12-31", "most", "2200-12-31"),
        (2, "1900-01-01", "least", "1900-01-01"),
    ],
)
def test_commands_on_the_same_edge_everywhere(small: Path, turn: int, day: str, most: str, today: str, whole) -> None:
    assert put(written(small), always(day, most=most == "most")) > 20
    assert bugs(small, lines(SMALL, today)[slice(None) if whole else slice(turn, None, 5)]) == []


@pytest.mark.slow
def test_commands_on_the_same_edge_everywhere_in_northwind(northwind: Path, whole) -> None:
    assert put(written(northwind), always("9999-12-31", most=True)) > 100
    assert bugs(northwind, lines(IN_NORTHWIND, "2026-11-02")[:: 1 if whole else 6]) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("seed", range(12))
def test_commands_on_edges_of_all_sorts(small: Path, northwind: Path, seed: int) -> None:
    for root, them in ((small, SMALL), (northwind, IN_NORTHWIND)):
        random = Random(seed)
        assert put(written(root), some(random)) > 20
        assert bugs(root, lines(them, random.choice(["2026-11-02", "2200-12-31", "1900-01-01", "2024-02-29"]))) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("kind", FIELDS["KINDS"])
def test_commands_that_compute_on_one_edge_after_the_other(small: Path, kind: str) -> None:
    trees, wrong = written(small), []
    asked = [
        each for each in lines(SMALL, "2027-03-01") if each[0] in {"check", "gap", "paths", "plan", "rounds", "wish"}
    ]
    for place in {place.field: place for each, place in places(trees) if each == kind}.values():
        for edge in edges(place.field):
            before = trees.put(place, edge)
            if not refusals(trees, kind, place):
                trees.write(place.path)
                wrong += [(place.field, edge, each) for each in bugs(small, asked)]
            trees.exchange(place, before)
    assert wrong == []


def edges_of_options() -> list[tuple[str, list[str], list[str]]]:
    """Return each option that takes a day or a number with the arguments that it stands behind, and its edges."""
    hours = [*NUMBERS, "168", "168.1", "0.001", "1e-300"]
    found = [
        (option, [name, *line], DAYS if metavar == "DATE" else hours)
        for name, tries in commands(SMALL).items()
        for option, metavar in options(name).items()
        if metavar in {"DATE", "HOURS"}
        for line in tries
    ]
    new = [("--from", ["new", "round", "2099-h1", "--until=2100-01-01"], DAYS)]
    new += [("--set=since", ["new", "person", "new-one"], DAYS), ("--set=rank", ["new", "role", "new-one"], NUMBERS)]
    new += [(f"--set={key}", ["new", "activity", "new-one", "--set=kind=class"], NUMBERS) for key in ("hours", "cost")]
    new += [("--set=negotiation", ["rate", "alice", "--as=self", "--by=alice", "--round=2026-h2"], NUMBERS)]
    return [*found, *((option, [*line, "--dry-run"], known) for option, line, known in new)]


def test_options_that_take_days_and_numbers_are_known() -> None:
    found = {(line[0], option) for option, line, _ in edges_of_options()}
    assert {
        ("plan", "--from"),
        ("plan", "--hours-per-week"),
        ("wish", "--until"),
        ("mark", "--on"),
        ("talk", "--on"),
    } <= found
    assert sum(option == "--today" for _, option in found) >= 12


def test_edges_in_options(small: Path) -> None:
    """Each option with some of its edges, and each edge with some of the options."""
    tried = [
        [*line, f"{option}={known[at * 7 % len(known)]}"] for at, (option, line, known) in enumerate(edges_of_options())
    ]
    assert {each.partition("=")[2] for *_, each in tried} >= {*DAYS}
    assert bugs(small, tried) == []


@pytest.mark.exhaustive
def test_all_edges_in_options(small: Path) -> None:
    assert (
        bugs(small, [[*line, f"{option}={edge}"] for option, line, known in edges_of_options() for edge in known]) == []
    )
