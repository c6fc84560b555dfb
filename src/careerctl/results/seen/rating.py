"""Who sees what of a rating, while somebody rates."""

from careerctl.results import rating
from careerctl.results.readers import ALL, TWO, Readers, seen_by

SEEN: dict[type, Readers] = {
    rating.Topic: seen_by(ALL, "competency name asks description must optional because wording levels halves"),
    rating.Agenda: seen_by(TWO, "met talk same rest"),
}
