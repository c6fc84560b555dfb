"""A shelf: one file a report, which says what its template is given."""
