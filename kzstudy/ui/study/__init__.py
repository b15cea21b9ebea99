"""The Study screen."""
