"""Memory a phone: what the process grows by when 1,000 phones connect that offer compression, as browsers do."""

from pathlib import Path

from bench.contenders.field import field
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.results import Row, at_most, told

PEOPLE = 1000
QUICK_PEOPLE = 300
WARMING = 20


def rows(quick: bool) -> list[Row]:
    """Return KiB a phone: of the product asked, of the references to compare."""
    people = QUICK_PEOPLE if quick else PEOPLE
    found = []
    with field() as contenders:
        for contender in contenders:
            gathering = Gathering(Crowd(), contender, contender.room(people), compression=True)
            gathering.open_desks()
            gathering.enter(range(WARMING))
            gathering.crowd.hang_up(*gathering.phones)
            gathering.phones.clear()
            gathering.settle(1.0)
            before = resident(contender.pid)
            gathering.enter(range(people))
            gathering.settle(1.0)
            each = (resident(contender.pid) - before) / people
            what = f"memory a phone, {people:,} phones that offer compression"
            is_ours = contender.name == "oogstdialoog"
            found.append(at_most(what, each, "KiB", 80) if is_ours else told(f"  {contender.name}", each, "KiB"))
            if is_ours:
                found.append(told("  the whole process with nobody there", before / 1024, "MiB"))
            gathering.leave()
    return found


def resident(pid: int) -> int:
    """Return the KiB of memory that a process and its children hold."""
    task = Path(f"/proc/{pid}")
    status = (task / "status").read_text("ascii").split("VmRSS:")[1]
    children = (task / "task" / str(pid) / "children").read_text("ascii").split()
    return int(status.split()[0]) + sum(resident(int(child)) for child in children)
