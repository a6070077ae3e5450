from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.records import Agreement, FacilitatorName, Organiser, Theme
from dialogue.report import record
from dialogue.report.compose import compose, quotes
from dialogue.report.gather import gather
from dialogue.report.parts import LEFT_OUT, PARTS
from dialogue.report.record import Report
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import SIDES, answer, insight, on, replace, room
from tests.dialogue.report.happened import BOTH, RUNS, chose, happened, mirrored, ran

LINE = "step.harvest"
SHOWN: dict[str, Callable[[Any], Any]] = {
    "introduction": lambda report: " ".join(report.introduction),
    "present": lambda report: report.present.text,
    "mirror": lambda report: " ".join(report.mirror.text),
    "mirror_after": lambda report: " ".join(report.mirror.after),
    "bridge": lambda report: report.bridge,
    "eye_openers": lambda report: " ".join(it.text for it in report.eye_openers),
    "evaluation": lambda report: report.evaluation.text,
    "closing": lambda report: report.closing.text,
    "sources": lambda report: " ".join(it.title for it in report.sources),
    "colophon": lambda report: report.colophon.how,
    "licence": lambda report: report.colophon.licence,
    LINE: lambda report: report.steps[-1].text,
}
DRAFTS = {part: f"Concept {part}" for part in SHOWN}
EDITS = {part: f"Geschreven {part}" for part in SHOWN}


def meeting(more: int = 0) -> Snapshot:
    """Return a meeting with something for every part; `more` sentences came in since."""
    evaluated = [answer(n, "evaluation", run=RUNS["evaluate"], choice=3, text="Opmerking") for n in range(1, 7)]
    return happened(
        runs=ran("mirror", "cards", "harvest", "evaluate", stage="gap", revealed=True, both_shown=True),
        people=room(a=6, b=6),
        answers=[*BOTH, *evaluated],
        insights=[insight(1, "Concept eye_openers", kind="eye_opener"), *(insight(10 + n) for n in range(more))],
        themes=[Theme(1, "Rust", 1)],
    )


def composed(snapshot: Snapshot, drafts: dict[str, str] | None = None, **edits: str) -> Report:
    return compose(snapshot, gather(snapshot), drafts or {}, edits)


def test_every_part_that_can_be_written_is_shown_somewhere() -> None:
    assert set(SHOWN) == {*PARTS, LINE}


@given(st.permutations(sorted(SHOWN)), st.integers(0, len(SHOWN)), st.integers(0, 5))
def test_what_was_written_survives_every_regeneration_in_any_order(order: list[str], count: int, more: int) -> None:
    edits: dict[str, str] = {}

    for part in order[:count]:
        edits[part] = EDITS[part]
        report = compose(meeting(more), gather(meeting(more)), DRAFTS, edits)
        assert {name: show(report) for name, show in SHOWN.items()} == {**DRAFTS, **edits}


def test_a_part_that_was_emptied_stays_empty() -> None:
    report = compose(meeting(), gather(meeting()), DRAFTS, dict.fromkeys(SHOWN, ""))

    assert [*report.introduction, *report.eye_openers, *report.sources] == []
    assert (report.closing, report.bridge, report.present.text) == (None, "", "")
    assert [it.text for it in report.steps] == ["", "", ""]


def test_a_line_about_a_step_that_did_not_run_is_not_printed() -> None:
    report = composed(happened("group"), {}, **{LINE: "Nooit gebeurd"})

    assert "Nooit gebeurd" not in str(report)


def test_a_theme_quotes_its_starred_sentences_or_else_its_first_two() -> None:
    theme = Theme(1, "Rust", 1, insights=(4, 1, 2, 3, 9))
    plain = [insight(number) for number in range(1, 5)]
    starred = [replace(it, starred=it.id in (2, 3)) for it in plain]

    def quoted(*sentences: Any) -> list[str]:
        return [it.text for it in quotes(on("themes", insights=sentences, themes=[theme]), theme)]

    assert quoted(*plain) == ["Zin 4", "Zin 1"]
    assert quoted(*starred) == ["Zin 2", "Zin 3"]
    assert quoted(replace(plain[0], starred=True, may_quote=False), replace(plain[1], state="hidden"), plain[2]) == [
        "Zin 3"
    ]


