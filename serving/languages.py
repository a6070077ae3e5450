"""The languages of the screens, chosen per person."""

from flask import Request

LANGUAGES = ("nl", "en")
LANGUAGE_COOKIE = "language"


def supported(language: str) -> str:
    """Return the language when the screens have it, else Dutch."""
    return language if language in LANGUAGES else LANGUAGES[0]


def wanted(request: Request) -> str:
    """Return the language this person chose, else the best that the browser asks for, else Dutch."""
    chosen = request.args.get("language") or request.cookies.get(LANGUAGE_COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    return request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0]
