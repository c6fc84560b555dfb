"""Frameworks of other tools on their way into a project."""
