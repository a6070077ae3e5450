"""When each phone was told of a new step: the moment at which it held both the step and its own part of it."""

import time
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from bench.contenders.contender import DESK
from bench.load import packets
from bench.load.crowd import Crowd, Member
from bench.load.gathering import Gathering

PATIENCE = 60.0
SILENCE = 0.001
"""Seconds without a frame after which there is time to look into what came."""


class Stage(msgspec.Struct):
    """As much of a step as says which one it is."""

    run: int


class Patch(msgspec.Struct):
    """As much of a patch as says whether a phone is right. `own` is a section, or stands within `me`."""

    now: int = 0
    stage: Stage | msgspec.UnsetType | None = msgspec.UNSET
    me: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    own: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


DECODER = msgspec.json.Decoder(tuple[str, Patch])


class Push(NamedTuple):
    """One step that was pushed, in ms: from the control's press to the first and the last phone that was right.

    `computed` is from the press to the server's clock in the patch: before that nobody could be told.
    """

    first: float
    last: float
    computed: float
    frames: int

    @property
    def sending(self) -> float:
        """From the server's clock in the patch to the last phone."""
        return self.last - self.computed

    @property
    def between(self) -> float:
        """From the first phone to the last."""
        return self.last - self.first


def _stay_awake(crowd: Crowd) -> None:
    """Take in what comes until nothing has come for a moment, without sleeping.

    A client that sleeps between two frames has to be woken for each, and the server that sends pays for that; phones
    elsewhere cost it nothing.
    """
    heard = time.perf_counter()
    while (now := time.perf_counter()) - heard < SILENCE:
        if crowd.turn(0.0):
            heard = now


class Watch:
    """Follows the phones of a gathering until each holds the new run and its own part."""

    def __init__(self, gathering: Gathering) -> None:
        self._phones = {phone: phone.place for phone in gathering.phones}
        self._at_stage: dict[int, int] = {}
        self.right: dict[int, tuple[float, int]] = {}
        self.now = 0
        self.frames = 0
        self._before = gathering.run

    def take(self, arrivals: Sequence[tuple[float, Member, bytes]]) -> None:
        """Take in what arrived, in order."""
        for at, member, payload in arrivals:
            place = self._phones.get(member)  # type: ignore[call-overload]
            if place is None or payload[:2] != packets.EVENT:
                continue
            self.frames += 1
            _name, patch = DECODER.decode(payload[payload.index(b"[") :])
            if isinstance(patch.stage, Stage) and patch.stage.run != self._before:
                self._at_stage[place] = patch.stage.run
                self.now = max(self.now, patch.now)
            has_own = patch.own is not msgspec.UNSET or patch.me is not msgspec.UNSET
            if has_own and place in self._at_stage and place not in self.right:
                self.right[place] = (at, self._at_stage[place])


def push(gathering: Gathering, name: str, **fields: Any) -> Push:
    """Press a key on the control and return when the phones were told. Raises `TimeoutError` when some never were."""
    crowd = gathering.crowd
    crowd.drain()
    watch = Watch(gathering)
    number, frame = gathering.numbered(DESK, name, {"run": gathering.run, **fields})
    replies: list[dict[str, Any]] = []

    def take() -> None:
        arrived = crowd.drain()
        watch.take(arrived)
        for _at, member, payload in arrived:
            if member is gathering.control and payload[:2] == packets.ACK:
                packet = packets.parse(payload)
                if packet.ack == number:
                    replies.append(packet.data[0])

    wall = time.time() * 1000
    pressed = time.perf_counter()
    crowd.send(gathering.control, frame)
    deadline = pressed + PATIENCE
    while len(watch.right) < len(gathering.phones) or not replies:
        if crowd.turn(0.01):
            _stay_awake(crowd)
            take()
        if time.perf_counter() > deadline:
            raise TimeoutError(f"{len(watch.right)} of {len(gathering.phones)} phones were told; {replies}")
    reply = replies[0]
    assert reply["ok"], reply
    wrong = [run for _at, run in watch.right.values() if run != reply["run"]]
    assert not wrong, f"{len(wrong)} phones hold another run"
    gathering.run = reply["run"]
    moments = [(at - pressed) * 1000 for at, _run in watch.right.values()]
    return Push(min(moments), max(moments), watch.now - wall, watch.frames)
