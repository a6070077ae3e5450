"""The report of a series: what it sets beside each other, and what cannot be worked out from it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dialogue.disclosure import by_side
from dialogue.programme import Sides, in_language
from dialogue.records import Agreement, Theme
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.series import Held, SeriesReport, compose_series
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import STEPS, insight, replace, room, session, text
from tests.dialogue.report.happened import chose, happened, ran

MINIMUM = 5


def held(snapshot: Snapshot) -> Held:
    """Return a meeting as a series takes it."""
    facts = gather(snapshot)
    return Held(
        snapshot.session,
        compose(snapshot, facts, {"mirror": "In woorden."}, {}),
        facts.people,
        by_side(snapshot.session, snapshot.people.values()),
    )


def met(
    a: int = 6,
    b: int = 6,
    outside: int = 0,
    high: tuple[int, int] = (4, 1),
    answers: tuple[int, int] | None = None,
    **records: Any,
) -> Snapshot:
    """Return a meeting with so many people, whose mirror was shown; `high` of each side chose a high word."""
    of = answers or (a, b)
    chosen = [[3] * min(up, n) + [0] * (n - min(up, n)) for up, n in zip(high, of, strict=True)]
    said = [*chose("a", list(chosen[0])), *chose("b", list(chosen[1]))]
    runs = ran("mirror", "break", stage="gap", revealed=True, both_shown=True)
    return happened(runs=runs, people=room(a, b, outside), answers=said, **records)


def compared(*snapshots: Snapshot) -> SeriesReport:
    return compose_series("Reeks", "nl", [held(it) for it in snapshots])


def with_theme(name: str, sentences: int, **meeting: Any) -> Snapshot:
    """Return a meeting with one theme that holds so many sentences that may be quoted."""
    said = [insight(number) for number in range(1, sentences + 1)]
    theme = Theme(1, name, 1, insights=tuple(it.id for it in said))
    return met(insights=said, themes=[theme], **meeting)


def test_both_sides_stand_beside_each_other_with_how_many_answered() -> None:
    report = compared(met(a=8, b=6, high=(6, 3)), met(a=6, b=10, high=(3, 8)))

    gaps = [it.mirror for it in report.meetings]
    told = [[(side.high, side.answers) for side in (gap.a, gap.b)] for gap in gaps if gap]
    assert told == [[(6, 8), (3, 6)], [(3, 6), (8, 10)]]
    assert [gap.points for gap in gaps if gap] == [25, -30]
    assert report.high_words == ("best wel", "heel erg")


def test_a_mirror_stands_here_only_where_the_report_of_the_meeting_has_the_figure() -> None:
    small = met(b=4)
    none = happened("info", people=room(6, 6))

    report = compared(small, none)

    assert [(it.mirror, it.asked_mirror) for it in report.meetings] == [(None, True), (None, False)]
    assert report.mirrored == ()


def test_a_theme_of_the_same_name_is_the_same_theme_whatever_its_capitals_and_spaces() -> None:
    report = compared(
        with_theme("Luisteren", 6), with_theme("Tijd", 2), with_theme("  luisteren ", 3), with_theme("LUISTEREN", 7)
    )

    assert [(it.name, [(there.meeting, there.sentences) for there in it.meetings]) for it in report.themes] == [
        ("LUISTEREN", [(1, 6), (3, None), (4, 7)]),
        ("Tijd", [(2, None)]),
    ]


def test_two_themes_of_one_name_in_one_meeting_count_each_sentence_once() -> None:
    said = [insight(number) for number in range(1, 7)]
    themes = [Theme(1, "Tijd", 1, insights=(1, 2, 3, 4)), Theme(2, "tijd", 2, insights=(3, 4, 5, 6))]

    (theme,) = compared(met(insights=said, themes=themes)).themes

    assert [(it.meeting, it.sentences) for it in theme.meetings] == [(1, 6)]


def test_only_agreements_that_may_be_told_stand_here() -> None:
    made = [Agreement(1, 13, "Mag", may_quote=True), Agreement(2, 13, "Mag niet")]

    (meeting,) = compared(met(agreements=made)).meetings

    assert [it.text for it in meeting.agreements] == ["Mag"]


def changed(**changes: Any) -> list[tuple[str, ...]]:
    """Return what a second meeting with these changes is marked with, and the first."""
    return [it.changes for it in compared(met(), met(meeting=changes)).meetings]


def test_a_meeting_is_marked_where_its_programme_its_mirror_or_its_sides_changed() -> None:
    planned = session().programme
    longer = tuple(replace(it, minutes=99) if it.id == "group" else it for it in STEPS)
    asked = tuple(
        replace(it, prompts=replace(it.prompts, a=text("Anders?"))) if it.id == "mirror" else it for it in STEPS
    )

    assert changed() == [(), ()]
    assert changed(title="Nieuwe titel") == [(), ()]
    assert changed(programme=replace(planned, steps=longer)) == [(), ("programme",)]
    assert changed(programme=replace(planned, steps=asked)) == [(), ("mirror",)]
    assert changed(sides=Sides(text("Buren"), text("Gasten"))) == [(), ("sides",)]


def test_a_series_without_meetings_that_were_held_is_empty() -> None:
    assert compose_series("Reeks", "nl", []) == SeriesReport("nl", "Reeks", "", "", 0)


def test_the_names_of_the_sides_are_those_of_the_last_meeting() -> None:
    sides = Sides(text("Buren"), text("Gasten"))

    report = compared(met(), met(meeting={"sides": sides}))

    assert (report.side_a, report.side_b) == (in_language(sides.a, "nl"), in_language(sides.b, "nl"))


sizes = st.integers(0, 12)
small = st.integers(1, MINIMUM - 1)


@st.composite
def meetings(draw: st.DrawFn) -> Snapshot:
    """A meeting of any size, of which any part answered, with any number of sentences in its themes."""
    a, b, outside = draw(sizes), draw(sizes), draw(sizes)
    answers = draw(st.integers(0, a)), draw(st.integers(0, b))
    high = draw(st.integers(0, answers[0])), draw(st.integers(0, answers[1]))
    counts = draw(st.lists(sizes, max_size=3))
    said = [insight(number) for number in range(1, sum(counts) + 1)]
    numbers = iter(said)
    themes = [
        Theme(place, f"Thema {place}", place, insights=tuple(next(numbers).id for _ in range(count)))
        for place, count in enumerate(counts, start=1)
    ]
    return met(a, b, outside, high, answers, insights=said, themes=themes)


@given(st.lists(meetings(), min_size=1, max_size=4))
def test_no_group_and_no_difference_of_groups_below_the_minimum_can_be_read(held_meetings: list[Snapshot]) -> None:
    report = compared(*held_meetings)

    for meeting in report.meetings:
        numbers = [it for it in (meeting.people, meeting.side_a, meeting.side_b) if it is not None]
        assert all(it == 0 or it >= MINIMUM for it in numbers)
        if meeting.side_a is not None and meeting.side_b is not None and meeting.people is not None:
            others = meeting.people - meeting.side_a - meeting.side_b
            assert others == 0 or others >= MINIMUM
        if meeting.mirror:
            assert min(meeting.mirror.a.answers, meeting.mirror.b.answers) >= MINIMUM
    assert all(it.sentences is None or it.sentences >= MINIMUM for theme in report.themes for it in theme.meetings)


@given(st.lists(meetings(), min_size=1, max_size=4))
def test_what_stands_at_a_meeting_is_the_same_whatever_stands_beside_it(held_meetings: list[Snapshot]) -> None:
    together = compared(*held_meetings)

    for meeting, snapshot in zip(together.meetings, held_meetings, strict=True):
        (alone,) = compared(snapshot).meetings
        assert replace(meeting, number=1, changes=()) == alone


@given(small, small, st.lists(meetings(), max_size=2))
def test_two_sizes_of_a_small_group_give_the_same_report(one: int, other: int, beside: list[Snapshot]) -> None:
    def report(size: int) -> SeriesReport:
        # the total stays the same: what the one group has more, people without a side have less
        return compared(*beside, met(a=8, b=size, outside=12 - size))

    assert report(one) == report(other)


@given(small, small, sizes, sizes)
def test_what_a_small_side_answered_changes_nothing(one: int, other: int, high: int, more: int) -> None:
    def report(size: int, up: int) -> SeriesReport:
        return compared(met(a=8, b=8, answers=(8, size), high=(4, up)))

    assert report(one, high) == report(other, more)


@given(small, small)
def test_how_many_sentences_a_small_theme_holds_changes_nothing(one: int, other: int) -> None:
    assert compared(with_theme("Tijd", one)) == compared(with_theme("Tijd", other))
