"""The parts of the report that an organiser can write; each has a generated text until then."""

import re
from collections.abc import Collection

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
    return part in PARTS or re.fullmatch(r"step\.[a-z0-9-]{1,64}", part) is not None


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a written text: what stands between empty lines."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text.replace("\r", "")))
    return tuple(block for block in blocks if block)


def without_sentences(text: str, sentences: Collection[str]) -> str:
    """Return a written text without these sentences of participants, where one fills a paragraph or a line by itself.

    What the organiser wrote around it stays: a short sentence must not cut letters out of other words.
    """
    if not sentences:
        return text
    for long in (sentence for sentence in sentences if "\n\n" in sentence and sentence in text):
        text = re.sub(r"\n{3,}", "\n\n", text.replace(long, "")).strip()
    if not any(_bare(part) in sentences for part in (*text.split("\n\n"), *text.split("\n"))):
        return text
    kept = [block for block in text.split("\n\n") if _bare(block) not in sentences]
    return "\n\n".join(
        "\n".join(line for line in block.split("\n") if not line.strip() or _bare(line) not in sentences)
        for block in kept
    ).strip()


def _bare(line: str) -> str:
    return line.strip().lstrip("-–•").strip().strip("“”\"'‘’").strip()


def first_sentence(text: str) -> str:
    """Return the first sentence of a prompt: the question itself, without what to think of."""
    for place, letter in enumerate(text[:-1]):
        if letter in ".?!" and text[place + 1].isspace():
            return text[: place + 1]
    return text
