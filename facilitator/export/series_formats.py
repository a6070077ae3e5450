"""Every format in which the report of a series can be downloaded, in the order of the screen."""

from typing import Protocol

from dialogue.report.series import SeriesReport
from facilitator.export import series_html, series_outline, series_pdf
from facilitator.export.series_wording import SeriesWording


class SeriesWriter(Protocol):
    """What each of these modules offers: the kind of file it makes, and the making of it."""

    MEDIA_TYPE: str
    EXTENSION: str

    def write(self, report: SeriesReport, wording: SeriesWording) -> bytes:
        """Return the report as a file."""
        ...


FORMATS: dict[str, SeriesWriter] = {"pdf": series_pdf, "html": series_html, "md": series_outline}
