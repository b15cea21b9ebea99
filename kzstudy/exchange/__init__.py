"""Formats of other programs, each from bytes to our values and back."""
