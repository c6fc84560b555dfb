"""Makes pages: reads what a report is about, cuts it for its reader, and lays it out."""
