"""The vocabulary: what each kind of file holds, as strict Pydantic models. Nothing here computes or reads."""
