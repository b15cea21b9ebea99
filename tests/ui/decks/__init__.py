"""The decks screen."""
