"""A shelf: one file a format in which other tools keep frameworks, called as `--as` names it."""
