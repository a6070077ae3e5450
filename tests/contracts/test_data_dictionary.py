"""What is written about the data that go out is what goes out."""

from facilitator.export.formats import FORMATS
from tools.data_dictionary import DOCUMENT, HEADING, renewed, schemas


def test_schemas_and_dictionaries_are_those_of_the_exports() -> None:
    document = DOCUMENT.read_text("utf-8")

    published = {path: path.read_text("utf-8") for path in schemas()}
    assert published == schemas(), "run: python -m tools.data_dictionary"
    assert document == renewed(document), "run: python -m tools.data_dictionary"


def test_the_page_about_exporting_names_every_format() -> None:
    before, _heading, _fields = DOCUMENT.read_text("utf-8").partition(HEADING)
    lines = [line for line in before.splitlines() if line.startswith("| `")]

    assert [line.split("`")[1] for line in lines] == list(FORMATS)
