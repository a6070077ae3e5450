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
FIGURE = "mirror_figure"
"""No text but a choice of the organiser: whether the mirror's figure is printed."""
LEFT_OUT = "left_out"
SURE_QUOTE = 20
"""From how many signs on a text that holds a participant's sentence quotes it, and not by chance."""
CUT = "[…]"
"""What stands where a sentence was that may not be printed any more; the check list leads there."""


def is_part(part: str) -> bool:
    """Return whether the report has this part; `step.ID` is the line about one step, `FIGURE` a choice."""
    return part in PARTS or part == FIGURE or re.fullmatch(r"step\.[a-z0-9-]{1,64}", part) is not None


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a written text: what stands between empty lines."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text.replace("\r", "")))
    return tuple(block for block in blocks if block)


def without_sentences(text: str, sentences: Collection[str]) -> str:
    """Return a written text without these sentences of participants.

    One that fills a paragraph or a line goes with it; in the midst of a text `CUT` comes in its place. What the
    organiser wrote around it stays: a sentence that is too short to be a quote for sure only goes when it stands alone.
    """
    if not sentences:
        return text
    for sentence in sorted(sentences, key=len, reverse=True):
        if "\n\n" in sentence and sentence in text:
            text = re.sub(r"\n{3,}", "\n\n", text.replace(sentence, "")).strip()
        elif len(sentence) >= SURE_QUOTE and sentence in text:
            text = _cut(text, sentence)
    if not any(_bare(part) in sentences for part in (*text.split("\n\n"), *text.split("\n"))):
        return text
    kept = [block for block in text.split("\n\n") if _bare(block) not in sentences]
    return "\n\n".join(
        "\n".join(line for line in block.split("\n") if not line.strip() or _bare(line) not in sentences)
        for block in kept
    ).strip()


def _cut(text: str, sentence: str) -> str:
    """Cut a sentence out of the lines in which something else stands beside it."""
    within = re.compile(rf"(?<!\w){re.escape(sentence)}(?!\w)")
    blocks = text.split("\n\n")
    return "\n\n".join(block if _bare(block) == sentence else _cut_lines(block, sentence, within) for block in blocks)


def _cut_lines(block: str, sentence: str, within: re.Pattern[str]) -> str:
    if "\n" in sentence:
        return within.sub(CUT, block)
    return "\n".join(line if _bare(line) == sentence else within.sub(CUT, line) for line in block.split("\n"))


def _bare(line: str) -> str:
    return line.strip().lstrip("-–•").strip().strip("“”\"'‘’").strip()


def first_sentence(text: str) -> str:
    """Return the first sentence of a prompt: the question itself, without what to think of."""
    for place, letter in enumerate(text[:-1]):
        if letter in ".?!" and text[place + 1].isspace():
            return text[: place + 1]
    return text
