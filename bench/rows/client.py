"""What the load client can do by itself: the floor under every other figure."""

import os
import socket
import time
from statistics import median

from bench.load import packets, websocket
from bench.load.connection import Connection
from bench.load.crowd import Crowd
from bench.load.told import DECODER
from bench.results import Row, told

PHONES = (500, 2000)
ROUNDS = 7
FRAME = packets.event("/participant", "patch", {"stage": {"run": 1, "text": "w" * 560}, "own": {}})


def rows(quick: bool) -> list[Row]:
    """Return how soon the last of so many frames is whole, when a bare process writes the same one to every socket."""
    return [row for people in PHONES for row in _rows(people, 3 if quick else ROUNDS)]


def _rows(people: int, rounds: int) -> list[Row]:
    crowd = Crowd()
    listener = socket.create_server(("127.0.0.1", 0), backlog=4096)
    child = os.fork()
    if child == 0:
        _write_to_all(listener, people)
        os._exit(0)
    address = listener.getsockname()
    listener.close()
    phones = []
    for place in range(people):
        phone = Connection(address, "/participant", {}, blocking=False)
        phone.place = place
        phones.append(phone)
        crowd.add(phone)
    control = socket.create_connection(address)
    crowd.until(lambda: all(phone.is_in for phone in phones), 30)
    lasts, busy = [], []
    for _ in range(rounds):
        crowd.rest(0.2)
        cpu, pressed = time.process_time(), time.perf_counter()
        control.sendall(b".")
        arrived: list[tuple[float, object, bytes]] = []
        while len(arrived) < people:
            crowd.turn(0.005)
            arrived += crowd.drain()
        busy.append((time.process_time() - cpu) * 1000)
        lasts.append((arrived[-1][0] - pressed) * 1000)
    began = time.perf_counter()
    for _at, _member, payload in arrived:
        DECODER.decode(payload[payload.index(b"[") :])
    reading = (time.perf_counter() - began) * 1e6 / people
    control.close()
    os.waitpid(child, 0)
    crowd.hang_up(*phones)
    what = f"the load client alone: one frame of {len(FRAME)} bytes to {people:,} sockets"
    return [
        told(f"{what}, last", median(lasts), "ms"),
        told("  its own time for each frame", median(busy) * 1000 / people, "us"),
        told("  and to look into it afterwards", reading, "us"),
    ]


def _write_to_all(listener: socket.socket, people: int) -> None:
    """Be the barest server there is: shake hands, and at every byte from the last connection write to all others."""
    head = bytes((0x81, 126)) + len(FRAME).to_bytes(2, "big")
    sockets = []
    for _ in range(people):
        accepted, _ = listener.accept()
        sockets.append(accepted)
    control, _ = listener.accept()
    for one in sockets:
        request = b""
        while b"\r\n\r\n" not in request:
            request += one.recv(4096)
        one.sendall(_answer(request) + b"\x81\x020{" + b"\x81\x0f40/participant,")
    while control.recv(1):
        for one in sockets:
            one.sendall(head + FRAME)


def _answer(request: bytes) -> bytes:
    key = request.split(b"Sec-WebSocket-Key: ")[1].split(b"\r\n")[0]
    accept = websocket.accepting(key)
    return b"HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: " + accept + b"\r\n\r\n"
