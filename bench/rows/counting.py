"""How soon the control shows that an answer came in, with 500 phones there and answers coming at odd moments."""

from collections.abc import Sequence

from bench.contenders.field import product
from bench.load import packets
from bench.load.answering import percentile, prepared, steadily
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.results import Row, at_most, told

PEOPLE = 500
RATE = 37
"""Answers a second: no multiple of the four times a second at which the control may be told."""
COUNT = 300
QUICK_COUNT = 100


def rows(quick: bool) -> list[Row]:
    """Return the longest time from an answer that is sent to a count on the control that includes it."""
    count = QUICK_COUNT if quick else COUNT
    with product() as contender:
        gathering = Gathering(Crowd(), contender, contender.room(PEOPLE))
        gathering.open_desks()
        gathering.enter(range(PEOPLE))
        gathering.go_to("harvest-0")
        answers = prepared(gathering, 1, phones=count)
        ledger = steadily(gathering, answers, RATE)
        for _ in range(20):
            gathering.crowd.turn(0.05)
        ledger.take(gathering.crowd.drain())
        shown = _shown(ledger.others, gathering)
        gathering.leave()
    waits = sorted(
        (next((at for at, answered in shown if answered > place), float("inf")) - ledger.sent[answer.number]) * 1000
        for place, answer in enumerate(answers)
    )
    what = f"control shows the count, {PEOPLE} phones there, {RATE} answers/s"
    return [
        at_most(f"{what}: slowest of {count}", waits[-1], "ms", 300),
        told("  p50", percentile(waits, 0.5), "ms"),
        told("  p95", percentile(waits, 0.95), "ms"),
    ]


def _shown(arrivals: Sequence[tuple[float, object, bytes]], gathering: Gathering) -> list[tuple[float, int]]:
    """When the control showed which count of people who answered."""
    return [
        (at, packet.data[1]["counts"]["answered"])
        for at, member, payload in arrivals
        if member is gathering.control and b'"counts"' in payload
        for packet in [packets.parse(payload)]
        if packet.kind == packets.EVENT
    ]
