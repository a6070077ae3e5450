import io
from typing import Any

import msgspec
import pytest
from openpyxl import Workbook, load_workbook

from dialogue.report import record
from facilitator.export import xlsx
from facilitator.export.wording import Wording


def opened(file: bytes) -> Workbook:
    return load_workbook(io.BytesIO(file))


def rows(book: Workbook, name: str) -> list[tuple[Any, ...]]:
    return list(book[name].iter_rows(values_only=True))


@pytest.fixture(scope="module")
def book(report: record.Report, dutch: Wording) -> Workbook:
    programme = (
        record.StepRan("Binnenkomen", "check_in", "13.35", "13.50", 10),
        record.StepRan("Kring", "group", "13.50", "", 20),
    )
    return opened(xlsx.write(msgspec.structs.replace(report, programme=programme), dutch))


def test_every_kind_of_thing_has_a_sheet_and_the_last_one_explains(book: Workbook) -> None:
    assert book.sheetnames == ["Zinnen", "Thema’s", "De spiegel", "Afspraken", "Draaiboek", "Uitleg"]


def test_a_sentence_stands_with_its_kind_themes_and_star(book: Workbook) -> None:
    heading, first, _second = rows(book, "Zinnen")

    assert heading == ("zin", "soort", "thema’s", "ster")
    assert first == ("De conciërge wist na een week hoe mijn dochter heet.", "verhaal", "De deur staat open", "ja")


def test_a_sentence_that_looks_like_a_formula_stays_text(book: Workbook) -> None:
    cell = book["Zinnen"]["A3"]

    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_the_mirror_has_the_answers_of_both_sides(book: Workbook) -> None:
    assert rows(book, "De spiegel") == [
        ("Antwoord", "School", "Buurt"),
        ("vraag", "Hoe vaak luister jij?", "Hoe vaak word jij gehoord?"),
        ("bijna nooit", 0, 11),
        ("soms", 3, 4),
        ("vaak", 7, 2),
        ("altijd", 9, 1),
        ("weet ik niet, of overgeslagen", 2, 0),
    ]


def test_the_programme_is_what_was_really_on(book: Workbook) -> None:
    assert rows(book, "Draaiboek")[1:] == [("13.35", "13.50", "Binnenkomen", 10), ("13.50", "", "Kring", 20)]


def test_what_there_is_nothing_of_has_no_sheet(bare_report: record.Report, dutch: Wording) -> None:
    assert opened(xlsx.write(bare_report, dutch)).sheetnames == ["Zinnen", "Uitleg"]


def test_the_longest_sentence_fits_in_a_cell(bare_report: record.Report, dutch: Wording) -> None:
    long = msgspec.structs.replace(bare_report, allowed=(record.AllowedInsight("é" * 40_000, "harvest"),))

    assert len(rows(opened(xlsx.write(long, dutch)), "Zinnen")[1][0]) == xlsx.MOST_LETTERS
