"""themes: insights are ordered into themes, and the themes are read back to the group."""

from typing import Any

from dialogue.errors import Refused
from dialogue.programme import Step
from dialogue.protocol.answers import AnswerBody, ReadBack
from dialogue.records import Person, Run, Session
from dialogue.snapshot import Snapshot
from dialogue.steps.kind import StepKind
from dialogue.texts import note, sentence

QUOTES_ON_PROJECTOR = 2


class Themes(StepKind):
    """Ordering together."""

    name = "themes"
    answers = (ReadBack,)
    counted = "read_back"

    def accept(self, session: Session, run: Run, step: Step, person: Person, body: AnswerBody) -> None:
        """Refuse an objection to a theme that is not on the screen, and one without words."""
        super().accept(session, run, step, person, body)
        assert isinstance(body, ReadBack)
        if body.theme != run.theme_id:
            raise Refused("not_found")
        if body.agrees:
            note(body.text)
        else:
            sentence(body.text)

    def answered(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return who reacted to the theme that is on the screen."""
        reactions = snapshot.answers_of(run, "read_back")
        return frozenset(it.person_id for it in reactions if it.body["theme"] == run.theme_id)

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the theme that is read back, with its points and its released quotes; none before that."""
        return {"theme": self._theme(snapshot, run)}

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return the own reactions, by the theme's id."""
        own = [it for it in snapshot.answers_of(run, "read_back") if it.person_id == person.id]
        return {"reactions": {str(it.body["theme"]): it.body for it in own}}

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the reactions to each theme: how many agree, and what is missing, without writers."""
        reactions: dict[int, dict[str, Any]] = {}
        for answer in snapshot.answers_of(run, "read_back"):
            entry = reactions.setdefault(answer.body["theme"], {"agree": 0, "missing": []})
            if answer.body["agrees"]:
                entry["agree"] += 1
            else:
                entry["missing"].append(answer.body["text"])
        return {
            "reactions": [
                {"theme": theme_id, "agree": entry["agree"], "missing": sorted(entry["missing"])}
                for theme_id, entry in sorted(reactions.items())
            ]
        }

    def _theme(self, snapshot: Snapshot, run: Run) -> dict[str, Any] | None:
        theme = next((theme for theme in snapshot.themes if theme.id == run.theme_id), None)
        if theme is None:
            return None
        insights = [snapshot.insights[number] for number in theme.insights if number in snapshot.insights]
        quotes = sorted((it for it in insights if it.state == "shown"), key=lambda it: not it.starred)
        return {
            "id": theme.id,
            "name": theme.name,
            "points": list(theme.points),
            "quotes": [quote.said for quote in quotes[:QUOTES_ON_PROJECTOR]],
            "number": snapshot.themes.index(theme) + 1,
            "of": len(snapshot.themes),
        }
