"""Ways from one role to another: all of them, the realistic ones, and what they ask."""
