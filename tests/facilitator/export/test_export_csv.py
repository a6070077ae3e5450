"""The allowed sentences as a table."""

import csv
import io

import msgspec
import pytest

from dialogue.report import record
from facilitator.export import csv as writer
from facilitator.export.wording import Wording


def rows(file: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def with_sentence(report: record.Report, text: str) -> record.Report:
    return msgspec.structs.replace(report, allowed=(record.AllowedInsight(text, "harvest", ("Taal", "Tijd")),))


def test_a_sentence_stands_with_its_kind_themes_and_star(report: record.Report, dutch: Wording) -> None:
    table = rows(writer.write(report, dutch))

    assert table[0] == ["zin", "soort", "thema’s", "ster"]
    assert table[1] == [report.allowed[0].text, "verhaal", "De deur staat open", "ja"]
    assert table[2][1:] == ["wens", "", "nee"]


def test_themes_stay_apart_in_one_cell(report: record.Report, dutch: Wording) -> None:
    table = rows(writer.write(with_sentence(report, "Zin."), dutch))

    assert table[1][2] == "Taal | Tijd"


def test_excel_sees_that_it_is_utf_8(report: record.Report, dutch: Wording) -> None:
    file = writer.write(report, dutch)

    assert file.startswith(b"\xef\xbb\xbf")


def test_the_columns_are_parted_as_the_readers_spreadsheet_does(report: record.Report) -> None:
    english = Wording(lambda text: text, "en")

    table = rows(writer.write(with_sentence(report, "Kort, maar krachtig; zo."), english), ",")

    assert table[1][0] == "Kort, maar krachtig; zo."


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-1+2", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "- ja"])
def test_no_sentence_is_calculated(text: str, report: record.Report, dutch: Wording) -> None:
    table = rows(writer.write(with_sentence(report, text), dutch))

    assert table[1][0] == "'" + text.strip()


@pytest.mark.parametrize("text", ["Twee\nregels", 'Ze zei: "ja"', "a;b,c", "1 = 1", "'s Avonds"])
def test_any_other_sentence_is_whole_and_unchanged(text: str, report: record.Report, dutch: Wording) -> None:
    table = rows(writer.write(with_sentence(report, text), dutch))

    assert table[1][0] == text


def test_nothing_but_the_allowed_sentences_is_in_it(bare_report: record.Report, dutch: Wording) -> None:
    table = rows(writer.write(bare_report, dutch))

    assert len(table) == 1
