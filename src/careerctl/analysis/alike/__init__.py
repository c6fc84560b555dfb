"""Whether people and their managers, and managers among themselves, read the same words alike."""
