"""The rules of the field, held by examples, by other programs' numbers, and by properties."""
