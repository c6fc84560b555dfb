"""Tables and packages that other programs read, each made of what a reader may see."""
