"""A shelf: one file a format of findings. The file's name is the one that `check --format` takes."""
