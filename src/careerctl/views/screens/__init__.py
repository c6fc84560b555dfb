"""A shelf: one file a view, from a result to a document."""
