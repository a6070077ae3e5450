"""The report of 300 people and 900 insights in every format, and how long a phone waits while one is being written."""

import sqlite3
import time
from contextlib import closing
from statistics import median

from bench.contenders.field import product
from bench.contenders.product import Product
from bench.load import http
from bench.load.answering import Ledger, choice, prepared
from bench.load.full import PEOPLE, SENTENCES, full_meeting
from bench.load.gathering import Gathering
from bench.results import Row, at_most, told
from facilitator.export.formats import FORMATS

LARGE = {"pdf": "PDF", "docx": "Word"}
"""The formats that take longest: phones answer meanwhile."""
CARDS = {"cards.pdf": "deck of 12 cards, six to a sheet", "deck.pdf": "deck of 12 cards, all on one sheet"}
ROUNDS = 5
QUICK_ROUNDS = 2
EVERY = 0.02
ANSWERS_EACH = 10
PATIENCE = 60.0
LEAST_BYTES = 20_000
"""A file with 900 sentences is larger than this, and so is a sheet of paper."""


def rows(quick: bool) -> list[Row]:
    """Return seconds for each format, and the slowest acknowledgement meanwhile."""
    rounds = QUICK_ROUNDS if quick else ROUNDS
    found = []
    with product() as contender:
        gathering, _texts = full_meeting(contender)
        _share_openly(contender)
        gathering.go_to("second-mirror")
        undisturbed = _slowest_ack(gathering, None)
        for extension, name in LARGE.items():
            file = f"report.{extension}"
            alone = [_written(contender, gathering, file) for _ in range(rounds)]
            waits = [_slowest_ack(gathering, _asked(contender, gathering, file)) for _ in range(rounds)]
            what = f"report as {name}, {PEOPLE} people and {SENTENCES} insights"
            found.append(at_most(what, median(alone), "s", 1.5, alone))
            found.append(at_most(f"slowest ack of a phone while {name} is written", max(waits), "ms", 50, waits))
        for extension in (name for name in FORMATS if name not in LARGE):
            alone = [_written(contender, gathering, f"report.{extension}") for _ in range(rounds)]
            what = f"report as {extension}, {PEOPLE} people and {SENTENCES} insights"
            found.append(at_most(what, median(alone), "s", 2, alone))
        for file, name in CARDS.items():
            alone = [_written(contender, gathering, file) for _ in range(rounds)]
            found.append(at_most(name, median(alone), "s", 0.5, alone))
        found.append(told("  slowest ack with nothing being written, 2 s", undisturbed, "ms"))
        gathering.leave()
    return found


def _share_openly(contender: Product) -> None:
    """Let every sentence be open data, as if each phone had said yes."""
    with closing(sqlite3.connect(contender.database, timeout=PATIENCE)) as database, database:
        database.execute("UPDATE sessions SET record = json_set(record, '$.open_licence', 'CC0 1.0')")
        database.execute("UPDATE insights SET may_open = 1, may_quote = 1")


def _asked(contender: Product, gathering: Gathering, file: str) -> http.Exchange:
    """Ask for a file on a connection of its own, that is open already."""
    session = gathering.room.desks["control"]["session"]
    exchange = http.Exchange(contender.address)
    gathering.crowd.add(exchange)
    gathering.crowd.until(lambda: not exchange.wants_to_write, PATIENCE)
    exchange.ask("GET", f"/facilitator/sessions/{session}/{file}", extra=gathering.room.headers)
    gathering.crowd.write_on(exchange)
    return exchange


def _written(contender: Product, gathering: Gathering, file: str) -> float:
    """Return the seconds from the request to the whole file."""
    exchange = _asked(contender, gathering, file)
    began = time.perf_counter()
    arrived: list[tuple[float, bytes]] = []

    def take() -> None:
        arrived.extend((at, whole) for at, member, whole in gathering.crowd.drain() if member is exchange)

    assert gathering.crowd.until(lambda: bool(arrived), PATIENCE, take), f"no {file} came"
    gathering.crowd.hang_up(exchange)
    at, whole = arrived[0]
    response = http.parse(whole)
    assert response.status == 200, response.status
    assert len(response.body) > LEAST_BYTES, f"only {len(response.body)} bytes"
    return at - began


def _slowest_ack(gathering: Gathering, exchange: http.Exchange | None) -> float:
    """Let phones answer every 20 ms until the file is there (or for 2 s) and return the longest wait in ms."""
    crowd, clock = gathering.crowd, time.perf_counter
    answers = iter(prepared(gathering, ANSWERS_EACH, choice))
    ledger = Ledger([])
    crowd.drain()
    start = clock()
    number, is_written = 0, False
    while not is_written:
        if clock() >= start + number * EVERY:
            answer = next(answers)
            ledger.sent[answer.number] = start + number * EVERY
            crowd.send(answer.phone, answer.frame)
            number += 1
        crowd.turn(0.001)
        arrived = crowd.drain()
        # of a file only its arrival counts: a phone's acknowledgement is all the ledger knows
        is_written = any(member is exchange for _at, member, _whole in arrived) or (
            exchange is None and clock() > start + 2
        )
        ledger.take([it for it in arrived if it[1] is not exchange])
    crowd.until(lambda: len(ledger.acknowledged) == len(ledger.sent), PATIENCE, lambda: ledger.take(crowd.drain()))
    assert not ledger.refused, ledger.refused[0]
    if exchange is not None:
        crowd.hang_up(exchange)
    return ledger.waits[-1]
