"""Who may rate whom in which round, and what they may know of it."""
