"""What analyses answer: frozen values, the same for every output. A field names its readers; others get its blank."""
