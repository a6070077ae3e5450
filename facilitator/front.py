"""The facilitator's rooms move into an application: pages and socket."""

from flask import Flask
from flask_socketio import SocketIO

from dialogue.acts.performing import Performer
from facilitator import (
    access_pages,
    archive_pages,
    pages,
    poster_pages,
    preparing_pages,
    report_pages,
    review_pages,
    suggestion_pages,
    version_pages,
)
from facilitator.socket import DeskSocket
from serving.coalesce import Coalescer

AFTER_A_WAVE = 0.1
"""Seconds."""


def move_in(app: Flask, socketio: SocketIO, performer: Performer, phone_urls: tuple[str, ...]) -> None:
    """Add the facilitators' pages and the socket of control and projector."""
    # a desk is told of a wave of answers when the wave has passed: its view costs more than all their acknowledgements
    coalescer = Coalescer(socketio.start_background_task, socketio.sleep, delay=AFTER_A_WAVE)
    desks = DeskSocket(app, socketio, performer, coalescer)
    app.register_blueprint(pages.blueprint(performer, phone_urls))
    app.register_blueprint(preparing_pages.blueprint(performer))
    app.register_blueprint(access_pages.blueprint(performer, phone_urls, desks.let_go))
    app.register_blueprint(report_pages.blueprint(performer))
    app.register_blueprint(suggestion_pages.blueprint(performer))
    app.register_blueprint(poster_pages.blueprint(performer, phone_urls))
    app.register_blueprint(archive_pages.blueprint(performer))
    app.register_blueprint(version_pages.blueprint(performer, phone_urls))
    app.register_blueprint(review_pages.blueprint(performer))
