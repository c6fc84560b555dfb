"""Disk and values: root, files, YAML, shape, links, assembly. The only room that reads the disk."""
