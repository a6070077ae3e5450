"""What a hostile client sends: cases without end from one seed, none of which may change anything."""

import copy
import json
import random
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from dialogue.errors import Refused
from dialogue.protocol.control import FROM_CONTROL, FROM_PROJECTOR
from dialogue.protocol.fields import Message
from dialogue.protocol.parsing import parse
from dialogue.protocol.phone import FROM_PHONE
from tests.hostile import payloads
from tests.hostile.filled import NOWHERE, Ids

NAMESPACES = {"phone": "/participant", "control": "/facilitator", "projector": "/facilitator"}
MINE: dict[str, dict[str, type[Message]]] = {
    "phone": FROM_PHONE,
    "control": FROM_CONTROL,
    "projector": FROM_PROJECTOR,
}
TRIED: dict[str, dict[str, type[Message]]] = {**MINE, "projector": FROM_CONTROL}
OTHERS: dict[str, dict[str, type[Message]]] = {"phone": FROM_CONTROL, "control": FROM_PHONE, "projector": FROM_CONTROL}
ODD_NAMES = ["", "*", "connect", "disconnect", "message", "view", "patch", "__class__", "connect_error", "é" * 300]
FRAMES: list[str | bytes] = [
    *("", "x", "9", "²", "2", "3probe", "5", "6", "7", "4", "4x", "4null", "4[1]", '4{"a":1}', "42", "42[]", "42{}"),
    *("47", "40/", "40/nergens,", '40/participant,{"code":"1"}', "40/participant,[]", "41/nergens,", "42/participant"),
    *('44/participant,"x"', '43/participant,1["x"]', '43/participant,1{"a":1}', '46/participant,["x"]'),
    *("42/participant,", "42/nergens,1[]", '42/participant,1["sync"]extra', "4" + "[" * 90_000),
    '42/participant,1["leave",{"id":' + "9" * 6000 + "}]",
    *('451-/participant,1["leave",{"_placeholder":true,"num":9}]', '4599999999999-/participant,["leave"]'),
    *("b!", "bAAAA", "b" + "A" * 5000, b"", b"\x00", b"4", b"42[]", b"\xff" * 3000),
]
LETTERS = ["", "{", "]", '"', ",", "\x00", "9", "²", "/"]
EXTRA = ["surprise", "id_", "session", "person", "token", "__class__", "", "\ud800"]


class Case(NamedTuple):
    """Frames that one client sends. `ack` is the number under which the last one asks for an answer, if it does."""

    screen: str
    frames: list[str | bytes]
    ack: int | None = None
    may_repeat: bool = False
    """Whether `{ok: true, again: true}` is a right answer too: the message was carried out before."""


