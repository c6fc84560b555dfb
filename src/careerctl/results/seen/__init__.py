"""The table of who sees what, in one part for each module of results: a field without a line is seen by nobody.

Each part has `SEEN`, the readers of each field. Where more than fields has to go, it also has `KNOWN`: what a reader
may know of a result at all, None for nothing, and as whom they read on.
"""
