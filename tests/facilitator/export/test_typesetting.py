"""Signs that no font has."""

import hashlib
import re

import pytest
import typst

from facilitator.export.typesetting import FOLDER, missing_signs, replaced, typeset


def test_what_typst_could_not_print_is_read_from_its_words() -> None:
    told = (
        'error: PDF/UA-1 error: the text `"漢"` could not be displayed with font `"A"`\n'
        'error: PDF/UA-1 error: the text `"\\u{353}"` could not be displayed with font `"A"`\n'
        'error: PDF/UA-1 error: the text contains the disallowed codepoint `"\\u{feff}"`\n'
    )

    assert missing_signs(told) == {"漢", "\u0353", "\ufeff"}


def test_a_letter_stays_when_its_mark_can_be_what_is_missing() -> None:
    content = replaced({"text": ["z\u0335oo"]}, {"z", "\u0335"})

    assert content == {"text": ["zoo"]}


def test_a_sign_with_a_plain_form_gets_that_form() -> None:
    content = replaced({"text": "12 ㎡"}, {"㎡"})

    assert content == {"text": "12 m2"}


def test_any_other_sign_becomes_a_block_and_that_is_remembered() -> None:
    content = replaced(replaced({"text": "字 z\u0335"}, {"字"}), {"\u0335"})

    assert content == {"text": "□ z", "left_out": True}


def test_a_mistake_in_a_template_is_not_hidden() -> None:
    with pytest.raises(typst.TypstError):
        typeset("card_sheets.typ", {"labels": {}})


def test_every_font_is_the_one_that_its_list_describes() -> None:
    fonts = FOLDER / "fonts"
    listed = dict(re.findall(r"^\| (\S+\.ttf) .* `([0-9a-f]{64})` \|$", (fonts / "README.md").read_text("utf-8"), re.M))

    there = {font.name: hashlib.sha256(font.read_bytes()).hexdigest() for font in fonts.glob("*.ttf")}

    assert there == listed
