"""The poster of a meeting, made from what it is and where phones reach it."""

from datetime import date

from flask import current_app
from flask_babel import force_locale, format_date, get_translations

from dialogue.records import Session
from facilitator.export.poster import Paper, Poster, Wifi, poster_labels
from serving.proof import proof


def poster_of(
    session: Session, phone_url: str, paper: Paper, wifi: Wifi | None = None
) -> tuple[Poster, dict[str, str]]:
    """Return the poster and its fixed words, in the language of the meeting; `phone_url` has no slash at its end."""
    with force_locale(session.language):
        poster = Poster(
            language=session.language,
            title=session.title,
            date=session.date,
            when=f"{format_date(date.fromisoformat(session.date), 'EEEE d MMMM')}, {session.start}",
            place=session.place,
            address=phone_url.split("://", 1)[1],
            code=session.code,
            scanned=f"{phone_url}/{session.code}?k={proof(current_app.secret_key, session.code)}",
            paper=paper,
            wifi=wifi,
        )
        return poster, poster_labels(get_translations().gettext)
