"""From files to values: the framework, people, plans and notes, each with its places."""
