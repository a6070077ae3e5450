"""A meeting with every kind of step, in which all that can be typed is typed and all that is sent is recorded."""

import hashlib
import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
import requests

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.acts.preparing import Details
from dialogue.records import FacilitatorName, Organiser
from dialogue.store.database import open_database
from tests.clients import Facilitator, Phone, Screen
from tests.dialogue.builder import DECK, programme
from tests.live.meeting import Meeting
from tests.server import Server
from tests.wire import Wire

ADDRESS = "127.0.0.77"
"""Where the phones come from, as the server sees it."""
FORWARDED = "203.0.113.9"
DEVICE = "Merktelefoon 7 Ultra"
LIBRARY = "python-requests"
HEADERS = {"User-Agent": DEVICE, "X-Forwarded-For": FORWARDED, "Accept-Language": "nl"}
SIDES = ("professional",) * 6 + ("ouder",) * 6
PATIENCE = 20.0


class Marks:
    """Words that occur nowhere else, by what they were typed as."""

    def __init__(self) -> None:
        self.of_people: dict[str, str] = {}
        self.of_the_desk: dict[str, str] = {}

    def typed(self, what: str) -> str:
        """Return a word that a participant types."""
        return self.of_people.setdefault(what, f"merk{secrets.token_hex(6)}")

    def written(self, what: str) -> str:
        """Return a word that the facilitator types."""
        return self.of_the_desk.setdefault(what, f"regie{secrets.token_hex(6)}")


