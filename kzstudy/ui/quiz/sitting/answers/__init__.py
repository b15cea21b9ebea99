"""A widget for each kind of answer; `making` knows which."""
