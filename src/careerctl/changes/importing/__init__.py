"""People from an export of an HR system: who is who, and what changes."""
