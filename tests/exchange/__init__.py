"""Foreign formats: our decks there and back, other programs' files as they are."""
