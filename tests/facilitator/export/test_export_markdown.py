from typing import Any

import msgspec
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dialogue.report import record
from facilitator.export import markdown
from facilitator.export.wording import Wording


def page(file: bytes) -> Any:
    """Return what a reader of Markdown makes of it."""
    return BeautifulSoup(MarkdownIt("commonmark").enable("table").render(file.decode()), "html.parser")


@pytest.fixture(scope="module")
def read(report: record.Report, dutch: Wording) -> Any:
    return page(markdown.write(report, dutch))


def test_the_headings_are_those_of_the_report(read: Any, report: record.Report, dutch: Wording) -> None:
    assert [it.text for it in read.find_all("h1")] == [report.title]
    assert [it.text for it in read.find_all("h2")][:3] == [dutch.words, dutch.introduction, dutch.present]
    assert [it.text for it in read.find_all("h3")] == ["De deur staat open", "Gewone taal", "Voor ouders"]


def test_points_quotes_and_cards_are_lists_and_quotes(read: Any, report: record.Report) -> None:
    assert [it.text for it in read.find_all("ul")[3].find_all("li")] == list(report.themes[0].points)
    assert "conciërge" in read.find("blockquote").text
    assert len(read.find("ol").find_all("li")) == len(report.deck.cards)


def test_the_mirror_is_a_table_with_the_answers_of_both_sides(read: Any) -> None:
    table = read.find_all("table")[1]

    assert [it.text for it in table.find_all("th")] == ["Antwoord", "● School", "◆ Buurt"]
    assert [it.text for it in table.find_all("tr")[1].find_all("td")] == ["bijna nooit", "0", "11"]
    assert "2; Buurt 0" in read.text


def test_a_link_leads_to_the_web_and_nowhere_else(report: record.Report, dutch: Wording) -> None:
    sources = (record.Source("Zo", url="javascript:alert(1)"), record.Source("Film", url="film.example/a b"))
    links = page(markdown.write(msgspec.structs.replace(report, sources=sources, organisers=()), dutch)).find_all("a")

    assert [it["href"] for it in links] == ["https://film.example/a%20b"]


@pytest.mark.parametrize(
    "text", ["1. eerst", "+ plus", "- min", "# kop", "> citaat", "    code", "=====", "***", "~~weg~~"]
)
def test_what_looks_like_markup_is_text(text: str) -> None:
    shown = page(markdown.literal(text).encode())

    assert shown.text.strip() == text.strip()
    assert [it.name for it in shown.find_all(True)] == ["p"]


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" \n*_#`[]()<>|-+1.&;:\\~!"), min_size=1))
def test_any_text_is_read_as_it_was_typed(text: str) -> None:
    shown = page(markdown.literal(text).encode())

    assert "".join(shown.text.split()) == "".join(text.split())
    assert {it.name for it in shown.find_all(True)} <= {"p", "br"}
