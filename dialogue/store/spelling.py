"""Keeping the words that are spelled right here, although no dictionary has them."""

from sqlalchemy import Connection, delete, insert, select

from dialogue.store.report_tables import spelling_words


def add_word(tx: Connection, language: str, word: str) -> None:
    """Keep a word, once."""
    row = (spelling_words.c.language == language) & (spelling_words.c.word == word)
    tx.execute(delete(spelling_words).where(row))
    tx.execute(insert(spelling_words).values(language=language, word=word))


def own_words(tx: Connection, language: str) -> frozenset[str]:
    """Return the words that were kept for a language."""
    query = select(spelling_words.c.word).where(spelling_words.c.language == language)
    return frozenset(tx.execute(query).scalars())
