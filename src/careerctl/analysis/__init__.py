"""The arithmetic: framework, person, role → typed result. Pure functions; nothing here reads, prints or asks the time."""
