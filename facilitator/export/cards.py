"""A deck on paper: as cards to print and cut, and all of it together to hang up or hand round."""

from typing import Any

import msgspec

from dialogue.programme import in_language
from dialogue.records import Session
from dialogue.report.record import DeckUsed, ReportCard
from facilitator.export.pictures import picked
from facilitator.export.printable import printable_record
from facilitator.export.typesetting import typeset
from facilitator.export.wording import Wording

MEDIA_TYPE = "application/pdf"
EXTENSION = "pdf"
ON_A_SHEET = 6


def deck_of(session: Session) -> DeckUsed:
    """Return the deck of a meeting, in its language, to be printed."""
    language = session.language
    asks = tuple(ReportCard(in_language(it.ask, language), it.picture) for it in session.deck.cards)
    return DeckUsed(in_language(session.deck.name, language), session.deck.credit, cards=asks)


def write(deck: DeckUsed, wording: Wording) -> bytes:
    """Return the sheets as the bytes of a PDF, six cards on each."""
    return typeset("card_sheets.typ", content(printable_record(deck), wording))


def write_together(deck: DeckUsed, wording: Wording) -> bytes:
    """Return the whole deck on one sheet, or on more where it is large, as the bytes of a PDF."""
    return typeset("deck_sheet.typ", content(printable_record(deck), wording))


def content(deck: DeckUsed, wording: Wording) -> dict[str, Any]:
    """Return what the template prints."""
    record = msgspec.to_builtins(deck)
    for number, card in enumerate(record["cards"]):
        card["picture"] = picked(number, card["picture"])
    sheets = -(-len(deck.cards) // ON_A_SHEET)
    return {
        "deck": record,
        "labels": wording.labels,
        "language": wording.language,
        "title": wording.deck_title(deck.name),
        "sheets": [wording.sheet(number, sheets) for number in range(1, sheets + 1)],
    }
