import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.report.quantifiers import quantifier

ORDER = ("none", "few", "some", "about_half", "most", "all")


@pytest.mark.parametrize(
    ("part", "whole", "word"),
    [
        (0, 10, "none"),
        (1, 10, "few"),
        (19, 100, "few"),
        (20, 100, "some"),
        (1, 5, "some"),
        (39, 100, "some"),
        (40, 100, "about_half"),
        (2, 5, "about_half"),
        (59, 100, "about_half"),
        (60, 100, "most"),
        (3, 5, "most"),
        (99, 100, "most"),
        (10, 10, "all"),
    ],
)
def test_a_share_is_called_by_its_word(part: int, whole: int, word: str) -> None:
    assert quantifier(part, whole) == word


@pytest.mark.parametrize(("part", "whole"), [(0, 0), (3, 0), (-1, 5)])
def test_of_nothing_there_is_none(part: int, whole: int) -> None:
    assert quantifier(part, whole) == "none"


@given(st.integers(1, 300), st.data())
def test_more_is_never_called_less(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(1, whole))

    assert ORDER.index(quantifier(part, whole)) >= ORDER.index(quantifier(part - 1, whole))
    assert (quantifier(part, whole) == "all") is (part == whole)
