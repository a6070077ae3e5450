"""Reading a theme back to the room."""

from collections.abc import Callable

import msgspec

from dialogue.acts.facts import Fact, Outcome, PeopleChanged, StageChanged
from dialogue.errors import Refused
from dialogue.protocol.answers import ReadBack
from dialogue.protocol.control import ThemeShow
from dialogue.protocol.fields import Message
from dialogue.records import Session
from dialogue.steps.registry import kind_of
from dialogue.store import harvest, runs, sessions
from dialogue.store.database import Transaction

replace = msgspec.structs.replace


def show_theme(tx: Transaction, session: Session, message: ThemeShow, now: int) -> Outcome:
    """Read a theme back to the room, or none; who has a sentence in it sees so on the own phone."""
    run = runs.get(tx, session.id, message.run)
    if run is None:
        raise Refused("not_found")
    step = next(step for step in session.programme.steps if step.id == run.step_id)
    if ReadBack not in kind_of(step).answers:
        raise Refused("not_asked")
    facts: tuple[Fact, ...] = (StageChanged(session.id),)
    if message.theme is not None:
        theme = next((it for it in harvest.all_themes(tx, session.id) if it.id == message.theme), None)
        if theme is None:
            raise Refused("not_found")
        if theme.shown_at is None:
            harvest.save_theme(tx, replace(theme, shown_at=now))
            writers = harvest.writers_of(tx, session.id, theme.insights)
            facts += (PeopleChanged(session.id, writers),) if writers else ()
    runs.save(tx, replace(run, theme_id=message.theme))
    sessions.touch(tx, session.id)
    return Outcome({}, facts)


ACTS: dict[type[Message], Callable[..., Outcome]] = {ThemeShow: show_theme}
