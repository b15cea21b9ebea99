"""Papers and keys as files."""
