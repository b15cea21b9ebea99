"""How a file made by an older version becomes one of today."""
