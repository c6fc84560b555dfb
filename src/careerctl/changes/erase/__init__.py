"""A person's data, taken out of every file of a project."""
