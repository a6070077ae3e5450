"""Keeping a word that the spelling check should leave alone, in every meeting here."""

from dialogue.acts.facts import Outcome
from dialogue.store import spelling
from dialogue.store.database import Transaction
from dialogue.texts import sentence

LONGEST_WORD = 80


def accept(tx: Transaction, language: str, word: str) -> Outcome:
    """Keep a word. Raises `Refused`: `text_empty`, `text_too_long`."""
    spelling.add_word(tx, language, sentence(word, LONGEST_WORD))
    return Outcome()
