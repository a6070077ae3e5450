"""What is written about the data that go out is what goes out."""

from facilitator.export.formats import FORMATS
from tools.data_dictionary import DOCUMENT, HEADING, SCHEMA, renewed, schema


def test_schema_and_dictionary_are_those_of_the_export() -> None:
    document = DOCUMENT.read_text("utf-8")

    assert SCHEMA.read_text("utf-8") == schema(), "run: python -m tools.data_dictionary"
    assert document == renewed(document), "run: python -m tools.data_dictionary"


def test_the_page_about_exporting_names_every_format() -> None:
    before, _heading, _fields = DOCUMENT.read_text("utf-8").partition(HEADING)
    lines = [line for line in before.splitlines() if line.startswith("| `")]

    assert [line.split("`")[1] for line in lines] == list(FORMATS)
