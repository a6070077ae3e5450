"""What each audience may see now: one pure function a screen. What a view leaves out cannot leak."""
