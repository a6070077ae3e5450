"""A deck on paper."""

import io
from collections.abc import Callable

import msgspec
import page
import pikepdf
import pytest

from dialogue.report import record
from facilitator.export import cards
from facilitator.export.wording import Wording


@pytest.fixture(scope="module")
def written(report: record.Report, dutch: Wording) -> bytes:
    return cards.write(report.deck, dutch)


def test_six_cards_stand_on_a_sheet(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as document:
        assert len(document.pages) == 2  # seven cards


def test_every_card_has_its_request_and_the_credit(
    written: bytes, report: record.Report, pdf_text: Callable[[bytes], str]
) -> None:
    told = pdf_text(written)

    assert all("".join(card.ask.split()) in told for card in report.deck.cards)
    assert told.count("".join(report.deck.credit.split())) == len(report.deck.cards)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_sheets_conform(profile: str, written: bytes) -> None:
    checked = page.validate_pdf_bytes(written, profile=profile)

    assert [(failure.rule_id, failure.message) for failure in checked.failures] == []


def test_a_deck_without_cards_is_still_a_file(report: record.Report, dutch: Wording) -> None:
    file = cards.write(msgspec.structs.replace(report.deck, cards=(), credit=""), dutch)

    assert file.startswith(b"%PDF")


def deck_of(number: int, ask: str = "Wil je mij vertellen wat je over mij opschrijft?") -> record.DeckUsed:
    asks = (record.ReportCard(f"{ask} ({at})") for at in range(1, number + 1))
    return record.DeckUsed("Tafelkaarten", "Tafelkaarten, CC BY 4.0", cards=tuple(asks))


def pages_of(file: bytes) -> int:
    with pikepdf.open(io.BytesIO(file)) as document:
        return len(document.pages)


@pytest.mark.parametrize(("number", "sheets"), [(1, 1), (6, 1), (7, 2), (12, 2), (60, 10)])
def test_any_number_of_cards_fills_as_many_sheets_as_it_needs(number: int, sheets: int, dutch: Wording) -> None:
    assert pages_of(cards.write(deck_of(number), dutch)) == sheets


@pytest.mark.parametrize("number", [1, 7, 12, 30])
def test_all_cards_of_a_deck_stand_together_on_one_sheet(
    number: int, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    file = cards.write_together(deck_of(number), dutch)

    told = pdf_text(file)
    assert pages_of(file) == 1
    assert all(f"{at}Wiljemijvertellenwatjeovermijopschrijft?({at})" in told for at in range(1, number + 1))
    assert told.count("Tafelkaarten,CCBY4.0") == 1


def test_a_large_deck_goes_on_overleaf_with_its_credit_on_every_sheet(
    dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    file = cards.write_together(deck_of(60), dutch)

    told = pdf_text(file)
    assert pages_of(file) > 1
    assert "(60)" in told
    assert told.count("Tafelkaarten,CCBY4.0") == pages_of(file)


@pytest.mark.parametrize(
    "ask", ["x" * 300, "Verantwoordelijkheidsgevoel", "Wil je dit helemaal lezen? " * 40, "היום הקשיבו לי", "👩‍👩‍👧 ❤️"]
)
def test_whatever_is_asked_stands_on_the_sheet_whole(
    ask: str, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    told = pdf_text(cards.write_together(deck_of(3, ask), dutch)).replace("\u00ad", "")

    assert all(word in told for word in ask.split()) or "".join(ask.split()) in told


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("number", [0, 12, 60])
def test_the_sheet_of_all_cards_conforms(profile: str, number: int, dutch: Wording) -> None:
    checked = page.validate_pdf_bytes(cards.write_together(deck_of(number), dutch), profile=profile)

    assert [(failure.rule_id, failure.message) for failure in checked.failures] == []
