"""Words and rules of the field: no Qt, no SQL, no files, no clock of its own."""
