"""Career frameworks and development as plain text in git."""

__version__ = "0.1.0"
