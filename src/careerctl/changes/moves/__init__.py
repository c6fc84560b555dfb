"""Moves, decisions and leavings: series of changes in the files of several people, each sound by itself."""
