import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.errors import Refused
from dialogue.texts import MOST_CHARACTERS, clean_text, note, sentence

ANYTHING = st.text(st.characters(), max_size=80)
HIDDEN = st.sampled_from("\u200b\u202e\u2066\ufeff\u00ad\x00\x1b\x7f")


@given(ANYTHING)
def test_a_cleaned_text_stays_as_it_is(raw: str) -> None:
    cleaned = clean_text(raw)

    assert clean_text(cleaned) == cleaned


@given(st.sampled_from("eaouñ"), HIDDEN, st.sampled_from("\u0301\u0308\u0327"))
def test_signs_that_only_something_hidden_kept_apart_become_one(letter: str, hidden: str, mark: str) -> None:
    cleaned = clean_text(letter + hidden + mark)

    assert cleaned == unicodedata.normalize("NFC", letter + mark)


@given(ANYTHING)
def test_no_sign_that_can_be_seen_is_lost(raw: str) -> None:
    def seen(text: str) -> list[str]:
        whole = unicodedata.normalize("NFC", "".join(it for it in text if unicodedata.category(it)[0] in "LMNPS"))
        return [it for it in whole if unicodedata.category(it)[0] in "LNPS"]

    assert seen(clean_text(raw)) == seen(raw)


@given(ANYTHING)
def test_nothing_is_left_that_turns_the_order_or_hides(raw: str) -> None:
    cleaned = clean_text(raw)

    hidden = [it for it in cleaned if unicodedata.category(it) in {"Cc", "Cf", "Cs", "Co"}]

    assert set(hidden) <= {"\n", "\u200c", "\u200d"}
    assert cleaned == cleaned.strip()
    cleaned.encode("utf-8")


@pytest.mark.parametrize("emoji", ["👩‍👩‍👧", "❤️", "👍🏽", "🇳🇱", "\U0001fa77", "\U0001fae8"])
def test_an_emoji_comes_through_whole_also_one_that_is_newer_than_this_python(emoji: str) -> None:
    assert clean_text(f"fijn {emoji} dag") == f"fijn {emoji} dag"


@pytest.mark.parametrize("sign", ["\uffff", "\ufdd0", "\U0001fffe", "\U000e0080", "\ud800"])
def test_what_can_never_be_a_sign_is_dropped(sign: str) -> None:
    assert clean_text(f"voor{sign}na") == "voorna"


@pytest.mark.parametrize("text", ["می‌خواهم", "<script>alert(1)</script>", "=1+1", "@naam", "שלום", "a  b", "½ ﬁ ①"])
def test_a_text_is_kept_as_typed(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_one_newline(line_break: str) -> None:
    assert clean_text(f"een{line_break}twee") == "een\ntwee"


def test_a_tab_becomes_a_space() -> None:
    assert clean_text("een\ttwee") == "een twee"


@pytest.mark.parametrize("raw", ["", " ", "\n\t", "\u200b", "\u200d", "\ufe0f", "\u202e\u2066", "\u00a0\u200c\u3000"])
def test_a_text_in_which_nothing_can_be_seen_is_empty(raw: str) -> None:
    assert clean_text(raw) == note(raw) == ""
    with pytest.raises(Refused, match="text_empty"):
        sentence(raw)


@pytest.mark.parametrize("keep", [sentence, note])
def test_a_text_may_be_as_long_as_allowed_and_not_longer(keep: Callable[[str], str]) -> None:
    assert len(keep("é" * MOST_CHARACTERS)) == MOST_CHARACTERS
    with pytest.raises(Refused, match="text_too_long"):
        keep("é" * (MOST_CHARACTERS + 1))


def test_only_what_is_kept_counts_for_the_length() -> None:
    assert sentence("  " + "e\u0301\u200b" * 10 + "\n", most=10) == "é" * 10
