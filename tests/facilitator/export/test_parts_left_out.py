"""Whatever a meeting had and had not, its report can be written."""

from typing import Any

import msgspec
import pytest

from dialogue.report import record
from facilitator.export.formats import FORMATS
from facilitator.export.wording import Wording

EMPTY: dict[str, Any] = {
    "introduction": (),
    "present": record.Present("", record.SidePresent(""), record.SidePresent("")),
    "words": (),
    "steps": (),
    "mirror": None,
    "bridge": "",
    "themes": (),
    "eye_openers": (),
    "agreements": (),
    "evaluation": None,
    "closing": None,
    "sources": (),
    "deck": None,
    "allowed": (),
}
TWO = [("agreements", "evaluation"), ("evaluation", "closing"), ("mirror", "themes"), ("themes", "bridge")]
READ = ("pdf", "factsheet", "docx", "html", "md", "txt")


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("gone", [(part,) for part in EMPTY] + TWO, ids="-".join)
def test_a_report_without_a_part_is_written(
    name: str, gone: tuple[str, ...], report: record.Report, dutch: Wording
) -> None:
    without = msgspec.structs.replace(report, **{part: EMPTY[part] for part in gone})

    assert FORMATS[name].write(without, dutch)


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("only", EMPTY)
def test_a_report_of_one_part_is_written(name: str, only: str, report: record.Report, dutch: Wording) -> None:
    alone = msgspec.structs.replace(report, **{part: empty for part, empty in EMPTY.items() if part != only})

    assert FORMATS[name].write(alone, dutch)
