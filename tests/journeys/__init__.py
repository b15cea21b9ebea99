"""Journeys: the real program in a real window, keys and mouse as a person uses them, and plain sqlite3 afterwards."""
