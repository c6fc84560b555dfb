"""What careerctl writes: sheets, wishes, answers, notes, plans, rounds, new files and new names."""
