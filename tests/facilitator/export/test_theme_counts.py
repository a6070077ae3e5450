"""How many sentences stand in each theme, and nothing that could be counted back from it."""

from collections.abc import Callable

import msgspec
import pytest
from bs4 import BeautifulSoup

from dialogue.report import record
from facilitator.export import html, pdf
from facilitator.export.dataset import dataset
from facilitator.export.theme_counts import charted, in_themes
from facilitator.export.wording import Wording

HELD = (("Taal",), ("Rust", "Taal"), ("Taal",), (), ("Weg",), ("Taal",))


@pytest.fixture(scope="module")
def counted(report: record.Report) -> record.Report:
    """Three themes, of which the first has one sentence, the second four and the last none."""
    return msgspec.structs.replace(
        report,
        themes=tuple(record.ThemeSection(name) for name in ("Rust", "Taal", "Leeg")),
        allowed=tuple(record.AllowedInsight(f"Zin {at}", "harvest", themes) for at, themes in enumerate(HELD)),
    )


def test_themes_are_counted_in_the_order_of_the_report_and_not_by_size(counted: record.Report) -> None:
    assert [(it.name, it.count, it.share) for it in in_themes(counted)] == [
        ("Rust", 1, 0.25),
        ("Taal", 4, 1),
        ("Leeg", 0, 0),
    ]


def test_every_format_counts_the_same_sentences(
    counted: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    page = BeautifulSoup(html.write(counted, dutch), "html.parser")
    rows = page.select(".theme-counts tbody tr")

    assert [it.insights for it in dataset(counted).themes] == [1, 4, 0]
    assert [(row.th.text, row.td.get_text(strip=True)) for row in rows] == [("Rust", "1"), ("Taal", "4"), ("Leeg", "0")]
    assert [len(row.select("svg rect")) for row in rows] == [1, 1, 0]
    assert "ThemaAantalzinnenRust1Taal4Leeg0Ditzijnzinnen" in pdf_text(pdf.write(counted, dutch))


def test_a_figure_needs_something_to_compare(counted: record.Report) -> None:
    assert charted(msgspec.structs.replace(counted, themes=counted.themes[1:2])) == ()
    assert charted(msgspec.structs.replace(counted, allowed=())) == ()
    assert charted(counted)


def test_who_reads_along_hears_every_number(counted: record.Report, dutch: Wording) -> None:
    assert dutch.counts_in_words(in_themes(counted)).endswith("verslag: Rust 1, Taal 4 en Leeg 0.")
