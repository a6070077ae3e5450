import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue import ordering, themes
from dialogue.errors import Refused
from dialogue.ordering import Ordering
from dialogue.protocol.control import InsightPlace
from dialogue.records import Theme
from tests.dialogue.builder import insight, replace

START = Ordering(
    {number: insight(number, person=number) for number in range(1, 7)},
    (Theme(1, "Rust", 1, insights=(1, 2, 3)), Theme(2, "Tijd", 2, insights=(3, 4)), Theme(3, "Leeg", 3)),
)


def held(now: Ordering) -> dict[int, tuple[int, ...]]:
    return {theme.id: theme.insights for theme in now.themes}


def folds(now: Ordering) -> dict[int, int | None]:
    return {it.id: it.folded_into for it in now.insights.values() if it.folded_into is not None}


def split(now: Ordering, number: int, first: str, second: str, new: int) -> Ordering:
    part = replace(ordering.second_part(now, number, second), id=new)
    return ordering.split(now, number, first, part)


def test_edited_words_stand_beside_what_was_sent() -> None:
    after = ordering.edited(START, 1, "  Beter gezegd ")

    assert (after.insights[1].said, after.insights[1].text) == ("Beter gezegd", "Zin 1")


@pytest.mark.parametrize("words", ["", "  ", "Zin 1", " Zin 1\n"])
def test_no_words_or_the_same_words_bring_the_original_back(words: str) -> None:
    assert ordering.edited(ordering.edited(START, 1, "Anders"), 1, words) == START


@pytest.mark.parametrize("number", [3, 9])
def test_the_original_words_of_a_part_are_those_of_the_whole_sentence(number: int) -> None:
    halves = split(START, 3, "Eerst dit", "en dan dat", new=9)

    assert ordering.edited(halves, number, "") == START
    assert ordering.edited(halves, number, "Zin 3").insights[number].edited == "Zin 3"


def test_a_folded_sentence_that_is_whole_again_stands_where_its_head_stands() -> None:
    folded = ordering.folded(split(START, 4, "Eerst dit", "en dan dat", new=9), [4], into=1)

    assert held(ordering.joined(folded, 9)) == {1: (1, 2, 3), 2: (3, 1), 3: ()}


def test_a_theme_holds_the_head_of_what_was_folded_meanwhile_and_each_once() -> None:
    now = ordering.folded(START, [5, 6], into=4)
    placed = replace(now, themes=tuple(themes.placed(now.themes, InsightPlace((5, 4, 6), target=3))))

    assert held(ordering.consistent(placed))[3] == (4,)


def test_no_near_double_stands_under_another_nor_under_itself() -> None:
    def under(**folds: int) -> Ordering:
        doubles = {int(it[1:]): replace(START.insights[int(it[1:])], folded_into=head) for it, head in folds.items()}
        return ordering.consistent(Ordering({**START.insights, **doubles}, START.themes))

    assert folds(under(_1=2, _2=3)) == {1: 3, 2: 3}
    assert folds(under(_1=2, _2=1)) == {2: 1}
    assert folds(under(_1=99)) == {}
    assert held(under(_1=2, _2=3))[1] == (3,)


def test_a_split_sentence_stands_as_two_with_the_original_beside_both() -> None:
    after = split(START, 3, "Eerst dit", "en dan dat", new=9)

    one, other = after.insights[3], after.insights[9]
    assert (one.said, other.said) == ("Eerst dit", "en dan dat")
    assert one.text == other.text == "Zin 3"
    assert (other.split_from, other.person_id) == (3, None)
    assert held(after) == {1: (1, 2, 3, 9), 2: (3, 9, 4), 3: ()}


def test_a_part_is_split_off_the_sentence_that_was_sent() -> None:
    after = split(split(START, 3, "a", "b en c", new=9), 9, "b", "c", new=10)

    assert [it.id for it in ordering.parts_of(after, 3)] == [9, 10]
    assert held(after)[1] == (1, 2, 3, 9, 10)


@pytest.mark.parametrize("any_of_them", [3, 9, 10])
def test_a_sentence_is_whole_again_where_its_parts_stood(any_of_them: int) -> None:
    parts = split(split(START, 3, "a", "b en c", new=9), 9, "b", "c", new=10)
    moved = replace(parts, themes=tuple(themes.placed(parts.themes, InsightPlace((10,), target=3))))

    whole = ordering.joined(moved, any_of_them)

    assert whole.insights == START.insights
    assert held(whole) == {1: (1, 2, 3), 2: (3, 4), 3: (3,)}
    with pytest.raises(Refused, match="not_found"):
        ordering.joined(whole, 3)


def test_what_was_folded_under_a_part_stands_under_the_whole_sentence() -> None:
    parts = split(START, 3, "a", "b", new=9)

    whole = ordering.joined(ordering.folded(parts, [5], into=9), 3)

    assert folds(whole) == {5: 3}


