"""The map of paths: nothing lies on anything else, whatever the roles are called and wherever moves lead."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from pages.maps.geometry import faults
from pages.maps.graphs import graph

from careerctl.analysis.ways.map import paths, paths_on
from careerctl.pages.charts.map import drawn
from careerctl.pages.charts.map.words import NAME, in_lines
from careerctl.pages.drawing import MapPicture
from careerctl.pages.parts.moves import MOST_MOVES, MOST_ROLES
from careerctl.pages.svg import width_of
from careerctl.project.reading.framework import read_project
from careerctl.results.paths import Move, Paths, RolePlace
from careerctl.text.phrases import plainly

EXAMPLES = Path(__file__).parents[3] / "examples"
QUICK, WHOLE = 50, 1_000


def wrong(shown: Paths) -> list[str]:
    """Return what is wrong with the map of some paths."""
    drawing = drawn(shown, plainly)
    assert drawing is not None
    return faults(drawing.shapes, drawing.width, drawing.height)


@pytest.mark.parametrize("name", ["northwind", "starter"])
def test_examples_are_drawn_well_whole_and_path_by_path(name: str) -> None:
    known = read_project(EXAMPLES / name, date(2026, 11, 2)).framework
    shown = [paths(known), *(paths_on(known, each, path.steps) for each, path in known.paths.items.items())]
    assert [found for each in shown if (found := wrong(each))] == []
    assert min(len(each.moves) for each in shown) > 1


def test_maps_from_dice_are_drawn_well_and_the_same_in_any_order(whole: bool) -> None:  # noqa: FBT001  # a fixture
    found = {}
    for seed in range(QUICK, QUICK + WHOLE) if whole else range(QUICK):
        shown = graph(seed, *((MOST_ROLES, MOST_MOVES) if seed % 10 == 9 and whole else ()))
        if said := wrong(shown):
            found[seed] = said
        if seed % 10 == 0:
            turned = Paths(places=shown.places[::-1], moves=shown.moves[::-1])
            assert drawn(turned, plainly) == drawn(shown, plainly), seed
    assert found == {}


@pytest.mark.parametrize(
    ("pattern", "other", "said"),
    [
        ('font-size="13"', 'font-size="18"', "Rect"),  # words wider than their box
        (r'(class="role" x=")', r"\g<1>1", "box"),  # boxes elsewhere
        (r'(class="way" d="M[\d.]+) [\d.]+', r"\1 5", "line"),  # lines from the top of the map
        (r'(class="tab" x="[\d.]+" y=")', r"\g<1>-", "outside"),
        (r"( L[\d.]+ [\d.]+)+\"", r' L9 9"', "does not end at its role"),
        (r'(<text x=")[\d.]+', r"\g<1>300", "text"),  # all words under each other
    ],
)
def test_it_bites(pattern: str, other: str, said: str) -> None:
    drawing = drawn(graph(3), plainly)
    assert drawing is not None
    changed = tuple(re.sub(pattern, other, each) for each in drawing.shapes)
    assert said in " ".join(faults(changed, drawing.width, drawing.height))


def shown(ways: str, **roles: dict[str, object]) -> Paths:
    """Return paths of moves such as `a>b promotion 12, c>d return`, and of roles with what else is said of them."""
    moves = [re.fullmatch(r"(\w+)>(\w+) (\w+) ?(\d+)?", each.strip()) for each in filter(None, ways.split(","))]
    named = {role for each in moves for role in each.groups()[:2]} | roles.keys()
    return Paths(
        places=tuple(RolePlace(**({"role": each, "name": each} | roles.get(each, {}))) for each in sorted(named)),
        moves=tuple(
            Move(*(a, a, b, b), kind, Fraction(m) if m else None) for a, b, kind, m in (x.groups() for x in moves)
        ),
    )


def rows_of(drawing: MapPicture) -> list[list[str]]:
    """Return the roles in their rows, from the top and from the left."""
    found: dict[float, list[tuple[float, str]]] = {}
    for each in drawing.shapes:
        if at := re.search(r'<title>(\w+).*class="role" x="([\d.]+)" y="([\d.]+)"', each):
            found.setdefault(float(at[3]), []).append((float(at[2]), at[1]))
    return [[name for _, name in sorted(found[y])] for y in sorted(found)]


@pytest.mark.parametrize(
    ("known", "rows"),
    [
        (shown("", a={"rank": 1}, b={"rank": 3}), [["b"], ["a"]]),  # islands, each at its rank
        (shown("a>b promotion, b>c promotion"), [["c"], ["b"], ["a"]]),  # no ranks: by promotions
        (shown("a>b promotion, b>a promotion"), [["b"], ["a"]]),  # in a circle
        (shown("a>b promotion, b>c promotion", a={"rank": 1}, c={"rank": 2}), [["c"], ["b"], ["a"]]),  # one without
        (shown("a>b lateral", a={"rank": 4, "track": "T"}, b={"rank": 4, "track": "S"}), [["b", "a"]]),
        (shown("a>b lateral, a>c promotion", a={"rank": 1}, b={"rank": 1}, c={"rank": 2}), [["c"], ["a", "b"]]),
        (shown("", **{f"r{at}": {"rank": 1} for at in range(12)}), None),  # more than a row has room for
        (shown("a>b promotion 12, a>b lateral 6, b>a return 3, b>a rotation"), [["b"], ["a"]]),
        (shown("a>a promotion, a>b promotion"), [["b"], ["a"]]),  # a move to itself is none
        (shown("a>b promotion", a={"rank": -3}, b={"rank": 9}), [["b"], ["a"]]),
    ],
)
def test_rows_are_ranks_and_what_has_none_stands_by_its_promotions(known: Paths, rows: list[list[str]] | None) -> None:
    drawing = drawn(known, plainly)
    assert drawing is not None
    assert faults(drawing.shapes, drawing.width, drawing.height) == []
    assert rows is None or rows_of(drawing) == rows
    assert rows or len(rows_of(drawing)) == 2


def test_tracks_between_which_moves_lead_lie_side_by_side_however_many_there_are() -> None:
    roles = {each: {"rank": 1, "track": each} for each in "abcdefgh"}
    for ways, together in (("a>h lateral, h>c lateral", "cha"), ("a>e lateral", "ea")):
        drawing = drawn(shown(ways, **roles), plainly)
        assert drawing is not None
        assert faults(drawing.shapes, drawing.width, drawing.height) == []
        (row,) = rows_of(drawing)
        assert together in "".join(row) + "".join(reversed(row))


def test_a_map_is_a_file_of_its_own_beside_markdown(careerctl, tmp_path: Path) -> None:
    line = ("report", "paths", "--root", EXAMPLES / "northwind", "--today", "2026-11-02", "-o")
    for name in ("paths.md", "again.md", "paths.txt"):
        assert careerctl(*line, tmp_path / name).code == 0
    assert "![Map of the paths](paths.map.svg)" in (tmp_path / "paths.md").read_text("utf-8")
    svg = (tmp_path / "paths.map.svg").read_text("utf-8")
    assert (tmp_path / "again.map.svg").read_text("utf-8") == svg
    assert {each.name for each in tmp_path.iterdir()} == {
        *("paths.md", "paths.txt", "paths.map.svg", "again.md", "again.map.svg")
    }
    root = ET.fromstring(svg)  # noqa: S314  # our own
    assert [root[0].text, root.get("role")] == ["Map of the paths", "img"]
    known = drawn(paths(read_project(EXAMPLES / "northwind", date(2026, 11, 2)).framework), plainly)
    assert known is not None
    assert all(each in svg for each in known.shapes)
    above = re.findall(
        r'<text x="([\d.]+)" y="\d+" font-size="(\d+)"[^>]*>([^<]*)<',
        svg.partition("viewBox")[2].partition("viewBox")[0],
    )
    assert len(above) == 1 + len(known.legend) + 1, "the title, the legend, and the sample of months"
    assert all(float(x) + width_of(said, float(size)) <= float(root.attrib["width"]) for x, size, said in above)


def test_each_role_leads_to_its_page_where_there_is_one() -> None:
    known = shown("a>b promotion", a={"name": 'A "one"', "status": "draft", "grade": "P1"})
    linked, plain = (
        drawn(known, plainly, lambda role: f"roles/{role}.html" if role == "a" else ""),
        drawn(known, plainly),
    )
    assert linked is not None and plain is not None  # noqa: PT018  # for mypy
    page = linked.on_page()
    assert re.findall('<a href="([^"]*)" aria-label="([^"]*)"', page) == [
        ("roles/a.html", "A &quot;one&quot; · P1 · draft")
    ]
    assert 'role="group"' in page
    assert "<a " not in plain.on_page()
    assert 'role="img" aria-label="Roles: 2, moves between them: 1.' in plain.on_page()


def test_kinds_are_told_apart_without_a_colour() -> None:
    known = shown("a>b promotion 12, b>c lateral, c>d rotation, d>e return", e={"status": "retired"})
    drawing = drawn(known, plainly)
    assert drawing is not None
    ways = [
        re.sub(r'd="[^"]*"|(stroke|fill)="#\w+"|c[xy]="[^"]*"', "", each)
        for each in drawing.shapes
        if 'class="way"' in each
    ]
    assert len({re.sub("<title>.*?</title>|<rect.*", "", each) for each in ways}) == 4
    assert [name for _, name in drawing.legend] == [
        *("promotion", "lateral move", "rotation", "return"),
        "months usually spent in a role before the move",
        "not in use: a draft, or retired",
    ]


def test_more_than_one_can_read_is_no_picture() -> None:
    many = shown("", **{f"r{at}": {} for at in range(MOST_ROLES + 1)})
    assert drawn(many, plainly) is None
    assert drawn(Paths(places=many.places[1:]), plainly) is not None
    assert drawn(Paths(), plainly) is None


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Senior account executive", ["Senior account", "executive"]),
        ("Vice-President-Strategy-Lead", ["Vice-", "President-", "Strategy-Lead"]),
        ("Donaudampfschifffahrtskapitän", ["Donaudampf-", "schifffahr-", "tskapitän"]),
        ("a" * 13, ["a" * 13]),
        ("営業担当マネージャー東日本", ["営業担当マネー", "ジャー東日本"]),
        ("👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈", ["👩🏽‍💻", "👨‍👩‍👧‍👦", "🏳️‍🌈"]),
        ("", []),
    ],
)
def test_words_are_parted_only_where_they_have_no_room(text: str, lines: list[str]) -> None:
    assert in_lines(text, 124, NAME) == lines
    assert all(width_of(each, NAME) <= 124 for each in lines if each.isascii())
