import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.records import Answer
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.record import Edition, Report
from dialogue.report.versions import Version, changed_parts, is_due, settled
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import answer, replace, room
from tests.dialogue.report.happened import BOTH, RUNS, chose, happened, ran

MINIMUM = 5
PLAYED = ran("mirror", "evaluate", stage="gap", revealed=True, both_shown=True)
CHOICES = st.sampled_from([None, 0, 1, 2, 3, 3])
ENOUGH = st.lists(CHOICES, min_size=8, max_size=10)
MOMENT = st.fixed_dictionaries(
    {
        "a": st.one_of(ENOUGH, st.lists(CHOICES, max_size=6)),
        "b": ENOUGH,
        "evaluation": st.lists(st.integers(0, 3), max_size=12),
        "stage": st.sampled_from(["gap", "gap", "withheld"]),
    }
)
"""What the answers are at the moment of a version: some came in since the one before, or went."""


def at(moment: dict[str, list[int | None]]) -> Snapshot:
    evaluated = [
        answer(number, "evaluation", run=RUNS["evaluate"], choice=choice, text="")
        for number, choice in enumerate(moment["evaluation"], start=1)
    ]
    answers: list[Answer] = [*chose("a", moment["a"]), *chose("b", moment["b"]), *evaluated]
    runs = [replace(PLAYED[0], stage=moment["stage"]), PLAYED[1]]
    return happened(runs=runs, people=room(a=6, b=6), answers=answers, meeting={"minimum": MINIMUM})


def next_report(snapshot: Snapshot, earlier: list[Report]) -> Report:
    facts = settled(gather(snapshot), earlier, snapshot.session.minimum)
    words = {side: share for side, share in facts.mirror.shares.items()} if facts.mirror else {}
    return compose(snapshot, facts, {"mirror": str(words)}, {})


def figure(report: Report) -> object:
    return report.mirror.figure if report.mirror else None


def counts(report: Report) -> tuple[int, ...]:
    return report.evaluation.counts if report.evaluation else ()


@given(st.lists(MOMENT, min_size=1, max_size=6))
def test_no_two_versions_have_different_numbers_or_words_about_the_same_answers(moments) -> None:  # type: ignore[no-untyped-def]
    published: list[Report] = []
    for moment in moments:
        published.append(next_report(at(moment), published))

    assert len({figure(it) for it in published} - {None}) <= 1
    assert len({counts(it) for it in published} - {()}) <= 1
    assert len({it.mirror.text for it in published if it.mirror and it.mirror.figure}) <= 1
    for report, moment in zip(published, moments, strict=True):
        shown = figure(report)
        assert shown is None or (moment["stage"] == "gap" and min(sum(shown.a.counts), sum(shown.b.counts)) >= MINIMUM)  # type: ignore[attr-defined]


def test_a_late_answer_does_not_show_as_the_difference_with_the_version_before() -> None:
    before = {"a": [3] * 6, "b": [1] * 6, "evaluation": [2] * 6, "stage": "gap"}
    first = next_report(at(before), [])

    second = next_report(at({**before, "evaluation": [*before["evaluation"], 0]}), [first])

    assert counts(first) == counts(second) == (0, 0, 6, 0)


def test_words_about_the_mirror_stay_those_of_the_figure_that_was_told() -> None:
    before = {"a": [3] * 6, "b": [0] * 3 + [3] * 3, "evaluation": [], "stage": "gap"}
    first = next_report(at(before), [])

    second = next_report(at({**before, "b": [3] * 9}), [first])

    assert first.mirror and second.mirror and "about_half" in str(first.mirror.text)
    assert (second.mirror.text, second.mirror.figure) == (first.mirror.text, first.mirror.figure)


def test_a_figure_that_may_not_be_shown_any_more_vanishes_and_comes_back_as_it_was() -> None:
    shown = {"a": [3] * 6, "b": [1] * 6, "evaluation": [], "stage": "gap"}
    first = next_report(at(shown), [])
    second = next_report(at({**shown, "stage": "withheld"}), [first])
    third = next_report(at({**shown, "a": [3] * 7}), [first, second])

    assert figure(first) and figure(second) is None
    assert figure(third) == figure(first)


def test_a_figure_of_too_few_by_the_minimum_of_now_is_not_repeated() -> None:
    shown = {"a": [3] * 6, "b": [1] * 6, "evaluation": [2] * 6, "stage": "gap"}
    first = next_report(at(shown), [])
    more = at({**shown, "a": [3] * 8, "b": [1] * 8, "evaluation": [2] * 8})
    facts = settled(gather(more), [first], 7)

    assert facts.mirror and (facts.mirror.a, facts.mirror.b, facts.mirror.shares) == (None, None, {})
    assert facts.evaluation is None


def test_what_was_guessed_stays_while_the_answers_are_the_ones_that_were_told() -> None:
    runs = ran("mirror", stage="gap", revealed=True, both_shown=True)
    snapshot = happened(runs=runs, people=room(a=6, b=6), answers=BOTH)
    first = compose(snapshot, gather(snapshot), {}, {})

    again = settled(gather(snapshot), [first], MINIMUM)
    changed = settled(gather(happened(runs=runs, answers=[*BOTH, *chose("a", [0], first=50)])), [first], MINIMUM)

    assert again.mirror and again.mirror.guesses
    assert changed.mirror and changed.mirror.guesses == {}
    assert changed.mirror.a and again.mirror.a and changed.mirror.a.counts == again.mirror.a.counts


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        ({"title": "Anders", "place": "Elders"}, ("cover",)),
        ({"introduction": ("Nieuw",)}, ("introduction",)),
        ({"bridge": "Nieuw", "harvest_question": "Wat?"}, ("themes",)),
        ({"edition": Edition(4, "2026-11-24")}, ()),
        ({}, ()),
    ],
)
def test_what_changed_is_told_by_part_and_the_edition_is_no_change(
    change: dict[str, object], parts: tuple[str, ...]
) -> None:
    before = next_report(happened("harvest"), [])

    assert changed_parts(before, replace(before, **change)) == parts


def test_something_is_to_be_published_first_after_a_change_and_when_a_sentence_was_taken_back() -> None:
    report = next_report(happened("harvest"), [])
    kept = Version(1, "2026-11-24", "", replace(report, edition=Edition(1, "2026-11-24")))

    assert is_due(None, report)
    assert not is_due(kept, report)
    assert is_due(kept, replace(report, title="Anders"))
    assert is_due(replace(kept, taken_back=1), report)


def test_a_report_that_was_published_by_an_older_program_can_still_be_read() -> None:
    report = next_report(happened("harvest"), [])
    older = msgspec.to_builtins(report)
    required = {"language", "title", "date", "introduction", "present", "harvest_question", "colophon"}
    older = {name: value for name, value in older.items() if name in required}
    older["colophon"] = {"how": "Er kwam 1 zin.", "version": "een veld dat er niet meer is"}

    read = msgspec.json.decode(msgspec.json.encode(older), type=Report)

    assert (read.title, read.colophon.how, read.edition) == (report.title, "Er kwam 1 zin.", None)
    assert [it.name for it in msgspec.structs.fields(Report) if it.required] == [
        it for it in Report.__struct_fields__ if it in required
    ]
