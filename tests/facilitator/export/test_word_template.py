"""A report in Word, in the look of somebody's own template."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import msgspec
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from dialogue.report import record
from facilitator.export import docx as writer
from facilitator.export.docx import TemplateError
from facilitator.export.word.styles import NEEDED, TABLE
from facilitator.export.wording import Wording

BLUE = RGBColor.from_string("00478A")
HEAD, FOOT, BODY = "Gemeente Voorbeeldstad", "Postbus 1, Voorbeeldstad", "Vervang deze tekst"


@pytest.fixture(scope="module")
def house_style() -> bytes:
    """A template with a narrow page, a head and a foot, and few styles."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(200), Mm(280)
    section.left_margin = section.right_margin = Mm(40)
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = HEAD, FOOT
    document.styles["Normal"].font.name = "Verdana"
    document.styles["Heading 1"].font.color.rgb = BLUE
    for name in ("Quote", "Caption", "List Bullet", "List Number", "Subtitle", "TOC Heading", "Heading 2"):
        style = document.styles[name].element
        style.getparent().remove(style)
    document.styles.add_style("Quote", WD_STYLE_TYPE.CHARACTER)
    numbering = document.part.numbering_part
    (relation,) = (key for key, it in document.part.rels.items() if it.target_part is numbering)
    document.part.drop_rel(relation)
    document.part.rels.pop(relation, None)
    document.add_paragraph(BODY)
    return saved(document)


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_template(document: bytes) -> bytes:
    """Return a .docx as Word would keep it as .dotx."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            after.writestr(
                name, before.read(name).replace(b"wordprocessingml.document.main", b"wordprocessingml.template.main")
            )
    return made.getvalue()


@pytest.fixture(scope="module", params=["docx", "dotx"])
def written(request: pytest.FixtureRequest, house_style: bytes, report: record.Report, dutch: Wording) -> bytes:
    template = house_style if request.param == "docx" else as_template(house_style)
    return writer.write(report, dutch, template)


@pytest.fixture(scope="module")
def document(written: bytes) -> Any:
    return docx.Document(io.BytesIO(written))


def test_page_head_and_foot_are_those_of_the_template(document: Any) -> None:
    (section,) = document.sections

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (200, 280)
    assert [it.text for it in section.header.paragraphs] == [HEAD]
    assert [it.text for it in section.footer.paragraphs] == [FOOT]


def test_a_style_that_the_template_has_stays_as_it_is(document: Any) -> None:
    assert document.styles["Heading 1"].font.color.rgb == BLUE
    assert document.styles["Normal"].font.name == "Verdana"
    assert document.styles["Normal"].font.size is None


def test_a_style_that_it_lacks_is_there_in_its_own_letters(document: Any, report: record.Report) -> None:
    kinds = {it.name: it.type for it in document.styles}
    quote = document.styles["Quote"]

    assert set(NEEDED) <= set(kinds)
    assert (kinds["Quote"], kinds[TABLE]) == (WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.TABLE)
    assert (quote.font.name, quote.font.size) == (None, Pt(14))
    assert f"“{report.themes[0].quotes[0]}”" in [it.text for it in document.paragraphs if it.style.name == "Quote"]


def test_no_two_styles_have_the_same_name_or_id(document: Any) -> None:
    names, ids = [it.name for it in document.styles], [it.style_id for it in document.styles]

    assert len(set(names)) == len(names)
    assert len(set(ids)) == len(ids)


def test_a_style_refers_only_to_styles_that_are_there(document: Any) -> None:
    known = {it.style_id for it in document.styles}
    told = {
        of.get(qn("w:val"))
        for tag in ("basedOn", "next", "link")
        for of in document.styles.element.iter(qn(f"w:{tag}"))
    }

    assert told <= known


def test_lists_have_real_bullets_and_numbers(document: Any) -> None:
    lists = document.part.numbering_part.element
    shapes = {str(it.numId): it.abstractNumId.val for it in lists.num_lst}

    numbers = [document.styles[name].element.pPr.numPr.numId.val for name in ("List Bullet", "List Number")]

    kinds = [
        next(
            it for it in lists.findall(qn("w:abstractNum")) if it.get(qn("w:abstractNumId")) == str(shapes[str(number)])
        )
        .find(qn("w:lvl"))
        .find(qn("w:numFmt"))
        .get(qn("w:val"))
        for number in numbers
    ]
    assert kinds == ["bullet", "decimal"]


def test_the_text_of_the_template_is_left_out_and_that_of_the_report_is_whole(
    written: bytes, document: Any, report: record.Report, dutch: Wording
) -> None:
    ours = docx.Document(io.BytesIO(writer.write(report, dutch)))
    told, as_usual = ([it.text for it in file.paragraphs if it.text] for file in (document, ours))

    assert BODY not in told
    assert told == as_usual


def test_the_front_of_the_house_is_not_in_a_template(document: Any) -> None:
    assert all(shape._inline.docPr.get("descr") for shape in document.inline_shapes)


def test_pictures_and_tables_are_as_wide_as_the_text(document: Any) -> None:
    assert {round(shape.width.mm) for shape in document.inline_shapes} == {120}
    assert all(abs(sum(column.width for column in table.columns) - Mm(120)) < Mm(1) for table in document.tables)


def test_it_is_a_document_and_no_template_any_more(written: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(written)) as packed:
        assert b"template.main+xml" not in packed.read("[Content_Types].xml")


def test_the_document_speaks_the_language_of_the_report(house_style: bytes, report: record.Report) -> None:
    english = msgspec.structs.replace(report, language="en")

    document = docx.Document(io.BytesIO(writer.write(english, Wording(lambda text: text, "en"), house_style)))

    assert {it.get(qn("w:val")) for it in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_a_foot_that_is_empty_gets_our_own(report: record.Report, dutch: Wording) -> None:
    document = docx.Document(io.BytesIO(writer.write(report, dutch, saved(docx.Document()))))

    assert dutch.look_back_on(report.date) in document.sections[0].footer.paragraphs[0].text


def broken() -> list[bytes]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("brief.txt", "geen Word")
    whole = saved(docx.Document())
    return [b"%PDF-1.7", packed.getvalue(), whole[: len(whole) // 2], whole.replace(b"PK", b"QK"), b" "]


@pytest.mark.parametrize("template", broken(), ids=["pdf", "zip", "half", "torn", "blank"])
def test_what_is_no_template_is_refused(template: bytes) -> None:
    with pytest.raises(TemplateError):
        writer.check(template)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not on this machine")
def test_libreoffice_opens_it_and_makes_pages(written: bytes, tmp_path: Path) -> None:
    (tmp_path / "r.docx").write_bytes(written)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]

    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "r.docx"], check=True, capture_output=True, timeout=100)

    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
