"""What can be exported from the command line: a meeting in every format, or a series."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from dialogue.acts import archiving
from dialogue.acts.performing import Performer
from dialogue.archive.file import EXTENSION
from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.report.record import Report
from dialogue.store import sessions, versions
from facilitator.downloads import file_name, series_file_name
from facilitator.export import cards
from facilitator.export import poster as posters
from facilitator.export.formats import Writer, name_of, offered_of
from facilitator.export.poster import Paper, Wifi
from facilitator.export.series_formats import FORMATS as SERIES_FORMATS
from facilitator.poster_making import poster_of
from facilitator.report_building import build, wording
from facilitator.series_building import build_series, series_wording
from serving.errors import StartError

WHOLE = "whole"
"""Beside the formats of a report: everything, to be put back elsewhere."""
DECKS = {"cards": ("uitdelers", cards.write), "deck": ("alle-uitdelers", cards.write_together)}
PAPERS: dict[str, Paper] = {"poster": "a4", "poster-a3": "a3"}
NO_LICENCE = "Deze bijeenkomst heeft geen licentie voor open data; kies er een bij Gegevens."
FOR_EVERYBODY, FOR_ITS_USER = 0o666, 0o600


class File(NamedTuple):
    """A file to be written, and who may read it."""

    name: str
    content: bytes
    mode: int = FOR_EVERYBODY


class Exportable(NamedTuple):
    """The formats that there are, those that are only written when they are asked for, and the making of a file.

    `missing` says of a format that is not there why.
    """

    all: tuple[str, ...]
    besides: tuple[str, ...]
    file: Callable[[str], File]
    missing: Mapping[str, str] = MappingProxyType({})


def of_session(
    performer: Performer,
    code: str,
    edition: int | None,
    formats: Mapping[str, Writer],
    phone_url: str,
    *,
    addresses: bool,
    wifi: Wifi | None = None,
) -> Exportable:
    """Return what there is of a meeting, whose phones come in at `phone_url`, by this network. Raises `StartError`."""
    session = performer.read(sessions.by_code, code)
    if session is None:
        raise StartError(f"Er is geen bijeenkomst met de code {code}; de code staat in de regie.")
    report = build(performer, session.id).report if edition is None else _published(performer, session, edition)
    words = wording(report.language)
    whole = performer.read(archiving.take_out, session.id, addresses=addresses)
    made = {name: poster_of(session, phone_url, paper, wifi) for name, paper in PAPERS.items()}

    def file(name: str) -> File:
        if name == WHOLE:
            return File(file_name("bijeenkomst", session, EXTENSION), archiving.packed(whole), FOR_ITS_USER)
        if name in PAPERS:
            return File(file_name(name, session, cards.EXTENSION), posters.write(*made[name]))
        if name in DECKS:
            kind, write = DECKS[name]
            return File(file_name(kind, session, cards.EXTENSION), write(cards.deck_of(session), words))
        writer = formats[name]
        return File(file_name(name_of(name), session, writer.EXTENSION, edition), writer.write(report, words))

    there = tuple(offered_of(report))
    return Exportable(there, (*DECKS, *PAPERS, WHOLE), file, {} if "open" in there else {"open": NO_LICENCE})


def _published(performer: Performer, session: Session, number: int) -> Report:
    there = {it.number: it.report for it in performer.read(versions.everything, session.id)}
    if number in there:
        return there[number]
    if not there:
        raise StartError(f"Versie {number} is er niet: van deze terugblik is nog niets gepubliceerd.")
    raise StartError(f"Versie {number} is er niet; kies uit {', '.join(map(str, there))}.")


def of_series(performer: Performer, series_id: int) -> Exportable:
    """Return what there is of a series. Raises `StartError`."""
    try:
        built = build_series(performer, series_id)
    except Refused as refused:
        if refused.code != "not_found":
            raise
        raise StartError(f"Er is geen reeks {series_id}; het nummer staat in het adres van haar pagina.") from refused
    if not built.report.meetings:
        raise StartError("In deze reeks is nog geen bijeenkomst gehouden; er is nog niets om te laten zien.")
    words = series_wording(built.report.language)

    def file(name: str) -> File:
        return File(series_file_name(built.series.name, name), SERIES_FORMATS[name].write(built.report, words))

    return Exportable(tuple(SERIES_FORMATS), (), file)
