"""Open data: one zip with the data, their form, tables of them, and a page that explains it all."""

import io
import json
import zipfile
from collections.abc import Iterator, Sequence

import msgspec

from dialogue.report.record import Report
from facilitator.export import csv
from facilitator.export.dataset import json_schema
from facilitator.export.open_dataset import OpenCounts, OpenDataset, open_dataset
from facilitator.export.printable import printable_record
from facilitator.export.wording import Wording

MEDIA_TYPE = "application/zip"
EXTENSION = "zip"
NO_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say: the same data make the same file, and nobody reads when it was made."""
READABLE_BY_ALL = 0o644 << 16
MADE_ON_UNIX = 3
Row = Sequence[str]


def write(report: Report, wording: Wording) -> bytes:
    """Return the zip. Raises `ValueError` when the organisers share nothing openly."""
    data = open_dataset(printable_record(report))
    content = msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"
    tables = {
        "sentences.csv": _sentences(data, wording),
        "themes.csv": _themes(data, wording),
        "mirror.csv": _mirror(data, wording),
        "evaluation.csv": _evaluation(data, wording),
    }
    kept = {name: rows for name, rows in tables.items() if len(rows) > 1 or name == "sentences.csv"}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        _add(packed, wording.read_me_name, read_me(data, wording.edition(report), wording, list(kept)).encode())
        _add(packed, "data.json", content)
        _add(packed, "schema.json", json.dumps(schema(), indent=2, ensure_ascii=False).encode() + b"\n")
        for name, rows in kept.items():
            _add(packed, name, csv.table(rows, wording.language))
    return file.getvalue()


def schema() -> dict[str, object]:
    """Return the form of `data.json` as a JSON Schema (2020-12)."""
    return json_schema(OpenDataset, "Oogstdialoog: open data")


def read_me(data: OpenDataset, edition: str, wording: Wording, tables: Sequence[str]) -> str:
    """Return the page that goes with the data: whose they are, what may be done with them, what is what."""
    title = wording.open_title % {"title": data.title} if data.title else wording.open_data
    organised = [wording.summed_up(data.organisers)] if data.organisers else []
    about = [wording.in_words(data.date), data.place, *organised, edition]
    files = {"data.json": wording.open_data_file, "schema.json": wording.open_schema_file, **wording.open_tables}
    columns = [f"  {name}: {meaning}" for name, meaning in wording.open_columns]
    parts = [
        f"{title}\n{'=' * min(len(title), 60)}",
        "\n".join(filter(None, about)),
        wording.open_licence % {"licence": " ".join(filter(None, (data.licence, data.licence_url)))},
        wording.open_sentences_are,
        wording.open_counts_are % {"minimum": data.minimum},
        "\n".join(
            [wording.open_files, *(f"  {name}: {files[name]}" for name in ("data.json", "schema.json", *tables))]
        ),
        "\n".join([wording.open_columns_are, *columns]),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _add(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    about = zipfile.ZipInfo(name, NO_MOMENT)
    about.compress_type = zipfile.ZIP_DEFLATED
    about.create_system = MADE_ON_UNIX
    about.external_attr = READABLE_BY_ALL
    packed.writestr(about, content)


def _sentences(data: OpenDataset, wording: Wording) -> list[Row]:
    rows = ((it.text, wording.kind_of(it.kind), csv.BETWEEN_THEMES.join(it.themes)) for it in data.sentences)
    return [(wording.sentence, wording.kind, wording.themes), *rows]


def _themes(data: OpenDataset, wording: Wording) -> list[Row]:
    return [(wording.theme, wording.count), *((it.name, str(it.sentences)) for it in data.themes)]


def _mirror(data: OpenDataset, wording: Wording) -> list[Row]:
    rows: list[Row] = [(wording.side, wording.question, wording.open_answer, wording.open_count)]
    for side in (data.mirror.a, data.mirror.b) if data.mirror else ():
        told = [*_counted(data.mirror.scale if data.mirror else [], side.chose, wording)]
        rows += [(side.side, side.question, *row) for row in (*told, (wording.unknown, _cell(side.unknown)))]
    return rows


def _evaluation(data: OpenDataset, wording: Wording) -> list[Row]:
    told = _counted(data.evaluation.scale, data.evaluation.chose, wording) if data.evaluation else ()
    return [(wording.open_answer, wording.open_count), *told]


def _counted(scale: Sequence[str], chose: OpenCounts, wording: Wording) -> Iterator[Row]:
    """Yield each word, the two halves of the scale where those are more than one word, and all together."""
    yield from ((word, _cell(count)) for word, count in zip(scale, chose.counts, strict=True))
    middle = len(scale) // 2
    for words, count in ((scale[:middle], chose.low), (scale[middle:], chose.high)):
        if len(words) > 1:
            yield " + ".join(words), _cell(count)
    yield wording.together, str(chose.n)


def _cell(count: int | None) -> str:
    return "" if count is None else str(count)
