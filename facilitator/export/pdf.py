"""The report as a PDF that can be read aloud (PDF/UA-1) and kept (PDF/A-2a)."""

from typing import Any

import msgspec

from dialogue.report.record import Report
from facilitator.export.links import target
from facilitator.export.mirror_drawing import for_a_template
from facilitator.export.parts import somebody
from facilitator.export.pictures import picked
from facilitator.export.printable import printable_record
from facilitator.export.typesetting import typeset
from facilitator.export.wording import Wording

MEDIA_TYPE = "application/pdf"
EXTENSION = "pdf"


def write(report: Report, wording: Wording) -> bytes:
    """Return the report as the bytes of a PDF."""
    return typeset("report.typ", content(printable_record(report), wording))


def content(report: Report, wording: Wording) -> dict[str, Any]:
    """Return what the template prints: the record, the fixed words, and the sentences made of both."""
    record = msgspec.to_builtins(report)
    for addressed in (*record["sources"], *record["organisers"]):
        addressed["target"] = target(addressed["url"])
    for number, theme in enumerate(record["themes"]):
        theme["picture"] = picked(number)
    for number, card in enumerate(record["deck"]["cards"] if report.deck else []):
        card["picture"] = picked(number, card["picture"])
    figure = report.mirror.figure if report.mirror else None
    return {
        "report": record,
        "labels": wording.labels,
        "language": report.language,
        "title": wording.document_title(report),
        "about": wording.look_back_on(report.date),
        "day": wording.in_words(report.date),
        "organised": wording.organised_by(report.organisers),
        "led": wording.led_by(report.facilitators),
        "published": wording.published_as(report),
        "edition": wording.edition(report),
        "made": wording.made_with(report.colophon.made_with),
        "harvest_question": report.harvest_question or wording.harvest,
        "somebody": somebody(report.present),
        "figure_in_words": wording.figure_in_words(figure) if figure else "",
        "figure": for_a_template(figure) if figure else None,
        "figure_note": wording.note_on(figure) if figure else "",
        "left_out": False,
    }
