"""Several people at once: what their manager sees of them, and what hangs on the wall for everyone."""
