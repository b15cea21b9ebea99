"""The decks screen: what there is to learn, switched on and off, and an author's own files."""
