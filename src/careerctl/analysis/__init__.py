"""The arithmetic: framework, person, role → typed result. Pure functions: none reads, prints or asks the time."""
