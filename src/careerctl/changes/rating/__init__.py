"""Writing sheets: who writes which one, in which round, and what may still be changed in it."""
