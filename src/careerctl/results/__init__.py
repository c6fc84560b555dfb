"""What analyses answer: frozen values, the same for every output. Every field has a blank, for who may not see it."""
