"""What analyses answer: frozen values, the same for every output. Every field has a blank, for readers it is cut from."""
