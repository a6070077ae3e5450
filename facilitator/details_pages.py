"""The details of a session (gegevens): filled in before, and changed at any moment after."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import get_locale, ngettext
from flask_babel import gettext as _
from werkzeug.wrappers import Response as Answer

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.permission import OPEN_LICENCES
from dialogue.programme import Deck
from dialogue.records import Session
from dialogue.store import overview
from facilitator import details_form, series_choice, shelf
from facilitator.details_form import LANGUAGES, ROWS, Form
from facilitator.details_mistakes import sentence
from facilitator.lookup import session_or_404
from facilitator.programme_outline import words

FIELD_OF_REFUSAL = {"role_in_use": "roles", "promised_sooner": "keep_days"}
"""Where a refusal belongs on the page; any other stands above the form."""
KEEP_DAYS = (14, 30, 60, 90, 180)
"""After how many days loose answers can be deleted."""


def add_to(pages: Blueprint, performer: Performer) -> None:
    """Add the page with a session's details."""

    @pages.get("/sessions/<int:session_id>/details")
    def details(session_id: int) -> str:
        session = session_or_404(performer, session_id)
        form = details_form.shown(session)
        form.texts |= series_choice.shown(performer, session_id)
        return _page(session, form)

    @pages.post("/sessions/<int:session_id>/details")
    def change_details(session_id: int) -> Answer | tuple[str, int] | str:
        session = session_or_404(performer, session_id)
        form = details_form.typed(request.form)
        if "add" in request.form or "remove" in request.form:
            return _page(session, form, focus=_other_rows(form))
        given = details_form.filled_in(form, session)
        series_choice.check(performer, form)
        deck = _decks(session).get(form.texts.get("deck", ""))
        if not form.mistakes:
            try:
                performer.perform(preparing.change, session_id, given)
                if deck:
                    performer.perform(preparing.use_deck, session_id, deck)
                series_choice.keep(performer, session_id, form)
            except Refused as refused:
                form.mistakes[FIELD_OF_REFUSAL.get(refused.code, "form")] = refused.code
        if form.mistakes:
            return _page(session, form), 422
        flash(_("Bewaard."))
        return redirect(url_for("preparing.details", session_id=session_id))

    def _other_rows(form: Form) -> str:
        """Add or remove the row that a button without script asked for; return the field to go on with."""
        added = request.form.get("add", "")
        if added in ROWS:
            return form.add_row(added)
        name, _dash, row = request.form.get("remove", "").partition("-")
        if name in ROWS and row.isdigit():
            form.remove_row(name, int(row))
        return f"{name}-add"

    def _page(session: Session, form: Form, focus: str = "") -> str:
        return render_template(
            "facilitator/details.html",
            session=session,
            active="details",
            form=form,
            focus=focus or next(iter(form.mistakes), ""),
            sentence=sentence,
            taken=performer.read(overview.people_by_role, session.id),
            decks=_decks(session),
            deck_choices=_deck_choices,
            side_choices=_side_choices,
            keep_choices=_keep_choices(session.keep_days),
            series_choices=series_choice.choices(performer),
            in_series=series_choice.shown(performer, session.id)["series"],
            licence_choices=_licence_choices(),
        )

    def _decks(session: Session) -> dict[str, Deck]:
        """Return the decks that the session could change to; a deck that was imported again is another one."""
        return {key: deck for key, deck in shelf.decks(performer).items() if deck != session.deck}


def _deck_choices(present: Deck, others: dict[str, Deck]) -> list[tuple[str, str]]:
    """Return the deck of now (it changes nothing) and the others; the same id again is a newer file."""
    named = [(key, words(deck.name), key == present.id) for key, deck in others.items()]
    newer = [(key, _("%(name)s (nieuwe versie)", name=name) if again else name) for key, name, again in named]
    return [("", words(present.name)), *newer]


def _keep_choices(present: int) -> list[tuple[str, str]]:
    """Return after how many days loose answers may be deleted, with the number of now."""
    days = sorted({*KEEP_DAYS, present})
    return [(str(it), ngettext("%(num)s dag na de bijeenkomst", "%(num)s dagen na de bijeenkomst", it)) for it in days]


def _licence_choices() -> list[tuple[str, str]]:
    """Return under what sentences and counts can be shared openly; not at all comes first."""
    meanings = {
        "CC BY 4.0": _("met bronvermelding"),
        "CC0 1.0": _("zonder voorwaarden"),
    }
    return [("", _("Nee, alleen de terugblik")), *((it, f"{it}: {meanings[it]}") for it in OPEN_LICENCES)]


def _side_choices(form: Form) -> list[tuple[str, str]]:
    """Return the sides under the names that stand in the form."""
    languages = (str(get_locale()), *LANGUAGES)
    names = {side: [form.texts.get(f"side_{side}_{language}", "") for language in languages] for side in "ab"}
    named = {side: next((name for name in found if name), "") for side, found in names.items()}
    return [("a", f"● {named['a']}"), ("b", f"◆ {named['b']}"), ("", _("Kiest zelf"))]
