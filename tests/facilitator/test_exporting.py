"""`python run.py export`, as it is typed."""

import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec
import pikepdf
import pytest

from dialogue.acts import preparing
from dialogue.acts import series as series_acts
from dialogue.acts.performing import Performer
from dialogue.acts.preparing import Details
from dialogue.programme_file import ready_made_decks, ready_made_programmes
from dialogue.report import record
from dialogue.report.versions import Version
from dialogue.store import sessions, versions
from dialogue.store.database import open_database
from facilitator.export.formats import FORMATS, name_of
from tests.keeping.program import refused, run


class Prepared(NamedTuple):
    """A data folder with one meeting, and the meeting's code."""

    data: Path
    code: str


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prepared]:
    data = tmp_path_factory.mktemp("data")
    database = open_database(f"sqlite:///{data / 'oogstdialoog.db'}")
    performer = Performer(database)
    deck = ready_made_decks()[0]
    made = performer.perform(
        preparing.prepare, ready_made_programmes()[0], deck, "13:30", date(2026, 3, 5), "nl", performer.now
    )
    session = performer.read(sessions.get, int(str(made["session"])))
    assert session
    yield Prepared(data, session.code)
    database.close()


def test_every_format_is_written_and_named(meeting: Prepared, tmp_path: Path) -> None:
    said = run("export", meeting.code, "--format", "all", "--output", tmp_path / "uit", "--data", meeting.data)

    files = [Path(line) for line in said.output.splitlines()]
    assert (said.code, said.errors) == (0, "")
    assert [file.name for file in files] == [
        f"{name_of(name)}-2026-03-05-niet-gelijk-wel-gelijkwaardig.{writer.EXTENSION}"
        for name, writer in FORMATS.items()
        if name != "open"
    ]
    assert all(file.stat().st_size for file in files)
    assert sorted(files) == sorted((tmp_path / "uit").iterdir())


def test_cards_and_posters_are_written_when_they_are_asked_for(meeting: Prepared, tmp_path: Path) -> None:
    wanted = "cards,deck,poster,poster-a3"

    network = ("--wifi", "Buurthuis", "--wifi-password", "appeltaart")

    said = run("export", meeting.code, "--format", wanted, *network, "--output", tmp_path, "--data", meeting.data)

    files = [Path(line) for line in said.output.splitlines()]
    about = "2026-03-05-niet-gelijk-wel-gelijkwaardig.pdf"
    assert [file.name for file in files] == [
        f"{it}-{about}" for it in ("uitdelers", "alle-uitdelers", "poster", "poster-a3")
    ]
    with pikepdf.open(files[2]) as small, pikepdf.open(files[3]) as large:
        widths = [float(paper.pages[0].mediabox[2]) for paper in (small, large)]
    assert widths[1] / widths[0] == pytest.approx(2**0.5, rel=0.01)
    text = subprocess.run(["pdftotext", files[2], "-"], check=True, capture_output=True, text=True).stdout
    assert "Buurthuis" in text.replace("\u200b", "") and "appeltaart" in text.replace("\u200b", "")


def test_open_data_are_written_where_the_organiser_chose_a_licence(meeting: Prepared, tmp_path: Path) -> None:
    words = ("export", meeting.code, "--format", "open", "--output", tmp_path, "--data", meeting.data)
    assert "geen licentie voor open data" in refused(*words)
    database = open_database(f"sqlite:///{meeting.data / 'oogstdialoog.db'}")
    performer = Performer(database)
    session = performer.read(sessions.by_code, meeting.code)
    assert session

    performer.perform(preparing.change, session.id, Details(open_licence="CC0 1.0"))
    written = Path(run(*words).output.strip())
    performer.perform(preparing.change, session.id, Details(open_licence=""))
    database.close()

    assert written.name.startswith("opendata-2026-03-05-")
    assert zipfile.is_zipfile(written)


def test_a_file_that_is_there_is_only_replaced_when_that_is_asked(meeting: Prepared, tmp_path: Path) -> None:
    words = ("export", meeting.code, "--format", "txt", "--output", tmp_path, "--data", meeting.data)
    file = Path(run(*words).output.strip())
    file.write_text("van mij", "utf-8")

    assert "--overwrite" in refused(*words)
    assert file.read_text("utf-8") == "van mij"
    assert run(*words, "--overwrite").code == 0
    assert "van mij" not in file.read_text("utf-8")


def test_what_is_asked_wrongly_is_said_in_one_sentence(meeting: Prepared, tmp_path: Path) -> None:
    assert "code 000000" in refused("export", "000000", "--data", meeting.data)
    assert "odt is er niet; kies uit pdf" in refused("export", meeting.code, "--format", "odt", "--data", meeting.data)
    assert "kijk --data na" in refused("export", meeting.code, "--data", tmp_path / "leeg")


