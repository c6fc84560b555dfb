"""The one editor: changes in the text of a file, at the places of its values, and every other byte stays."""
