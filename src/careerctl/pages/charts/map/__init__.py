"""The map of paths: tracks as lanes, ranks as rows, and each move a line that leads from one role to another."""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Any

from careerctl.pages.charts.map.axis import Axis
from careerctl.pages.charts.map.grid import Grid, grid_of, placed
from careerctl.pages.charts.map.layout import Box, Layout, MapParts, laid_out
from careerctl.pages.charts.map.routes import routes_of
from careerctl.pages.charts.map.shapes import QUIET, lane, station, stretch, way, words
from careerctl.pages.charts.map.words import NAME, NAME_LINE, NOTE, Label, in_lines, labels_of
from careerctl.pages.drawing import MapPicture
from careerctl.pages.parts.moves import KINDS, fits, kind_words
from careerctl.pages.svg import Chart, width_of
from careerctl.results.paths import Move, Paths, RolePlace
from careerctl.text.phrases import Say, listed, months

Href = Callable[[str], str]
"""Returns the address of a role's page by its id, "" where it has none."""

_BESIDE, _UNDER = 14.0, 12.0
"""The room beside the names of ranks, and under those of tracks."""


def render(page: Any, say: Say) -> MapPicture | None:
    """Return the map of a page; None where there is no role to draw, or more than anybody could read."""
    return drawn(page.map, say)


def linked(page: Any, say: Say, href: Href) -> MapPicture | None:
    """Return the same map, in which each role leads to its page."""
    return drawn(page.map, say, href)


def drawn(paths: Paths, say: Say, href: Href | None = None) -> MapPicture | None:
    """Return the map of all that `paths` holds; each role leads to its page where `href` says which that is."""
    places = _places(paths)
    if not places or not fits(paths):
        return None
    moves = sorted((each for each in paths.moves if each.from_role != each.to_role), key=_order)
    grid = grid_of(places, moves)
    cells = placed(grid, moves)
    labels = labels_of(places, say)
    ranks = [say("Rank {rank}", rank=each.rank) if each.rank is not None else "" for each in grid.bands]
    left = max(width_of(each, NOTE) for each in ranks) + (_BESIDE if any(ranks) else 0)
    names: dict[str, list[str]] = {}

    def titled(columns: Axis) -> float:
        names.update(_names(grid, columns, say))
        return NAME_LINE * max(map(len, names.values())) + (_UNDER if any(names.values()) else 0)

    layout = laid_out(MapParts(grid, cells, routes_of(moves, cells, grid.columns), labels), left, titled)
    return MapPicture(
        title=say("Map of the paths"),
        said=say("Roles: {roles}, moves between them: {moves}. The table says the same in words.",
                 roles=len(places), moves=len(moves)),
        legend=tuple(_legend(moves, places, say)),
        shapes=(
            *_ground(grid, layout, names, ranks, left),
            *(way(each, move_words(each.move, say)) for each in layout.lines),
            *(_station(places[role], box, labels[role], href) for role, box in layout.boxes.items()),
        ),
        width=layout.columns.end,
        height=layout.rows.end,
        linked=href is not None,
    )  # fmt: skip


def _places(paths: Paths) -> dict[str, RolePlace]:
    """Return all roles by id, those too that only moves name."""
    places = {each.role: each for each in paths.places}
    for move in paths.moves:
        for role, name in ((move.from_role, move.from_name), (move.to_role, move.to_name)):
            places.setdefault(role, RolePlace(role=role, name=name or role))
    return dict(sorted(places.items()))


def _order(move: Move) -> tuple[str, str, int]:
    return move.from_role, move.to_role, [*KINDS].index(move.kind)


def _names(grid: Grid, columns: Axis, say: Say) -> Iterator[tuple[str, list[str]]]:
    """Yield what stands over each lane; where there is one lane without a name, nothing does."""
    for each in grid.lanes:
        first, last = columns.around(each.first, each.first + each.columns)
        name = each.name or (say("Without a track") if len(grid.lanes) > 1 else "")
        yield each.name, in_lines(name, (last - first - 16) / 1.1, NAME)  # bold letters are a tenth wider


def _ground(grid: Grid, layout: Layout, names: Mapping[str, list[str]], ranks: list[str], left: float) -> Iterator[str]:
    """Yield the lanes, and the names of ranks beside them."""
    for each in grid.lanes:
        first, last = layout.columns.around(each.first, each.first + each.columns)
        yield lane(Box(first + 1.5, 0, last - first - 3, layout.rows.end), names[each.name])
    for band, rank in zip(grid.bands, ranks, strict=True):
        top, bottom = layout.rows.edges[band.first][0], layout.rows.edges[band.first + band.rows - 1][1]
        if rank:
            yield words((left - _BESIDE) / 2, (top + bottom) / 2 + 4, rank, NOTE, QUIET)


def _station(place: RolePlace, box: Box, label: Label, href: Href | None) -> str:
    shown = station(box, label, used=place.status not in {"draft", "retired"})
    said = escape(listed((place.name, *label.note)))
    address = href(place.role) if href is not None else ""
    if not address:
        return f"<g><title>{said}</title>{shown}</g>"
    return f'<a href="{escape(address)}" aria-label="{said}">{shown}</a>'


def move_words(move: Move, say: Say) -> str:
    """Return a move in a line."""
    usual = say(", usually after {months}", months=months(move.months, say)) if move.months is not None else ""
    return f"{move.from_name} → {move.to_name}{say(':')} {kind_words(move.kind, say)}{usual}"


def _legend(moves: list[Move], places: Mapping[str, RolePlace], say: Say) -> Iterator[tuple[str, str]]:
    """Yield what the lines and signs mean that there are."""
    kinds = {each.kind for each in moves}
    yield from ((stretch(((2, 10), (36, 10)), kind), kind_words(kind, say)) for kind in KINDS if kind in kinds)
    if any(each.months is not None for each in moves):
        sample = '<rect x="8" y="2.5" width="22" height="15" rx="3" fill="none" stroke="currentColor"/>'
        yield f"{sample}{words(19, 14, '24', 11)}", say("months usually spent in a role before the move")
    if any(each.status in {"draft", "retired"} for each in places.values()):
        edge = 'fill="none" stroke="currentColor" stroke-dasharray="4 3"'
        yield f'<rect x="4" y="2.5" width="30" height="15" rx="4" {edge}/>', say("not in use: a draft, or retired")


CHART = Chart(render, linked)
