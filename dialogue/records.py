"""What a session consists of, as plain records; the store keeps them, the views read them."""

from typing import Any, Literal

import msgspec

from dialogue.programme import Deck, Programme, Role, Side, Sides

InsightKind = Literal["story", "harvest", "eye_opener", "wish"]
InsightState = Literal["waiting", "shown", "hidden"]


class Organiser(msgspec.Struct, frozen=True):
    """Who organises the meeting."""

    name: str
    part_of: str = ""
    url: str = ""


class FacilitatorName(msgspec.Struct, frozen=True):
    """Who leads the meeting; printed in the report, never a participant."""

    name: str
    organisation: str = ""


class Forgotten(msgspec.Struct, frozen=True):
    """How many there were of what a session no longer holds, and which roles they sat in: what a report counts.

    `sides` holds how many sat on side a, on side b and on none, where each is enough to be told; else nothing. `edited`
    counts the sentences that are left in other words than were sent.
    """

    people: int = 0
    insights: int = 0
    roles: tuple[str, ...] = ()
    sides: tuple[int, ...] = ()
    edited: int = 0


class Told(msgspec.Struct, frozen=True):
    """How many took part, and in which roles, as a report tells it; 0 people where their number is not told.

    `sides` holds how many of them sat on side a, on side b and on none, where that is told; else nothing.
    """

    people: int = 0
    roles: tuple[str, ...] = ()
    sides: tuple[int, ...] = ()


class Session(msgspec.Struct, frozen=True):
    """One meeting. `version` grows with every change that a screen may show; times are epoch seconds.

    `projector_links` counts how often the projector got a new link; only the newest opens it. `keep_days` after the
    meeting the loose answers are deleted; what is gone by then is counted in `forgotten`. `review_links` counts as
    `projector_links` does, for the link by which others check the report; it opens until the end of `review_until`
    (ISO 8601), and not at all when that is empty. `open_licence` is under what sentences and counts may be shared apart
    from the report ("CC BY 4.0"); empty: not at all. `told` is what a report tells since the meeting ended of who took
    part.
    """

    id: int
    code: str
    title: str
    date: str
    start: str
    language: str
    programme: Programme
    deck: Deck
    roles: tuple[Role, ...]
    sides: Sides
    version: int = 0
    subtitle: str = ""
    place: str = ""
    harvest_question: str = ""
    contact: str = ""
    organisers: tuple[Organiser, ...] = ()
    facilitators: tuple[FacilitatorName, ...] = ()
    minimum: int = 5
    skipped: tuple[str, ...] = ()
    run_id: int | None = None
    resting_since: int | None = None
    timer_rests: bool = False
    projector_blank: bool = False
    projector_links: int = 0
    started_at: int | None = None
    ended_at: int | None = None
    keep_days: int = 30
    forgotten: Forgotten = Forgotten()
    review_links: int = 0
    review_until: str = ""
    open_licence: str = ""
    told: Told = Told()


class Person(msgspec.Struct, frozen=True):
    """Somebody who takes part, without a name. `chosen_side` overrules the side of the role for today."""

    id: int
    role_id: str
    chosen_side: Literal["a", "b", "outside"] | None = None
    joined_at: int = 0
    seen_at: int = 0
    left_at: int | None = None


class Phase(msgspec.Struct, frozen=True):
    """A part of a timer: `name` is a code that the screens have words for."""

    name: str
    seconds: int


class Timer(msgspec.Struct, frozen=True):
    """A countdown: one deadline (epoch milliseconds), or what was left (milliseconds) while it is paused.

    `laid_down`: it was running when the meeting went on to another step, and runs again on return.
    """

    phases: tuple[Phase, ...]
    ends_at: int | None
    left: int | None = None
    laid_down: bool = False

    @property
    def total(self) -> int:
        """The whole length, in milliseconds."""
        return sum(phase.seconds for phase in self.phases) * 1000


