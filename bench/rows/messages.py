"""What N answers cause: frames to phones besides the sender's acknowledgement, and frames to control and projector."""

from bench.contenders.field import product
from bench.load import packets
from bench.load.answering import prepared, steadily
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.results import Row, at_most, told

PEOPLE = 500
SENDERS = 250
RATE = 100
SECONDS = 10
QUICK_SECONDS = 5


def rows(quick: bool) -> list[Row]:
    """Return counts: half of the phones send sentences, and the other half should hear nothing of it."""
    seconds = QUICK_SECONDS if quick else SECONDS
    with product() as contender:
        gathering = Gathering(Crowd(), contender, contender.room(PEOPLE))
        gathering.open_desks()
        gathering.enter(range(PEOPLE))
        gathering.go_to("harvest-0")
        answers = prepared(gathering, RATE * seconds // SENDERS, phones=SENDERS)
        ledger = steadily(gathering, answers, RATE)
        for _ in range(20):
            gathering.crowd.turn(0.05)
        ledger.take(gathering.crowd.drain())
        events = [(at, member) for at, member, payload in ledger.others if payload[:2] == packets.EVENT]
        screens = {name: [at for at, member in events if member is desk] for name, desk in gathering.desks.items()}
        senders = {answer.phone for answer in answers}
        to_phones = [member for _at, member in events if member.place >= 0]  # type: ignore[attr-defined]
        gathering.leave()
    what = f"{len(answers):,} answers of {SENDERS} phones, {PEOPLE} there"
    found = [
        at_most(f"{what}: frames to phones besides acknowledgements", len(to_phones), "frames", 0),
        told("  of which to phones that sent nothing", sum(it not in senders for it in to_phones), "frames"),
        told("  acknowledgements", len(ledger.acknowledged), "frames"),
    ]
    for screen, moments in screens.items():
        found.append(at_most(f"{what}: frames to the {screen}", _rate(moments), "/s", 4))
    return found


def _rate(moments: list[float]) -> float:
    """Frames a second, from the first to the last of them."""
    return (len(moments) - 1) / (moments[-1] - moments[0]) if len(moments) > 1 else 0.0
