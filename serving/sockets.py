"""The sockets of this server: Flask-SocketIO, with the short ways where they are wanted and fit."""

from flask import Flask
from flask_socketio import SocketIO

from serving import direct, json_text
from serving.broadcast import DirectManager
from serving.fairness import take_turns
from serving.polling import ReadablePolls
from serving.settings import Settings
from serving.wire import Packet, calm_engine

LARGEST_FRAME = 1024 * 1024
"""Bytes; what is larger than a message may be is answered with a refusal, what is larger than this ends the socket."""
PING_SECONDS = 20
PONG_SECONDS = 25


def open_socketio(app: Flask, settings: Settings) -> SocketIO:
    """Return the sockets of this application: same origin only, websocket first."""
    calm_engine()
    shortened = settings.fast and settings.async_mode == "eventlet"
    manager = {"client_manager": DirectManager()} if shortened else {}
    socketio = SocketIO(
        app,
        async_handlers=False,
        async_mode=settings.async_mode,
        manage_session=False,
        max_http_buffer_size=LARGEST_FRAME,
        ping_interval=PING_SECONDS,
        ping_timeout=PONG_SECONDS,
        json=json_text,
        serializer=Packet,
        cors_allowed_origins=app.config["SAME_ORIGIN"],
        **manager,
    )
    if shortened and direct.fits(socketio.server.eio):
        direct.shorten(socketio.server.eio, socketio.server.manager.hot)
        socketio.server.manager.write = direct.write
    take_turns(socketio)
    app.wsgi_app = ReadablePolls(app.wsgi_app, LARGEST_FRAME)  # type: ignore[method-assign]
    return socketio
