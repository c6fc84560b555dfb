"""Frameworks in tables: a matrix, or a long list, in CSV and workbooks."""
