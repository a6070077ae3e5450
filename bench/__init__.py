"""The room under load: `python -m bench` measures the product beside two references and prints a table with targets."""