def test_a_folder_that_cannot_be_made_is_named(meeting: Prepared, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")

    words = ("--format", "txt", "--output", tmp_path / "bestand" / "map", "--data", meeting.data)

    assert "kies een andere met --output" in refused("export", meeting.code, *words)


def test_a_published_version_is_written_as_it_was(meeting: Prepared, tmp_path: Path) -> None:
    words = ("export", meeting.code, "--format", "json", "--output", tmp_path, "--data", meeting.data)
    database = open_database(f"sqlite:///{meeting.data / 'oogstdialoog.db'}")
    session = database.read(sessions.by_code, meeting.code)
    assert session
    nobody = record.SidePresent("")
    for number, title in ((1, "Eerst"), (2, "Daarna")):
        colophon = record.Colophon("")
        frozen = record.Report("nl", title, "2026-03-05", (), record.Present("", nobody, nobody), "", colophon)
        edition = record.Edition(number, "2026-03-09")
        version = Version(number, edition.day, "", msgspec.structs.replace(frozen, edition=edition))
        assert f"Versie {number} is er niet" in refused(*words, "--edition", str(number))
        database.write(versions.add, session.id, version)
    database.close()

    (file,) = (Path(line) for line in run(*words, "--edition", "1").output.splitlines())

    written = msgspec.json.decode(file.read_bytes())
    assert file.name.endswith("-versie-1.json")
    assert (written["title"], written["edition"]) == ("Eerst", {"number": 1, "day": "2026-03-09"})
    assert "Versie 9 is er niet; kies uit 1, 2." in refused(*words, "--edition", "9")


def test_formats_and_code_are_read_as_people_type_them(meeting: Prepared, tmp_path: Path) -> None:
    code = f"{meeting.code[:3]} {meeting.code[3:]}"

    said = run("export", code, "--format", "JSON, txt,json", "--output", tmp_path, "--data", meeting.data)

    assert [Path(line).suffix for line in said.output.splitlines()] == [".json", ".txt"]


def test_a_series_is_written_by_its_number(meeting: Prepared, tmp_path: Path) -> None:
    series = begun(meeting)
    words = ("export", "--series", series, "--format", "all", "--output", tmp_path, "--data", meeting.data)
    assert "nog geen bijeenkomst gehouden" in refused(*words)
    held(meeting)

    said = run(*words)

    assert (said.code, said.errors) == (0, "")
    assert [Path(line).name for line in said.output.splitlines()] == [
        "reeks-wijkgesprekken.pdf",
        "reeks-wijkgesprekken.html",
        "reeks-wijkgesprekken.md",
    ]
    assert "docx is er niet; kies uit pdf, html, md" in refused(*words[:3], "--format", "docx", "--data", meeting.data)


@pytest.mark.parametrize("number", ["99999999999999999999", "-1", "een", "²", "9" * 5000])
def test_a_number_that_no_database_can_hold_is_one_sentence(meeting: Prepared, number: str) -> None:
    assert "is geen nummer" in refused("export", f"--series={number}", "--data", meeting.data)
    assert "is geen nummer" in refused("export", meeting.code, f"--edition={number}", "--data", meeting.data)


@pytest.mark.parametrize("words", [("--edition", 1), ("--with-addresses",)])
def test_what_a_series_has_not_is_not_passed_over_in_silence(meeting: Prepared, words: tuple[object, ...]) -> None:
    assert "geen versies en geen mailadressen" in refused("export", "--series", 1, *words, "--data", meeting.data)


def test_all_formats_can_stand_among_others(meeting: Prepared, tmp_path: Path) -> None:
    words = ("--output", tmp_path, "--data", meeting.data)

    written = run("export", meeting.code, "--format", "all,whole", *words).output.splitlines()

    assert len(written) == len(FORMATS)
    assert "Achter --format staat niets" in refused("export", meeting.code, "--format", " ,", *words)


def test_one_meeting_or_one_series_is_asked_for(meeting: Prepared) -> None:
    assert "of één reeks" in refused("export", "--data", meeting.data)
    assert "of één reeks" in refused("export", meeting.code, "--series", 1, "--data", meeting.data)
    assert "geen reeks 99" in refused("export", "--series", 99, "--data", meeting.data)


def begun(meeting: Prepared) -> int:
    """Begin a series with the meeting and return its number."""
    database = open_database(f"sqlite:///{meeting.data / 'oogstdialoog.db'}")
    made = Performer(database).perform(series_acts.begin, 1, "Wijkgesprekken", 0)
    database.close()
    return int(str(made["series"]))


def held(meeting: Prepared) -> None:
    """Let the meeting be held."""
    database = open_database(f"sqlite:///{meeting.data / 'oogstdialoog.db'}")
    session = database.read(sessions.get, 1)
    assert session
    database.write(sessions.save, msgspec.structs.replace(session, started_at=1))
    database.close()
