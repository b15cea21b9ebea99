"""The tests; they mirror the program's packages."""
