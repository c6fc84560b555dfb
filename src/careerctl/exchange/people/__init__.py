"""Files about people that go elsewhere and come back: forms and their answers, exports of HR systems, calendars."""
