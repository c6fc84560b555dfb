"""What careerctl answers: it reads what a question is about and works the answer out, uncut."""
