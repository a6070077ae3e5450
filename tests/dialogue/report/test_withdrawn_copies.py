import msgspec
import pytest

from dialogue.records import Theme
from dialogue.report import record
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.withdrawing import without, without_copies
from tests.dialogue.builder import insight
from tests.dialogue.report.happened import happened

SAID = "Niemand luisterde naar mij"
LONG = f"Wat wij zagen\n\n{SAID}\n\nEn verder"
OTHER = record.AllowedInsight("Ander citaat", "story")
KEPT = "Wat wij zagen\n\nEn verder"


def full(said: str) -> record.Report:
    """A report in which a sentence stands in every place where one can."""
    copied, nobody = f"Wat wij zagen\n\n{said}\n\nEn verder", record.SidePresent("")
    return record.Report(
        language="nl",
        title="Proef",
        date="2026-03-05",
        introduction=("Wat wij zagen", said, "En verder"),
        present=record.Present(copied, nobody, nobody),
        harvest_question="",
        colophon=record.Colophon(copied, copied),
        steps=(record.StepDone("14.05", "Oogst", copied),),
        mirror=record.Mirror(("Het was stil", said), None, (f"“{said}”",)),
        bridge=copied,
        themes=(
            record.ThemeSection(
                "Luisteren", copied, (said, "Blijf vragen"), (said, "Ander citaat"), copied, said, said
            ),
        ),
        eye_openers=(record.EyeOpener(said), record.EyeOpener(f"Let op. {said} En verder", tips=(said, "Vraag door"))),
        agreements=(record.Agreement("We bellen"),),
        evaluation=record.Evaluation(copied, remarks=(said, "Meer tijd")),
        closing=record.Closing(copied, (said, "Meer soep")),
        sources=(record.Source(said), record.Source("Een boek")),
        allowed=(record.AllowedInsight(said, "story"), OTHER),
        open=record.OpenPart("CC0 1.0", 5, (record.AllowedInsight(said, "story"), OTHER)),
    )


def test_a_sentence_that_is_taken_back_stands_nowhere_in_a_finished_report() -> None:
    left = without(full(SAID), {SAID})

    assert SAID not in msgspec.json.encode(left).decode()
    assert left.introduction == ("Wat wij zagen", "En verder")
    assert (left.bridge, left.themes[0].text, left.themes[0].counterweight) == (KEPT, KEPT, KEPT)
    assert (left.themes[0].points, left.themes[0].quotes) == (("Blijf vragen",), ("Ander citaat",))
    assert (left.themes[0].do, left.themes[0].dont) == ("", "")
    assert left.eye_openers == (record.EyeOpener("Let op. […] En verder", tips=("Vraag door",)),)
    assert left.closing and left.closing.wishes == ("Meer soep",)
    assert [it.text for it in left.allowed] == ["Ander citaat"]
    assert left.open and left.open.sentences == (OTHER,)
    assert [it.title for it in left.sources] == ["Een boek"]


@pytest.mark.parametrize("said", ["Ja", "Regel een\nregel twee", "Alinea een\n\nalinea twee"])
def test_short_sentences_and_sentences_of_more_lines_are_taken_out_too(said: str) -> None:
    left = without(full(said), {said})

    assert said not in {*left.introduction, *left.themes[0].quotes, *(it.text for it in left.allowed)}
    assert (left.bridge, left.closing and left.closing.text, left.themes[0].points) == (KEPT, KEPT, ("Blijf vragen",))


def test_a_report_without_the_sentence_stays_as_it_was() -> None:
    assert without(full(SAID), {"Iets anders dat niemand zei"}, {"We schrijven"}) == full(SAID)
    assert without(full(SAID), {"vragen", "boek"}) == full(SAID)


def test_an_agreement_is_taken_out_by_its_own_words_and_a_sentence_takes_none_along() -> None:
    assert without(full(SAID), (), {"We bellen"}).agreements == ()
    assert without(full(SAID), {"We bellen"}).agreements == full(SAID).agreements


def test_a_theme_loses_the_copy_and_keeps_its_name() -> None:
    theme = Theme(1, SAID, 1, LONG, f"- {SAID}", (f"“{SAID}”", "Blijf vragen"), (4,), do=SAID, dont=f"{SAID}.")

    assert without_copies(theme, {SAID}) == Theme(1, SAID, 1, KEPT, "", ("Blijf vragen",), (4,), dont="[…].")


def test_a_sentence_that_may_not_be_printed_leaves_the_theme_into_which_it_was_copied() -> None:
    theme = Theme(1, "Luisteren", 1, LONG, SAID, (SAID, "Blijf vragen"))
    snapshot = happened("harvest", insights=[insight(1, SAID, may_quote=False)], themes=[theme])

    report = compose(snapshot, gather(snapshot), {}, {})

    assert report.themes == (record.ThemeSection("Luisteren", KEPT, ("Blijf vragen",)),)
