"""A shelf: one file a picture, drawn as SVG from a result that was cut for its reader."""
