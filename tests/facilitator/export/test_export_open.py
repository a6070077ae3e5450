import csv
import io
import zipfile
from typing import Any

import jsonschema
import msgspec
import pytest

from dialogue.report import record
from facilitator.export import opened
from facilitator.export.dataset import dictionary
from facilitator.export.open_dataset import OpenDataset
from facilitator.export.wording import Wording


def unpacked(report: record.Report, wording: Wording) -> dict[str, str]:
    packed = zipfile.ZipFile(io.BytesIO(opened.write(report, wording)))
    assert packed.testzip() is None
    return {name: packed.read(name).decode("utf-8-sig") for name in packed.namelist()}


def rows(table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))


@pytest.fixture(scope="module")
def files(report: record.Report, dutch: Wording) -> dict[str, str]:
    return unpacked(report, dutch)


@pytest.fixture(scope="module")
def data(files: dict[str, str]) -> Any:
    return msgspec.json.decode(files["data.json"])


def test_it_holds_a_page_to_read_the_data_their_form_and_tables(files: dict[str, str]) -> None:
    assert list(files) == [
        "LEESMIJ.txt",
        "data.json",
        "schema.json",
        "sentences.csv",
        "themes.csv",
        "mirror.csv",
        "evaluation.csv",
    ]


def test_tables_without_rows_are_left_out(bare_report: record.Report, dutch: Wording) -> None:
    assert list(unpacked(bare_report, dutch)) == ["LEESMIJ.txt", "data.json", "schema.json", "sentences.csv"]


def test_the_same_report_makes_the_same_file(report: record.Report, dutch: Wording) -> None:
    assert opened.write(report, dutch) == opened.write(report, dutch)


def test_the_page_says_whose_the_data_are_what_may_be_done_and_what_is_what(files: dict[str, str]) -> None:
    page = files["LEESMIJ.txt"]

    assert page.startswith("Open data bij ‘Wie schuift er aan?’\n===")
    for said in ("5 maart 2026", "Stichting Aanschuiven en Ouderraad De Linde", "creativecommons.org/licenses/by/4.0"):
        assert said in page
    assert "minder dan 5 mensen" in page
    assert [name for name in files if name != "LEESMIJ.txt" and f"  {name}: " not in page] == []


def test_the_data_have_the_form_that_goes_with_them(
    files: dict[str, str], data: Any, bare_report: record.Report
) -> None:
    form = msgspec.json.decode(files["schema.json"])
    jsonschema.Draft202012Validator.check_schema(form)

    jsonschema.validate(data, form)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**data, "licence": None}, form)
    assert form == opened.schema()


def test_every_field_is_explained(data: Any) -> None:
    fields = {field.path: field for field in dictionary(OpenDataset)}

    assert set(data) <= fields.keys()
    assert fields["mirror.a.chose.counts"].type == "list of number or null"


def test_only_sentences_that_may_be_shared_openly_are_in_it(files: dict[str, str], data: Any) -> None:
    assert data["sentences"] == [{"text": "=1+1", "kind": "wish", "themes": []}]
    assert rows(files["sentences.csv"]) == [["zin", "soort", "thema’s"], ["'=1+1", "wens", ""]]
    assert "conciërge wist" not in "".join(files.values())


def test_small_counts_are_joined_or_left_out(files: dict[str, str], data: Any) -> None:
    assert data["mirror"]["a"]["chose"] == {"n": 19, "low": None, "high": None, "counts": [None] * 4}
    assert data["mirror"]["b"]["chose"]["n"] == 18
    assert [data["mirror"][side]["unknown"] for side in "ab"] == [None, None]
    assert data["evaluation"]["chose"] == {"n": 29, "low": 23, "high": 6, "counts": [23, 6]}
    assert rows(files["evaluation.csv"])[1:] == [["fijn", "23"], ["gaat wel", "6"], ["samen", "29"]]
    assert ["School", "Hoe vaak luister jij?", "bijna nooit + soms", ""] in rows(files["mirror.csv"])


def test_what_is_large_enough_is_told(report: record.Report, dutch: Wording) -> None:
    figure = report.mirror.figure
    large = msgspec.structs.replace(figure.a, counts=(6, 7, 8, 9), unknown=5)
    mirror = msgspec.structs.replace(report.mirror, figure=msgspec.structs.replace(figure, a=large))

    files = unpacked(msgspec.structs.replace(report, mirror=mirror), dutch)

    told = [(answer, count) for side, _question, answer, count in rows(files["mirror.csv"]) if side == "School"]
    assert told == [
        ("bijna nooit", "6"),
        ("soms", "7"),
        ("vaak", "8"),
        ("altijd", "9"),
        ("bijna nooit + soms", "13"),
        ("vaak + altijd", "17"),
        ("samen", "30"),
        ("weet ik niet, of overgeslagen", "5"),
    ]


def test_nothing_but_the_organisers_own_print_says_when_or_where(files: dict[str, str], data: Any) -> None:
    assert set(data["programme"][0] if data["programme"] else {}) <= {"title", "kind", "planned_minutes"}
    assert "13.35" not in "".join(files.values())
    assert not {"roles", "agreements", "facilitators", "present"} & set(data)


def test_without_a_licence_there_is_nothing_to_write(report: record.Report, dutch: Wording) -> None:
    with pytest.raises(ValueError, match="shared openly"):
        opened.write(msgspec.structs.replace(report, open=None), dutch)
