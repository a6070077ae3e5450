"""What holds for a report in every format."""

import io
from collections.abc import Callable
from types import SimpleNamespace

import msgspec
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from dialogue.report import record
from facilitator.export.formats import FORMATS
from facilitator.export.printable import printable, with_every_text
from facilitator.export.wording import Wording

HOSTILE = [
    "=1+1",
    "#set text(red) $x^2$ *vet* @wie `code` // niets /* ook niet */ \\u{41}",
    "<script>alert(1)</script> &amp; {{ 7*7 }} {% raw %}",
    "familie 👩‍👩‍👧, hart ❤️ en roze hart 🩷",
    "Małgorzata, Şükrü, Привіт, ሰላም en Ελλάδα",
    '‘zo’ "zo" “zo” en 100%s %(naam)s',
    "x" * 300,
    "Zo begon het, en zo ging het verder. " * 135,
]
IN_EVERY_FONT = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=("Cc", "Cf", "Mn", "Lm")), min_size=1
)
RELAXED = settings(max_examples=10, deadline=None)


@pytest.fixture(scope="module")
def texts_of(pdf_text: Callable[[bytes], str], docx_text: Callable[[bytes], str]) -> SimpleNamespace:
    """Read each format back as text without white space."""

    def html_text(page: bytes) -> str:
        return BeautifulSoup(page, "html.parser").body.get_text()

    def csv_text(table: bytes) -> str:
        return table.decode("utf-8-sig").replace('""', '"')

    def markdown_text(file: bytes) -> str:
        page = MarkdownIt("commonmark").enable("table").render(file.decode())
        return BeautifulSoup(page, "html.parser").get_text()

    def workbook_text(file: bytes) -> str:
        book = load_workbook(io.BytesIO(file))
        return "".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)

    def json_text(file: bytes) -> str:
        texts: list[str] = []
        with_every_text(lambda text: texts.append(text) or text, msgspec.json.decode(file))  # type: ignore[func-returns-value]
        return "".join(texts)

    readers = {
        "pdf": pdf_text,
        "docx": docx_text,
        "html": html_text,
        "md": markdown_text,
        "txt": bytes.decode,
        "xlsx": workbook_text,
        "csv": csv_text,
        "json": json_text,
    }
    return SimpleNamespace(read=lambda name, file: "".join(readers[name](file).replace("\u200b", "").split()))


def with_text(report: record.Report, text: str) -> record.Report:
    """Return the report with this text in every kind of place."""
    return msgspec.structs.replace(
        report,
        introduction=(text,),
        themes=(record.ThemeSection(text[:80], text, (text,), (text,), text),),
        agreements=(record.Agreement(text, text[:40], text[:40]),),
        sources=(record.Source(text[:80], text[:20], text[:80], text[:80]),),
        allowed=(record.AllowedInsight(text, "harvest", (text[:80],)),),
    )


def test_the_formats_stand_in_the_order_of_the_screen() -> None:
    order = [(name, writer.EXTENSION) for name, writer in FORMATS.items()]

    assert [name for name, _extension in order] == ["pdf", "docx", "html", "md", "txt", "xlsx", "csv", "json"]
    assert all(name == extension for name, extension in order)


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_with_nothing_in_it_is_still_a_file(name: str, bare_report: record.Report, dutch: Wording) -> None:
    file = FORMATS[name].write(bare_report, dutch)

    assert file


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_a_text_is_printed_as_it_was_typed(
    name: str, text: str, report: record.Report, dutch: Wording, texts_of: SimpleNamespace
) -> None:
    file = FORMATS[name].write(with_text(report, text), dutch)

    assert "".join(text.split()) in texts_of.read(name, file)


@pytest.mark.parametrize("name", FORMATS)
def test_every_kind_of_sign_can_be_written(name: str, bare_report: record.Report, dutch: Wording) -> None:
    @RELAXED
    @given(text=st.text(st.characters(), max_size=200))
    def written(text: str) -> None:
        assert FORMATS[name].write(with_text(bare_report, text), dutch)

    written()


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_font_has_comes_through_whatever_it_is(
    name: str, bare_report: record.Report, dutch: Wording, texts_of: SimpleNamespace
) -> None:
    @RELAXED
    @given(text=IN_EVERY_FONT)
    def comes_through(text: str) -> None:
        read = texts_of.read(name, FORMATS[name].write(with_text(bare_report, text), dutch))

        assert "".join(printable(text).split()) in read

    comes_through()


