"""The Quiz screen: set up, sit, report, review mistakes."""
