"""harvest: sentences are brought in, of one of four kinds: story, harvest, eye-opener, wish."""

from typing import Annotated, Any

import msgspec

from dialogue.errors import Refused
from dialogue.programme import Step, Text
from dialogue.protocol.answers import AnswerBody, Sentence
from dialogue.records import InsightKind, Person, Run, Session
from dialogue.snapshot import Snapshot
from dialogue.steps.kind import StepKind
from dialogue.texts import MOST_CHARACTERS, sentence

ON_PROJECTOR = 6


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`insight` is the kind of sentence; `start` its first words; `most` how many one person may send.

    `ask_partner`: it may be the partner's story, who must have said yes.
    """

    insight: InsightKind = "harvest"
    start: Text = {}
    most: Annotated[int, msgspec.Meta(ge=1, le=50)] = 10
    ask_partner: bool = False


class Harvest(StepKind):
    """Bringing in what was learned."""

    name = "harvest"
    Options = Options
    answers = (Sentence,)

    def accept(self, session: Session, run: Run, step: Step, person: Person, body: AnswerBody) -> None:
        """Refuse an empty or too long sentence, and a partner's story without the partner's yes."""
        super().accept(session, run, step, person, body)
        assert isinstance(body, Sentence)
        sentence(body.text)
        if self.options(step).ask_partner and not body.partner_agreed:
            raise Refused("partner_not_asked")

    def answered(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return who has sent a sentence."""
        return snapshot.writers_in(run)

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return what kind of sentence is asked and how it begins."""
        options: Options = self.options(step)
        return {
            "insight": options.insight,
            "start": options.start,
            "most": options.most,
            "ask_partner": options.ask_partner,
            "longest": MOST_CHARACTERS,
        }

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return how many sentences this person has sent in this run."""
        return {"sent": snapshot.sent_in(run, person)}

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return how many sentences there are and how many the room sees."""
        return {"sentences": snapshot.count_in(run), "shown": len(snapshot.released_in(run))}

    def projector(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the sentences that were released last, and how many have come in."""
        shown = sorted(snapshot.released_in(run), key=lambda it: it.shown_at or 0)
        return {
            "insights": [{"id": insight.id, "text": insight.said} for insight in shown[-ON_PROJECTOR:]],
            "sentences": snapshot.count_in(run),
        }
