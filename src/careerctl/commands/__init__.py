"""A shelf: one file a command. The file's name is the one that users type."""
