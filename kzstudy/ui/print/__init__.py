"""What is printed: papers and their keys as PDF files."""
