"""kzstudy: read a document beside its commentary, learn it, be ready for the exam."""

__version__ = "0.1.0"
