"""The meeting that the phones play: one mirror, one check-in, and a harvest on every other step."""

from datetime import date

import msgspec

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.programme import Programme, Prompts, Step
from dialogue.programme_file import ready_made_decks, ready_made_programmes
from dialogue.store.database import open_database
from tests.server import Server

HARVESTS = 80
MOST = 50
"""Sentences that one person may send in one harvest: the largest number that a programme may allow."""


def prepare(server: Server) -> int:
    """Make a session on a server that runs and return its id."""
    database = open_database(f"sqlite:///{server.data / 'oogstdialoog.db'}")
    performer = Performer(database)
    reply = performer.perform(
        preparing.prepare, _programme(), ready_made_decks()[0], "13:30", date.today(), "nl", performer.now
    )
    database.close()
    return int(str(reply["session"]))


def _programme() -> Programme:
    plan = ready_made_programmes()[0]
    both = {"nl": "Hoe is het?", "en": "How is it?"}
    mirror = Step("spiegel", "mirror", both, 10, Prompts(a=both, b=both))
    check_in = Step("aankomen", "check_in", both, 5, Prompts(all=both))
    first = _harvest(0, "eye_opener")  # all of these stand in the report, of the others only what a theme quotes
    rest = [_harvest(number, "harvest") for number in range(1, HARVESTS)]
    themes = Step("thema", "themes", both, 5, Prompts(all=both))
    return msgspec.structs.replace(plan, id="fouten", steps=(check_in, mirror, first, *rest, themes))


def _harvest(number: int, kind: str) -> Step:
    title = {"nl": f"Oogst {number}", "en": f"Harvest {number}"}
    options = {"insight": kind, "most": MOST}
    return Step(f"oogst-{number}", "harvest", title, 10, Prompts(all=title), options=options)
