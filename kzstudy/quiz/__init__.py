"""Quizzes: questions from cards and theses, marking, reports. Pure; chance is handed in as a random.Random."""
