import pytest

from dialogue.disclosure import by_side
from dialogue.records import Forgotten
from tests.dialogue.builder import room, session


def counted(a: int, b: int, outside: int = 0, forgotten: Forgotten | None = None) -> tuple[int, ...]:
    return by_side(session(forgotten=forgotten or Forgotten()), room(a, b, outside))


def test_sides_are_counted_where_each_group_is_large_enough_or_empty() -> None:
    assert counted(8, 6, 5) == (8, 6, 5)
    assert counted(8, 6) == (8, 6, 0)


@pytest.mark.parametrize(("a", "b", "outside"), [(8, 4, 0), (8, 6, 1), (2, 6, 6)])
def test_one_small_group_keeps_all_of_them_from_being_counted(a: int, b: int, outside: int) -> None:
    assert counted(a, b, outside) == ()


def test_people_that_were_forgotten_count_along_where_their_numbers_were_kept() -> None:
    kept = Forgotten(people=14, sides=(8, 6, 0))

    assert counted(0, 0, forgotten=kept) == (8, 6, 0)
    assert counted(5, 0, forgotten=kept) == (13, 6, 0)
    assert counted(1, 0, forgotten=kept) == ()
    assert counted(8, 6, forgotten=Forgotten(people=3)) == ()
