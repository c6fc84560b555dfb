"""What the goals of an organisation ask, what there is, and who is on the way."""
