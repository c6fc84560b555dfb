"""The vocabulary: what each kind of file holds, as strict Pydantic models. Nothing here computes or reads."""

import os

# Whatever else is installed has no say in what files mean; and to look for it would take a twentieth of each start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
