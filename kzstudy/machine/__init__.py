"""What the machine has and what it lacks: system libraries, packages, the private environment."""