def test_themes_stand_in_order_with_points_text_and_counterweight() -> None:
    themes = [
        Theme(1, "Tijd", 2, counterweight="Maar ook haast", do="Wacht", dont="Jagen"),
        Theme(2, "Rust", 1, text="Uitleg", points=("stil", "zacht"), insights=(1,)),
    ]

    report = composed(happened("harvest", insights=[insight(1)], themes=themes), {"bridge": "Brug"})

    assert report.themes == (
        record.ThemeSection("Rust", "Uitleg", ("stil", "zacht"), ("Zin 1",)),
        record.ThemeSection("Tijd", counterweight="Maar ook haast", do="Wacht", dont="Jagen"),
    )
    assert report.bridge == "Brug"
    assert composed(happened("harvest"), {"bridge": "Brug"}).bridge == ""


def test_the_mirror_has_a_figure_with_both_wordings() -> None:
    report = composed(mirrored(BOTH), {"mirror": "Een.\n\nTwee.", "mirror_after": "Na."})

    assert report.mirror
    assert (report.mirror.text, report.mirror.after) == (("Een.", "Twee."), ("Na.",))
    figure = report.mirror.figure
    assert figure
    assert figure.a == record.MirrorSide("Professionals", "a:mirror", (0, 0, 2, 3), 1)
    assert figure.b == record.MirrorSide("Ouders", "b:mirror", (3, 2, 1, 0), 0)
    assert figure.scale == ("helemaal niet", "een beetje", "best wel", "heel erg")


def test_a_theme_does_not_print_a_sentence_that_its_writer_keeps_to_the_meeting() -> None:
    said = "Niemand luisterde naar mij"
    theme = Theme(1, "Luisteren", 1, f"Iemand zei: {said}.", points=(said, "Vraag door"))

    report = composed(happened("harvest", themes=[theme], insights=[insight(1, said, may_quote=False)]))

    assert report.themes == (record.ThemeSection("Luisteren", "Iemand zei: […].", ("Vraag door",)),)


def test_a_figure_that_the_organiser_leaves_out_leaves_the_words_where_they_are() -> None:
    report = composed(mirrored(BOTH), {"mirror": "Een."}, mirror_figure=LEFT_OUT)

    assert report.mirror == record.Mirror(("Een.",))


few = st.lists(st.one_of(st.none(), st.integers(0, 3)), max_size=8).filter(
    lambda given: sum(choice is not None for choice in given) < 5
)


@given(few, few, few)
def test_nothing_in_a_report_depends_on_what_a_small_side_answered(
    small: list[int | None], other: list[int | None], guesses: list[int | None]
) -> None:
    large = [*chose("b", [0, 0, 1, 3, 3, 2]), *chose("b", [1] * 6, "guess")]
    drafts = {"mirror": "Een groep was te klein."}

    one = composed(mirrored([*chose("a", small), *large]), drafts)
    another = composed(mirrored([*chose("a", other), *chose("a", guesses, "guess"), *large]), drafts)

    assert one == another
    assert one.mirror == record.Mirror(("Een groep was te klein.",))


@pytest.mark.parametrize("stage", ["", "answering", "withheld"])
def test_a_mirror_that_was_not_shown_is_absent_with_its_texts(stage: str) -> None:
    report = composed(mirrored(BOTH, stage, revealed=False), {"mirror": "Concept", "mirror_after": "Na"})

    assert report.mirror is None
    assert "Concept" not in str(report)


def test_an_evaluation_has_counts_from_the_minimum_on_and_never_a_remark() -> None:
    report = composed(meeting(), {"evaluation": "Hoe was het?"})

    assert report.evaluation
    assert (report.evaluation.text, report.evaluation.counts) == ("Hoe was het?", (0, 0, 0, 6))
    assert len(report.evaluation.scale) == 4
    assert "Opmerking" not in str(report)
    assert composed(happened("evaluate")).evaluation is None


def test_only_sentences_that_were_allowed_and_not_hidden_are_anywhere_in_a_report() -> None:
    insights = [
        insight(1, "<ja>"),
        insight(2, "<nee>", may_quote=False, starred=True),
        insight(3, "<verborgen>", state="hidden", starred=True),
        insight(4, "<nee-wens>", kind="wish", may_quote=False),
        insight(5, "<nee-eye>", kind="eye_opener", may_quote=False),
    ]
    words = answer(1, "check_in", run=RUNS["check-in"], picture="", word="<woord>")
    snapshot = happened(
        "check-in", "harvest", insights=insights, themes=[Theme(1, "Rust", 1, insights=(1, 2, 3, 4))], answers=[words]
    )

    report = composed(snapshot)

    assert "<ja>" in str(report)
    assert not any(f"<{said}>" in str(report) for said in ("nee", "verborgen", "nee-wens", "nee-eye", "woord"))
    assert report.allowed == (record.AllowedInsight("<ja>", "harvest", ("Rust",)),)


