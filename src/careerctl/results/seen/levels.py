"""Who sees what of levels and scales."""

from careerctl.results import levels
from careerctl.results.readers import ALL, Readers, seen_by

SEEN: dict[type, Readers] = {
    levels.Described: seen_by(ALL, "level name summary criteria examples links"),
    levels.Example: seen_by(ALL, "text examples links"),
    levels.ScaleUsed: seen_by(ALL, "id levels cumulative"),
}
