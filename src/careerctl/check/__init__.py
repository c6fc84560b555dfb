"""Checking: what is wrong with a project, and the rules that say so."""
