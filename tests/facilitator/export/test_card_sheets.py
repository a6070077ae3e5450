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
