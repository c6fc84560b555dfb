"""Who sees what of notes on a person."""

from careerctl.results import notes
from careerctl.results.readers import ALL, TWO, Readers, seen_by

SEEN: dict[type, Readers] = {
    notes.Notes: {
        **seen_by(ALL, "person name"),
        **seen_by(TWO, "tells_notes notes"),
    },
    notes.Note: seen_by(TWO, "date by by_name competency competency_name text"),
}
