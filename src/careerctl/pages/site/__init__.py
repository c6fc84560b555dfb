"""The framework as a folder of pages that link to each other."""
