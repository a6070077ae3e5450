import msgspec
import pytest

from dialogue.report import record
from facilitator.export import mail
from facilitator.export.wording import Wording


@pytest.fixture(scope="module")
def text(report: record.Report, dutch: Wording) -> str:
    return mail.write(report, dutch).decode()


def test_it_begins_with_the_title_and_what_it_looks_back_on(text: str) -> None:
    lines = text.split("\n")

    assert lines[:2] == ["Wie schuift er aan?", "==================="]
    assert "Terugblik op de oogstdialoog van 5 maart 2026" in lines[:6]


def test_it_tells_the_heart_and_leaves_the_rest_to_the_report(text: str, report: record.Report, dutch: Wording) -> None:
    assert "- Groet wie je nog niet kent.\n- Zet de koffie bij de deur." in text
    assert "“De conciërge wist na een week hoe mijn dochter heet.”" in text
    assert "En tegelijk. Een open deur tocht ook." in text
    for left_out in (dutch.cards, dutch.words, dutch.steps, report.deck.cards[0].ask):
        assert left_out not in text


def test_a_row_of_a_table_is_a_line_that_says_what_its_cells_are(text: str) -> None:
    assert "- Elke maand is er soep in de aula. (Wie: de ouderraad, Wanneer: eerste vrijdag)" in text
    assert "- We schrijven brieven samen.\n" in text
    assert "- bijna nooit (● School: 0, ◆ Buurt: 11)" in text


def test_an_address_is_printed_as_it_was_typed(report: record.Report, dutch: Wording) -> None:
    sources = (record.Source("Film", "Video", "film.example/tafel"),)
    text = mail.write(msgspec.structs.replace(report, sources=sources), dutch).decode()

    assert "- Film\n  film.example/tafel\n  Video" in text
