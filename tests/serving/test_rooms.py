import pytest
from flask import Flask, request
from flask_socketio import SocketIO, SocketIOTestClient

from serving.rooms import Rooms

NAMESPACE = "/phone"


class Meeting:
    """A server with one namespace, and the connections that came in, in order."""

    def __init__(self) -> None:
        self.app = Flask(__name__)
        self.socketio = SocketIO(self.app, async_mode="threading")
        self.rooms = Rooms(self.socketio, NAMESPACE)
        self.connections: list[str] = []
        self.socketio.on_event("connect", lambda auth: self.connections.append(request.sid), namespace=NAMESPACE)

    def phone(self) -> SocketIOTestClient:
        return self.socketio.test_client(self.app, namespace=NAMESPACE)


def heard(phone: SocketIOTestClient) -> list[object]:
    return [message["args"][0] for message in phone.get_received(NAMESPACE)]


@pytest.fixture
def meeting() -> Meeting:
    return Meeting()


def test_what_is_sent_to_a_room_reaches_everybody_in_it_and_nobody_else(meeting: Meeting) -> None:
    phones = [meeting.phone() for _ in range(3)]
    for connection in meeting.connections[:2]:
        meeting.rooms.enter(connection, "meeting 1")

    meeting.rooms.send("meeting 1", "count", {"answers": 14})

    assert [heard(phone) for phone in phones] == [[{"answers": 14}], [{"answers": 14}], []]


def test_what_is_sent_to_one_reaches_one(meeting: Meeting) -> None:
    phones = [meeting.phone() for _ in range(2)]

    meeting.rooms.send_one(meeting.connections[1], "card", {"ask": "Kijk mee"})

    assert [heard(phone) for phone in phones] == [[], [{"ask": "Kijk mee"}]]


def test_who_left_the_room_hears_nothing_more(meeting: Meeting) -> None:
    phone = meeting.phone()
    meeting.rooms.enter(meeting.connections[0], "meeting 1")

    meeting.rooms.leave(meeting.connections[0], "meeting 1")
    meeting.rooms.send("meeting 1", "count", {"answers": 14})

    assert heard(phone) == []


def test_a_connection_can_be_ended(meeting: Meeting) -> None:
    phone = meeting.phone()

    meeting.rooms.disconnect(meeting.connections[0])

    assert not phone.is_connected(NAMESPACE)
