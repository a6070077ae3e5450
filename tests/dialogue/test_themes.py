import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue import themes as ordering
from dialogue.errors import Refused
from dialogue.protocol.control import InsightPlace, ThemeEdit, ThemeSplit
from dialogue.records import Theme
from tests.dialogue.builder import insight, replace

SENTENCES = tuple(range(1, 9))
THREE = [
    Theme(1, "Gezien", 1, insights=(1, 2, 3)),
    Theme(2, "Gehoord", 2, points=("tijd",), insights=(3, 4)),
    Theme(3, "Erkend", 3),
]

some = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(tuple)
a_theme = st.one_of(st.none(), st.sampled_from([1, 2, 3]))
places = st.builds(InsightPlace, some, a_theme, a_theme, st.one_of(st.none(), st.integers(-2, 9)))
orders = st.lists(st.sampled_from([1, 2, 3]), max_size=5)
edits = st.builds(ThemeEdit, st.sampled_from([1, 2, 3]), st.one_of(st.none(), st.just("Nieuw")), st.just("Tekst"))


def held(themes: list[Theme]) -> dict[int, tuple[int, ...]]:
    return {theme.id: theme.insights for theme in themes}


@given(st.lists(st.one_of(places, orders, edits), max_size=12))
def test_no_sentence_is_ever_lost_or_twice_in_a_theme(operations: list[InsightPlace | ThemeEdit | list[int]]) -> None:
    themes = THREE
    all_sentences = [insight(number) for number in SENTENCES]

    for operation in operations:
        if isinstance(operation, InsightPlace):
            themes = ordering.placed(themes, operation)
        elif isinstance(operation, ThemeEdit):
            themes = ordering.edited(themes, operation)
        else:
            themes = ordering.ordered(themes, operation)

    tray = [it.id for it in ordering.unplaced(all_sentences, themes)]
    assert {*tray, *(number for theme in themes for number in theme.insights)} == set(SENTENCES)
    assert sorted(theme.id for theme in themes) == [1, 2, 3]
    for theme in themes:
        assert len(set(theme.insights)) == len(theme.insights)


@given(some, st.sampled_from([1, 2, 3]), st.integers(-2, 9))
def test_what_is_moved_stands_together_at_its_place(moving: tuple[int, ...], target: int, position: int) -> None:
    moving = tuple(dict.fromkeys(moving))

    after = held(ordering.placed(THREE, InsightPlace(moving, target, position=position)))[target]

    others = [number for number in held(THREE)[target] if number not in moving]
    at = max(0, min(position, len(others)))
    assert after == (*others[:at], *moving, *others[at:])


def test_a_sentence_may_stand_in_two_themes() -> None:
    after = ordering.placed(THREE, InsightPlace((1,), target=2))

    assert held(after) == {1: (1, 2, 3), 2: (3, 4, 1), 3: ()}


def test_with_a_source_a_sentence_moves() -> None:
    after = ordering.placed(THREE, InsightPlace((3, 1), target=3, source=1))

    assert held(after) == {1: (2,), 2: (3, 4), 3: (3, 1)}


def test_with_only_a_source_a_sentence_leaves_that_theme_alone() -> None:
    after = ordering.placed(THREE, InsightPlace((3,), source=1))

    assert held(after) == {1: (1, 2), 2: (3, 4), 3: ()}


def test_with_neither_a_sentence_is_unplaced_everywhere() -> None:
    after = ordering.placed(THREE, InsightPlace((3,)))

    assert held(after) == {1: (1, 2), 2: (4,), 3: ()}
    assert [it.id for it in ordering.unplaced([insight(3), insight(4)], after)] == [3]


def test_within_a_theme_a_sentence_changes_its_place() -> None:
    after = ordering.placed(THREE, InsightPlace((3,), target=1, source=1, position=0))

    assert held(after)[1] == (3, 1, 2)


def test_a_new_theme_comes_last_with_its_sentences_once() -> None:
    theme = ordering.new([replace(THREE[0], position=5)], "  Vertrouwen ", (4, 5, 4))

    assert (theme.name, theme.position, theme.insights) == ("Vertrouwen", 6, (4, 5))
    assert ordering.new([], "Eerste").position == 1


def test_themes_are_put_in_an_order_and_a_new_one_of_somebody_else_comes_after() -> None:
    after = ordering.ordered(THREE, [3, 1, 3])

    assert [(theme.id, theme.position) for theme in after] == [(3, 1), (1, 2), (2, 3)]


def test_a_removed_theme_leaves_the_others_as_they_were() -> None:
    assert ordering.removed(THREE, 1) == THREE[1:]


def test_what_an_edit_leaves_out_stays_as_it_was() -> None:
    renamed = ordering.edited(THREE, ThemeEdit(2, name=" Gehoord worden "))[1]
    emptied = ordering.edited(THREE, ThemeEdit(2, text="Uitleg", counterweight="Maar", points=("rust", " ", "tijd")))[1]

    assert renamed == replace(THREE[1], name="Gehoord worden")
    assert emptied == replace(THREE[1], text="Uitleg", counterweight="Maar", points=("rust", "tijd"))
    assert ordering.edited(THREE, ThemeEdit(2, points=()))[1].points == ()


