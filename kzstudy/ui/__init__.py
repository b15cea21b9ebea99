"""The window: a coat of paint over the services."""
