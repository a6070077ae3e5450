"""How a Word file looks: every choice is a style, so that who edits it changes it in one place."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from facilitator.export.word.markup import AFTER_BORDERS, element, put_in_order

FONT = "Calibri"  # on every machine with Word; the house's own letter is on none
REGIONS = {"nl": "nl-NL", "en": "en-GB"}
INK, SOFT, LEAF, LEAF_DEEP = "2B2A26", "5E584B", "2F6B3C", "1E4827"
LINE, WHEAT, WHEAT_TINT = "DDD3BF", "E7B93F", "FBF0CF"
SIDES = {"a": "8E2B4B", "b": "2B5C8A"}
BOXED = "Counterweight"
SMALL = "Small print"
TABLE = "Harvest table"
CELL = "Table text"
CELL_HEADER = "Table header"
CONTENTS = ("toc 1", "toc 2")  # so Word calls them
NEEDED = (
    *("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "TOC Heading", *CONTENTS),
    *("List Bullet", "List Number", "Quote", "Caption", "Footer", "No Spacing"),
    *(SMALL, CELL, CELL_HEADER, BOXED, TABLE),
)
"""Every style that a report is written in; one that others are based on stands before them."""


def dress(document: Document, language: str) -> None:
    """Give the document its page, its styles and its language."""
    _page(document)
    speak(document, language)
    for choice in document.settings.element.iter(qn("w:compatSetting")):
        if choice.get(qn("w:name")) == "compatibilityMode":
            choice.set(qn("w:val"), "15")  # today's Word, instead of its compatibility mode
    styles = document.styles
    _letters(styles["Normal"], 12, INK, after=8, line=1.3)
    _letters(styles["Title"], 34, LEAF_DEEP, bold=True, before=12, after=10, line=1.05)
    _letters(styles["Subtitle"], 16, INK, after=24)
    _letters(styles["Heading 1"], 22, LEAF_DEEP, bold=True, before=30, after=10, line=1.1)
    _letters(styles["Heading 2"], 15, INK, bold=True, before=20, after=4, line=1.1)
    _letters(styles["TOC Heading"], 22, LEAF_DEEP, bold=True, before=0, after=10, line=1.1)
    _letters(styles["List Bullet"], 12, INK, after=8)
    _letters(styles["List Number"], 13, LEAF_DEEP, bold=True, after=8)
    # room for the number of a tenth item
    styles["List Number"].paragraph_format.left_indent = Mm(10)
    styles["List Number"].paragraph_format.first_line_indent = Mm(-10)
    _letters(styles["Caption"], 10, SOFT, before=4, after=10)
    _letters(styles["Footer"], 9, SOFT)
    _letters(styles["Quote"], 14, LEAF_DEEP, before=10, after=12)
    styles["Quote"].paragraph_format.left_indent = Mm(6)
    _border(styles["Quote"], "left", WHEAT)
    for level, name in enumerate(CONTENTS):
        _letters(_added(document, name, built_in=True), 12, SOFT if level else INK, bold=not level, before=3, after=2)
        styles[name].paragraph_format.left_indent = Mm(6 * level)
    _letters(_added(document, SMALL), 10, SOFT, after=8)
    _letters(_added(document, CELL), 11, INK, before=3, after=3)
    _letters(_added(document, CELL_HEADER), 10, SOFT, bold=True, before=3, after=3)
    _letters(_added(document, BOXED), 12, INK, before=8, after=12)
    _shade(styles[BOXED], WHEAT_TINT)
    _table_style(document)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(27)
    section.top_margin = section.bottom_margin = Mm(25)
    section.different_first_page_header_footer = True


def speak(document: Document, language: str) -> None:
    """Say in which language the document is, whatever its styles said before."""
    tag = REGIONS.get(language, language)
    styles = document.styles.element
    for old in list(styles.iter(qn("w:lang"))):
        old.getparent().remove(old)
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = element("docDefaults")
        styles.insert(0, defaults)
    for name in ("rPrDefault", "rPr"):
        inner = defaults.find(qn(f"w:{name}"))
        if inner is None:
            inner = element(name)
            defaults.insert(0, inner)
        defaults = inner
    defaults.append(element("lang", val=tag, eastAsia=tag, bidi="ar-SA"))
    for of_theme in document.settings.element.findall(qn("w:themeFontLang")):
        of_theme.set(qn("w:val"), tag)


def _added(document: Document, name: str, *, built_in: bool = False) -> Any:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, built_in)
    style.base_style = document.styles["Normal"]
    return style


def _letters(
    style: Any, size: float, colour: str, *, bold: bool = False, before: float = 0, after: float = 0, line: float = 1.2
) -> None:
    _unlink(style)
    properties = style.element.get_or_add_rPr()
    for tag in ("w:rFonts", "w:szCs", "w:spacing"):
        for old in properties.findall(qn(tag)):
            properties.remove(
                old
            )  # a font of the theme would win from that of the style, and letters stand as they are
    style.font.name = FONT
    properties.find(qn("w:rFonts")).set(qn("w:cs"), FONT)
    style.font.size = Pt(size)
    put_in_order(properties, element("szCs", val=str(int(size * 2))), "w:u", "w:rtl", "w:lang")
    style.font.bold, style.font.italic = bold or None, None
    style.font.color.rgb = RGBColor.from_string(colour)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), line
    for old in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(old)


def _unlink(style: Any) -> None:
    """Drop the twin of a style that is for letters: it would keep the colours that were there before."""
    link = style.element.find(qn("w:link"))
    if link is not None:
        twin = next(other for other in style.element.getparent() if other.get(qn("w:styleId")) == link.get(qn("w:val")))
        twin.getparent().remove(twin)
        style.element.remove(link)


def _border(style: Any, edge: str, colour: str) -> None:
    borders = element("pBdr")
    borders.append(element(edge, val="single", sz="24", space="10", color=colour))
    put_in_order(style.element.get_or_add_pPr(), borders, *AFTER_BORDERS)


def _shade(style: Any, colour: str) -> None:
    shade = element("shd", val="clear", color="auto", fill=colour)
    put_in_order(style.element.get_or_add_pPr(), shade, *AFTER_BORDERS[1:])


def _table_style(document: Document) -> None:
    document.styles.element.append(
        parse_xml(f"""
        <w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="HarvestTable">
          <w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
          <w:tblPr>
            <w:tblBorders>
              <w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
              <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
            </w:tblBorders>
            <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar>
          </w:tblPr>
          <w:tblStylePr w:type="firstRow">
            <w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/></w:tcBorders></w:tcPr>
          </w:tblStylePr>
        </w:style>""")
    )
