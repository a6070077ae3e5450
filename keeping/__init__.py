"""Keeping and forgetting: backup, restore, and the housekeeper that forgets what is due. `run.py` opens this room."""
