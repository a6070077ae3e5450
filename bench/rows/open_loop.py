"""1,000 answers a second for 20 seconds, whatever the server does: as much as 500 people may send in a harvest."""

from collections.abc import Callable
from typing import Any

from bench.contenders.field import product
from bench.contenders.product import Product
from bench.load import kept
from bench.load.answering import Ledger, choice, percentile, prepared, sentence, steadily
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.results import Row, at_most, told

PEOPLE = 500
RATE = 1000
SECONDS = 20
QUICK_SECONDS = 5
CHOICE_SECONDS = 5


def rows(quick: bool) -> list[Row]:
    """Return the slowest acknowledgements and what was lost: for sentences, and for choices of a mirror."""
    seconds = QUICK_SECONDS if quick else SECONDS
    return [
        *_answered("harvest-0", sentence, seconds, f"{RATE:,} sentences/s for {seconds} s", asked=True),
        *_answered("mirror", choice, CHOICE_SECONDS, f"{RATE:,} mirror choices/s for {CHOICE_SECONDS} s", asked=False),
    ]


def _answered(step: str, body: Callable[[str], dict[str, Any]], seconds: int, what: str, *, asked: bool) -> list[Row]:
    """Let a meeting answer at the rate for so many seconds; each on a server of its own, which may end up behind."""
    with product() as contender:
        gathering = Gathering(Crowd(), contender, contender.room(PEOPLE))
        gathering.open_desks()
        gathering.enter(range(PEOPLE))
        gathering.go_to(step)
        ledger = steadily(gathering, prepared(gathering, RATE * seconds // PEOPLE, body), RATE)
        gathering.leave()
        return _rows(contender, ledger, what, asked=asked)


def _rows(contender: Product, ledger: Ledger, what: str, *, asked: bool) -> list[Row]:
    ids = [ledger.answers[number].message_id for number in ledger.acknowledged]
    found = [kept.receipts(contender.database, ids)]
    if asked:
        found.append(kept.sentences(contender.database, ledger.kept_texts))
    lost = sum(it.missing + it.doubled for it in found)
    slowest = percentile(ledger.waits, 0.99)
    name = f"open loop, {what}"
    return [
        at_most(f"{name}: ack p99", slowest, "ms", 15) if asked else told(f"{name}: ack p99", slowest, "ms"),
        at_most(f"{name}: acknowledged but missing or doubled", lost, "answers", 0),
        at_most(f"{name}: never acknowledged", len(ledger.answers) - len(ledger.acknowledged), "answers", 0),
        told(f"  ack p50: {what}", percentile(ledger.waits, 0.5), "ms"),
        told(f"  slowest ack: {what}", ledger.waits[-1], "ms"),
    ]
