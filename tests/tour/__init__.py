"""The tour of pictures."""
