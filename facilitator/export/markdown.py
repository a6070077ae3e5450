"""The report as Markdown (CommonMark, with the tables of GFM), for a web site or a newsletter."""

import re
from collections.abc import Iterable, Sequence

from dialogue.report.record import Report
from facilitator.export.links import target
from facilitator.export.outline import Block, Heading, Items, Link, Paragraph, Quotes, Table, outline
from facilitator.export.printable import printable_record
from facilitator.export.wording import Wording

MEDIA_TYPE = "text/markdown; charset=utf-8"
EXTENSION = "md"
MARKS = re.compile(r"([\\`*_\[\]<>#|~$&])")
"""What means something anywhere in a line."""
FIRST_MARKS = re.compile(r"^(\s*)([-+=:]|\d{1,9}(?=[.)]))", re.MULTILINE)
"""What means something at the beginning of a line."""


def write(report: Report, wording: Wording) -> bytes:
    """Return the report as UTF-8."""
    return in_markdown(outline(printable_record(report), wording))


def in_markdown(blocks: Iterable[Block]) -> bytes:
    """Return printable blocks as UTF-8."""
    return ("\n\n".join(map(_written, blocks)) + "\n").encode()


def literal(text: str) -> str:
    """Return a text so that it is read as it was typed, whatever is in it; a line stays a line."""
    lines = [line.strip() for line in text.strip().split("\n")]
    return "\\\n".join(FIRST_MARKS.sub(_escaped_first, MARKS.sub(r"\\\1", line)) for line in lines)


def _escaped_first(found: re.Match[str]) -> str:
    before, mark = found.groups()
    return f"{before}{mark}\\" if mark.isdigit() else f"{before}\\{mark}"


def _on_one_line(text: str) -> str:
    return literal(" ".join(text.split()))


def _written(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_on_one_line(block.text)}"
        case Paragraph():
            before = f"**{_on_one_line(block.before)}**" if block.before else ""
            return " ".join(part for part in (before, literal(block.text)) if part)
        case Items():
            return "\n".join(f"{mark} {_on_one_line(item)}" for mark, item in block.marked)
        case Quotes():
            return "\n\n".join("> " + literal(f"“{quote}”").replace("\n", "\n> ") for quote in block.quotes)
        case Table():
            return "\n".join((_row(block.header), "|" + " --- |" * len(block.header), *map(_row, block.rows)))
        case Link():
            return f"- {_linked(block)}" + (f". {_on_one_line(block.about)}" if block.about else "")


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(MARKS.sub(r"\\\1", " ".join(cell.split())) for cell in cells) + " |"


def _linked(link: Link) -> str:
    title, address = _on_one_line(link.title), target(link.url)
    if address:
        return f"[{title or _on_one_line(link.url)}](<{address}>)"
    return " ".join(part for part in (title, _on_one_line(link.url)) if part)
