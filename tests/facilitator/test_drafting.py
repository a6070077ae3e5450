from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_babel import Babel, force_locale
from hypothesis import given
from hypothesis import strategies as st

from dialogue.programme import Prompts
from dialogue.records import FacilitatorName, Insight, Organiser
from dialogue.report.gather import gather
from dialogue.report.parts import PARTS
from dialogue.snapshot import Snapshot
from facilitator.drafting import drafts
from serving.translations import Translations
from tests.dialogue.builder import answer, insight, replace, room, session, step, text
from tests.dialogue.report.happened import BOTH, ENDED, RUNS, chose, happened, mirrored

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", autouse=True)
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The catalogues, in an application that does nothing else."""
    compiled = Translations(ROOT / "translations", tmp_path_factory.mktemp("translations"))
    app = Flask(__name__)
    Babel(app, default_locale="nl", default_translation_directories=str(compiled.directory))
    with app.test_request_context():
        yield


def drafted(snapshot: Snapshot) -> dict[str, str]:
    """Return the generated texts in the language of the meeting."""
    facts = gather(snapshot)
    with force_locale(facts.language):
        return drafts(snapshot.session, facts)


def introduction(**filled_in: object) -> str:
    return drafted(happened("info", meeting={"title": "Proef 100%", **filled_in}))["introduction"]


def test_every_part_has_a_draft_and_every_step_that_ran_a_line() -> None:
    parts = drafted(happened("info", "group", "cards", "harvest", "close"))

    assert {part for part in parts if not part.startswith("step.")} == {*PARTS, "words"}
    assert {part for part in parts if part.startswith("step.")} == {"step.group", "step.cards", "step.harvest"}
    assert all(parts[part] for part in parts if part.startswith("step."))


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], "Op 1 december 2025 was de oogstdialoog ‘Proef 100%’."),
        (["Netwerk"], "Op 1 december 2025 organiseerde Netwerk de oogstdialoog ‘Proef 100%’."),
        (["Netwerk", "Wijk"], "Op 1 december 2025 organiseerden Netwerk en Wijk de oogstdialoog ‘Proef 100%’."),
        (["A", "B", "C"], "Op 1 december 2025 organiseerden A, B en C de oogstdialoog ‘Proef 100%’."),
    ],
)
def test_the_introduction_says_when_it_was_and_who_organised(names: list[str], sentence: str) -> None:
    assert introduction(organisers=tuple(Organiser(name) for name in names)).startswith(sentence)


def test_a_title_that_ends_a_sentence_gets_no_full_stop_after_it() -> None:
    assert introduction(title="Wie schuift er aan?").startswith(
        "Op 1 december 2025 was de oogstdialoog ‘Wie schuift er aan?’\n\n"
    )


def test_the_introduction_says_who_led() -> None:
    one = introduction(facilitators=(FacilitatorName("Kim", "Taal"),))
    two = introduction(facilitators=(FacilitatorName("Kim", "Taal"), FacilitatorName("Bo")))

    assert "Kim (Taal) leidde het gesprek." in one
    assert "Kim (Taal) en Bo leidden het gesprek." in two
    assert "leid" not in introduction()


def test_days_questions_and_words_of_the_scale_are_in_the_language_of_the_meeting() -> None:
    answers = [answer(n, "evaluation", run=RUNS["evaluate"], choice=3, text="") for n in range(5)]
    steps = (step("evaluate", question={"nl": "Hoe was het?", "en": "How was it?"}),)
    snapshot = happened("evaluate", answers=answers)
    evaluated = Snapshot(
        session(steps, language="en", ended_at=ENDED), snapshot.now, runs=snapshot.runs.values(), answers=answers
    )

    parts = drafted(evaluated)

    assert "1 December 2025" in parts["introduction"]
    assert "How was it?" in parts["evaluation"]
    assert "quite a bit" in drafted(mirrored(BOTH, language="en"))["mirror"]


@pytest.mark.parametrize(("people", "sentence"), [(0, ""), (1, "Iedereen koos zelf"), (12, "Er waren 12 mensen.")])
def test_who_were_there_is_counted_in_words(people: int, sentence: str) -> None:
    assert drafted(happened("info", people=room(a=people)))["present"].startswith(sentence)
    assert bool(drafted(happened("info", people=room(a=people)))["present"]) is (people > 0)


def test_the_mirror_is_told_for_each_side_with_its_own_question() -> None:
    professionals, parents = drafted(mirrored(BOTH))["mirror"].split("\n\n")

    assert professionals == ("Aan ‘Professionals’ vroegen we: ‘a:mirror’ Iedereen koos ‘best wel’ of ‘heel erg’.")
    assert parents == "Aan ‘Ouders’ vroegen we: ‘b:mirror’ Enkele mensen kozen ‘best wel’ of ‘heel erg’."


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ([3, 3, 3, 3, 2], "Iedereen koos"),
        ([3, 2, 2, 0, 1], "De meeste mensen kozen"),
        ([3, 2, 0, 0, 1], "Ongeveer de helft koos"),
        ([3, 0, 0, 0, 1], "Minder dan de helft koos"),
        ([3, 0, 0, 0, 1, 1], "Enkele mensen kozen"),
        ([0, 0, 1, 1, 1], "Niemand koos"),
    ],
)
def test_how_many_is_said_in_words_and_never_in_numbers(choices: list[int | None], sentence: str) -> None:
    told = drafted(mirrored([*chose("a", choices), *chose("b", choices)]))["mirror"]

    assert told.count(sentence) == 2
    assert not any(letter.isdigit() for letter in told)


def test_of_a_long_prompt_only_the_question_is_repeated() -> None:
    snapshot = mirrored(BOTH)
    question = Prompts(a=text("Hoe gaat het? Denk aan gisteren."), b=text("En met jou?"))
    steps = tuple(replace(it, prompts=question) if it.id == "mirror" else it for it in snapshot.session.programme.steps)
    runs, answers = snapshot.runs.values(), snapshot.answers

    told = drafted(Snapshot(session(steps), snapshot.now, runs=runs, answers=answers))["mirror"]

    assert "vroegen we: ‘Hoe gaat het?’ Iedereen" in told
    assert "gisteren" not in told


def test_what_people_guessed_is_told_when_both_sides_guessed_enough() -> None:
    told = drafted(mirrored(BOTH))["mirror_after"]
    one_side = drafted(mirrored([it for it in BOTH if it.kind == "mirror" or it.side == "a"]))["mirror_after"]

    assert "Bij ‘Professionals’ dachten de meeste mensen" in told
    assert "Bij ‘Ouders’ dacht niemand" in told
    assert one_side == ""


few = st.lists(st.one_of(st.none(), st.integers(0, 3)), max_size=8).filter(
    lambda given: sum(choice is not None for choice in given) < 5
)


@given(few, few, few)
def test_no_draft_depends_on_what_a_small_side_answered(
    small: list[int | None], other: list[int | None], guesses: list[int | None]
) -> None:
    large = [*chose("b", [0, 0, 1, 3, 3, 2]), *chose("b", [1] * 6, "guess")]

    one = drafted(mirrored([*chose("a", small), *large]))
    another = drafted(mirrored([*chose("a", other), *chose("a", guesses, "guess"), *large]))

    assert one == another
    assert "te klein" in one["mirror"]
    assert one["mirror_after"] == ""


@pytest.mark.parametrize("stage", ["", "withheld"])
def test_a_mirror_that_was_not_shown_has_no_words(stage: str) -> None:
    parts = drafted(mirrored(BOTH, stage, revealed=False))

    assert parts["mirror"] == parts["mirror_after"] == ""


def test_the_colophon_says_how_many_sentences_came_and_how_many_may_be_printed() -> None:
    one, many = [insight(1)], [insight(n, may_quote=n < 3, state="hidden" if n == 1 else "shown") for n in range(1, 6)]

    told = drafted(happened("harvest", insights=many))["colophon"]

    assert told.startswith("Er kwamen 5 zinnen binnen. Daarvan mocht 1 letterlijk in dit verslag.")
    assert drafted(happened("harvest", insights=one))["colophon"].startswith("Er kwam 1 zin binnen.")


def test_eye_openers_and_wishes_are_drafted_from_what_was_allowed() -> None:
    insights = [
        insight(1, "Ik zag iets", kind="eye_opener"),
        insight(2, "Geheim", kind="eye_opener", may_quote=False),
        insight(3, "Vaker", kind="wish"),
    ]

    parts = drafted(happened("wish", insights=insights))

    assert parts["eye_openers"] == "Ik zag iets"
    assert parts["closing"]
    assert drafted(happened("wish"))["closing"] == ""


def test_the_evaluation_repeats_its_question_when_enough_people_answered() -> None:
    answers = [answer(n, "evaluation", run=RUNS["evaluate"], choice=3, text="Geheim") for n in range(5)]

    told = drafted(happened("evaluate", answers=answers))

    assert told["evaluation"] == "Tot slot vroegen we: ‘Hoe was het?’ Iedereen koos ‘best wel’ of ‘heel erg’."
    assert "Geheim" not in str(told)
    assert drafted(happened("evaluate", answers=answers[:4]))["evaluation"] == ""


def test_an_evaluation_with_a_longer_scale_stays_without_words_for_its_numbers() -> None:
    faces = tuple({"nl": word} for word in ("slecht", "matig", "gewoon", "goed", "heel goed"))
    steps = (step("evaluate", question={"nl": "Hoe was het?"}, scale=faces),)
    answers = [answer(n, "evaluation", run=RUNS["evaluate"], choice=4, text="") for n in range(5)]
    snapshot = happened("evaluate", answers=answers)
    ended = session(steps, ended_at=ENDED)

    told = drafted(Snapshot(ended, snapshot.now, runs=snapshot.runs.values(), answers=answers))

    assert told["evaluation"] == "Tot slot vroegen we: ‘Hoe was het?’"


@pytest.mark.parametrize(
    ("options", "start"),
    [
        ({}, "In tweetallen"),
        ({"size": 3}, "In drietallen"),
        ({"size": 4}, "In viertallen"),
        ({"join_pairs": True}, "In viertallen"),
        ({"tables": 5}, "We spraken aan tafels"),
    ],
)
def test_a_talk_is_told_as_it_was(options: dict[str, Any], start: str) -> None:
    steps = (step("group", **options),)
    snapshot = Snapshot(session(steps, run_id=3), 0, runs=happened("group").runs.values())

    assert drafted(snapshot)["step.group"].startswith(start)


@pytest.mark.parametrize("name", ["check-in", "mirror", "themes", "agree", "story", "eye-opener", "wish"])
def test_every_kind_that_is_told_has_a_line_of_its_own(name: str) -> None:
    others = drafted(happened("group", "cards", "harvest"))

    line = drafted(happened(name))[f"step.{name}"]

    assert line.endswith(".")
    assert line not in others.values()


def test_the_colophon_says_it_when_words_of_participants_were_changed() -> None:
    as_sent = [insight(number) for number in range(1, 4)]
    changed = [replace(it, edited="Anders gezegd") for it in as_sent[:2]]
    barred = [replace(it, edited="Anders gezegd", may_quote=False) for it in as_sent[2:]]

    def told(insights: list[Insight], **about: Any) -> str:
        return drafted(happened("harvest", insights=insights, **about))["colophon"]

    assert "De eigen woorden van mensen zijn niet veranderd." in told(as_sent)
    assert "In 2 zinnen veranderde de organisatie woorden." in told([*changed, *barred])
    assert "niet veranderd" not in told([*changed, *barred])
