"""Importing a programme or a deck from a file, to be used at once, and putting a whole meeting back."""

import logging

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import get_locale, gettext
from flask_babel import gettext as _
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response as Answer

from dialogue.acts import archiving, preparing
from dialogue.acts.performing import Performer
from dialogue.archive import file as archive
from dialogue.archive.mistake import ArchiveMistake
from dialogue.errors import Refused
from dialogue.programme import Deck, Programme, in_language
from dialogue.programme_file import LARGEST_FILE, read_any
from dialogue.programme_mistake import ProgrammeMistake
from dialogue.store import desk, sessions
from facilitator import archive_mistakes, mistakes, shelf
from facilitator.refusals import sentence
from serving.languages import LANGUAGES
from serving.offload import run_off_loop

logger = logging.getLogger(__name__)


def add_to(pages: Blueprint, performer: Performer) -> None:
    """Add the page for importing; `?session=` is the meeting whose details the facilitator came from."""

    @pages.route("/import", methods=["GET", "POST"])
    def import_file() -> Answer | tuple[str, int] | str:
        if request.method == "GET":
            return _page()
        file = request.files.get("file")
        if file is None or not file.filename:
            return _page(_("Kies eerst een bestand.")), 422
        try:
            record = _read(file)
        except ProgrammeMistake as mistake:
            return _page(mistakes.sentence(mistake, gettext), mistake), 422
        return _kept(record)

    @pages.post("/import/meeting")
    def import_meeting() -> Answer | tuple[str, int]:
        file = request.files.get("meeting")
        if file is None or not file.filename:
            return _page(meeting_problem=_("Kies eerst een bestand.")), 422
        source = file.stream.read(archive.LARGEST_FILE + 1)
        file.close()
        try:
            tables = run_off_loop(archiving.unpacked, source, LANGUAGES, performer.now)
            put = performer.perform(archiving.put_back, tables)
        except ArchiveMistake as mistake:
            if mistake.code == "inconsistent":  # its words are not for the log
                logger.warning("The file of a meeting does not hang together: %s", type(mistake.__cause__).__name__)
            return _page(meeting_problem=archive_mistakes.sentence(mistake, gettext)), 422
        except Refused as refused:
            return _page(meeting_problem=sentence(refused.code)), 503
        return _put_back(put)

    def _put_back(put: dict[str, object]) -> Answer:
        session_id = int(str(put["session"]))
        session = performer.read(sessions.get, session_id)
        title = session.title if session else ""
        flash(_("Deze bijeenkomst staat erbij: %(title)s", title=title))
        if put["new_code"]:
            flash(_("De code was hier al in gebruik. De nieuwe code is %(code)s.", code=put["code"]))
        return redirect(url_for("preparing.details", session_id=session_id))

    def _read(file: FileStorage) -> Programme | Deck:
        # one byte more than allowed is enough to know that it is too large
        return read_any(file.stream.read(LARGEST_FILE + 1), file.filename or "", performer.read(desk.own_decks))

    def _kept(record: Programme | Deck) -> Answer:
        if isinstance(record, Programme):
            performer.perform(preparing.keep_programme, record, performer.now)
            flash(_("Dit draaiboek staat erbij: %(title)s", title=in_language(record.title, _language())))
            return redirect(url_for("preparing.home", programme=record.id))
        performer.perform(preparing.keep_deck, record, performer.now)
        flash(_("Deze set uitdelers staat erbij: %(name)s", name=in_language(record.name, _language())))
        session_id = request.args.get("session", type=int)
        if session_id is not None:
            return redirect(url_for("preparing.details", session_id=session_id))
        return redirect(url_for("preparing.import_file"))

    def _page(problem: str = "", mistake: ProgrammeMistake | None = None, meeting_problem: str = "") -> str:
        return render_template(
            "facilitator/import.html",
            problem=problem,
            mistake=mistake,
            meeting_problem=meeting_problem,
            programmes=list(shelf.programmes(performer).values()),
            decks=list(shelf.decks(performer).values()),
        )


def _language() -> str:
    return str(get_locale())
