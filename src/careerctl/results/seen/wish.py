"""Who sees what of somebody's wishes."""

from careerctl.results import wish
from careerctl.results.readers import ALL, Readers, seen_by

SEEN: dict[type, Readers] = {
    wish.Wishes: seen_by(ALL, "person name today answer_days wishes"),
}
