"""The parts of the report that an organiser can write; each has a generated text until then."""

import re

PARTS = (
    "introduction",
    "present",
    "mirror",
    "mirror_after",
    "bridge",
    "eye_openers",
    "evaluation",
    "closing",
    "sources",
    "colophon",
    "licence",
)
STEP = "step."


def is_part(part: str) -> bool:
    """Return whether the report has this part; `step.ID` is the line about one step."""
    return part in PARTS or (part.startswith(STEP) and len(part) > len(STEP))


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a written text: what stands between empty lines."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text.replace("\r", "")))
    return tuple(block for block in blocks if block)


def first_sentence(text: str) -> str:
    """Return the first sentence of a prompt: the question itself, without what to think of."""
    for place, letter in enumerate(text[:-1]):
        if letter in ".?!" and text[place + 1].isspace():
            return text[: place + 1]
    return text
