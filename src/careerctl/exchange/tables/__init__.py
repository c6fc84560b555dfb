"""Shelf: formats in which tables, and the framework for others, are written, each with a `FORMAT`."""
