import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.report import record
from dialogue.report.compose import eye_openers, sources
from dialogue.report.parts import PARTS, is_part, paragraphs

words = st.text(st.sampled_from("abc é'\"=1"), min_size=1, max_size=12).map(str.strip).filter(bool)
maybe = st.one_of(st.just(""), words)
written_eye_openers = st.builds(record.EyeOpener, words, maybe, st.lists(words, max_size=3).map(tuple))
written_sources = st.builds(record.Source, words, words, maybe, maybe)


def as_text(eye_opener: record.EyeOpener) -> str:
    """Return an eye-opener as the editor explains it: for whom, what, and tips with a dash."""
    addressee = [f"{eye_opener.to}:"] if eye_opener.to else []
    return "\n".join([*addressee, eye_opener.text, *(f"- {tip}" for tip in eye_opener.tips)])


@given(st.lists(written_eye_openers, max_size=4))
def test_eye_openers_are_read_as_they_were_written(written: list[record.EyeOpener]) -> None:
    assert eye_openers("\n\n".join(as_text(it) for it in written)) == tuple(written)


@given(st.lists(written_sources, max_size=4))
def test_sources_are_read_as_they_were_written(written: list[record.Source]) -> None:
    text = "\n".join(f"{it.kind} | {it.title} | {it.url} | {it.credit}" for it in written)

    assert sources(text) == tuple(written)


def test_an_eye_opener_over_several_lines_is_one_paragraph() -> None:
    (read,) = eye_openers("Wees je bewust:\nde ander is\nook moe.\n– vraag ernaar\n• wacht even\n- ")

    assert read == record.EyeOpener("de ander is ook moe.", "Wees je bewust", ("vraag ernaar", "wacht even"))


def test_one_line_that_ends_in_a_colon_is_what_it_says() -> None:
    assert eye_openers("Let op:") == (record.EyeOpener("Let op:"),)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Alleen een titel", record.Source("Alleen een titel")),
        ("video | Wijkaanpak", record.Source("Wijkaanpak", "video")),
        ("video | | wijk.nl", record.Source("wijk.nl", "video", "wijk.nl")),
        ("video |", record.Source("video", "video")),
        ("| | | Samira", record.Source("Samira", "", "", "Samira")),
        ("boek | Titel | boek.nl | Kim | en Bo", record.Source("Titel", "boek", "boek.nl", "Kim | en Bo")),
    ],
)
def test_a_source_is_as_much_as_was_typed_of_it(line: str, source: record.Source) -> None:
    assert sources(line) == (source,)


def test_empty_lines_are_no_sources() -> None:
    assert sources("\n | | \n\n") == ()


@pytest.mark.parametrize("between", ["\n\n", "\n\n\n\n", "\n  \n", "\r\n\r\n", "\n\t\n\n"])
def test_paragraphs_are_what_stands_between_empty_lines(between: str) -> None:
    assert paragraphs(f" een\nregel{between}twee \n\n") == ("een\nregel", "twee")


def test_no_text_has_no_paragraphs() -> None:
    assert paragraphs("") == paragraphs(" \n\n ") == ()


def test_a_part_is_one_of_the_parts_or_the_line_of_a_step() -> None:
    assert all(is_part(part) for part in (*PARTS, "step.harvest"))
    assert not any(is_part(part) for part in ("", "step.", "title", "Introduction"))
