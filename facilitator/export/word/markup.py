"""What a Word file can say and python-docx has no word for."""

from collections.abc import Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shape import InlineShape
from docx.table import _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

AFTER_BORDERS = ("w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")

DECORATIVE = (
    f"<a:extLst {nsdecls('a')}><a:ext uri='{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}'><adec:decorative "
    "xmlns:adec='http://schemas.microsoft.com/office/drawing/2017/decorative' val='1'/></a:ext></a:extLst>"
)


def element(tag: str, /, **attributes: str) -> Any:
    """Return a new element of Word's own namespace, such as `element("fldChar", fldCharType="begin")`."""
    made = OxmlElement(f"w:{tag}")
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def put_in_order(properties: Any, added: Any, *later: str) -> None:
    """Put an element before the ones that must come later; Word refuses a file with another order."""
    properties.insert_element_before(added, *later)


def run_right_to_left(paragraph: Paragraph) -> None:
    """Let a paragraph begin at the right, with all of its words."""
    put_in_order(paragraph._p.get_or_add_pPr(), element("bidi"), *AFTER_BORDERS[AFTER_BORDERS.index("w:bidi") + 1 :])
    for run in paragraph.runs:
        run.font.rtl = True


def add_link(paragraph: Paragraph, text: str, address: str) -> Run:
    """Add words that lead to an address on the web, and return them."""
    link = element("hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return _moved_into(link, paragraph, text)


def add_bookmark(paragraph: Paragraph, number: int) -> str:
    """Give the paragraph a name by which the contents find it, and return that name."""
    name = f"_Toc{number:08d}"  # Word's own way of naming them, so that it can renew the contents
    start, end = element("bookmarkStart", id=str(number), name=name), element("bookmarkEnd", id=str(number))
    paragraph._p.insert(1, start)
    paragraph._p.append(end)
    return name


def add_contents(lines: Sequence[tuple[Paragraph, str, str]]) -> None:
    """Make a table of contents of these paragraphs: each gets its text, and leads to its bookmark.

    It is a field as Word makes it, filled in already: Word renews it on request, and never has to ask.
    """
    for paragraph, text, bookmark in lines:
        link = element("hyperlink", anchor=bookmark, history="1")
        _moved_into(link, paragraph, text)
    first, last = lines[0][0], lines[-1][0]
    opening = [_field("begin"), _instruction(' TOC \\o "1-2" \\h \\z \\u '), _field("separate")]
    for run in reversed(opening):
        first._p.insert(1, run)
    last._p.append(_field("end"))


def add_page_number(paragraph: Paragraph) -> None:
    """Add the number of the page that is being printed."""
    _add_field(paragraph, " PAGE ", "1")


def add_number(paragraph: Paragraph, kind: str, number: int) -> None:
    """Add the number of a caption; captions of one kind are counted together."""
    _add_field(paragraph, f" SEQ {kind} \\* ARABIC ", str(number))


def _add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    for run in (_field("begin"), _instruction(instruction), _field("separate")):
        paragraph._p.append(run)
    paragraph.add_run(shown)
    paragraph._p.append(_field("end"))


def keep_on_one_page(row: _Row) -> None:
    """Let a row of a table not break over two pages."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def repeat_as_header(row: _Row) -> None:
    """Repeat this row at the top of every page that the table runs over, and call its cells headers."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def describe(picture: InlineShape, words: str) -> None:
    """Say in words what a picture shows, for who does not see it."""
    picture._inline.docPr.set("descr", words)


def decorate(picture: InlineShape) -> None:
    """Say that a picture is decoration, so that nobody is told that a description is lacking."""
    picture._inline.docPr.set("descr", "")
    picture._inline.docPr.append(parse_xml(DECORATIVE))


def _moved_into(link: Any, paragraph: Paragraph, text: str) -> Run:
    paragraph._p.append(link)
    run = paragraph.add_run(text)
    link.append(run._r)
    return run


def _field(kind: str) -> Any:
    run = element("r")
    run.append(element("fldChar", fldCharType=kind))
    return run


def _instruction(words: str) -> Any:
    run, instruction = element("r"), element("instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = words
    run.append(instruction)
    return run
