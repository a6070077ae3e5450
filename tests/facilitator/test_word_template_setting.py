"""The template of an organisation, as a setting: in the downloads of a server, and in what `export` writes."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest

from dialogue.store.database import open_database
from run import create_app
from serving.errors import StartError
from serving.settings import Settings, read_settings
from tests.facilitator.desk import Desk
from tests.keeping.program import refused, run

HEAD = "Gemeente Voorbeeldstad"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = HEAD
    made.save(str(tmp_path / "huisstijl.docx"))
    return tmp_path / "huisstijl.docx"


@pytest.fixture
def desk(tmp_path: Path, template: Path) -> Iterator[Desk]:
    settings = settings_with(tmp_path / "data", template)
    settings.data.mkdir()
    database = open_database(settings.database)
    yield Desk(create_app(settings), database).sign_in()
    database.close()


def settings_with(data: Path, template: Path) -> Settings:
    words = ["--data", str(data), "--public-url", "http://oogst.test", "--template", str(template)]
    return read_settings(words, {"OOGST_ASYNC": "threading"})


def head(file: Any) -> str:
    return docx.Document(file).sections[0].header.paragraphs[0].text


def test_a_download_and_an_export_come_in_the_template(desk: Desk, template: Path, tmp_path: Path) -> None:
    session = desk.make()

    downloaded = desk.browser.get(f"/facilitator/sessions/{session.id}/report.docx").data
    words = ("--format", "docx", "--data", tmp_path / "data", "--output", tmp_path, "--template", template)
    exported = run("export", session.code, *words)

    assert head(io.BytesIO(downloaded)) == HEAD
    assert exported.code == 0, exported.errors
    assert head(exported.output.strip()) == HEAD


@pytest.mark.parametrize("content", [None, b"%PDF-1.7 dit is een brief"])
def test_a_template_that_cannot_be_used_is_said_in_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "brief.dotx"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(StartError, match=r"De sjabloon .*brief\.dotx is geen \.docx of \.dotx"):
        create_app(settings_with(tmp_path, file))
    assert "brief.dotx" in refused("export", "482913", "--data", tmp_path, "--template", file)
