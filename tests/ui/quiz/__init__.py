"""The Quiz screen."""
