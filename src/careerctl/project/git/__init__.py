"""The files of an earlier revision."""
