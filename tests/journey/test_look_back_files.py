"""The files of a whole meeting's report: how large they are, and that another program opens them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.journey.test_look_back import CREDIT, PARTS, Published

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The report of a meeting of the shape of a real look-back."""
    return Published(tmp_path_factory.mktemp("look-back"))


def test_the_pdf_is_small_enough_to_mail(published: Published) -> None:
    assert 20_000 < len(published.files["pdf"]) < 2_000_000


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not on this machine")
def test_libreoffice_opens_the_word_file_with_every_part_in_order(published: Published, tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(published.files["docx"])
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]

    subprocess.run(
        [*command, "--outdir", tmp_path, tmp_path / "report.docx"], check=True, capture_output=True, timeout=100
    )
    pages = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "report.pdf", "-"], check=True, capture_output=True, text=True
    )

    # behind the contents, where each part is named already
    text = " ".join(pages.stdout.split())
    places = [text.rindex(part) for part in PARTS if part not in {"De spiegel"}]
    assert places == sorted(places)
    assert CREDIT in text
