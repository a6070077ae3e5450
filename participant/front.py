"""The phone's rooms move into an application: pages and socket."""

from flask import Flask
from flask_socketio import SocketIO
from flask_wtf.csrf import CSRFProtect

from dialogue.acts.performing import Performer
from participant import pages
from participant.doorway import Doorway
from participant.guessing import Guessing
from participant.socket import PhoneSocket
from serving.presence import Presence


def move_in(app: Flask, socketio: SocketIO, performer: Performer, presence: Presence, forms: CSRFProtect) -> None:
    """Add the participants' pages and socket."""
    doorway = Doorway(performer, Guessing())
    blueprint = pages.blueprint(performer, doorway)
    forms.exempt(blueprint)  # joining must work with blocked cookies; it takes JSON of the same origin only
    app.register_blueprint(blueprint)
    PhoneSocket(app, socketio, performer, presence, doorway)
