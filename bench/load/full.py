"""A full meeting: 300 people who each sent three sentences, as it stands at the end of an afternoon."""

from bench.contenders.product import Product
from bench.load.answering import Ledger, at_once, choice, prepared
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering

PEOPLE = 300
EACH = 3
SENTENCES = PEOPLE * EACH
PATIENCE = 300.0


def full_meeting(contender: Product) -> tuple[Gathering, Ledger]:
    """Return a meeting on its harvest, with everybody there, and the ledger of what they sent."""
    gathering = Gathering(Crowd(), contender, contender.room(PEOPLE))
    gathering.open_desks()
    gathering.enter(range(PEOPLE))
    gathering.go_to("mirror")
    at_once(gathering, prepared(gathering, 1, choice), PATIENCE)
    gathering.go_to("pairs")
    gathering.go_to("harvest-0")
    ledger = at_once(gathering, prepared(gathering, EACH), PATIENCE)
    assert len(ledger.acknowledged) == SENTENCES, f"{len(ledger.acknowledged)} of {SENTENCES} sentences"
    gathering.settle()
    return gathering, ledger
