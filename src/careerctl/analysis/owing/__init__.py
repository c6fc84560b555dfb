"""What an organisation owes its people: each fact is worked out here once, for `owed`, calendars and rules alike."""
