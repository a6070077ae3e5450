"""Where the shapes of the mirror stand."""

import pytest

from dialogue.report.record import MirrorFigure, MirrorSide
from facilitator.export.mirror_drawing import WIDTH, Drawing, drawing, in_lines

SCALE = ("helemaal niet", "een beetje", "best wel", "heel erg")


def drawn(a: tuple[int, ...], b: tuple[int, ...]) -> Drawing:
    return drawing(MirrorFigure(SCALE, MirrorSide("A", "", a), MirrorSide("B", "", b)))


@pytest.mark.parametrize("counts", [(0, 1, 5, 12), (24, 13, 3, 4)])
def test_every_answer_is_one_shape(counts: tuple[int, ...]) -> None:
    piles = drawn(counts, counts).piles

    assert [len(pile.shapes) for pile in piles] == [*counts, *counts]


def test_too_many_answers_in_one_place_are_bars_of_the_right_length() -> None:
    piles = drawn((50, 25, 0, 0), (0, 0, 10, 5)).piles

    assert not any(pile.shapes for pile in piles)
    assert piles[0].height == pytest.approx(2 * piles[1].height)
    assert piles[0].height == pytest.approx(5 * piles[6].height)


def test_side_a_stands_on_the_scale_and_side_b_hangs_under_it() -> None:
    figure = drawn((3, 6, 1, 9), (2, 8, 7, 1))
    end = figure.scale_top + figure.scale_height

    assert all(shape.y < figure.scale_top for pile in figure.piles if pile.side == "a" for shape in pile.shapes)
    assert all(shape.y > end for pile in figure.piles if pile.side == "b" for shape in pile.shapes)


@pytest.mark.parametrize("counts", [(0, 0, 0, 0), (1, 2, 3, 4), (24, 24, 24, 24), (300, 0, 1, 2)])
def test_everything_stays_within_the_drawing_and_its_own_column(counts: tuple[int, ...]) -> None:
    figure = drawn(counts, counts)
    half = WIDTH / len(SCALE) / 2

    for pile in figure.piles:
        assert 0 <= pile.number_y <= figure.height
        assert pile.top >= 0
        assert pile.top + pile.height <= figure.height
        assert all(abs(shape.x - pile.x) + figure.size / 2 < half for shape in pile.shapes)


def test_a_long_word_of_the_scale_takes_two_lines() -> None:
    assert in_lines("helemaal niet") == ("helemaal", "niet")
    assert in_lines("soms") == ("soms",)
    assert in_lines("niet zo heel erg vaak") == ("niet zo heel", "erg vaak")
