"""From a template and what stands in it to a page, by typst: the only module that knows typst."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any, Literal

import typst

from facilitator.export.printable import with_every_text

FOLDER = Path(__file__).parent / "typst"
BLOCK = "□"
PIXELS_PER_INCH = 200
TIMES_REMEMBERED = 11
OUR_BREAK = "\u200b"
"""Where a template lets a long text break; typst names it too when the sign beside it is missing."""
MISSING = re.compile(r'(?:the text|codepoint) `"(.*?)"`(?: could not be displayed|\n)')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")

Content = dict[str, Any]


def typeset(template: str, content: Content, made_into: Literal["pdf", "png"] = "pdf") -> bytes:
    """Return the template filled with the content: an accessible PDF, or one picture.

    Text is data and never markup. A sign that no font has stops typst; it is replaced and the page is set
    again, with `left_out` in the content turned true when a reader has to know.
    """
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER / "fonts"])
    compiler = typst.Compiler(FOLDER / template, root=FOLDER, font_paths=fonts)
    try:
        return _with_what_can_be_printed(compiler, content, made_into)
    finally:
        _forget(compiler)


def _with_what_can_be_printed(compiler: typst.Compiler, content: Content, made_into: Literal["pdf", "png"]) -> bytes:
    while True:
        try:
            made = compiler.compile(
                format=made_into,
                ppi=PIXELS_PER_INCH,
                sys_inputs={"data": json.dumps(content)},
                pdf_standards=["ua-1", "a-2a"] if made_into == "pdf" else [],
            )
            assert isinstance(made, bytes), "a template for a picture is one page"
            return made
        except typst.TypstError as error:
            without = replaced(content, missing_signs(error.diagnostic))
            if without == content:
                raise
            content = without


def _forget(compiler: typst.Compiler) -> None:
    """Let go of what was set: typst keeps every page for the next ten times, which would come to gigabytes."""
    for _ in range(TIMES_REMEMBERED):
        compiler.compile(b"", format="svg")


def missing_signs(diagnostic: str) -> set[str]:
    """Return the signs that typst could not print, from what it says about them."""
    named = (ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in MISSING.findall(diagnostic))
    return {sign for text in named for sign in text} - {OUR_BREAK}


def replaced(content: Content, missing: set[str]) -> Content:
    """Return the content without these signs: their plain form where they have one, else a block.

    With a sign that has no font typst also names the letter under it. So marks go first, and a letter is
    only replaced when it is named without any.
    """
    marks = {sign for sign in missing if unicodedata.category(sign)[0] in "MC"}
    table = str.maketrans(dict.fromkeys(marks, "") if marks else {sign: plain_form(sign) for sign in missing})
    changed: Content = with_every_text(lambda text: text.translate(table), content)
    return changed | {"left_out": True} if BLOCK in table.values() else changed


def plain_form(sign: str) -> str:
    """Return what Unicode calls the same sign in plain letters, such as "m2" for "㎡"; else a block."""
    plain = unicodedata.normalize("NFKC", sign)
    return plain if plain != sign else BLOCK