def test_no_person_is_in_a_report() -> None:
    people = [replace(it, id=90_000 + it.id) for it in room(a=3)]
    agreements = [
        Agreement(1, 1, "We bellen", "Wij", "morgen", 90_001, may_quote=True),
        Agreement(2, 1, "Dit blijft onder ons", person_id=90_001),
    ]
    snapshot = happened("agree", people=people, insights=[insight(1, person=90_001)], agreements=agreements)

    report = composed(snapshot)

    assert report.agreements == (record.Agreement("We bellen", "Wij", "morgen"),)
    assert "9000" not in str(report)


def test_eye_openers_are_printed_as_they_were_written_by_participants() -> None:
    said = ("Let op:\n- ik dacht dat jij mij niet zag", "Eerst dit.\n\nToen dat.")
    insights = [insight(number, text, kind="eye_opener") for number, text in enumerate(said, start=1)]

    report = composed(happened("eye-opener", insights=insights), {"eye_openers": "\n\n".join(said)})

    assert set(report.eye_openers) == {record.EyeOpener(text) for text in said}


def test_the_closing_has_at_most_five_wishes() -> None:
    insights = [insight(number, kind="wish") for number in range(1, 9)]

    report = composed(happened("wish", insights=insights), {"closing": "Tot slot."})

    assert report.closing is not None
    assert len(set(report.closing.wishes)) == 5
    assert composed(happened("wish")).closing is None


def test_the_cards_are_an_appendix_when_they_were_used() -> None:
    deck = composed(happened("cards")).deck

    assert deck
    assert (deck.name, deck.credit, [card.ask for card in deck.cards][:2]) == (
        "Vragen",
        "Van ons",
        ["Vraag 1?", "Vraag 2?"],
    )
    assert composed(happened("group")).deck is None


def test_the_cover_says_what_was_filled_in() -> None:
    filled_in = {
        "title": "Niet gelijk",
        "subtitle": "Een sprookje?",
        "place": "Buurthuis",
        "contact": "Samira",
        "harvest_question": "Wat?",
        "organisers": (Organiser("Netwerk", "Platform", "netwerk.nl"),),
        "facilitators": (FacilitatorName("Kim", "Taal"),),
    }

    report = composed(happened("info", people=room(a=1), meeting=filled_in), {"words": "Oogst: wat je meeneemt\nleeg"})

    assert (report.title, report.subtitle, report.date, report.place) == (
        "Niet gelijk",
        "Een sprookje?",
        "2025-12-01",
        "Buurthuis",
    )
    assert report.organisers == (record.Organiser("Netwerk", "Platform", "netwerk.nl"),)
    assert report.facilitators == (record.Facilitator("Kim", "Taal"),)
    assert (report.harvest_question, report.colophon.contact) == ("Wat?", "Samira")
    assert (report.present.a.roles, report.present.b.roles) == (("Professional",), ())
    assert report.present.b.name == SIDES.b["nl"]
    assert report.words == (record.Word("Oogst", "Wat je meeneemt"),)


def test_the_order_of_sentences_does_not_tell_who_wrote_next_to_whom() -> None:
    one = [insight(number, f"Zin {letter}") for number, letter in enumerate("abcdefgh", start=1)]
    other = [insight(number, f"Zin {letter}") for number, letter in enumerate("hgfedcba", start=1)]

    assert composed(happened("harvest", insights=one)).allowed == composed(happened("harvest", insights=other)).allowed


def test_a_sentence_that_may_no_longer_be_printed_leaves_the_text_that_copied_it() -> None:
    written = "Wat wij zien:\n\nZin 1\n\n- Zin 2\n- Blijf vragen\n\nEen woord met Zin 1 erin blijft."
    insights = [insight(1, may_quote=False), insight(2, state="hidden")]

    report = composed(happened("harvest", insights=insights), mirror_after="", introduction=written)

    assert report.introduction == ("Wat wij zien:", "- Blijf vragen", "Een woord met Zin 1 erin blijft.")


def test_a_short_sentence_cuts_no_letters_out_of_a_written_text() -> None:
    insights = [insight(1, "e", may_quote=False)]

    report = composed(happened("harvest", insights=insights), introduction="Een mooie dag")

    assert report.introduction == ("Een mooie dag",)
