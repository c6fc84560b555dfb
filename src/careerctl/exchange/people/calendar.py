"""A calendar file (iCalendar, RFC 5545), which calendars import. It says that two people talk, and not what about."""

from datetime import UTC, datetime, time

from careerctl.exchange.extras import needed_for
from careerctl.model.days import later
from careerctl.results.calendar import Calendar, CalendarDay

_TITLE = "Development"
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def calendar_text(calendar: Calendar) -> str:
    """Return the text of a file with all days of a calendar. Raises CareerctlError where the library is not here.

    Whoever imports a newer one again has each thing once: it keeps its id, and its number grows with the day.
    """
    with needed_for("calendar", "a calendar file"):
        import icalendar
    made = icalendar.Calendar()
    made.add("prodid", "-//careerctl//careerctl//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for day in calendar.days:
        if day.day is not None and calendar.today is not None:
            stamp = datetime.combine(calendar.today, time(), UTC)
            event = icalendar.Event()
            event.add("uid", f"{day.key}@careerctl")
            event.add("dtstamp", stamp)
            event.add("sequence", (stamp - _EPOCH).days)
            event.add("dtstart", day.day)
            event.add("dtend", later(day.day, days=1))
            event.add("summary", title(day))
            event.add("description", "")
            event.add("class", "PRIVATE")
            event.add("transp", "TRANSPARENT")
            made.add_component(event)
    return bytes(made.to_ical()).decode()


def title(day: CalendarDay) -> str:
    """Return what stands in a calendar: that it is about development, and with whom."""
    if day.what == "talk":
        return f"{_TITLE}: talk with {day.name}" if day.name else f"{_TITLE}: talk"
    return f"{_TITLE}: round {day.round} {day.what}"
