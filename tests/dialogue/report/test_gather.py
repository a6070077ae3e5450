import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.permission import may_be_printed
from dialogue.records import Agreement, InsightState, Run
from dialogue.report.gather import gather
from dialogue.steps.mirror import SideResult
from tests.dialogue.builder import BEGAN, answer, insight, replace, room
from tests.dialogue.report.happened import BOTH, RUNS, chose, clock, happened, mirrored, ran


def test_only_steps_that_ran_are_told_in_the_order_they_ran() -> None:
    facts = gather(happened("info", "harvest", "group", "break", "evaluate", "close"))

    assert [(it.step.id, it.time) for it in facts.steps] == [("harvest", clock(10)), ("group", clock(20))]


def test_a_step_that_ran_twice_is_told_once_at_its_first_time() -> None:
    runs = [*ran("group", "harvest"), Run(90, "group", BEGAN + 3600)]

    facts = gather(happened(runs=runs))

    assert [(it.step.id, it.time) for it in facts.steps] == [("group", clock(0)), ("harvest", clock(10))]


def test_a_meeting_that_did_not_begin_has_no_facts_yet() -> None:
    facts = gather(happened())

    assert (facts.steps, facts.mirror, facts.evaluation, facts.sent, facts.has_cards) == ((), None, None, 0, False)


@pytest.mark.parametrize(
    ("state", "may_quote", "printed"),
    [("waiting", True, True), ("shown", True, True), ("hidden", True, False), ("shown", False, False)],
)
def test_a_sentence_is_printed_when_its_writer_said_yes_and_nobody_hid_it(
    state: InsightState, may_quote: bool, printed: bool
) -> None:
    sentence = insight(1, state=state, may_quote=may_quote)

    facts = gather(happened("harvest", insights=[sentence]))

    assert may_be_printed(sentence) is printed
    assert (sentence in facts.allowed) is printed
    assert facts.sent == 1


def test_wishes_and_eye_openers_stand_with_the_starred_ones_first() -> None:
    insights = [
        insight(1, kind="wish"),
        insight(2, kind="eye_opener"),
        insight(3, kind="wish", starred=True),
        insight(4, kind="wish", may_quote=False),
        insight(5, kind="story"),
    ]

    facts = gather(happened("wish", insights=insights))

    assert facts.wishes == ("Zin 3", "Zin 1")
    assert facts.eye_openers == ("Zin 2",)


def test_roles_are_told_when_somebody_sat_in_them_and_by_their_side() -> None:
    people = [replace(it, role_id=role) for it, role in zip(room(a=3), ("student", "ouder", "anders"), strict=True)]

    facts = gather(happened("info", people=people))

    assert facts.roles == {"a": ("Student",), "b": ("Ouder",), None: ("Anders",)}


def test_how_many_took_part_is_told_of_a_group_and_when_the_meeting_is_over() -> None:
    assert gather(happened("info", people=room(a=5))).people == 5
    assert gather(happened("info", people=room(a=4))).people == 0
    assert gather(happened("info", people=room(a=5), meeting={"ended_at": None})).people == 0


def test_cards_are_told_when_they_were_on() -> None:
    assert gather(happened("cards")).has_cards is True
    assert gather(happened("group")).has_cards is False


def test_the_mirror_is_told_in_words_and_counts_when_both_sides_are_large_enough() -> None:
    outcome = gather(mirrored(BOTH)).mirror

    assert outcome
    assert outcome.a == SideResult((0, 0, 2, 3), 1, (2, 0, 0, 3))
    assert outcome.b == SideResult((3, 2, 1, 0), 0, (5, 0, 0, 0))
    assert outcome.shares == {"a": "all", "b": "few"}
    assert outcome.guesses == {"a": "most", "b": "none"}


def test_without_enough_guesses_nothing_is_said_about_them() -> None:
    outcome = gather(mirrored([*chose("a", [3] * 5), *chose("b", [0] * 5), *chose("a", [1] * 4, "guess")])).mirror

    assert outcome
    assert outcome.guesses == {}


