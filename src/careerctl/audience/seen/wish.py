"""Who sees what of somebody's wishes."""

from careerctl.audience.readers import ALL, Readers, seen_by
from careerctl.results import wish

SEEN: dict[type, Readers] = {
    wish.Wishes: seen_by(ALL, "person name today answer_days wishes"),
}
