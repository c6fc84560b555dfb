"""Formats: how results and findings are printed."""
