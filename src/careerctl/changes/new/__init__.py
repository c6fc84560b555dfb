"""Adds one thing to a project: finds its text, and judges it before anything is written."""