@pytest.mark.parametrize(("stage", "revealed"), [("", False), ("answering", False), ("withheld", False)])
def test_a_mirror_that_was_never_shown_is_not_told(stage: str, revealed: bool) -> None:
    assert gather(mirrored(BOTH, stage, revealed)).mirror is None


def test_a_mirror_that_was_withheld_after_all_is_not_told() -> None:
    assert gather(mirrored(BOTH, "withheld", revealed=True)).mirror is None


def test_a_mirror_that_was_closed_again_was_shown() -> None:
    assert gather(mirrored(BOTH, "answering", revealed=True)).mirror


def test_of_two_mirrors_the_last_one_that_was_shown_is_told() -> None:
    runs = [
        Run(RUNS["mirror"], "mirror", BEGAN, stage="gap", revealed=True, both_shown=True),
        Run(50, "mirror", BEGAN + 60, stage="gap", revealed=True, both_shown=True),
        Run(51, "mirror", BEGAN + 120),
    ]
    later = [replace(it, run_id=50, body={"choice": 0}) for it in BOTH]

    outcome = gather(happened(runs=runs, answers=[*BOTH, *later])).mirror

    assert outcome and outcome.a
    assert outcome.a.counts == (6, 0, 0, 0)


choices = st.lists(st.one_of(st.none(), st.integers(0, 3)), max_size=8)
few = choices.filter(lambda given: sum(choice is not None for choice in given) < 5)


@given(few, few, st.lists(st.one_of(st.none(), st.integers(0, 3)), max_size=8))
def test_when_one_side_is_small_neither_side_has_a_number_or_a_word(
    small: list[int | None], other_small: list[int | None], guesses: list[int | None]
) -> None:
    large = [*chose("b", [0, 0, 1, 3, 3, 2]), *chose("b", [1] * 6, "guess")]

    one = gather(mirrored([*chose("a", small), *large]))
    other = gather(mirrored([*chose("a", other_small), *chose("a", guesses, "guess"), *large]))

    assert one == other
    assert one.mirror
    assert (one.mirror.a, one.mirror.b, one.mirror.shares, one.mirror.guesses) == (None, None, {}, {})


def test_the_minimum_is_the_meetings_own() -> None:
    answers = [*chose("a", [3] * 7), *chose("b", [0] * 7)]

    assert gather(mirrored(answers, minimum=7)).mirror.a  # type: ignore[union-attr]
    assert gather(mirrored(answers, minimum=8)).mirror.a is None  # type: ignore[union-attr]


def test_the_evaluation_is_told_when_enough_people_chose_a_word() -> None:
    def evaluated(count: int) -> object:
        answers = [answer(n, "evaluation", run=RUNS["evaluate"], choice=n % 2, text="Fijn") for n in range(count)]
        return gather(happened("evaluate", answers=answers)).evaluation

    assert evaluated(4) is None
    told = evaluated(5)
    assert told and told[1] == (3, 2, 0, 0)  # type: ignore[index]


def test_while_the_evaluation_can_still_change_it_is_not_told() -> None:
    answers = [answer(n, "evaluation", run=RUNS["evaluate"], choice=3, text="") for n in range(6)]

    assert gather(happened("evaluate", answers=answers, meeting={"ended_at": None})).evaluation is None


def test_the_language_is_that_of_the_meeting() -> None:
    assert gather(happened("info", meeting={"language": "en"})).language == "en"


def test_nothing_of_people_is_in_the_facts() -> None:
    snapshot = happened(
        "harvest",
        people=[replace(it, id=90_001) for it in room(a=1)],
        insights=[insight(1, person=90_001, may_quote=False, said="Niet printen")],
        agreements=[Agreement(1, 1, "We bellen", person_id=90_001)],
    )

    facts = str(gather(snapshot))

    assert "90001" not in facts
    assert "Niet printen" not in facts
