"""A side that is too small is in no format, by number or by words: whatever it answered, the file is the same file."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from flask import Flask
from flask_babel import force_locale
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogue.programme import Side
from dialogue.records import Answer, Theme
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.record import Report
from facilitator.drafting import drafts
from facilitator.export.formats import FORMATS
from facilitator.export.wording import Wording
from tests.dialogue.builder import answer, insight, room
from tests.dialogue.report.happened import RUNS, chose, happened, ran
from tests.facilitator.desk import Desk

MINIMUM = 5
CHOICE = st.integers(0, 3) | st.none()
FEW = st.lists(CHOICE, max_size=8).filter(lambda said: sum(it is not None for it in said) < MINIMUM)
MANY = st.lists(CHOICE, min_size=0, max_size=8)
WHEN = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*<")
"""A workbook and a Word file say when they were made."""


class Said(msgspec.Struct, frozen=True):
    """What nobody may read in a report: what a small side answered and guessed, a few evaluations, unallowed words."""

    answers: list[int | None]
    guesses: list[int | None]
    evaluations: list[int | None]
    words: str
    seats: int


SAID = st.builds(Said, FEW, FEW, FEW, st.text("abcdefgh 0123456789", min_size=1, max_size=40), st.integers())


@pytest.fixture
def app(desk: Desk) -> Flask:
    return desk.app


def report(small: Side, others: list[int | None], said: Said) -> Report:
    """Return the report of a meeting with one side that is too small, over and done."""
    other: Side = "b" if small == "a" else "a"
    evaluations = [answer(n, "evaluation", run=RUNS["evaluate"], choice=it) for n, it in enumerate(said.evaluations)]
    answers: list[Answer] = [*chose(small, said.answers), *chose(small, said.guesses, kind="guess"), *evaluations]
    answers += [*chose(other, others), *chose(other, others, kind="guess")]
    random.Random(said.seats).shuffle(answers)
    snapshot = happened(
        runs=ran("mirror", "harvest", "evaluate", stage="gap", revealed=True, both_shown=True),
        people=room(a=8, b=8, outside=2),
        answers=answers,
        insights=[insight(1, "Dit mag", may_open=True), insight(2, f"<{said.words}>", may_quote=False)],
        themes=[Theme(1, "Rust", 1, insights=(1, 2))],
        meeting={"open_licence": "CC0 1.0"},
    )
    facts = gather(snapshot)
    with force_locale("nl"):
        return compose(snapshot, facts, drafts(snapshot.session, facts), {})


def contents(file: bytes) -> Any:
    """Return what is in a file: the parts of a packed one, but for the moment it was made."""
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return file
    packed = zipfile.ZipFile(io.BytesIO(file))
    return {name: WHEN.sub(b"", packed.read(name)) for name in packed.namelist()}


@pytest.mark.parametrize("small", ["a", "b"])
def test_no_report_depends_on_what_a_small_side_said(app: Flask, small: Side) -> None:
    @settings(max_examples=150, deadline=None)
    @given(MANY, SAID, SAID)
    def is_the_same(others: list[int | None], one: Said, another: Said) -> None:
        assert report(small, others, one) == report(small, others, another)

    with app.test_request_context():
        is_the_same()


@pytest.mark.parametrize("name", FORMATS)
def test_no_file_depends_on_what_a_small_side_said(
    app: Flask, name: str, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    def read(told: Report) -> Any:
        file = FORMATS[name].write(told, dutch)
        return pdf_text(file) if name == "pdf" else contents(file)

    @settings(max_examples=3 if name == "pdf" else 10, deadline=None)
    @given(MANY, SAID, SAID, st.sampled_from(("a", "b")))
    def is_the_same(others: list[int | None], one: Said, another: Said, small: Side) -> None:
        assert read(report(small, others, one)) == read(report(small, others, another))

    with app.test_request_context():
        is_the_same()


@pytest.mark.parametrize("name", ["pdf", "docx", "html", "md", "txt", "xlsx", "json", "open"])
def test_a_side_that_is_large_enough_is_in_it(
    app: Flask, name: str, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    """The other test would also pass when no answer ever came through."""
    low, high = [0] * 6 + [3] * 5, [0] * 5 + [3] * 6
    with app.test_request_context():
        two = [report("a", high, Said(answers, [], [], "", 0)) for answers in (low, high)]
    files = [FORMATS[name].write(it, dutch) for it in two]

    told = [pdf_text(file) if name == "pdf" else contents(file) for file in files]
    assert told[0] != told[1]
