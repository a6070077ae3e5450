"""1,000 phones join at the same moment: the whole way in, and the sockets alone against Node."""

import math
from statistics import median

from bench.contenders.contender import Contender
from bench.contenders.field import field, product
from bench.load.answering import percentile
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.load.storm import JoiningStorm, Storm, sockets
from bench.results import Row, at_most, told

PEOPLE = 1000
ROUNDS = 5
QUICK_ROUNDS = 3
SILENCE = 1.0


def rows(quick: bool) -> list[Row]:
    """Return the rows of the sockets alone and of the whole way in; all clients offer compression, as browsers do."""
    return [*_sockets(QUICK_ROUNDS if quick else ROUNDS), *_whole(1 if quick else 3)]


def _sockets(rounds: int) -> list[Row]:
    storms: dict[str, list[Storm]] = {}
    with field() as contenders:
        # stock goes by itself: for minutes after its storm it is still busy with those who hung up, and holds up others
        for turns in ([it for it in contenders if it.name != "stock"], [it for it in contenders if it.name == "stock"]):
            _take_turns(turns, rounds, storms)
    seconds = {name: [storm.seconds for storm in of] for name, of in storms.items()}
    middle = {name: median(of) for name, of in seconds.items()}
    what = f"{PEOPLE:,} sockets at once, until the last view"
    found = [at_most(f"{what}, against Node", middle["oogstdialoog"] / middle["node"], "x", 1)]
    for name, of in seconds.items():
        found.append(told(f"  {what}: {name}", middle[name], "s", of))
        found.append(told(f"  sockets that had to be opened again: {name}", max(it.retries for it in storms[name]), ""))
    return found


def _take_turns(contenders: list[Contender], rounds: int, storms: dict[str, list[Storm]]) -> None:
    """Let each contender meet its storms, one of each in turn; the first warms up. Who lets nobody in has no more."""
    crowd = Crowd()
    gatherings = [Gathering(crowd, it, it.room(PEOPLE), compression=True) for it in contenders]
    for gathering in gatherings:
        gathering.open_desks()
    for number in range(rounds + 1):
        for gathering in list(gatherings):
            gathering.settle()
            storm = sockets(gathering)
            if number or math.isinf(storm.seconds):
                storms.setdefault(gathering.contender.name, []).append(storm)
            crowd.hang_up(*gathering.phones)
            gathering.phones.clear()
            # a server still has to note that they are all gone
            gathering.settle(SILENCE)
            if math.isinf(storm.seconds):
                gatherings.remove(gathering)
                gathering.leave()
    for gathering in gatherings:
        gathering.leave()


def _whole(rounds: int) -> list[Row]:
    middles, slowest, joins, retries = [], [], [], []
    with product() as contender:
        for _ in range(rounds):
            _session, code = contender.meeting()
            storm = JoiningStorm(contender, code, PEOPLE)
            storm.run()
            waits = sorted(guest.ended - guest.began for guest in storm.guests)
            middles.append(percentile(waits, 0.5))
            slowest.append(percentile(waits, 0.95))
            joins.append(percentile(sorted(guest.joined - guest.began for guest in storm.guests), 0.95))
            retries.append(storm.retries)
            Crowd().rest(SILENCE)
    what = f"{PEOPLE:,} phones join in a storm (page, consent, socket)"
    return [
        at_most(f"{what}, p95", median(slowest), "s", 3, slowest),
        told(f"  {what}, p50", median(middles), "s", middles),
        told("  of which until the token is there, p95", median(joins), "s", joins),
        told("  requests and sockets that had to be tried again", max(retries), ""),
    ]
