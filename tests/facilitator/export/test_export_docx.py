"""A Word file that can be gone on with."""

import io
import zipfile
from typing import Any

import docx
import msgspec
import pytest
from docx.oxml.ns import qn

from dialogue.report import record
from facilitator.export import docx as writer
from facilitator.export.theme_counts import in_themes
from facilitator.export.wording import Wording


@pytest.fixture(scope="module")
def written(report: record.Report, dutch: Wording) -> bytes:
    return writer.write(report, dutch)


@pytest.fixture(scope="module")
def document(written: bytes) -> Any:
    return docx.Document(io.BytesIO(written))


def in_style(document: Any, name: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == name]


def test_headings_lists_and_quotes_have_real_styles(document: Any, report: record.Report, dutch: Wording) -> None:
    assert in_style(document, "Title") == [report.title]
    assert report.harvest_question in in_style(document, "Heading 1")
    assert in_style(document, "Heading 2") == [*(theme.name for theme in report.themes), report.eye_openers[0].to]
    assert report.themes[0].points[0] in in_style(document, "List Bullet")
    assert in_style(document, "List Number") == [card.ask for card in report.deck.cards]
    assert in_style(document, "Quote") == [
        f"“{text}”" for text in (*report.themes[0].quotes, *report.evaluation.remarks, *report.closing.wishes)
    ]


def test_the_header_of_every_table_is_repeated(document: Any) -> None:
    marked = [table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in document.tables]

    assert marked == [True] * 5  # steps, mirror, themes, agreements, evaluation


def test_every_figure_is_said_in_words(document: Any, report: record.Report, dutch: Wording) -> None:
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]

    assert described == [
        "",  # the field of leaves and grain on the front
        dutch.figure_in_words(report.mirror.figure),
        dutch.counts_in_words(in_themes(report)),
    ]


def test_the_picture_on_the_front_is_marked_as_decoration(document: Any) -> None:
    marked = ['decorative" val="1"' in shape._inline.docPr.xml for shape in document.inline_shapes]

    assert marked == [True, False, False]


def test_a_row_of_a_table_is_not_broken_over_two_pages(document: Any) -> None:
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for table in document.tables for row in table.rows)


def test_every_figure_has_a_caption_that_word_numbers(document: Any, dutch: Wording) -> None:
    captions = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Caption"]

    assert [it.text for it in captions] == [
        f"Figuur 1. {dutch.mirror_caption}",
        f"Figuur 2. {dutch.themes_caption}",
    ]
    assert all("SEQ Figuur" in it._p.xml for it in captions)


def test_more_themes_than_a_picture_can_hold_stand_in_the_table_alone(report: record.Report, dutch: Wording) -> None:
    themes = tuple(record.ThemeSection(f"Thema {number}") for number in range(1, writer.MOST_BARS + 2))
    held = (record.AllowedInsight("Zin", "harvest", ("Thema 3",)),)

    file = writer.write(msgspec.structs.replace(report, themes=themes, allowed=held, mirror=None), dutch)

    document = docx.Document(io.BytesIO(file))
    (table,) = (it for it in document.tables if it.rows[0].cells[0].text == dutch.theme_heading)
    assert [row.cells[1].text for row in table.rows[1:5]] == ["0", "0", "1", "0"]
    assert len(document.inline_shapes) == 1  # what stands on the front


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_language_is_that_of_the_report(language: str, tag: str, report: record.Report, dutch: Wording) -> None:
    document = docx.Document(io.BytesIO(writer.write(msgspec.structs.replace(report, language=language), dutch)))

    defaults = document.styles.element.find(".//" + qn("w:rPrDefault") + "//" + qn("w:lang"))
    assert defaults.get(qn("w:val")) == tag
    assert document.core_properties.language == language


def test_the_properties_are_those_of_the_report(document: Any, report: record.Report, dutch: Wording) -> None:
    properties = document.core_properties

    assert properties.title == dutch.document_title(report)
    assert report.organisers[0].name in properties.author
    assert properties.created.date().isoformat() == report.date


def test_the_contents_lead_to_the_headings(document: Any) -> None:
    anchors = [link.get(qn("w:anchor")) for link in document.element.body.iter(qn("w:hyperlink"))]
    bookmarks = [mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    headings = [paragraph for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]

    assert [anchor for anchor in anchors if anchor] == bookmarks
    assert len(bookmarks) == len(headings)


def test_a_link_leads_to_the_web_and_nowhere_else(report: record.Report, dutch: Wording) -> None:
    sources = (record.Source("Film", url="film.example/tafel"), record.Source("Grap", url="javascript:alert(1)"))
    file = writer.write(msgspec.structs.replace(report, sources=sources, organisers=()), dutch)

    outside = [relation for relation in docx.Document(io.BytesIO(file)).part.rels.values() if relation.is_external]

    assert [relation.target_ref for relation in outside] == ["https://film.example/tafel"]


def test_text_from_right_to_left_begins_at_the_right(report: record.Report, dutch: Wording) -> None:
    file = writer.write(msgspec.structs.replace(report, bridge="شعرت اليوم بأنني مسموعة"), dutch)

    turned = [
        paragraph
        for paragraph in docx.Document(io.BytesIO(file)).paragraphs
        if paragraph._p.pPr is not None and paragraph._p.pPr.find(qn("w:bidi")) is not None
    ]
    assert [paragraph.text for paragraph in turned] == ["شعرت اليوم بأنني مسموعة"]
    assert all(run.font.rtl for run in turned[0].runs)


def test_a_report_without_a_figure_has_no_picture_but_that_on_the_front(report: record.Report, dutch: Wording) -> None:
    small = msgspec.structs.replace(report, mirror=msgspec.structs.replace(report.mirror, figure=None), allowed=())

    file = writer.write(small, dutch)

    media = [name for name in zipfile.ZipFile(io.BytesIO(file)).namelist() if name.startswith("word/media")]
    assert len(media) == 1
