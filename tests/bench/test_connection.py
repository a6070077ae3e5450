"""A connection gives whole packets, answers pings itself, and says when it is refused."""

import socket
from threading import Thread

import pytest

from bench.load import websocket
from bench.load.connection import Connection
from tests.bench.test_websocket import from_server


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def opened(listener, after=b""):
    """Return a connection and the server's end of it, with the websocket open and these bytes sent."""
    ends = []

    def accept():
        end, _ = listener.accept()
        request = end.recv(4096)
        key = request.split(b"Sec-WebSocket-Key: ")[1].split(b"\r\n")[0]
        accepted = websocket.accepting(key)
        end.sendall(b"HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: " + accepted + b"\r\n\r\n" + after)
        ends.append(end)

    thread = Thread(target=accept)
    thread.start()
    connection = Connection(listener.getsockname(), "/participant", {"token": "x"})
    thread.join()
    return connection, ends[0]


def test_it_enters_its_namespace_and_gives_what_comes_after(listener):
    connection, end = opened(listener, from_server(b'0{"sid":"a"}') + from_server(b"40/participant,{}"))
    with end:
        assert connection.receive() == []
        assert connection.is_in
        sent = end.recv(4096)
        assert websocket.masked(sent[6:], sent[2:6]) == b'40/participant,{"token":"x"}'
        for size in (3, 200, 70_000):
            payload = b"42" + b"x" * size
            end.sendall(from_server(payload))
            got = []
            while not got:
                got = connection.receive()
            assert got == [payload]
        end.sendall(from_server(b"2"))
        assert connection.receive() == []
        pong = end.recv(4096)
        assert websocket.masked(pong[6:], pong[2:6]) == b"3"
        connection.close()


def test_a_packet_in_pieces_is_one(listener):
    connection, end = opened(listener, from_server(b"40/participant,{}"))
    with end:
        connection.receive()
        whole = from_server(b"42" + b"x" * 300)
        for place in range(len(whole)):
            end.sendall(whole[place : place + 1])
            got = connection.receive()
            assert bool(got) == (place == len(whole) - 1)
        connection.close()


def test_a_refusal_and_a_hanging_up_are_said(listener):
    connection, end = opened(listener, from_server(b'44/participant,{"message":"unknown_person"}'))
    with end, pytest.raises(ConnectionRefusedError, match="unknown_person"):
        connection.receive()
    connection.close()
    connection, end = opened(listener)
    end.close()
    with pytest.raises(ConnectionResetError):
        connection.receive()
        connection.receive()
    connection.close()
