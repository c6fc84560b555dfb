"""A shelf: one file a format of manuals. The file's name is the one that `explain --format` takes."""
