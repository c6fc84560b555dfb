"""What can be wrong, and how it is said: faults, findings, diagnostics and their manuals."""
