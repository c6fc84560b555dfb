"""Taking answers in: what of them is new, what was asked otherwise since, and what is left alone."""
