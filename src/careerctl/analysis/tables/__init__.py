"""Rows of tables for analysts: what results say, once these are cut for their reader."""
