"""The process and its terminal: options in, text out."""
