from types import SimpleNamespace
from typing import Any

from flask import Flask
from flask_socketio import SocketIO

from serving.fairness import take_turns
from serving.settings import read_settings
from serving.sockets import open_socketio


def test_everybody_else_goes_first_after_each_message() -> None:
    happened: list[Any] = []
    handlers: dict[str, Any] = {"message": lambda connection, data: happened.append((connection, data))}
    engine = SimpleNamespace(handlers=handlers, on=handlers.__setitem__)
    socketio: Any = SimpleNamespace(server=SimpleNamespace(eio=engine), sleep=lambda _: happened.append("others"))

    take_turns(socketio)
    for data in ("one", "two"):
        handlers["message"]("phone", data)

    assert happened == [("phone", "one"), "others", ("phone", "two"), "others"]


def test_the_sockets_of_the_house_carry_a_message_out_before_the_next_is_read(tmp_path: Any) -> None:
    app = Flask(__name__)
    app.config["SAME_ORIGIN"] = lambda origin, environ: True
    socketio: SocketIO = open_socketio(app, read_settings(["--data", str(tmp_path)], {"OOGST_ASYNC": "threading"}))

    assert socketio.server.async_handlers is False
    assert "receive_and_yield" in socketio.server.eio.handlers["message"].__name__
