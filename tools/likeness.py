"""Print how often suggestions are right, on labelled sentences: the tables of docs/ordering.md."""

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dialogue.likeness import suggestions
from dialogue.records import Insight, Theme

ASSETS = Path(__file__).resolve().parent.parent / "tests/assets"
DRAWS = 50
SEED = 6
HALF = "half"
PLACED: tuple[int | str, ...] = (0, 1, 3, 5, HALF)
"""Sentences that every theme holds already; or half of all, wherever they belong."""
WAYS = ("words", "fullest first", "chance")
THEMES = {
    "Gezien worden": ("oog voor de mens", "een praatje of een groet", "hoe het met je gaat", "warm contact"),
    "Gehoord worden": ("echt luisteren", "laten uitpraten", "doorvragen", "tijd nemen"),
    "Erkenning": ("zien wat iemand al doet", "geen oordeel", "ervaring is ook kennis", "begrip voor hoe zwaar het is"),
    "Serieus genomen worden": ("je mening mogen geven", "samen een besluit nemen", "antwoord krijgen op je vraag"),
    "Zakelijkheid": ("duidelijke afspraken", "op tijd beginnen", "een agenda", "kort evalueren"),
    "Inhoudelijk deskundig": ("kennis van zaken", "goed advies", "uitleg die je begrijpt"),
    "Maatwerk": ("hulp die past bij het gezin", "regels die ruimte laten", "niet iedereen hetzelfde"),
    "Continuïteit": ("een vast gezicht", "goede overdracht", "contact blijven houden"),
    "Betrouwbaar en transparant": ("doen wat je belooft", "open over wat je opschrijft", "eerlijk zijn"),
}
"""Attention points of our own, by somebody who had read the sentences: the results are if anything too good."""


class Row(NamedTuple):
    """Shares of the sentences: with any suggestion, with the right theme at the first place, and in the first three."""

    placed: int | str
    way: str
    suggested: float
    first: float
    three: float


class Doubles(NamedTuple):
    """Pairs that say nearly the same, those of them that were found, other pairs, and those found in vain."""

    doubles: int
    found: int
    others: int
    in_vain: int


def labelled() -> list[tuple[str, str]]:
    """Return the sentences whose label is one of the themes, as `(text, label)`."""
    with (ASSETS / "insights_nl.csv").open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["label"]) for row in csv.DictReader(file) if row["label"] in THEMES]


def row(placed: int | str, way: str, draws: int = DRAWS) -> Row:
    """Return how often the right theme comes first, and in the first three, over so many draws of placed sentences.

    `way` is "words", as the product suggests, with the other themes after that by chance; "fullest first", the theme
    that holds most at the top; or "chance".
    """
    orders = list(_orders(placed, way, draws))
    suggested = sum(matched > 0 for _order, matched, _right in orders)
    first = sum(order[0] == right for order, _matched, right in orders)
    three = sum(right in order[:3] for order, _matched, right in orders)
    return Row(placed, way, *(round(count / len(orders), 2) for count in (suggested, first, three)))


def _orders(placed: int | str, way: str, draws: int) -> Iterator[tuple[list[str], int, str]]:
    """Yield for each sentence without a place: the themes in order, how many of them were suggested, the right one."""
    chance = random.Random(SEED)
    sentences = labelled()
    insights = [Insight(number, 1, "harvest", text, True) for number, (text, _label) in enumerate(sentences)]
    names = list(THEMES)
    for _draw in range(draws):
        held = _held([label for _text, label in sentences], placed, chance)
        themes = [
            Theme(number, name, number, points=THEMES[name], insights=tuple(held[name]))
            for number, name in enumerate(names)
        ]
        found = suggestions(insights, themes).themes if way == "words" else {}
        for insight in insights:
            right = sentences[insight.id][1]
            if insight.id in held[right]:
                continue
            order = [names[it.theme] for it in found.get(insight.id, ())]
            matched = len(order)
            order += chance.sample([name for name in names if name not in order], len(names) - matched)
            if way == "fullest first":
                order.sort(key=lambda name: -len(held[name]))
            yield order, matched, right


def _held(labels: list[str], placed: int | str, chance: random.Random) -> dict[str, list[int]]:
    """Return by theme the sentences that are drawn to stand in it."""
    of = {name: [number for number, label in enumerate(labels) if label == name] for name in THEMES}
    if isinstance(placed, int):
        return {name: chance.sample(numbers, placed) for name, numbers in of.items()}
    drawn = set(chance.sample(range(len(labels)), len(labels) // 2))
    return {name: [number for number in numbers if number in drawn] for name, numbers in of.items()}


def doubles() -> Doubles:
    """Return how many of the pairs are found as alike, each pair among all other sentences."""
    with (ASSETS / "near_doubles.csv").open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file))
    texts = dict.fromkeys([it[side] for it in pairs for side in ("one", "other")] + [text for text, _ in labelled()])
    ids = {text: number for number, text in enumerate(texts)}
    found = suggestions([Insight(number, 1, "harvest", text, True) for text, number in ids.items()], ()).alike
    near = [ids[it["other"]] in {other.insight for other in found.get(ids[it["one"]], ())} for it in pairs]
    right = [it["double"] == "yes" for it in pairs]
    both = sum(map(min, near, right))
    return Doubles(sum(right), both, len(right) - sum(right), sum(near) - both)


def line(it: Row) -> str:
    """Return a row as a line of the table in the documentation."""
    return f"| {it.placed} | {it.way} | {it.suggested:.2f} | {it.first:.2f} | {it.three:.2f} |"


def main() -> int:
    """Print the tables."""
    print(
        "| placed in each theme | order by | any suggestion | right at first | in first three |\n|---|---|---|---|---|"
    )
    for placed in PLACED:
        for way in WAYS:
            print(line(row(placed, way)))
    print(doubles())
    return 0


if __name__ == "__main__":
    sys.exit(main())