class Cases:
    """Makes cases. `foreign` are the ids of another session; `carried_out` are ids of messages that were accepted."""

    def __init__(self, seed: int, foreign: Ids, carried_out: list[str]) -> None:
        self._chance = random.Random(seed)
        self._foreign = foreign
        self._carried_out = carried_out
        self._number = 0

    def __iter__(self) -> Iterator[Case]:
        """Yield cases without end."""
        ways: list[tuple[Callable[[str], Case | None], int]] = [
            (self._wrong_value, 28),
            (self._missing_or_more, 14),
            (self._foreign_ids, 16),
            (self._not_an_object, 8),
            (self._not_mine, 8),
            (self._deep, 5),
            (self._binary, 5),
            (self._replayed, 4),
            (self._garbled, 8),
            (self._frame, 6),
        ]
        while True:
            screen = self._chance.choices(list(NAMESPACES), [8, 8, 1])[0]
            way = self._chance.choices([it for it, _ in ways], [weight for _, weight in ways])[0]
            case = way(screen)
            if case is not None:
                yield case

    def _message(self, screen: str) -> tuple[str, dict[str, Any]]:
        known = TRIED[screen]
        name = self._chance.choice(list(known))
        return name, payloads.made(known[name], self._chance, self._pick)

    def _pick(self, field: str) -> int:
        return self._chance.choice([*self._foreign.of(field), NOWHERE])

    def _wrong(self, beginning: int = 0) -> Any:
        return copy.deepcopy(self._chance.choice(payloads.WRONG[beginning:]))

    def _wrong_value(self, screen: str) -> Case | None:
        name, payload = self._message(screen)
        places = payloads.holes(payload)
        for place in self._chance.sample(places, min(len(places), self._chance.randint(1, 2))):
            try:
                payloads.put(payload, place, self._wrong())
            except (TypeError, IndexError, KeyError):  # the first one took the place of the second away
                return None
        return self._event(screen, name, payload)

    def _missing_or_more(self, screen: str) -> Case | None:
        name, payload = self._message(screen)
        places = payloads.holes(payload)
        if places and self._chance.random() < 0.5:
            payloads.take(payload, self._chance.choice(places))
        else:
            inside = [place for place in places if isinstance(_at(payload, place), dict)]
            extra = self._chance.choice(["surprise", "id", "session", "person", "token", "__class__", "", "\ud800"])
            payloads.put(
                payload, (*self._chance.choice([(), *inside]), f"{extra}_"), self._chance.choice(payloads.WRONG)
            )
        return self._event(screen, name, payload)

    def _foreign_ids(self, screen: str) -> Case | None:
        known = payloads.with_ids(TRIED[screen])
        name = self._chance.choice(list(known))
        return self._event(screen, name, payloads.made(known[name], self._chance, self._pick))

    def _not_an_object(self, screen: str) -> Case | None:
        name, payload = self._message(screen)
        wrong = self._wrong(1)
        sent = self._chance.choice([[wrong], [payload, payload], [payload, wrong], [wrong] * 5, [[payload]]])
        return self._event(screen, name, *sent)

    def _not_mine(self, screen: str) -> Case | None:
        name = self._chance.choice([*OTHERS[screen], *ODD_NAMES])
        if name in MINE[screen]:
            return None
        record = OTHERS[screen].get(name)
        payload = payloads.made(record, self._chance, self._pick) if record else {"id": "abcdefgh"}
        return self._event(screen, name, payload)

    def _deep(self, screen: str) -> Case | None:
        name, _payload = self._message(screen)
        depth = self._chance.choice([50, 900, 5_000, 100_000])
        return self._text(screen, f'["{name}",{payloads.nested(depth, self._chance)}]')

    def _binary(self, screen: str) -> Case | None:
        name, payload = self._message(screen)
        places = payloads.holes(payload)
        number = self._chance.choice([0, 0, 1, -1, 10**9, "0", None])
        if places:
            payloads.put(payload, self._chance.choice(places), {"_placeholder": True, "num": number})
        else:
            payload = {"_placeholder": True, "num": number}
        attached = [self._chance.randbytes(self._chance.choice([0, 1, 500])) for _ in range(self._chance.randint(0, 3))]
        case = self._event(screen, name, payload)
        if case is None:
            return None
        announced = self._chance.choice([len(attached), 1, 5, 999_999_999])
        text = str(case.frames[0]).replace("42", f"45{announced}-", 1)
        return case._replace(frames=[text, *attached])

    def _replayed(self, screen: str) -> Case | None:
        if screen != "phone" or not self._carried_out:
            return None
        known = self._chance.choice(self._carried_out)
        name = self._chance.choice([it for it in FROM_PHONE if it != "sync"])
        payload = payloads.made(FROM_PHONE[name], self._chance, self._pick) | {"id": known}
        case = self._event(screen, name, payload, checked=False)
        return case._replace(may_repeat=True) if case else None

    def _garbled(self, screen: str) -> Case | None:
        """Change a few letters of a frame; what could still be read as a message is left out."""
        name, payload = self._message(screen)
        text = list(f"42{NAMESPACES[screen]},{json.dumps([name, payload], allow_nan=True)}")
        for _ in range(self._chance.randint(1, 4)):
            at = self._chance.randrange(len(text))
            text[at : at + self._chance.randint(0, 3)] = self._chance.choice(
                ["", "{", "]", '"', ",", "\x00", "9", "²", "/"]
            )
        frame = "".join(text)
        before, opening, rest = frame.partition("[")
        try:
            read = json.loads(opening + rest)
        except ValueError:
            return Case(screen, [frame]) if before.startswith("42") and "1" not in before else None
        return Case(screen, [frame]) if self._is_wrong(screen, read) and before.startswith("42") else None

    def _frame(self, screen: str) -> Case | None:
        return Case(screen, [self._chance.choice(FRAMES) for _ in range(self._chance.randint(1, 3))])

    def _event(self, screen: str, name: str, *sent: Any, checked: bool = True) -> Case | None:
        if checked and not self._is_wrong(screen, [name, *sent]):
            return None
        return self._text(screen, json.dumps([name, *sent], allow_nan=True))

    def _text(self, screen: str, text: str) -> Case:
        self._number += 1
        asked = self._chance.random() < 0.9
        number = str(self._number) if asked else ""
        return Case(screen, [f"42{NAMESPACES[screen]},{number}{text}"], self._number if asked else None)

    def _is_wrong(self, screen: str, read: Any) -> bool:
        """Return whether this must be refused: it is no message, or it names what is not in this session."""
        if not isinstance(read, list) or not read or not isinstance(read[0], str):
            return True
        try:
            parse(MINE[screen], read[0], *read[1:])
        except Refused:
            return True
        if read[0] not in payloads.with_ids(MINE[screen]):
            return False
        known = {it for field in FIELDS for it in self._foreign.of(field)} | {NOWHERE}
        return any(_is_foreign(_at(read[1], place), known) for place in payloads.holes(read[1]) if read[1:])


FIELDS = ("run", "person", "insight", "theme", "handed", "agreement")


def _is_foreign(value: Any, known: set[int]) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value in known


def _at(payload: Any, place: tuple[Any, ...]) -> Any:
    for key in place:
        payload = payload[key]
    return payload
