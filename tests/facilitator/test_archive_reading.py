"""A picture in the file of a meeting that begins like one and cannot be shown."""

import base64
from typing import Any

import pytest

from dialogue.archive.mistake import ArchiveMistake
from facilitator.archive_reading import unpacked
from tests.dialogue.acts.conftest import migrated
from tests.dialogue.archive.conftest import source
from tests.dialogue.archive.rich import changed

__all__ = ["migrated", "source"]
NOW = 1_764_600_000_000
BROKEN = {"data": base64.b64encode(b"\x89PNG\r\n\x1a\n and then nothing").decode()}


def test_a_file_whose_pictures_are_whole_is_taken(source: bytes) -> None:
    tables = unpacked(source, NOW)

    assert [row["place"] for row in tables["pictures"]] == ["photo"]
    assert tables["versions"][0]["report"]["photo"]


@pytest.mark.parametrize("spoil", [BROKEN, {"width": 2}, {"height": 3}, {"media_type": "image/jpeg"}])
@pytest.mark.parametrize(("sheet", "field"), [("pictures", "record.data"), ("versions", "report.photo")])
def test_a_picture_that_cannot_be_read_is_refused_with_its_place(
    source: bytes, sheet: str, field: str, spoil: dict[str, Any]
) -> None:
    def change(rows: list[Any]) -> None:
        (rows[0]["record"] if sheet == "pictures" else rows[0]["report"]["photo"]).update(spoil)

    with pytest.raises(ArchiveMistake) as refused:
        unpacked(changed(source, sheet, change), NOW)

    mistake = refused.value
    assert (mistake.code, mistake.sheet, mistake.line, mistake.field) == ("bad_value", sheet, 1, field)
