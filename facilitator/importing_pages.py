"""Importing a programme or a deck from a file, to be used at once."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import get_locale, gettext
from flask_babel import gettext as _
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response as Answer

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.programme import Deck, Programme, in_language
from dialogue.programme_file import LARGEST_FILE, read_any
from dialogue.programme_mistake import ProgrammeMistake
from dialogue.store import desk
from facilitator import mistakes, shelf


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

    def _page(problem: str = "", mistake: ProgrammeMistake | None = None) -> str:
        return render_template(
            "facilitator/import.html",
            problem=problem,
            mistake=mistake,
            programmes=list(shelf.programmes(performer).values()),
            decks=list(shelf.decks(performer).values()),
        )


def _language() -> str:
    return str(get_locale())
