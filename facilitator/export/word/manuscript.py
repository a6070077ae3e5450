"""A Word file while it is being written: paragraphs, lists, quotes and tables, and the contents at the end."""

import io
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from facilitator.export.parts import paragraphs, starts_right
from facilitator.export.word.markup import (
    add_bookmark,
    add_contents,
    add_link,
    add_number,
    add_page_number,
    decorate,
    describe,
    keep_on_one_page,
    repeat_as_header,
    run_right_to_left,
)
from facilitator.export.word.styles import CELL, CELL_HEADER, CONTENTS, LEAF, TABLE, dress
from facilitator.export.word.template import opened

LEAST_WIDTH = Mm(60)
Cell = str | tuple[str, str]


class Manuscript:
    """A document in one language; every text is typed by people, and set in its own direction.

    With a template it is written in that one's look. Raises `TemplateError` for one that cannot be used.
    """

    def __init__(self, language: str, template: bytes = b"") -> None:
        if template:
            self._document = opened(template, language)
        else:
            self._document = docx.Document()
            dress(self._document, language)
        self.in_our_look = not template
        self._width = _text_width(self._document)
        self._headings: list[tuple[str, int, str]] = []
        self._contents: Paragraph | None = None
        self._captions: Counter[str] = Counter()

    def describe(self, title: str, about: str, author: str, language: str, day: str) -> None:
        """Say what this file is, as its properties; `day` is an ISO date, anything else is left out."""
        properties = self._document.core_properties
        properties.title, properties.subject, properties.author = title[:255], about[:255], author[:255]
        properties.language, properties.comments, properties.last_modified_by = language, "", ""
        try:
            made = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
        except ValueError:
            made = datetime.now(UTC)
        properties.created = properties.modified = made

    def footer(self, text: str) -> None:
        """Print a line and the page number under every page but the first; a template's own foot stays."""
        if _has_a_foot(self._document):
            return
        line = self._document.sections[0].footer.paragraphs[0]
        line.add_run(f"{text}   ")
        add_page_number(line)

    def heading(self, text: str, level: int = 1, *, fresh: bool = False) -> None:
        """Write a heading that stands in the contents; a fresh one begins a page, and an empty one is none."""
        if not text:
            return
        paragraph = self._set(self._document.add_paragraph(style=f"Heading {level}"), text)
        paragraph.paragraph_format.page_break_before = fresh or None
        self._headings.append((text, level, add_bookmark(paragraph, len(self._headings) + 1)))

    def say(self, text: str, style: str = "Normal", *, fresh: bool = False) -> None:
        """Write the paragraphs of a text."""
        for number, part in enumerate(paragraphs(text)):
            paragraph = self._set(self._document.add_paragraph(style=style), part)
            paragraph.paragraph_format.page_break_before = (fresh and number == 0) or None

    def say_after(self, label: str, text: str, style: str = "Normal", colour: str = "") -> None:
        """Write a text after a bold label; with a colour the label has it. A label alone stays with what follows."""
        paragraph = self._document.add_paragraph(style=style)
        run = paragraph.add_run(label)
        run.bold = True
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
        if text:
            paragraph.add_run(f" {text}")
        else:
            paragraph.paragraph_format.keep_with_next = True

    def items(self, texts: Sequence[str], style: str = "List Bullet") -> None:
        """Write a list, one item for each text."""
        for text in texts:
            self._set(self._document.add_paragraph(style=style), text)

    def quotes(self, texts: Sequence[str]) -> None:
        """Write what people said, between quotation marks."""
        for text in texts:
            self._set(self._document.add_paragraph(style="Quote"), f"“{text}”")

    def link(self, text: str, address: str, style: str = "Normal") -> None:
        """Write a line that leads to an address; without an address it is only a line."""
        paragraph = self._document.add_paragraph(style=style)
        if address:
            run = add_link(paragraph, text, address)
            if "Hyperlink" in self._document.styles:
                run.style = "Hyperlink"
            else:
                looks_like_a_link(run)
        else:
            self._set(paragraph, text)

    def table(self, header: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[float]) -> None:
        """Write a table whose first row is repeated on every page; widths are parts of the whole.

        A cell of two texts has the first in bold, above the second.
        """
        table = self._document.add_table(rows=0, cols=len(header), style=TABLE)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Emu(int(self._width * width / sum(widths)))
        for cells in (header, *rows):
            row = table.add_row()
            keep_on_one_page(row)
            for cell, content in zip(row.cells, cells, strict=True):
                self._fill(cell, content, CELL_HEADER if cells is header else CELL)
        repeat_as_header(table.rows[0])
        self._document.add_paragraph(style="No Spacing")

    @property
    def text_width(self) -> float:
        """How wide the text is, in millimetres."""
        return self._width.mm

    def picture(self, image: bytes, described: str, width: float | None = None, height: float | None = None) -> None:
        """Place a picture, as wide as the text or of this size (mm), with its description for who does not see it."""
        size = (self._width if width is None else Mm(width), None if height is None else Mm(height))
        describe(self._document.add_picture(io.BytesIO(image), *size), described)
        self._document.paragraphs[-1].paragraph_format.keep_with_next = True

    def decoration(self, image: bytes) -> None:
        """Place a picture that says nothing, as wide as the text."""
        decorate(self._document.add_picture(io.BytesIO(image), self._width))
        self._document.paragraphs[-1].paragraph_format.space_before = Mm(12)

    def caption(self, kind: str, text: str) -> None:
        """Write what stands under a picture, with a number that Word keeps right when pictures are added."""
        line = self._document.add_paragraph(style="Caption")
        line.add_run(f"{kind} ")
        self._captions[kind] += 1
        add_number(line, kind, self._captions[kind])
        line.add_run(f". {text}")

    def contents(self, name: str) -> None:
        """Keep a page for the contents; they are filled in when the file is done."""
        self.say(name, "TOC Heading", fresh=True)
        self._contents = self._document.add_paragraph(style=CONTENTS[0])

    def done(self) -> bytes:
        """Return the file."""
        if self._contents is not None and self._headings:
            lines = [(self._line_of_contents(level), text, bookmark) for text, level, bookmark in self._headings]
            add_contents(lines)
            self._contents._p.getparent().remove(self._contents._p)
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _line_of_contents(self, level: int) -> Paragraph:
        assert self._contents is not None
        return self._contents.insert_paragraph_before(style=CONTENTS[level - 1])

    def _fill(self, cell: _Cell, content: Cell, style: str) -> None:
        lead, text = ("", content) if isinstance(content, str) else content
        first = cell.paragraphs[0]
        first.style = style
        if lead:
            self._set(first, lead).runs[0].bold = True
        if text:
            self._set(cell.add_paragraph(style=style) if lead else first, text)

    def _set(self, paragraph: Paragraph, text: str) -> Paragraph:
        paragraph.add_run(text)
        if starts_right(text):
            run_right_to_left(paragraph)
        return paragraph


def _text_width(document: Document) -> Emu:
    section = document.sections[-1]
    page, left, right = section.page_width or Mm(210), section.left_margin or 0, section.right_margin or 0
    return Emu(max(page - left - right, LEAST_WIDTH))


def _has_a_foot(document: Document) -> bool:
    foot = document.sections[-1].footer
    marks = [qn(tag) for tag in ("w:t", "w:drawing", "w:pict", "w:fldChar", "w:fldSimple")]
    return not foot.is_linked_to_previous and next(foot._element.iter(*marks), None) is not None


def looks_like_a_link(run: Run) -> None:
    """Give words the look of a link, which the styles of a new Word file do not have."""
    run.font.underline = True
    run.font.color.rgb = RGBColor.from_string(LEAF)
