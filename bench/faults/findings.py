"""What was found wrong, counted by what it means, and the rows of the table that say so."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

MOST_EXAMPLES = 5
LONGEST_EXAMPLE = 300
NOTHING_WRONG = {
    "missing": "acknowledged, and not in the database",
    "double": "in the database more than once",
    "strange": "in the database, and never sent",
    "order": "phones whose sentences stand in another order than they were sent in",
    "phone": "phones that showed something else than the server would give them",
    "desk": "differences between the control and the database",
    "export": "differences between the reports and the database",
    "refused": "answers that were refused, or phones that were not let in",
}
"""What must be zero after every fault."""


@dataclass(frozen=True)
class Row:
    """A line of the table; without a target it tells, with one it `holds` or not."""

    what: str
    value: float
    unit: str
    target: str = ""
    holds: bool = True

    def as_record(self) -> dict[str, Any]:
        """Return the line as it stands in the file of results."""
        return {field: getattr(self, field) for field in ("what", "value", "unit", "target", "holds")}


class Findings:
    """Counts of what is wrong, with a few examples of each."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}

    def add(self, code: str, example: str) -> None:
        """Note one thing that is wrong; `code` is one of `NOTHING_WRONG`."""
        assert code in NOTHING_WRONG, code
        self.counts[code] += 1
        kept = self.examples.setdefault(code, [])
        if len(kept) < MOST_EXAMPLES:
            kept.append(example[:LONGEST_EXAMPLE])

    def expect(self, code: str, holds: bool, example: str) -> None:
        """Note it when this does not hold."""
        if not holds:
            self.add(code, example)

    def rows(self, fault: str) -> list[Row]:
        """Return a line for each thing that must be zero."""
        return [
            Row(f"{fault}: {words}", self.counts[code], "", "= 0", self.counts[code] == 0)
            for code, words in NOTHING_WRONG.items()
        ]

    def __str__(self) -> str:
        lines = [f"{code} ({self.counts[code]}): {it}" for code, examples in self.examples.items() for it in examples]
        return "\n".join(lines)
