"""The only room that knows a YAML library: events, trees with places, and what is refused."""
