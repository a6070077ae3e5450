"""What docs/ says of the data that go out, made from the data: `python -m tools.data_dictionary` writes it anew."""

import json
from pathlib import Path

from facilitator.export import opened
from facilitator.export.dataset import Dataset, dictionary, json_schema
from facilitator.export.open_dataset import OpenDataset

DOCS = Path(__file__).resolve().parent.parent / "docs"
SCHEMA, OPEN_SCHEMA = DOCS / "export.schema.json", DOCS / "opendata.schema.json"
DOCUMENT = DOCS / "exporting.md"
HEADING = "| field | type | meaning |\n|---|---|---|\n"
OF_OPEN_DATA = """
## The open data

[`opendata.schema.json`](opendata.schema.json) is the JSON Schema of `data.json` in the zip. Its fields:

"""


def schemas() -> dict[Path, str]:
    """Return each JSON Schema as it is published."""
    forms = {SCHEMA: json_schema(), OPEN_SCHEMA: opened.schema()}
    return {path: json.dumps(form, indent=2, ensure_ascii=False) + "\n" for path, form in forms.items()}


def renewed(document: str) -> str:
    """Return the document with the data dictionaries at its end made anew."""
    before, _, _ = document.partition(HEADING)
    return before + _table(Dataset) + OF_OPEN_DATA + _table(OpenDataset)


def _table(form: type[Dataset | OpenDataset]) -> str:
    rows = (f"| `{field.path}` | {field.type} | {field.meaning} |\n" for field in dictionary(form))
    return HEADING + "".join(rows)


if __name__ == "__main__":
    for path, schema in schemas().items():
        path.write_text(schema, "utf-8")
    DOCUMENT.write_text(renewed(DOCUMENT.read_text("utf-8")), "utf-8")
