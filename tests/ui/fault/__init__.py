"""The fault screen."""
