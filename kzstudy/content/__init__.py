"""Our formats: packs and decks, read and written byte for byte."""
