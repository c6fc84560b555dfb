"""Pages for the table: from a result that was cut for its reader to Markdown, and from that to HTML."""