def test_a_sentence_that_was_folded_under_its_own_part_stands_by_itself_when_it_is_whole() -> None:
    parts = split(START, 3, "a", "b", new=9)

    whole = ordering.joined(ordering.folded(parts, [3], into=9), 3)

    assert folds(whole) == {}
    assert held(whole) == held(START)


def test_near_doubles_stand_under_one_in_every_theme_where_one_of_them_stood() -> None:
    after = ordering.folded(START, [2, 4, 5], into=1)

    assert folds(after) == {2: 1, 4: 1, 5: 1}
    assert held(after) == {1: (1, 3), 2: (3, 1), 3: ()}
    assert {it.text for it in after.insights.values()} == {it.text for it in START.insights.values()}


def test_who_stood_for_others_takes_them_along() -> None:
    after = ordering.folded(ordering.folded(START, [2], into=1), [1], into=4)

    assert folds(after) == {1: 4, 2: 4}
    assert folds(ordering.folded(after, [5], into=2)) == {1: 4, 2: 4, 5: 4}


def test_a_double_that_goes_to_another_head_brings_the_place_where_it_stood() -> None:
    first = ordering.folded(START, [4], into=1)

    after = ordering.folded(first, [4], into=6)

    assert folds(after) == {4: 6}
    assert held(after) == {1: (1, 6, 2, 3), 2: (3, 1, 6), 3: ()}


def test_nothing_can_be_folded_into_itself_alone() -> None:
    with pytest.raises(Refused, match="not_found"):
        ordering.folded(START, [1], into=1)
    with pytest.raises(Refused, match="not_found"):
        ordering.unfolded(START, [1])


def test_an_unfolded_sentence_stands_right_behind_who_stood_for_it() -> None:
    after = ordering.unfolded(ordering.folded(START, [2, 5], into=1), [2, 5])

    assert folds(after) == {}
    assert held(after)[1] == (1, 2, 5, 3)


def test_when_the_head_is_withdrawn_another_takes_its_place_and_nothing_else_is_lost() -> None:
    may_not = replace(START.insights[2], may_quote=False)
    start = replace(START, insights={**START.insights, 2: may_not})
    folded = ordering.folded(start, [2, 4, 5], into=1)

    after = ordering.without(folded, 1)

    assert folds(after) == {2: 4, 5: 4}, "who may be quoted goes first"
    assert held(after) == {1: (4, 3), 2: (3, 4), 3: ()}
    assert after.insights.keys() == {2, 3, 4, 5, 6}


def test_the_parts_of_a_withdrawn_sentence_go_with_it() -> None:
    after = ordering.without(split(START, 3, "a", "b", new=9), 3)

    assert after.insights.keys() == {1, 2, 4, 5, 6}
    assert held(after) == {1: (1, 2), 2: (4,), 3: ()}


def test_what_lasts_keeps_its_place_and_only_the_words_that_stand_for_it() -> None:
    now = split(ordering.edited(START, 1, "Beter"), 3, "a", "b", new=9)
    now = ordering.folded(now, [2, 6], into=4)

    after = ordering.lasting(now, {1, 2, 6, 9})

    assert {it.id: (it.text, it.edited) for it in after.insights.values()} == {
        1: ("Beter", ""),
        2: ("Zin 2", ""),
        6: ("Zin 6", ""),
        9: ("b", ""),
    }
    assert folds(after) == {6: 2}
    assert after.insights[9].split_from is None
    assert held(after) == {1: (1, 2, 9), 2: (9, 2), 3: ()}


numbers = st.sampled_from(range(1, 7))
some = st.lists(numbers, min_size=1, max_size=4)


@given(st.lists(st.tuples(st.sampled_from(["fold", "unfold", "split", "join", "edit"]), some, numbers), max_size=15))
def test_no_sentence_is_lost_stands_twice_or_hangs_in_the_air(steps: list[tuple[str, list[int], int]]) -> None:
    now, new = START, 100
    for what, several, one in steps:
        try:
            if what == "fold":
                now = ordering.folded(now, several, one)
            elif what == "unfold":
                now = ordering.unfolded(now, several)
            elif what == "split":
                new += 1
                now = split(now, one, "eerst", "dan", new)
            elif what == "join":
                now = ordering.joined(now, one)
            else:
                now = ordering.edited(now, one, "anders")
        except Refused:
            continue
        placed = {it.id for it in now.insights.values()} - {
            it.id for it in themes.unplaced(now.insights.values(), now.themes)
        }

        assert START.insights.keys() <= now.insights.keys()
        assert all(now.insights[number].text == it.text for number, it in START.insights.items())
        assert {1, 2, 3, 4} <= placed
        for theme in now.themes:
            assert len(set(theme.insights)) == len(theme.insights)
            assert all(now.insights[number].folded_into is None for number in theme.insights)
        for head in folds(now).values():
            assert head is not None and now.insights[head].folded_into is None
