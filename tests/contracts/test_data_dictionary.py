"""What is written about the data that go out is what goes out."""

import json
from pathlib import Path

from facilitator.export.dataset import dictionary, json_schema
from facilitator.export.formats import FORMATS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_published_schema_is_that_of_the_export() -> None:
    assert json.loads((DOCS / "export.schema.json").read_text("utf-8")) == json_schema()


def test_the_data_dictionary_has_every_field_with_its_meaning() -> None:
    page = (DOCS / "exporting.md").read_text("utf-8")
    lines = [line for line in page.split("## The data")[1].splitlines() if line.startswith("| `")]

    assert lines == [f"| `{field.path}` | {field.type} | {field.meaning} |" for field in dictionary()]


def test_the_page_about_exporting_names_every_format() -> None:
    page = (DOCS / "exporting.md").read_text("utf-8")

    assert [line.split("`")[1] for line in page.split("## The data")[0].splitlines() if line.startswith("| `")] == list(
        FORMATS
    )
