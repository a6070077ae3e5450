"""A whole meeting as one file: its sheets, the numbers that hold them together, and what is asked of a stranger's."""
