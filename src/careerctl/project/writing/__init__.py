"""The one way out: every file that careerctl writes is written beside its place, in a folder held open, and moved."""
