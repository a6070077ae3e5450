"""What docs/ says of the data that go out, made from the data: `python -m tools.data_dictionary` writes it anew."""

import json
from pathlib import Path

from facilitator.export.dataset import dictionary, json_schema

DOCS = Path(__file__).resolve().parent.parent / "docs"
SCHEMA, DOCUMENT = DOCS / "export.schema.json", DOCS / "exporting.md"
HEADING = "| field | type | meaning |\n|---|---|---|\n"


def schema() -> str:
    """Return the JSON Schema as it is published."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def renewed(document: str) -> str:
    """Return the document with the data dictionary at its end made anew."""
    before, _, _ = document.partition(HEADING)
    rows = (f"| `{field.path}` | {field.type} | {field.meaning} |\n" for field in dictionary())
    return before + HEADING + "".join(rows)


if __name__ == "__main__":
    SCHEMA.write_text(schema(), "utf-8")
    DOCUMENT.write_text(renewed(DOCUMENT.read_text("utf-8")), "utf-8")
