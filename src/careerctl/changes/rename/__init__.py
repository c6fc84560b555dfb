"""A new id for a thing, everywhere where it is named."""
