"""Characters, spelling, phrases and Markdown: text that knows nothing of careers."""
