"""What is measured: one file for each question, one function for each row or group of rows of the table."""
