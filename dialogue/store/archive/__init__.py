"""A whole meeting between the tables and its file: what is carried, read and written back."""
