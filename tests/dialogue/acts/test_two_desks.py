"""Two desks order a harvest in any order of acts, while phones send, take back and allow: what always holds."""

import random

import msgspec
import pytest

from dialogue.acts import publishing
from dialogue.errors import Refused
from dialogue.ordering import Ordering
from dialogue.protocol.answers import Sentence
from dialogue.protocol.control import (
    InsightEdit,
    InsightFold,
    InsightJoin,
    InsightPlace,
    InsightShow,
    InsightSplit,
    InsightStar,
    InsightUnfold,
    Redo,
    ReportWrite,
    ThemeAdd,
    ThemeEdit,
    ThemeMerge,
    ThemeOrder,
    ThemeRemove,
    ThemeSplit,
    Undo,
)
from dialogue.protocol.fields import Message
from dialogue.protocol.phone import Permit, Withdraw
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.record import Report
from dialogue.store import desk as desks
from dialogue.store import versions
from tests.dialogue.acts.meeting import Meeting, new_id

ACTS = 100
PEOPLE = 6
NOT_THERE = 99_999
WRITABLE = ("introduction", "bridge", "eye_openers", "closing", "sources")


class Room:
    """A meeting in which anything happens; every word of a sentence carries its mark, also where it is reworded."""

    def __init__(self, meeting: Meeting, chance: random.Random) -> None:
        self.meeting, self.chance = meeting, chance
        self.people = meeting.join(*["ouder"] * PEOPLE)
        self.writers: dict[int, int] = {}
        self.withdrawn: set[int] = set()
        meeting.go_to("harvest")
        for _ in range(PEOPLE):
            self.send()

    def act(self) -> None:
        """Let a desk or a phone do something; what is refused changes nothing, and all that may be can be kept."""
        does = self.chance.choice((*[self.at_a_desk] * 7, self.send, self.withdraw, self.permit, self.write))
        try:
            does()
        except Refused as refused:
            assert refused.code != "not_saved", refused.__cause__

    def at_a_desk(self) -> None:
        """One of two desks orders, undoes or does again."""
        self.meeting.lead(self.wanted(), self.chance.choice("ab"))

    def wanted(self) -> Message:
        """Return what a desk wants."""
        pick = self.chance.choice
        one, theme = self.one(), pick([it.id for it in self.meeting.snapshot.themes] or [NOT_THERE])
        said = self.said(one)
        return pick(
            (
                lambda: InsightShow(self.some(), pick((True, False))),
                lambda: InsightStar(self.some(), True),
                lambda: InsightPlace(self.some(), pick((None, theme)), pick((None, theme)), pick((None, 0, 2))),
                lambda: InsightEdit(one, pick((self.other_words(one), ""))),
                lambda: InsightSplit(one, self.other_words(one), self.other_words(one)),
                lambda: InsightJoin(one),
                lambda: InsightFold(self.some(), one),
                lambda: InsightUnfold(self.some()),
                lambda: ThemeAdd("Thema", self.some()),
                lambda: ThemeEdit(theme, text=f"Iemand zei: {said}.", points=(said, "Vraag door"), do=said),
                lambda: ThemeRemove(theme),
                lambda: ThemeOrder((theme,)),
                lambda: ThemeMerge(tuple(it.id for it in self.meeting.snapshot.themes[:2]), theme),
                lambda: ThemeSplit(theme, "Deel", self.some()),
                *[Undo] * 4,
                *[Redo] * 3,
            )
        )()

    def send(self) -> None:
        """A phone sends a sentence."""
        person, before = self.chance.choice(self.people), set(self.meeting.snapshot.insights)
        words = f"Merk{len(self.writers):03} zegt dit met genoeg woorden"
        self.meeting.answer(person, Sentence(words, self.chance.random() < 0.8))
        self.writers.update(dict.fromkeys(self.meeting.snapshot.insights.keys() - before, person))

    def withdraw(self) -> None:
        """A phone takes a sentence back."""
        one = self.chance.choice([*self.writers.keys() - self.withdrawn] or [NOT_THERE])
        self.meeting.send(self.writers.get(one, self.people[0]), Withdraw(new_id(), one))
        self.withdrawn.add(one)

    def permit(self) -> None:
        """A phone says whether a sentence may be printed."""
        one = self.chance.choice([*self.writers.keys() - self.withdrawn] or [NOT_THERE])
        self.meeting.send(self.writers.get(one, self.people[0]), Permit(new_id(), one, self.chance.random() < 0.5))

    def write(self) -> None:
        """The organiser quotes a sentence in the report and publishes it."""
        said = self.said(self.one())
        part = self.chance.choice(WRITABLE)
        self.meeting.lead(ReportWrite(part, f"Wij hoorden: “{said}”.\n\n{said}", draft=said))
        made_of, now = self.meeting.session.version, self.meeting.performer.now
        self.meeting.performer.perform(publishing.publish, self.meeting.id, self.draft(), made_of, "", now)

    def draft(self) -> Report:
        """Return the report of now."""
        snapshot, edits = self.meeting.snapshot, self.meeting.performer.read(desks.edits, self.meeting.id)
        return compose(snapshot, gather(snapshot), {"eye_openers": ""}, edits)

    def one(self) -> int:
        """Return a sentence that is there, if any is."""
        return self.chance.choice([*self.meeting.snapshot.insights] or [NOT_THERE])

    def some(self) -> tuple[int, ...]:
        """Return up to three of them."""
        return tuple(self.one() for _ in range(self.chance.randint(1, 3)))

    def said(self, insight: int) -> str:
        """Return what stands for a sentence."""
        found = self.meeting.snapshot.insights.get(insight)
        return found.said if found else "niets"

    def other_words(self, insight: int) -> str:
        """Return words that a sentence never had."""
        return f"{self.said(insight)[:7]} in andere woorden, namelijk {new_id()}"


def mark(sent: int, room: Room) -> str:
    """Return by what every wording of a sentence is known."""
    return f"Merk{list(room.writers).index(sent):03}"


def well_ordered(now: Ordering) -> bool:
    """Return whether themes and near-doubles hang together as screens count on."""
    sentences, themes = now.insights, now.themes
    heads = {it.id for it in sentences.values() if it.folded_into is None}
    roots = {it.id for it in sentences.values() if it.split_from is None}
    return (
        all(it.folded_into is None or it.folded_into in heads for it in sentences.values())
        and all(it.split_from is None or it.split_from in roots for it in sentences.values())
        and all(it.split_from is None or (it.edited and sentences[it.split_from].edited) for it in sentences.values())
        and all(set(it.insights) <= heads and len(set(it.insights)) == len(it.insights) for it in themes)
    )


@pytest.mark.parametrize("seed", range(4))
def test_whatever_two_desks_and_the_phones_do_no_sentence_is_lost_doubled_or_left_behind(
    meeting: Meeting, seed: int
) -> None:
    room = Room(meeting, random.Random(seed))
    for _ in range(ACTS):
        room.act()

        there = meeting.snapshot.insights
        kept = str(meeting.tables())
        assert room.writers.keys() - room.withdrawn == {it.id for it in there.values() if it.split_from is None}
        assert well_ordered(Ordering(there, meeting.snapshot.themes))
        assert not any(mark(sent, room) in kept for sent in room.withdrawn & room.writers.keys())

        reports = [room.draft(), *(it.report for it in meeting.performer.read(versions.everything, meeting.id))]
        printed = msgspec.json.encode(reports).decode()
        refused = {it.split_from or it.id for it in there.values() if not it.may_quote}
        assert not any(mark(sent, room) in printed for sent in refused)
