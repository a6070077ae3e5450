"""What a facilitator can choose from: the programmes and decks of the house, and what was imported."""

from dialogue.acts.performing import Performer
from dialogue.programme import Deck, Programme
from dialogue.programme_file import ready_made_decks, ready_made_programmes
from dialogue.store import desk


def programmes(performer: Performer) -> dict[str, Programme]:
    """Return all programmes by id, own ones first; an own one stands in the place of a ready-made one with its id."""
    known = {it.id: it for it in performer.read(desk.own_programmes)}
    for programme in ready_made_programmes():
        known.setdefault(programme.id, programme)
    return known


def decks(performer: Performer) -> dict[str, Deck]:
    """Return all decks by id, own ones first; an own one stands in the place of a ready-made one with its id."""
    known = {it.id: it for it in performer.read(desk.own_decks)}
    for deck in ready_made_decks():
        known.setdefault(deck.id, deck)
    return known


def is_own(programme: Programme) -> bool:
    """Return whether a programme was imported."""
    return programme not in ready_made_programmes()


def deck_of(programme: Programme, known: dict[str, Deck]) -> Deck:
    """Return the deck that a programme was made for, else the first of the house."""
    return known.get(programme.deck) or ready_made_decks()[0]