class Run(msgspec.Struct, frozen=True):
    """One time that a step was really on.

    `stage` (since `stage_since`, epoch milliseconds) and `theme_id` say what it shows. `revealed` says that numbers
    were seen, so that answering is over: a mirror's by the room, an evaluation's in a report. `both_shown` says that
    the room saw both sides of a mirror.
    """

    id: int
    step_id: str
    started_at: int
    ended_at: int | None = None
    timer: Timer | None = None
    stage: str = ""
    stage_since: int | None = None
    revealed: bool = False
    both_shown: bool = False
    theme_id: int | None = None


class Group(msgspec.Struct, frozen=True):
    """Who talks with whom in a run; `members` stand in the order of their turns. `place` counts from 1."""

    id: int
    run_id: int
    place: int
    picture: str
    members: tuple[int, ...]
    host_id: int | None = None


class Answer(msgspec.Struct, frozen=True):
    """What a phone sent for a run and that counts once a person; `side` is the side at that moment."""

    run_id: int
    person_id: int
    kind: str
    body: dict[str, Any]
    side: Side | None = None


class Insight(msgspec.Struct, frozen=True):
    """A harvested sentence. `person_id` lets its writer take it back, and no screen ever shows it.

    `text` is what was sent, `edited` the facilitator's words instead. A sentence with two thoughts is split: the second
    part is an insight of its own that says with `split_from` of which it is, and has no writer. `folded_into` is the
    insight that stands for this near-double.
    `may_open`: it may also be shared apart from the report; it never is without `may_quote`.
    """

    id: int
    run_id: int
    kind: InsightKind
    text: str
    may_quote: bool
    person_id: int | None = None
    state: InsightState = "waiting"
    starred: bool = False
    late: bool = False
    shown_at: int | None = None
    edited: str = ""
    split_from: int | None = None
    folded_into: int | None = None
    may_open: bool = False

    @property
    def said(self) -> str:
        """The words that stand for this sentence wherever it is shown or printed."""
        return self.edited or self.text

    @property
    def wordings(self) -> tuple[str, str]:
        """The words as they were sent and as they are shown: a copy of it may have either."""
        return self.text, self.said

    @property
    def head_id(self) -> int:
        """The id of the insight that stands for this one in a theme: another where it was folded, else its own."""
        return self.folded_into or self.id


class Theme(msgspec.Struct, frozen=True):
    """A name with attention points, holding insights in order; `do` and `dont` are its advice, a line each.

    `shown_at` says when the room first saw it.
    """

    id: int
    name: str
    position: int
    text: str = ""
    counterweight: str = ""
    points: tuple[str, ...] = ()
    insights: tuple[int, ...] = ()
    shown_at: int | None = None
    do: str = ""
    dont: str = ""


class Undoable(msgspec.Struct, frozen=True):
    """What one desk can undo (`back`) and do again (`again`): the labels of acts, empty when there is nothing."""

    back: str = ""
    again: str = ""


class HandedCard(msgspec.Struct, frozen=True):
    """A card that one person handed to another in a run, and what the other can do with it."""

    id: int
    run_id: int
    card_id: str
    giver_id: int
    receiver_id: int
    giver_side: Side | None = None
    answered: bool = False
    reply: str = ""


class Agreement(msgspec.Struct, frozen=True):
    """What was agreed, by whom and by when, as typed."""

    id: int
    run_id: int
    text: str
    who: str = ""
    when: str = ""
    person_id: int | None = None
    may_quote: bool = False


class Series(msgspec.Struct, frozen=True):
    """Meetings on the same programme, under one name; `created_at` in epoch seconds."""

    id: int
    name: str
    created_at: int = 0


class LastTime(msgspec.Struct, frozen=True):
    """The meeting before this one in its series: its title, its date (ISO), and the agreements that may be told."""

    title: str
    date: str
    agreements: tuple[Agreement, ...]