class Played:
    """One meeting; `frames` holds what each screen was sent, `message_ids` what the phones called their messages."""

    def __init__(self, server: Server, frames: dict[Screen, list[Any]]) -> None:
        self.server = server
        self.marks = Marks()
        self.frames = frames
        self.message_ids: list[str] = []
        self.wire = Wire(server, ADDRESS)
        self.meeting = Meeting(server, session_id=self._prepared())
        self.phones = [self._phone(role) for role in SIDES]
        self.meeting.control.wait(lambda view: view["counts"]["connected"] == len(SIDES))

    @property
    def facilitator(self) -> Facilitator:
        """The browser that leads."""
        return self.meeting.facilitator

    @property
    def tokens(self) -> list[str]:
        """What the phones say who they are with."""
        return [phone.token for phone in self.phones]

    def _prepared(self) -> int:
        database = open_database(f"sqlite:///{self.server.data / 'oogstdialoog.db'}")
        performer = Performer(database)
        plan = programme()
        made = performer.perform(preparing.prepare, plan, DECK, "13:30", date.today(), "nl", performer.now)
        session_id = int(str(made["session"]))
        written = self.marks.written
        details = Details(
            title=written("title"),
            subtitle=written("subtitle"),
            place=written("place"),
            contact=written("contact"),
            harvest_question=written("harvest question"),
            organisers=(Organiser(written("organiser"), written("part of"), f"https://{written('url')}.example"),),
            facilitators=(FacilitatorName(written("facilitator"), written("organisation")),),
            open_licence="CC BY 4.0",
        )
        performer.perform(preparing.change, session_id, details)
        database.close()
        return session_id

    def _phone(self, role: str) -> Phone:
        page = requests.get(f"{self.wire.url}/{self.meeting.code}", headers=HEADERS, timeout=PATIENCE)
        assert page.status_code == 200
        phone = Phone(self.wire, self.meeting.code, role)  # type: ignore[arg-type]
        phone._headers = HEADERS
        phone.connect()
        self.meeting.phones.append(phone)
        return phone

    def answer(self, number: int, kind: str, **body: Any) -> None:
        """Let one phone answer the step that is on."""
        self.message_ids.append(f"merkbericht-{secrets.token_hex(8)}")
        reply = self.phones[number].answer(kind, message_id=self.message_ids[-1], **body)
        assert reply["ok"], reply

    def everybody(self, kind: str, **body: Any) -> None:
        """Let every phone answer the step that is on."""
        for number in range(len(self.phones)):
            self.answer(number, kind, **body)

    def lead(self, name: str, /, **fields: Any) -> dict[str, Any]:
        """Let the control say something."""
        reply = self.meeting.control.send(name, **fields)
        assert reply["ok"], reply
        return reply

    def play(self) -> "Played":
        """Go through every kind of step; what is released is released."""
        self._talk()
        self._mirror()
        self._harvest()
        self._order()
        self._end()
        return self

    def _talk(self) -> None:
        typed = self.marks.typed
        self.meeting.go_to("info")
        self.meeting.go_to("check_in")
        for number in range(len(self.phones)):
            self.answer(number, "check_in", picture="sun", word=typed(f"check-in {number}"))
        self.meeting.go_to("group")
        self.everybody("found", found=True)
        self.meeting.go_to("cards")
        self.answer(0, "hand_card", card="kaart-1")
        receiver = self._receiver()
        handed = self.own(receiver)["received"][0]["id"]
        self.answer(self.phones.index(receiver), "reply_card", handed=handed, text=typed("card reply"))
        self.lead("group_apart", first=self._people()[0], second=self._people()[1])

    def _people(self) -> list[int]:
        groups = self.meeting.control.view["stage"]["control"]["groups"]
        return [member["person"] for group in groups for member in group["members"]]

    def _receiver(self) -> Phone:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for phone in self.phones:
                if self.own(phone).get("received"):
                    return phone
            time.sleep(0.05)
        raise AssertionError("nobody got the card")

    def own(self, phone: Phone) -> dict[str, Any]:
        """Return what the step holds for the owner of a phone, wherever the view keeps it."""
        own: dict[str, Any] = phone.view.get("own") or phone.view["me"].get("own") or {}
        return own

    def _mirror(self) -> None:
        run = self.meeting.go_to("mirror")
        for number in range(len(self.phones)):
            self.answer(number, "mirror", choice=number % 4)
            self.answer(number, "guess", choice=1)
        for stage in ("side_a", "silence", "side_b", "gap"):
            self.lead("mirror_reveal", run=run, stage=stage)
        self.meeting.go_to("group", 2)
        self.meeting.go_to("break")

    def _harvest(self) -> None:
        typed = self.marks.typed
        self.meeting.go_to("harvest")
        self.answer(0, "insight", text=f"Zin {typed('released')}", may_quote=True)
        self.answer(1, "insight", text=f"Zin {typed('not allowed')}", may_quote=False, may_open=True)
        self.answer(2, "insight", text=f"Zin {typed('allowed')}", may_quote=True, may_open=True)
        for nth, kind in enumerate(("story", "eye-opener", "wish"), start=2):
            self.meeting.go_to("harvest", nth)
            self.answer(nth, "insight", text=f"Zin {typed(kind)}", may_quote=True, partner_agreed=True)
        self.meeting.control.wait(lambda view: len(view["insights"]) == 6)

    def insight(self, what: str) -> int:
        """Return the number of a sentence."""
        insights = self.meeting.control.view["insights"].values()
        return next(int(it["id"]) for it in insights if self.marks.of_people[what] in it["text"])

    def _order(self) -> None:
        written = self.marks.written
        self.lead("insight_show", insights=[self.insight("released")], shown=True)
        self.lead("insight_star", insights=[self.insight("allowed")], starred=True)
        held = [self.insight(what) for what in ("released", "not allowed", "allowed")]
        theme = self.lead("theme_add", name=written("theme"), insights=held)["theme"]
        fields = {name: written(f"theme {name}") for name in ("text", "counterweight", "do", "dont")}
        self.lead("theme_edit", theme=theme, points=[written("point")], **fields)
        self.lead("theme_edit", theme=theme, name=written("theme again"))
        run = self.meeting.go_to("themes")
        self.lead("theme_show", run=run, theme=theme)
        self.phones[3].wait(lambda view: view["stage"]["shared"]["theme"])
        self.answer(3, "read_back", theme=theme, agrees=False, text=self.marks.typed("read back"))
        for part in ("introduction", "eye_openers", "closing"):
            self.lead("report_write", part=part, text=written(f"report {part}"))

    def _end(self) -> None:
        typed = self.marks.typed
        self.meeting.go_to("agree")
        for number, may_quote in enumerate((True, False)):
            what = {name: typed(f"agreement {name} {may_quote}") for name in ("text", "who", "when")}
            self.answer(number, "agreement", may_quote=may_quote, **what)
        self.meeting.go_to("evaluate")
        for number in range(len(self.phones)):
            self.answer(number, "evaluation", choice=number % 4, text=typed(f"evaluation {number}"))
        self.meeting.go_to("close")
        self.answer(5, "mail", address=f"{typed('mail')}@voorbeeld.nl")
        assert self.phones[6].act("leave")["ok"]

    def sent_to(self, *screens: Screen) -> str:
        """Return all frames of these screens as one text."""
        return json.dumps([self.frames[screen] for screen in screens], ensure_ascii=False)

    def close(self) -> None:
        """Hang up everywhere."""
        self.meeting.close()
        self.wire.close()


def hashed(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


@contextmanager
def recording(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[Screen, list[Any]]]:
    """Record every frame and every acknowledgement that any screen is sent."""
    frames: dict[Screen, list[Any]] = {}

    def recorded(name: str) -> None:
        as_it_is = getattr(Screen, name)

        def record(screen: Screen, *arguments: Any) -> Any:
            found = as_it_is(screen, *arguments)
            frames.setdefault(screen, []).append(found if name == "send_raw" else arguments[0])
            return found

        monkeypatch.setattr(Screen, name, record)

    with monkeypatch.context():
        for name in ("_on_view", "_on_patch", "send_raw"):
            recorded(name)
        yield frames
