"""Which series a meeting is in, as its details ask for it: one that is there, a new one, or none."""

from flask_babel import gettext as _

from dialogue.acts import series as acts
from dialogue.acts.performing import Performer
from dialogue.acts.preparing import LONGEST_TITLE
from dialogue.store import series
from facilitator.details_form import Form

NEW = "new"


def choices(performer: Performer) -> list[tuple[str, str]]:
    """Return what can be chosen: none, each series, and a new one."""
    known = [(str(it.id), it.name) for it, _count in performer.read(series.everything)]
    return [("", _("Geen reeks")), *known, (NEW, _("Een nieuwe reeks"))]


def shown(performer: Performer, session_id: int) -> dict[str, str]:
    """Return what the fields hold for this meeting."""
    present = performer.read(series.of_session, session_id)
    return {"series": str(present.id) if present else "", "series_name": ""}


def check(performer: Performer, form: Form) -> None:
    """Write into the form what is wrong with the choice."""
    if "series" not in form.texts:
        return
    chosen, name = form.texts.get("series", ""), form.texts.get("series_name", "").strip()
    if chosen == NEW and not name:
        form.mistakes["series_name"] = "text_empty"
    elif chosen == NEW and len(name) > LONGEST_TITLE:
        form.mistakes["series_name"] = "text_too_long"
    elif chosen not in {value for value, _name in choices(performer)}:
        form.mistakes["series"] = "not_found"


def keep(performer: Performer, session_id: int, form: Form) -> None:
    """Put the meeting where the form says; a form without the choice changes nothing. Raises `Refused`."""
    present = shown(performer, session_id)["series"]
    chosen = form.texts.get("series", present)
    if chosen == present:
        return
    if chosen == NEW:
        performer.perform(acts.begin, session_id, form.texts["series_name"], performer.now)
    else:
        performer.perform(acts.put, session_id, int(chosen) if chosen else None)
