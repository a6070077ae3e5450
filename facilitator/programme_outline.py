"""A programme to read through: when each step begins and what it asks of whom."""

import re
from typing import Any, Literal, NamedTuple

from flask_babel import get_locale
from flask_babel import gettext as _

from dialogue.programme import Programme, Step, Text, in_language

TEXTS_OF_OPTIONS = {
    "start": lambda: _("De zin begint met:"),
    "question": lambda: _("Vraag:"),
    "open_question": lambda: _("Open vraag:"),
    "guess": lambda: _("Daarna:"),
    "look": lambda: _("Bij het kijken:"),
    "say": lambda: _("Zeg hardop:"),
}
"""Options of a kind that hold words for the room, in the order in which they come up."""


ROOM_ON_A_CARD = 140
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


class Who(NamedTuple):
    """Of whom something is asked; no name where it is everybody."""

    name: str = ""
    side: Literal["a", "b"] | None = None


def words(text: Text) -> str:
    """Return a text in the language of now."""
    return in_language(text, str(get_locale()))


def opening(text: Text) -> str:
    """Return the first sentences of a text, as many as a card has room for."""
    sentences = SENTENCE_END.split(words(text))
    shown = sentences[0]
    for sentence in sentences[1:]:
        if len(shown) + len(sentence) >= ROOM_ON_A_CARD:
            break
        shown += f" {sentence}"
    return shown


def timed(programme: Programme) -> list[tuple[Step, str]]:
    """Return the steps with the time since the beginning, as 1:05."""
    outline, passed = [], 0
    for step in programme.steps:
        outline.append((step, f"{passed // 60}:{passed % 60:02}"))
        passed += step.minutes
    return outline


def asked(step: Step, programme: Programme) -> list[tuple[Who, str]]:
    """Return everything that a step says to people, with to whom."""
    sides, prompts = programme.sides, step.prompts
    per_side = bool(prompts.a or prompts.b)
    spoken = [
        (Who(_("Iedereen:") if per_side else ""), prompts.all),
        (Who(f"{words(sides.a)}:", "a"), prompts.a),
        (Who(f"{words(sides.b)}:", "b"), prompts.b),
        (Who(_("Wie aan tafel blijft zitten:")), prompts.host),
    ]
    for name, label in TEXTS_OF_OPTIONS.items():
        spoken += [(Who(label()), text) for text in _texts(step.options.get(name))]
    return [(who, words(text)) for who, text in spoken if text]


def _texts(option: Any) -> list[Text]:
    """Return the texts in an option: one, or one for each stage."""
    if not isinstance(option, dict):
        return []
    return list(option.values()) if any(isinstance(text, dict) for text in option.values()) else [option]
