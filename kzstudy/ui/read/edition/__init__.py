"""The pages about the document that Read shows in its place: made of the study edition, and only when somebody opens one."""
