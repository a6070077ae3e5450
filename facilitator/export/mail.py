"""The heart of the report as plain text, to paste into a mail: no tables, no appendix, nothing that needs a layout."""

from collections.abc import Sequence

from dialogue.report.record import Report
from facilitator.export.outline import Block, Heading, Items, Link, Paragraph, Quotes, Table, outline
from facilitator.export.printable import printable_record
from facilitator.export.wording import Wording

MEDIA_TYPE = "text/plain; charset=utf-8"
EXTENSION = "txt"
TOLD = ("front", "introduction", "mirror", "themes", "eye_openers", "agreements", "closing", "sources", "colophon")
UNDERLINES = {1: "=", 2: "-"}
LONGEST_LINE = 60


def write(report: Report, wording: Wording) -> bytes:
    """Return the text as UTF-8."""
    report = printable_record(report)
    return ("\n\n".join(filter(None, (_written(block) for block in outline(report, wording, TOLD)))) + "\n").encode()


def _written(block: Block) -> str:
    match block:
        case Heading():
            text = " ".join(block.text.split())
            mark = UNDERLINES.get(block.level, "")
            return "\n".join(filter(None, (text, mark * min(len(text), LONGEST_LINE))))
        case Paragraph():
            return " ".join(part for part in (block.before, block.text) if part)
        case Items():
            return "\n".join(f"{mark} {' '.join(item.split())}" for mark, item in block.marked)
        case Quotes():
            return "\n".join(f"“{quote}”" for quote in block.quotes)
        case Table():
            return "\n".join(f"- {_told(block.header, row)}" for row in block.rows)
        case Link():
            return "- " + "\n  ".join(filter(None, (block.title, block.url, block.about)))


def _told(header: Sequence[str], row: Sequence[str]) -> str:
    first, *others = (" ".join(cell.split()) for cell in row)
    told = [f"{name}: {cell}" for name, cell in zip(header[1:], others, strict=True) if cell]
    return f"{first} ({', '.join(told)})" if told else first
