"""Print what the marks find and what they mark in vain, on labelled sentences: the tables of docs/moderating.md."""

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dialogue.marks import marks

LABELLED = Path(__file__).resolve().parent.parent / "tests/assets/marked_sentences.csv"
PARTS = ("tuned", "held back")


class Labelled(NamedTuple):
    """A sentence, and its right marks as `(kind, words)`; on `held back` ones no rule was made or changed."""

    part: str
    text: str
    right: frozenset[tuple[str, str]]


class Outcome(NamedTuple):
    """What came of a sentence: marks that were found, missed, and made in vain."""

    sentence: Labelled
    found: frozenset[tuple[str, str]]
    missed: frozenset[tuple[str, str]]
    in_vain: frozenset[tuple[str, str]]


def labelled() -> list[Labelled]:
    """Return the sentences with their right marks."""
    with LABELLED.open(encoding="utf-8", newline="") as file:
        return [Labelled(row["part"], row["text"], _right(row["marks"])) for row in csv.DictReader(file)]


def _right(column: str) -> frozenset[tuple[str, str]]:
    pairs = (entry.partition("=") for entry in column.split(", ") if entry)
    return frozenset((kind, words) for kind, _, words in pairs)


def outcome(sentence: Labelled) -> Outcome:
    """Return what came of a sentence; a mark is right when its kind and its words are."""
    made = frozenset((mark.kind, sentence.text[mark.start : mark.end]) for mark in marks(sentence.text))
    return Outcome(sentence, made & sentence.right, sentence.right - made, made - sentence.right)


def table(outcomes: Sequence[Outcome]) -> list[tuple[str, int, int, int]]:
    """Return for each kind, and for all: how many there were to find, were found, and were made in vain."""
    to_find, found, in_vain = Counter[str](), Counter[str](), Counter[str]()
    for it in outcomes:
        to_find.update(kind for kind, _words in it.sentence.right)
        found.update(kind for kind, _words in it.found)
        in_vain.update(kind for kind, _words in it.in_vain)
    kinds = sorted(to_find | in_vain)
    return [
        *((kind, to_find[kind], found[kind], in_vain[kind]) for kind in kinds),
        ("all", to_find.total(), found.total(), in_vain.total()),
    ]


def noticed(outcomes: Sequence[Outcome]) -> str:
    """Return how many sentences got a mark, of those that need one and of those that do not."""
    marked = [bool(it.found or it.in_vain) for it in outcomes]
    needs = [bool(it.sentence.right) for it in outcomes]
    right = sum(both for both in map(min, marked, needs))
    return f"{right} of {sum(needs)} noticed, {sum(marked) - right} of {len(needs) - sum(needs)} marked in vain"


def main() -> int:
    """Print the tables, and every sentence that did not come out right."""
    outcomes = [outcome(sentence) for sentence in labelled()]
    for part in PARTS:
        of_part = [it for it in outcomes if it.sentence.part == part]
        clean = [it for it in of_part if not it.sentence.right]
        print(f"{part}: {len(of_part)} sentences, {len(clean)} with nothing to mark")
        print(f"{'kind':<8}{'to find':>8}{'found':>8}{'in vain':>8}")
        for kind, to_find, found, in_vain in table(of_part):
            print(f"{kind:<8}{to_find:>8}{found:>8}{in_vain:>8}")
        print(f"{noticed(of_part)}\n")
    for it in outcomes:
        if it.missed or it.in_vain:
            print(f"{it.sentence.part}: {it.sentence.text}\n  missed {sorted(it.missed)}, in vain {sorted(it.in_vain)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
