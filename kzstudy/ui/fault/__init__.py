"""The page that stands alone when the learner's file cannot be opened."""
