"""The meeting as JSON, for who calculates or publishes on; its form is `dataset.json_schema()`."""

import msgspec

from dialogue.report.record import Report
from facilitator.export.dataset import dataset
from facilitator.export.printable import printable_record
from facilitator.export.wording import Wording

MEDIA_TYPE = "application/json"
EXTENSION = "json"


def write(report: Report, _wording: Wording) -> bytes:
    """Return the data as UTF-8, readable by people too."""
    return msgspec.json.format(msgspec.json.encode(dataset(printable_record(report))), indent=2) + b"\n"
