"""Foreign formats: what others give us and take from us, one file each. Libraries are extras, imported where used."""
