"""A shelf: one file a format, from a document to text."""
