"""A PDF that a screen reader can read and an archive can keep."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import page
import pikepdf
import pytest

from dialogue.report import record
from facilitator.export import pdf
from facilitator.export.wording import Wording

UNREADABLE = "Dit is 日本 en dit ㎡, dit a\u1ab0 en dit \ue000."


@pytest.fixture(scope="module")
def written(report: record.Report, dutch: Wording) -> bytes:
    return pdf.write(report, dutch)


@pytest.fixture(scope="module")
def opened(written: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(written)) as document:
        yield document


def tagged(document: pikepdf.Pdf, *names: str) -> list[Any]:
    """Return the elements with these tags, in reading order."""
    found = []

    def visit(element: Any) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                visit(child)
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            if str(element.S) in names:
                found.append(element)
            visit(element.get("/K"))

    visit(document.Root.StructTreeRoot.K)
    return found


def outline_titles(document: pikepdf.Pdf) -> list[tuple[str, list[str]]]:
    with document.open_outline() as outline:
        return [(item.title, [child.title for child in item.children]) for item in outline.root]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_conforms(profile: str, language: str, report: record.Report) -> None:
    file = pdf.write(msgspec.structs.replace(report, language=language), Wording(lambda text: text, language))

    checked = page.validate_pdf_bytes(file, profile=profile)

    assert [(failure.rule_id, failure.message) for failure in checked.failures] == []


def test_a_report_with_nothing_in_it_conforms(bare_report: record.Report, dutch: Wording) -> None:
    checked = page.validate_pdf_bytes(pdf.write(bare_report, dutch), profile="ua1")

    assert [(failure.rule_id, failure.message) for failure in checked.failures] == []


def test_the_same_report_gives_the_same_file(report: record.Report, dutch: Wording, written: bytes) -> None:
    again = pdf.write(report, dutch)

    assert again == written


def test_it_says_its_language_title_and_authors(opened: pikepdf.Pdf, report: record.Report, dutch: Wording) -> None:
    assert str(opened.Root.Lang) == "nl"
    assert str(opened.docinfo.Title) == dutch.document_title(report)
    assert all(organiser.name in str(opened.docinfo.Author) for organiser in report.organisers)
    assert opened.Root.ViewerPreferences.DisplayDocTitle


def test_the_language_is_that_of_the_report(report: record.Report, dutch: Wording) -> None:
    file = pdf.write(msgspec.structs.replace(report, language="en"), dutch)

    with pikepdf.open(io.BytesIO(file)) as document:
        assert str(document.Root.Lang) == "en"


def test_the_mirror_figure_is_said_in_words(opened: pikepdf.Pdf, report: record.Report, dutch: Wording) -> None:
    figures = tagged(opened, "/Figure")

    assert [str(figure.Alt) for figure in figures] == [dutch.figure_in_words(report.mirror.figure)]


def test_every_table_has_headers(opened: pikepdf.Pdf) -> None:
    tables, headers = tagged(opened, "/Table"), tagged(opened, "/TH")

    assert len(tables) == 5  # steps, mirror, themes, agreements, evaluation
    assert len(headers) == 2 + 5 + 2 + 3 + 2


def test_the_bookmarks_are_the_headings(opened: pikepdf.Pdf, report: record.Report, dutch: Wording) -> None:
    themes = [theme.name for theme in report.themes]

    titles = outline_titles(opened)

    assert (report.harvest_question, themes) in titles
    assert [title for title, _ in titles if title in dutch.labels.values()] == [
        dutch.introduction,
        dutch.present,
        dutch.steps,
        dutch.mirror,
        dutch.eye_openers,
        dutch.agreements,
        dutch.evaluation,
        dutch.closing,
        dutch.sources,
        dutch.cards,
        dutch.colophon,
    ]


def test_a_link_leads_to_the_web_and_nowhere_else(report: record.Report, dutch: Wording) -> None:
    sources = (record.Source("Film", url="film.example/tafel"), record.Source("Grap", url="javascript:alert(1)"))
    file = pdf.write(msgspec.structs.replace(report, sources=sources, organisers=()), dutch)

    with pikepdf.open(io.BytesIO(file)) as document:
        notes = [note for each in document.pages for note in each.get("/Annots", [])]
        addresses = {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}

    assert addresses == {"https://film.example/tafel"}


def test_a_sign_that_no_font_has_becomes_a_block_and_the_reader_is_told(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    told = pdf_text(pdf.write(msgspec.structs.replace(report, bridge=UNREADABLE), dutch))

    assert "Ditis□□enditm2,ditaendit." in told
    assert "".join(dutch.left_out_signs.split()) in told


def test_a_report_without_such_signs_does_not_mention_them(
    written: bytes, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    told = pdf_text(written)

    assert "".join(dutch.left_out_signs.split()) not in told


def test_text_from_right_to_left_keeps_its_letters(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    text = "היום הקשיבו לי"

    told = pdf_text(pdf.write(msgspec.structs.replace(report, bridge=text), dutch))

    assert all(word in told for word in text.split())


def test_too_many_answers_for_shapes_become_bars_with_the_same_numbers(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    crowd = msgspec.structs.replace(report.mirror.figure.b, counts=(126, 40, 31, 25))
    figure = msgspec.structs.replace(report.mirror.figure, b=crowd)
    mirror = msgspec.structs.replace(report.mirror, figure=figure)

    told = pdf_text(pdf.write(msgspec.structs.replace(report, mirror=mirror), dutch))

    assert "126" in told
    assert "Elkrondje" not in told


def test_requests_too_long_for_a_card_are_listed_whole(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    ask = "Wil je dit helemaal lezen? " * 40
    deck = msgspec.structs.replace(report.deck, cards=(record.ReportCard(ask),))

    told = pdf_text(pdf.write(msgspec.structs.replace(report, deck=deck), dutch))

    assert "".join(ask.split()) in told


def test_a_picture_that_is_not_ours_is_replaced(report: record.Report, dutch: Wording) -> None:
    deck = msgspec.structs.replace(report.deck, cards=(record.ReportCard("Wil je?", "../../house"),))

    file = pdf.write(msgspec.structs.replace(report, deck=deck), dutch)

    assert file.startswith(b"%PDF")
