"""What a program can find in the organiser's own texts before they are shared: words in no dictionary, and what may say
who somebody is. A finding is a question and never a verdict."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import msgspec

from dialogue.marks import Mark
from dialogue.records import Session, Theme
from facilitator.report_building import Built

Marker = Callable[[str], Sequence[Mark]]

TELLING = frozenset({"name", "phone", "mail"})
"""Kinds of marks that ask for a look in a text that organisers wrote themselves."""
NOT_SPELLED = frozenset({"sources"})
"""Parts with titles and names of others."""


class Misspelled(msgspec.Struct, frozen=True):
    """A word that is in no dictionary, in the field with this key, and what it may have to be."""

    key: str
    word: str
    better: tuple[str, ...] = ()


class Telling(msgspec.Struct, frozen=True):
    """Words in the field with this key that may say who somebody is; `kind` says how."""

    key: str
    words: str
    kind: str


class Findings(msgspec.Struct, frozen=True):
    """What was found; `checked` says in which language the spelling was checked, it is empty where it was not."""

    checked: str
    misspelled: tuple[Misspelled, ...] = ()
    telling: tuple[Telling, ...] = ()


def own_texts(built: Built, themes: Iterable[Theme]) -> dict[str, str]:
    """Return what organisers wrote by the key of its field in the editor; sentences of participants are left out."""
    said = {it.text for it in built.report.allowed}
    texts = {f"part:{it.part}": _without(it.written, said) for it in built.parts if it.written}
    for theme in themes:
        fields = {what: getattr(theme, what) for what in ("name", "text", "counterweight", "do", "dont")}
        for what, text in {**fields, "points": "\n".join(theme.points)}.items():
            if text:
                texts[f"theme:{theme.id}:{what}"] = text
    return texts


def misspelled_in(
    texts: Mapping[str, str], words_of: Callable[[str], Sequence[str]], wrong: Mapping[str, Sequence[str]]
) -> tuple[Misspelled, ...]:
    """Return the wrong words by their place; `wrong` has every word that is in no dictionary."""
    spelled = ((key, word) for key, text in _to_spell(texts).items() for word in words_of(text))
    return tuple(Misspelled(key, word, tuple(wrong[word])) for key, word in spelled if word in wrong)


def words_to_spell(texts: Mapping[str, str], words_of: Callable[[str], Sequence[str]]) -> list[str]:
    """Return every word to look up, each once."""
    return list(dict.fromkeys(word for text in _to_spell(texts).values() for word in words_of(text)))


def telling_in(texts: Mapping[str, str], marker: Marker, known: Collection[str]) -> tuple[Telling, ...]:
    """Return what may say who somebody is; who stands on the cover (`known`) is named on purpose."""
    found = (
        Telling(key, text[mark.start : mark.end], mark.kind)
        for key, text in texts.items()
        for mark in marker(text)
        if mark.kind in TELLING
    )
    return tuple(it for it in dict.fromkeys(found) if not any(it.words.lower() in name.lower() for name in known))


def named_on_purpose(session: Session) -> tuple[str, ...]:
    """Return the names that a report prints because the organisers gave them, and how to reach them."""
    organisers = (text for it in session.organisers for text in (it.name, it.part_of, it.url))
    leaders = (text for it in session.facilitators for text in (it.name, it.organisation))
    return tuple(text for text in (*organisers, *leaders, session.title, session.place, session.contact) if text)


def _to_spell(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in texts.items() if key.removeprefix("part:") not in NOT_SPELLED}


def _without(text: str, sentences: Collection[str]) -> str:
    for sentence in sorted(sentences, key=len, reverse=True):
        text = text.replace(sentence, "")
    return text
