"""The engine room: eventlet, the listener, sending to many, work off the loop. Knows nothing of a dialogue."""
