"""Print how fast people are grouped, how often they meet again, and how many sit across sides, against the best."""

import sys
import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from dialogue.pairing import Group, Grouping, History, Person, history_of, pair_up
from dialogue.seating import group_up

MEETINGS = 3
"""How often each room is played, with other seeds."""
HEADING = ("groups", "people", "sides", "rounds", "median ms", "slowest ms", "repeats", "across", "at best")
WIDTHS = (8, 6, 11, 6, 9, 10, 7, 7, 7)


class Room:
    """Some people who meet for some rounds, and what was measured of them."""

    def __init__(self, count: int, sides: str, rounds: int, size: int = 2) -> None:
        self.people = [
            Person(number, {"-": None}.get(side := sides[number % len(sides)], side)) for number in range(count)
        ]
        self.sides = sides
        self.rounds = rounds
        self.size = size
        self.milliseconds: list[float] = []
        self.repeats = 0
        self.across: list[float] = []
        self.past: list[Group] = []

    def play(self, number: int, meeting: int) -> None:
        """Play one round of one meeting, if the room has that many."""
        if number >= self.rounds:
            return
        self.past = self.past if number else []
        history = history_of(self.past)
        grouping = self._timed(lambda: self._grouped(history, meeting * 1000 + number))
        self.repeats += sum(
            history.met.get(frozenset(pair), 0) for group in grouping.groups for pair in combinations(group, 2)
        )
        self.across.append(self._share(grouping))
        self.past += grouping.groups

    def _grouped(self, history: History, seed: int) -> Grouping:
        across = len(self.sides) > 1
        if self.size == 2:
            return pair_up(self.people, history, (), across=across, seed=seed)
        return group_up(self.people, history, (), size=self.size, across=across, seed=seed)

    def _timed(self, act: Callable[[], Grouping]) -> Grouping:
        start = time.perf_counter()
        grouping = act()
        self.milliseconds.append((time.perf_counter() - start) * 1000)
        return grouping

    def _share(self, grouping: Grouping) -> float:
        mixed = sum({"a", "b"} <= {self.people[member].side for member in group} for group in grouping.groups)
        return 2 * mixed / len(self.people)

    @property
    def best_share(self) -> float:
        """Return the share of people who can sit in a mixed pair."""
        sides = [person.side for person in self.people]
        return 2 * min(sides.count("a"), sides.count("b")) / len(sides)

    def line(self) -> tuple[object, ...]:
        """Return what the table says of this room."""
        paired = len(self.sides) > 1 and self.size == 2
        return (
            "pairs" if self.size == 2 else f"of {self.size}",
            len(self.people),
            self.sides if len(self.sides) > 1 else "none",
            self.rounds,
            f"{median(self.milliseconds):.1f}",
            f"{max(self.milliseconds):.1f}",
            self.repeats,
            f"{sum(self.across) / len(self.across):.1%}" if paired else "",
            f"{self.best_share:.1%}" if paired else "",
        )


def main() -> None:
    """Play all rooms, interleaved so that a busy moment of the machine strikes them all alike, and print the table."""
    rooms = [
        Room(10, "-", 9),
        Room(24, "-", 23),
        Room(40, "-", 39),
        Room(13, "-", 4),
        Room(41, "-", 13),
        Room(24, "ab", 12),
        Room(40, "aab", 10),
        Room(41, "ab", 10),
        *[Room(count, sides, 6) for count in (300, 1000) for sides in ("ab", "aab", "ab-", "-")],
        *[Room(count, "ab", 6) for count in (301, 1001)],
        Room(16, "ab", 3, size=4),
        Room(40, "-", 8, size=4),
        Room(300, "ab", 5, size=4),
    ]
    for meeting in range(MEETINGS):
        for number in range(max(room.rounds for room in rooms)):
            for room in rooms:
                room.play(number, meeting)
    for line in (HEADING, *[room.line() for room in rooms]):
        print("  ".join(f"{cell!s:>{width}}" for cell, width in zip(line, WIDTHS, strict=True)))


if __name__ == "__main__":
    main()
