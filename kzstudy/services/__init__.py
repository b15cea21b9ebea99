"""What a person can do: one verb is one method is one transaction."""