@pytest.mark.parametrize("name", FORMATS)
def test_control_characters_and_directional_marks_are_left_out(
    name: str, report: record.Report, dutch: Wording, texts_of: SimpleNamespace
) -> None:
    file = FORMATS[name].write(with_text(report, "voor\x00\x07\x1b\ufeff\u202e\u2066\ud800\ufffetussen\r\nna"), dutch)

    assert "voortussenna" in texts_of.read(name, file)


@pytest.mark.parametrize("name", ["pdf", "docx", "html", "md"])
def test_an_empty_part_vanishes_with_its_heading(
    name: str, report: record.Report, dutch: Wording, texts_of: SimpleNamespace
) -> None:
    less = msgspec.structs.replace(
        report, agreements=(), closing=None, deck=None, mirror=None, eye_openers=(), words=()
    )
    gone = [dutch.agreements, dutch.closing, dutch.cards, dutch.mirror, dutch.eye_openers, dutch.words]

    before = texts_of.read(name, FORMATS[name].write(report, dutch))
    after = texts_of.read(name, FORMATS[name].write(less, dutch))

    headings = ["".join(heading.split()) for heading in gone]
    assert [heading in before for heading in headings] == [True] * len(gone)
    assert [heading in after for heading in headings] == [False] * len(gone)


@pytest.mark.parametrize("name", ["pdf", "docx", "html", "md"])
def test_the_parts_stand_in_the_order_of_the_record(
    name: str, report: record.Report, dutch: Wording, texts_of: SimpleNamespace
) -> None:
    in_order = [
        *report.introduction,
        report.present.text,
        report.steps[0].text,
        report.mirror.text[0],
        report.bridge,
        report.themes[0].points[0],
        report.themes[0].quotes[0],
        report.eye_openers[0].text,
        report.agreements[0].text,
        report.evaluation.text,
        report.closing.text,
        report.sources[1].title,
        report.deck.cards[0].ask,
        report.colophon.how,
    ]

    read = texts_of.read(name, FORMATS[name].write(report, dutch))

    places = [read.rindex("".join(text.split())) for text in in_order]
    assert places == sorted(places)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"csv", "json"}])
def test_a_version_says_its_number_and_day_and_a_draft_says_that_it_is_one(
    name: str, report: record.Report, dutch: Wording, texts_of: SimpleNamespace
) -> None:
    published = texts_of.read(name, FORMATS[name].write(report, dutch))
    draft = texts_of.read(name, FORMATS[name].write(msgspec.structs.replace(report, edition=None), dutch))

    assert published.count("Versie2,9maart2026") == (1 if name == "xlsx" else 2)
    assert ("Concept" in published, "Versie" in draft, draft.count("Concept,nognietgepubliceerd")) == (False, False, 1)


@pytest.mark.parametrize("name", ["pdf", "docx", "html"])
def test_without_a_figure_no_count_of_the_mirror_is_printed(
    name: str, report: record.Report, dutch: Wording, texts_of: SimpleNamespace
) -> None:
    small = msgspec.structs.replace(report, mirror=msgspec.structs.replace(report.mirror, figure=None))

    before = texts_of.read(name, FORMATS[name].write(report, dutch))
    after = texts_of.read(name, FORMATS[name].write(small, dutch))

    told = [
        "".join(text.split()) for text in ("bijna nooit", "Hoe vaak luister jij?", dutch.note_on(report.mirror.figure))
    ]
    told = told if name == "pdf" else [told[0], told[2]]
    assert [text in before for text in told] == [True] * len(told)
    assert [text in after for text in told] == [False] * len(told)
    assert "minuutstil" in after


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_every_fixed_word_comes_from_the_wording(
    name: str, bare_report: record.Report, report: record.Report, marked: Wording, texts_of: SimpleNamespace
) -> None:
    blank = msgspec.convert(blanked(msgspec.to_builtins(report)), record.Report)

    read = texts_of.read(name, FORMATS[name].write(msgspec.structs.replace(blank, language="en"), marked))

    assert "¤" in read
    assert not set(read) & set("abdfghijklnpqrstuvwz")  # "Oogstdialoog" and the rest of the record are blanked


def blanked(content: object) -> object:
    """Return the record with every text turned into a sign that no heading has."""
    if isinstance(content, str):
        return "◊"
    if isinstance(content, dict):
        return {key: blanked(value) for key, value in content.items()}
    return [blanked(value) for value in content] if isinstance(content, list | tuple) else content
