"""Sitting a quiz: one question at a time, the overview, and handing in."""