def test_advice_is_one_line_and_each_half_is_kept_by_itself() -> None:
    advised = ordering.edited(THREE, ThemeEdit(2, do=" Vraag door\nen wacht. "))
    both = ordering.edited(advised, ThemeEdit(2, dont="Meteen raad geven."))

    assert advised[1] == replace(THREE[1], do="Vraag door en wacht.")
    assert both[1] == replace(THREE[1], do="Vraag door en wacht.", dont="Meteen raad geven.")
    assert ordering.edited(both, ThemeEdit(2, do=""))[1] == replace(THREE[1], dont="Meteen raad geven.")


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (ThemeEdit(1, name=" "), "text_empty"),
        (ThemeEdit(1, name="x" * (ordering.LONGEST_NAME + 1)), "text_too_long"),
        (ThemeEdit(1, text="x" * (ordering.LONGEST_TEXT + 1)), "text_too_long"),
        (ThemeEdit(1, counterweight="x" * (ordering.LONGEST_TEXT + 1)), "text_too_long"),
        (ThemeEdit(1, do="x" * (ordering.LONGEST_ADVICE + 1)), "text_too_long"),
        (ThemeEdit(1, dont="x" * (ordering.LONGEST_ADVICE + 1)), "text_too_long"),
        (ThemeEdit(1, points=("x",) * (ordering.MOST_POINTS + 1)), "text_too_long"),
        (ThemeEdit(1, points=("x" * 281,)), "text_too_long"),
        (ThemeEdit(9, name="Weg"), "not_found"),
    ],
)
def test_an_edit_that_cannot_be_kept_is_refused(edit: ThemeEdit, code: str) -> None:
    with pytest.raises(Refused, match=code):
        ordering.edited(THREE, edit)


def test_a_theme_that_is_not_there_cannot_be_moved_ordered_or_removed() -> None:
    for impossible in (InsightPlace((1,), target=9), InsightPlace((1,), source=9)):
        with pytest.raises(Refused, match="not_found"):
            ordering.placed(THREE, impossible)
    with pytest.raises(Refused, match="not_found"):
        ordering.ordered(THREE, [1, 9])
    with pytest.raises(Refused, match="not_found"):
        ordering.removed(THREE, 9)


def test_a_theme_without_a_name_is_refused() -> None:
    with pytest.raises(Refused, match="text_empty"):
        ordering.new(THREE, "\u200b")


def test_merged_themes_say_and_hold_all_that_they_said_and_held() -> None:
    themes = [
        replace(THREE[0], text="Eerst.", points=("tijd", "rust"), do="Vraag door.", dont="Raad geven."),
        replace(THREE[1], text="Dan.", counterweight="Maar.", points=("tijd", "luisteren"), do="Wacht."),
        THREE[2],
    ]

    (whole, left) = ordering.merged(themes, [1, 2], into=2)

    assert left == THREE[2]
    assert whole == replace(
        themes[1],
        text="Dan.\n\nEerst.",
        points=("tijd", "luisteren", "rust"),
        do="Wacht. Vraag door.",
        dont="Raad geven.",
        insights=(3, 4, 1, 2),
    )


def test_advice_that_two_themes_share_is_said_once_when_they_are_merged() -> None:
    themes = [replace(theme, do="Vraag door.") for theme in THREE]

    assert ordering.merged(themes, [1, 3], into=1)[0].do == "Vraag door."


def test_themes_that_would_say_too_much_together_are_not_merged() -> None:
    long = [replace(theme, text=f"{theme.id}" * 3000) for theme in THREE]

    with pytest.raises(Refused, match="text_too_long"):
        ordering.merged(long, [1, 2], into=1)
    with pytest.raises(Refused, match="not_found"):
        ordering.merged(THREE, [1], into=1)


def test_a_theme_is_split_into_two_that_stand_beside_each_other() -> None:
    old, made = ordering.divided(THREE, ThemeSplit(1, "Nieuw", (3, 1, 8)))

    assert held(old) == {1: (2,), 2: (3, 4), 3: ()}
    assert (made.name, made.insights) == ("Nieuw", (3, 1))
    assert [it.name for it in sorted([*old, made], key=lambda it: it.position)] == [
        "Gezien",
        "Nieuw",
        "Gehoord",
        "Erkend",
    ]
    with pytest.raises(Refused, match="not_found"):
        ordering.divided(THREE, ThemeSplit(1, "Nieuw", (8,)))


def test_what_is_folded_is_unplaced_only_where_its_head_is() -> None:
    double = replace(insight(7), folded_into=3)

    assert ordering.unplaced([insight(3), double], THREE) == []
    assert ordering.unplaced([replace(double, folded_into=8), insight(8)], THREE) != []
