"""A load client of its own: websocket, engine.io 4 and socket.io 5 in plain sockets, cheap enough for thousands."""
