"""The report in files: one writer for each format."""
