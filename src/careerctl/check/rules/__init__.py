"""A shelf: one file a rule. The file's name is the rule's, its docstring is its manual."""
