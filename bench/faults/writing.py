"""What phones write: sentences that nobody else writes, and now and then an answer that replaces an earlier one."""

import random
from dataclasses import dataclass

from bench.faults.phone import Phone
from bench.faults.programme import MOST

ROLES = ("ouder", "professional", "client", "student", "wijkbewoner", "docent")
"""Each of these sits on a side: everybody can answer the mirror."""
WORDS = 4
"""How many words the scale of the mirror has."""


@dataclass
class Pace:
    """Each phone writes after so many seconds, between `least` and `most`; of its messages `sentences` (0-1) are new
    sentences, until it has written `enough` of them."""

    least: float
    most: float
    sentences: float = 0.5
    enough: int = 40


class Writer:
    """Writes for all phones of one meeting; `check_in` and `mirror` are runs that still take a replacing answer."""

    def __init__(self, pace: Pace, seed: int) -> None:
        self.check_in = 0
        self.mirror = 0
        self._pace = pace
        self._random = random.Random(seed)
        self._due: dict[int, float] = {}
        self._written: dict[int, int] = {}
        self._in_run: dict[tuple[int, int], int] = {}

    def write(self, phone: Phone, now: float) -> None:
        """Put a message in a phone's outbox when one is due; people write on while their phone is cut off."""
        due = self._due.setdefault(phone.number, now + self._random.uniform(0, self._pace.most))
        if now < due or phone.view.run is None:
            return
        self._due[phone.number] = now + self._random.uniform(self._pace.least, self._pace.most)
        run = phone.view.run
        is_harvest = phone.view.sections["stage"]["kind"] == "harvest"
        written = self._written.get(phone.number, 0)
        wants = self._random.random() < self._pace.sentences and written < self._pace.enough
        if is_harvest and wants and self._in_run.get((phone.number, run), 0) < MOST:
            self._sentence(phone, run, now)
        elif self._random.random() < 0.5:
            word = f"woord {len(phone.ledger.messages)} van {phone.number}"
            _answer(phone, self.check_in, now, kind="check_in", picture="", word=word)
        else:
            _answer(phone, self.mirror, now, kind="mirror", choice=self._random.randrange(WORDS))

    def _sentence(self, phone: Phone, run: int, now: float) -> None:
        written = self._written[phone.number] = self._written.get(phone.number, 0) + 1
        self._in_run[phone.number, run] = self._in_run.get((phone.number, run), 0) + 1
        text = sentence(phone.number, written)
        _answer(phone, run, now, kind="insight", text=text, may_quote=self._random.random() < 0.5)


def sentence(phone: int, number: int, length: int = 0) -> str:
    """Return a sentence with a mark that nobody else writes, filled up to a length in characters."""
    text = f"Zin q{phone}x{number}z over samenwerken."
    return (text + " Dat maakt het gelijkwaardig." * (length // 20))[: max(length, len(text))].strip()


def _answer(phone: Phone, run: int, now: float, **body: object) -> None:
    phone.outbox.put("answer", {"run": run, "body": body}, now)
