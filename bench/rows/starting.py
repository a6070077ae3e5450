"""From the start of the process to the first answer, and from a kill -9 until 300 phones are back and right."""

import time
from statistics import median

import requests

from bench.contenders.field import product
from bench.contenders.product import Product
from bench.load import kept, packets
from bench.load.crowd import Member
from bench.load.full import HARVESTS, PEOPLE, SENTENCES, full_meeting
from bench.load.gathering import Gathering
from bench.results import Row, at_most, told

ROUNDS = 5
QUICK_ROUNDS = 2
PATIENCE = 60.0


def rows(quick: bool) -> list[Row]:
    """Return the seconds of a start on an empty folder, and of a restart with a full meeting."""
    rounds = QUICK_ROUNDS if quick else ROUNDS
    starts = [_first_start() for _ in range(rounds)]
    with product() as contender:
        gathering, texts = full_meeting(contender)
        restarts = [_restart(contender, gathering) for _ in range(rounds)]
        found = kept.sentences(contender.database, texts)
        gathering.leave()
    listening, back = [it[0] for it in restarts], [it[1] for it in restarts]
    full = f"{PEOPLE} people and {SENTENCES} insights"
    return [
        at_most("start on an empty folder to the first answered request", median(starts), "s", 2, starts),
        at_most(f"kill -9 and restart with {full}: all phones back and right", median(back), "s", 3, back),
        at_most("  sentences missing or doubled after it", found.missing + found.doubled, "answers", 0),
        told("  of which until it listens", median(listening), "s", listening),
    ]


def _first_start() -> float:
    contender = Product()
    try:
        began = time.perf_counter()
        contender.server.start()
        answered = requests.get(contender.server.url, timeout=PATIENCE)
        took = time.perf_counter() - began
        assert answered.status_code == 200, answered.status_code
        return took
    finally:
        contender.stop()


def _restart(contender: Product, gathering: Gathering) -> tuple[float, float]:
    """Return the seconds from the new process to its listening, and to the last phone that shows what it should."""
    contender.server.kill()
    gathering.leave()
    crowd = gathering.crowd
    crowd.drain()
    began = time.perf_counter()
    contender.server.start()
    listening = time.perf_counter() - began
    for number in range(PEOPLE):
        gathering.phones.append(gathering.phone(number))
    entering: set[Member] = set(gathering.phones)
    views: list[tuple[float, bytes]] = []

    def take() -> None:
        for at, member, payload in crowd.drain():
            if member in entering and b'["view"' in payload[:40]:
                entering.discard(member)
                views.append((at, payload))

    assert crowd.until(lambda: not entering, PATIENCE, take), f"{len(entering)} phones are not back: {crowd.lost[:3]}"
    wrong = [payload for _at, payload in views if not _is_right(payload, gathering.run)]
    assert not wrong, f"{len(wrong)} phones are not right: {wrong[0][:300]!r}"
    return listening, max(at for at, _payload in views) - began


def _is_right(payload: bytes, run: int | None) -> bool:
    """Whether a view has the step that was on, and the sentences that its person sent, in whichever section."""
    view = packets.parse(payload).data[1]
    sections = {**view["me"], **view}
    return bool(
        sections["stage"]["run"] == run and sections["own"]["sent"] == 1 and len(sections["sentences"]) == len(HARVESTS)
    )
