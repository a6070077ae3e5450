"""The mirror figure in numbers: where every shape of a drawing stands."""

from math import ceil
from typing import Any, Literal

import msgspec

from dialogue.report.record import MirrorFigure

WIDTH = 400
GAP = 6
NUMBER = 24
WORD_SIZE = 15
WORD_LINE = 18
MOST_SHAPES = 24
BAR = 110
WIDE_LETTER = 0.6  # of the size of a bold letter, in the widest of the usual fonts


class Shape(msgspec.Struct, frozen=True):
    """One answer; x and y are its middle."""

    x: float
    y: float


class Pile(msgspec.Struct, frozen=True):
    """The answers of one side at one word: shapes, or one bar of this height from `top`, with their number."""

    side: Literal["a", "b"]
    count: int
    x: float
    number_y: float
    top: float
    height: float
    shapes: tuple[Shape, ...] = ()


class ScaleWord(msgspec.Struct, frozen=True):
    """A word of the scale in lines, with the middle of each line."""

    lines: tuple[str, ...]
    x: float
    y: tuple[float, ...]
    size: float


class Drawing(msgspec.Struct, frozen=True):
    """A figure of WIDTH wide: side A stands on the scale, side B hangs under it."""

    height: float
    scale_top: float
    scale_height: float
    size: float
    bar_width: float
    words: tuple[ScaleWord, ...]
    piles: tuple[Pile, ...]


def drawing(figure: MirrorFigure) -> Drawing:
    """Return the figure as shapes; more than MOST_SHAPES answers in one place become bars."""
    column = WIDTH / len(figure.scale)
    most = max(1, *figure.a.counts, *figure.b.counts)
    a_row = 3 if most <= 12 else 4
    step = min(26.0, (column - 2 * GAP) / a_row)
    bars = as_bars(figure)

    def high(count: int) -> float:
        return count / most * BAR if bars else ceil(count / a_row) * step

    size = min(WORD_SIZE, *((column - GAP) / (WIDE_LETTER * longest_line(word)) for word in figure.scale))
    scale_height = max(len(in_lines(word)) for word in figure.scale) * WORD_LINE + 2 * GAP
    scale_top = NUMBER + high(max(figure.a.counts)) + GAP
    scale_end = scale_top + scale_height

    def pile(side: Literal["a", "b"], number: int, count: int) -> Pile:
        x = column * (number + 0.5)
        up = side == "a"
        top = scale_top - GAP - high(count) if up else scale_end + GAP
        number_y = top - NUMBER / 2 if up else top + high(count) + NUMBER / 2
        shapes = () if bars else shapes_of(count, a_row, step, x, scale_top - GAP if up else top, up)
        return Pile(side, count, x, number_y, top, high(count), shapes)

    return Drawing(
        height=scale_end + GAP + high(max(figure.b.counts)) + NUMBER,
        scale_top=scale_top,
        scale_height=scale_height,
        size=step / 1.17,
        bar_width=column - 4 * GAP,
        words=tuple(
            word_at(word, column * (number + 0.5), scale_top + scale_height / 2, size)
            for number, word in enumerate(figure.scale)
        ),
        piles=tuple(pile("a", number, count) for number, count in enumerate(figure.a.counts))
        + tuple(pile("b", number, count) for number, count in enumerate(figure.b.counts)),
    )


def as_bars(figure: MirrorFigure) -> bool:
    """Whether there are too many answers in one place to draw each of them."""
    return max(*figure.a.counts, *figure.b.counts) > MOST_SHAPES


def for_a_template(figure: MirrorFigure) -> dict[str, Any]:
    """Return the figure as what a typst template draws."""
    return {**msgspec.to_builtins(figure), "bars": as_bars(figure)}


def shapes_of(count: int, a_row: int, step: float, x: float, base: float, up: bool) -> tuple[Shape, ...]:
    """Return the shapes of one pile, row by row away from the scale, the last row in the middle."""
    shapes = []
    for number in range(count):
        row, place = divmod(number, a_row)
        in_row = min(a_row, count - row * a_row)
        away = (row + 0.5) * step
        shapes.append(Shape(x + (place - (in_row - 1) / 2) * step, base - away if up else base + away))
    return tuple(shapes)


def in_lines(word: str) -> tuple[str, ...]:
    """Return a word of the scale in one line, or where it is several words in two of about the same length."""
    parts = word.split()
    if len(parts) < 2 or len(word) <= 9:
        return (word,)
    cuts = ((" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, len(parts)))
    return min(cuts, key=lambda lines: max(len(line) for line in lines))


def longest_line(word: str) -> int:
    """Return the number of letters of the longest line of a word of the scale."""
    return max(1, *(len(line) for line in in_lines(word)))


def word_at(word: str, x: float, middle: float, size: float) -> ScaleWord:
    """Return the word with its lines around the middle."""
    lines = in_lines(word)
    first = middle - (len(lines) - 1) * WORD_LINE / 2
    return ScaleWord(lines, x, tuple(first + number * WORD_LINE for number in range(len(lines))), size)
