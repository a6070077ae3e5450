"""One connection that says much takes turns with all others."""

from flask_socketio import SocketIO


def take_turns(socketio: SocketIO) -> None:
    """Let everybody else go first after each message; needs sockets with `async_handlers=False`.

    A connection whose messages wait in the system's buffer never waits for one itself: without this it is read to
    the end, and everybody answered after that.
    """
    engine = socketio.server.eio
    receive = engine.handlers["message"]

    def receive_and_yield(connection: str, data: object) -> None:
        receive(connection, data)
        socketio.sleep(0)

    engine.on("message", receive_and_yield)
