"""Words that several screens and pages use."""
