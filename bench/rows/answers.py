"""500 phones answer at the same moment, and each is acknowledged when its answer is on disk."""

from statistics import median

from bench.contenders.contender import Contender
from bench.contenders.field import field
from bench.contenders.product import Product
from bench.load import kept
from bench.load.answering import Ledger, at_once, percentile, prepared
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.results import Row, at_least, at_most, told

PEOPLE = 500
ROUNDS = 7
QUICK_ROUNDS = 3


def rows(quick: bool) -> list[Row]:
    """Return answers a second and the slowest acknowledgements, against stock and against Node."""
    with field() as contenders:
        ledgers = measure(contenders, QUICK_ROUNDS if quick else ROUNDS)
        product = next(it for it in contenders if isinstance(it, Product))
        found = kept.sentences(product.database, [text for it in ledgers[product.name] for text in it.kept_texts])
    rates = {name: [len(it.acknowledged) / it.seconds for it in of] for name, of in ledgers.items()}
    slowest = {name: [percentile(it.waits, 0.99) for it in of] for name, of in ledgers.items()}
    rate = {name: median(of) for name, of in rates.items()}
    slow = {name: median(of) for name, of in slowest.items()}
    what = f"{PEOPLE} phones answer at once"
    against_stock = rate["oogstdialoog"] / rate["stock"]
    against_node = rate["oogstdialoog"] / rate["node"]
    lost = found.missing + found.doubled
    result = [
        at_least(f"{what}, durable: answers/s against stock", against_stock, "x", 5),
        at_least(f"{what}, durable: answers/s against Node without a database", against_node, "x", 1),
        at_most(f"{what}: ack p99 against stock", slow["oogstdialoog"] / slow["stock"], "x", 0.2),
        at_most(f"{what}: acknowledged but missing or twice in the database", lost, "answers", 0),
    ]
    for name in ledgers:
        result.append(told(f"  at once, answers/s: {name}", rate[name], "/s", rates[name]))
        result.append(told(f"  at once, ack p99: {name}", slow[name], "ms", slowest[name]))
    return result


def measure(contenders: list[Contender], rounds: int) -> dict[str, list[Ledger]]:
    """Return the ledgers of every contender, who take turns; the first round warms up and is left out."""
    crowd = Crowd()
    gatherings = []
    for contender in contenders:
        gathering = Gathering(crowd, contender, contender.room(PEOPLE))
        gathering.open_desks()
        gathering.enter(range(PEOPLE))
        gatherings.append(gathering)
    ledgers: dict[str, list[Ledger]] = {contender.name: [] for contender in contenders}
    for number in range(rounds + 1):
        for gathering in gatherings:
            if isinstance(gathering.contender, Product):
                gathering.go_to(f"harvest-{number}")
            gathering.settle()
            ledger = at_once(gathering, prepared(gathering, 1))
            assert not ledger.refused, ledger.refused[0]
            if number:
                ledgers[gathering.contender.name].append(ledger)
    for gathering in gatherings:
        gathering.leave()
    return ledgers
