"""A Word file: its text while it is written, its markup, and how it looks."""
