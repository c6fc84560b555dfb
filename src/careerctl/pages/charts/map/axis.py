"""One direction of the map: columns, or rows, and the channels between them, each as wide as it has to be."""

from collections.abc import Iterable, Mapping, Sequence

TRACK = 12.0
"""Between two lines that run side by side."""
_SHORTEST = 14.0
"""The shortest piece of a line that is still seen between a number and an arrow."""
_NARROWEST = 26.0
"""Of channels between two columns or rows."""

Side = tuple[int, int]
"""A channel, and 0 for its side at what stands before it, 1 for that at what comes behind it."""


class Axis:
    """Where columns lie, and the tracks between them; or rows."""

    def __init__(
        self, begins: float, sizes: Sequence[float], room: Mapping[Side, float], tracks: Iterable[tuple[int, int]]
    ) -> None:
        """Take how wide columns are, the room that ends of lines need at their sides, and each track by its channel."""
        self._room = room
        counts: dict[int, int] = {}
        for channel, track in tracks:
            counts[channel] = max(counts.get(channel, 0), track + 1)
        self._begins: list[float] = []
        self.edges: list[tuple[float, float]] = []
        """Where each column begins and ends."""
        for channel, size in enumerate((*sizes, 0.0)):
            self._begins.append(begins)
            begins += self._width(channel, counts.get(channel, 0), 0 < channel < len(sizes))
            if channel < len(sizes):
                self.edges.append((begins, begins + size))
                begins += size
        self.end = begins
        """Where the last channel ends."""

    def _width(self, channel: int, tracks: int, inside: bool) -> float:  # noqa: FBT001  # whether it lies between two
        ends = self._room.get((channel, 0), 0) + self._room.get((channel, 1), 0)
        if not ends and not tracks:
            return _NARROWEST if inside else TRACK
        return max(ends + max((tracks + 1) * TRACK if tracks else 0, _SHORTEST), _NARROWEST if inside else 0)

    def at(self, channel: int, track: int) -> float:
        """Return where a track of a channel lies."""
        return self._begins[channel] + self._room.get((channel, 0), 0) + TRACK * (track + 1)

    def around(self, first: int, last: int) -> tuple[float, float]:
        """Return from where to where columns reach with half of the channels beside them, the outermost whole."""
        begins = (self._begins[first] + self.edges[first][0]) / 2 if first else self._begins[0]
        return begins, (self._begins[last] + self.edges[last][0]) / 2 if last < len(self.edges) else self.end
