"""The fixed words and the sentences made with them."""

from dialogue.report import record
from facilitator.export.wording import Wording


def test_a_date_is_said_in_the_language_of_the_wording(dutch: Wording) -> None:
    english = Wording(lambda text: text, "en")

    assert dutch.in_words("2026-03-05") == "5 maart 2026"
    assert english.in_words("2026-03-05") == "5 March 2026"


def test_what_is_no_date_stays_as_it_was_typed(dutch: Wording) -> None:
    assert dutch.in_words("ergens in maart") == "ergens in maart"


def test_names_are_summed_up(dutch: Wording) -> None:
    assert dutch.summed_up([]) == ""
    assert dutch.summed_up(["Jo"]) == "Jo"
    assert dutch.summed_up(["Jo", "Bo", "Mo"]) == "Jo, Bo en Mo"


def test_organisers_are_named_with_what_they_are_part_of(dutch: Wording) -> None:
    line = dutch.organised_by([record.Organiser("Aanschuiven", "Gemeente"), record.Organiser("De Linde")])

    assert line == "Georganiseerd door Aanschuiven (Gemeente) en De Linde"
    assert dutch.organised_by([]) == ""


def test_a_file_is_never_without_a_title(bare_report: record.Report, dutch: Wording) -> None:
    assert dutch.document_title(bare_report) == "Terugblik op de oogstdialoog"
    assert dutch.deck_title("") == "Uitdelers"


def test_a_percent_sign_that_was_typed_is_no_placeholder(dutch: Wording) -> None:
    assert "100%s" in dutch.led_by([record.Facilitator("100%s %(names)s")])


def test_the_figure_is_said_with_every_count(report: record.Report, dutch: Wording) -> None:
    said = dutch.figure_in_words(report.mirror.figure)

    assert "School, 19 antwoorden: bijna nooit 0, soms 3, vaak 7 en altijd 9." in said
    assert "Buurt, 18 antwoorden: bijna nooit 11, soms 4, vaak 2 en altijd 1." in said


def test_who_did_not_know_is_only_mentioned_where_there_are_such_people(report: record.Report, dutch: Wording) -> None:
    figure = report.mirror.figure
    everybody_knew = record.MirrorFigure(figure.scale, figure.b, figure.b)

    assert "overgeslagen: School 2; Buurt 0." in dutch.note_on(figure)
    assert "overgeslagen" not in dutch.note_on(everybody_knew)


def test_a_kind_has_a_name_and_an_unknown_one_stays(dutch: Wording) -> None:
    assert [dutch.kind_of(kind) for kind in ("story", "eye-opener", "eye_opener", "new")] == [
        "verhaal",
        "eye-opener",
        "eye-opener",
        "new",
    ]


def test_the_words_are_fetched_while_it_is_made_and_never_after() -> None:
    asked: list[str] = []

    def translate(text: str) -> str:
        asked.append(text)
        return text

    wording = Wording(translate, "nl")
    before = len(asked)
    wording.organised_by([record.Organiser("Jo")])
    wording.kind_of("story")

    assert before > 40
    assert len(asked) == before
