"""Our formats, held by golden files, by examples, and by properties over any text at all."""
