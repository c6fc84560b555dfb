"""Who sees what of rounds, and who has handed in."""

from careerctl.results import rounds
from careerctl.results.readers import ALL, LEADING, Readers, seen_by

SEEN: dict[type, Readers] = {
    rounds.Rounds: {
        **seen_by(ALL, "rounds"),
        **seen_by(LEADING, "tells_people manager manager_name"),
    },
    rounds.Round: {
        **seen_by(ALL, "round opens closes state"),
        **seen_by(LEADING, "people"),
    },
    rounds.HandedIn: seen_by(LEADING, "person name rater rater_name away own manager agreed confirmed"),
}
