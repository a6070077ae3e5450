import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue import ordering, themes
from dialogue.errors import Refused
from dialogue.ordering import Ordering
from dialogue.protocol.control import InsightPlace, ThemeEdit
from dialogue.records import Theme
from dialogue.undoing import Change, change, reversed_change, taken_back
from tests.dialogue.builder import insight, replace

START = Ordering(
    {number: insight(number, person=number) for number in range(1, 7)},
    (Theme(1, "Rust", 1, insights=(1, 2, 3)), Theme(2, "Tijd", 2, insights=(3, 4)), Theme(3, "Leeg", 3)),
)
Act = Callable[[Ordering], Ordering]

numbers = st.sampled_from(range(1, 7))
some = st.lists(numbers, min_size=1, max_size=3)
a_theme = st.sampled_from([1, 2, 3])
new_ids = itertools.count(100)


def place(insights: list[int], target: int | None, source: int | None = None, at: int | None = None) -> Act:
    message = InsightPlace(tuple(insights), target, source, at)
    return lambda now: replace(now, themes=tuple(themes.placed(now.themes, message)))


def on_themes(decide: Callable[[tuple[Theme, ...]], list[Theme]]) -> Act:
    return lambda now: replace(now, themes=tuple(sorted(decide(now.themes), key=lambda it: (it.position, it.id))))


def cut(number: int) -> Act:
    def act(now: Ordering) -> Ordering:
        new = next(new_ids)
        return ordering.split(now, number, "eerst", replace(ordering.second_part(now, number, "dan"), id=new))

    return act


acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(
        place,
        some,
        st.one_of(st.none(), a_theme),
        st.one_of(st.none(), a_theme),
        st.one_of(st.none(), st.integers(0, 3)),
    ),
    st.builds(lambda chosen, on: lambda now: ordering.changed(now, chosen, starred=on), some, st.booleans()),
    st.builds(lambda chosen: lambda now: ordering.changed(now, chosen, state="shown", shown_at=5), some),
    st.builds(
        lambda one, words: lambda now: ordering.edited(now, one, words),
        numbers,
        st.sampled_from(["", "Anders", "Beter"]),
    ),
    st.builds(lambda chosen, one: lambda now: ordering.folded(now, chosen, one), some, numbers),
    st.builds(lambda chosen: lambda now: ordering.unfolded(now, chosen), some),
    st.builds(cut, numbers),
    st.builds(lambda one: lambda now: ordering.joined(now, one), numbers),
    st.builds(
        lambda one, name: on_themes(lambda it: themes.edited(it, ThemeEdit(one, name))),
        a_theme,
        st.sampled_from(["A", "B"]),
    ),
    st.builds(lambda order: on_themes(lambda it: themes.ordered(it, order)), st.lists(a_theme, max_size=3)),
    st.builds(lambda one: on_themes(lambda it: themes.removed(it, one)), a_theme),
    st.builds(
        lambda chosen, one: on_themes(lambda it: themes.merged(it, chosen, one)),
        st.lists(a_theme, min_size=1, max_size=2),
        a_theme,
    ),
)


def carried_out(now: Ordering, wanted: Act) -> tuple[Ordering, Change]:
    try:
        after = wanted(now)
    except Refused:
        after = now
    return after, change(now, after)


def same(one: Ordering, other: Ordering) -> bool:
    return one.insights == other.insights and one.themes == other.themes


@given(st.lists(acts, max_size=10))
def test_undone_one_after_the_other_everything_is_as_it_was_and_redone_as_it_became(wanted: list[Act]) -> None:
    now, moments, changes = START, [START], []
    for act in wanted:
        now, made = carried_out(now, act)
        moments.append(now)
        changes.append(made)

    for made, moment in zip(reversed(changes), reversed(moments[:-1]), strict=True):
        result = taken_back(now, made)
        now = result.ordering
        assert same(now, moment) and not result.left
    for made, moment in zip(changes, moments[1:], strict=True):
        result = taken_back(now, reversed_change(made))
        now = result.ordering
        assert same(now, moment) and not result.left


@given(st.lists(acts, min_size=1, max_size=6), st.lists(acts, min_size=1, max_size=6))
def test_an_undo_takes_nothing_from_what_another_desk_did_since(mine: list[Act], theirs: list[Act]) -> None:
    before = START
    for act in mine[:-1]:
        before, _ = carried_out(before, act)
    now, made = carried_out(before, mine[-1])
    for act in theirs:
        base = now
        now, other = carried_out(base, act)

        after = taken_back(now, made).ordering

        for number, (_, becomes) in other.insights.items():
            if becomes is not None and number in now.insights and number not in made.insights:
                assert after.insights[number] == now.insights[number] or becomes.folded_into not in after.insights
        for theme_id, (_, theirs_now) in other.themes.items():
            if theirs_now is not None and theme_id not in made.themes:
                assert theirs_now in after.themes or _lost_a_part(theirs_now, after)
        for theme in after.themes:
            assert len(set(theme.insights)) == len(theme.insights)
            assert set(theme.insights) <= after.insights.keys()


def _lost_a_part(theme: Theme, after: Ordering) -> bool:
    return not set(theme.insights) <= after.insights.keys()


def test_what_another_desk_moved_on_stays_there() -> None:
    mine, made = carried_out(START, place([1, 2], target=3, source=1))
    now = place([1], target=2, source=3)(mine)

    result = taken_back(now, made)

    assert {it.id: it.insights for it in result.ordering.themes} == {1: (2, 3), 2: (3, 4, 1), 3: ()}
    assert result.left


def test_what_another_desk_put_in_the_same_theme_stays_there() -> None:
    mine, made = carried_out(START, place([1], target=2, source=1))
    now = place([5], target=2)(mine)

    result = taken_back(now, made)

    assert {it.id: it.insights for it in result.ordering.themes} == {1: (1, 2, 3), 2: (3, 4, 5), 3: ()}
    assert not result.left


def test_a_new_theme_in_which_another_desk_put_something_is_not_taken_away() -> None:
    mine, made = carried_out(START, lambda now: replace(now, themes=(*now.themes, Theme(4, "Nieuw", 4))))
    now = place([5], target=4)(mine)

    result = taken_back(now, made)

    assert result.ordering == now
    assert result.left


def test_other_words_that_another_desk_gave_since_stay() -> None:
    mine, made = carried_out(START, lambda now: ordering.edited(now, 1, "Mijn woorden"))
    now = ordering.edited(mine, 1, "Haar woorden")

    result = taken_back(now, made)

    assert result.ordering.insights[1].said == "Haar woorden"
    assert result.left


def test_a_split_that_another_desk_worked_on_is_left_whole() -> None:
    mine, made = carried_out(START, cut(3))
    now = ordering.edited(mine, max(mine.insights), "Hun woorden")

    assert taken_back(now, made).ordering == now


def test_what_was_withdrawn_does_not_come_back() -> None:
    mine, made = carried_out(START, lambda now: ordering.folded(now, [2, 5], into=1))
    now = ordering.without(mine, 5)

    result = taken_back(now, made)

    assert 5 not in result.ordering.insights
    assert result.ordering.insights[2].folded_into is None


@pytest.mark.parametrize(
    "mine", [place([1], target=3, source=1), cut(3), lambda now: ordering.folded(now, [1, 2], into=3)]
)
def test_a_change_holds_no_word_of_a_participant(mine: Act) -> None:
    assert "Zin" not in str(change(START, mine(START)))
