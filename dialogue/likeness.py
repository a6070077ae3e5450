"""Which themes a sentence may belong to, and which sentences say nearly the same, by the stems of their words alone.

Only help, with the matching words beside it; how weak it is stands, measured, in docs/ordering.md.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec
import snowballstemmer

from dialogue.records import Insight, Theme
from dialogue.word_lists import folded, words

MOST = 5
"""Suggestions for one sentence, of either sort."""
ALIKE = 0.3
"""From which cosine two sentences are nearly the same, if they share two words or say one word only."""

# The newer "dutch" takes "begeleiding" and "beleid" for one word, and "gezin" and "zin".
_ALGORITHMS = {"nl": "dutch_porter", "en": "english"}
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAME, _POINT, _EXAMPLE = 2.0, 1.5, 1.0
"""What a word weighs in a theme: in its name, in a point, in each sentence that it holds."""

Bag = dict[str, str]
"""The stems of a text, each with the word as it was written first."""
Weights = dict[str, float]
"""What a stem tells: the rarer, the more."""


class ThemeMatch(msgspec.Struct, frozen=True):
    """A theme that shares words with a sentence; `words` as the sentence has them, the most telling first."""

    theme: int
    words: tuple[str, ...]


class Alike(msgspec.Struct, frozen=True):
    """Another sentence that says nearly the same; `words` as this one has them, the most telling first."""

    insight: int
    words: tuple[str, ...]


class Suggestions(msgspec.Struct, frozen=True):
    """By the id of the sentence, best first; a sentence for which nothing matches is not in it."""

    themes: dict[int, tuple[ThemeMatch, ...]]
    alike: dict[int, tuple[Alike, ...]]


class Stemmer:
    """Brings words to their stems in one language, each word once. Not to be shared by threads."""

    def __init__(self, language: str) -> None:
        self._stemmer = snowballstemmer.stemmer(_ALGORITHMS.get(language, _ALGORITHMS["nl"]))
        self._stop = words("stop_words_nl") | words("stop_words_en")
        self._known: dict[str, str] = {}

    def bag(self, text: str) -> Bag:
        """Return the stems of what a text is about, in its order."""
        bag: Bag = {}
        for match in _WORD.finditer(text):
            if stem := self._stem(match[0]):
                bag.setdefault(stem, match[0])
        return bag

    def _stem(self, written: str) -> str:
        if written not in self._known:
            word = folded(written)
            told = len(word) > 1 and word not in self._stop
            self._known[written] = self._stemmer.stemWord(word) if told else ""
        return self._known[written]


def stems(text: str, language: str = "nl") -> tuple[str, ...]:
    """Return the stems of what a text is about, each once, in its order; stop words are left out."""
    return tuple(Stemmer(language).bag(text))


def suggestions(insights: Iterable[Insight], themes: Sequence[Theme], language: str = "nl") -> Suggestions:
    """Return for every sentence the themes it is not in, and the other sentences, that share words with it."""
    stemmer = Stemmer(language)
    bags = {insight.id: stemmer.bag(insight.said) for insight in insights}
    weights = _weights(bags.values())
    return Suggestions(dict(_of_themes(bags, themes, stemmer, weights)), dict(_of_sentences(bags, weights)))


def _weights(bags: Iterable[Bag]) -> Weights:
    bags = list(bags)
    times = Counter(stem for bag in bags for stem in bag)
    return {stem: math.log(1 + len(bags) / (1 + often)) for stem, often in times.items()}


def _of_themes(
    bags: dict[int, Bag], themes: Sequence[Theme], stemmer: Stemmer, weights: Weights
) -> Iterator[tuple[int, tuple[ThemeMatch, ...]]]:
    held = {theme.id: set(theme.insights) for theme in themes}
    index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for theme in themes:
        says = _says(theme, bags, stemmer)
        length = math.hypot(*(heavy * weights.get(stem, 0) for stem, heavy in says.items())) or 1.0
        for stem, heavy in says.items():
            index[stem].append((theme.id, heavy / length))
    place = {theme.id: number for number, theme in enumerate(themes)}
    for number, bag in bags.items():
        scores: defaultdict[int, float] = defaultdict(float)
        shared: defaultdict[int, list[str]] = defaultdict(list)
        for stem in bag:
            for theme_id, heavy in index.get(stem, ()):
                if number not in held[theme_id]:
                    scores[theme_id] += heavy * weights[stem] ** 2
                    shared[theme_id].append(stem)
        best = sorted(scores, key=lambda it: (-scores[it], place[it]))[:MOST]
        if best:
            yield number, tuple(ThemeMatch(it, _written(shared[it], bag, weights)) for it in best)


def _says(theme: Theme, bags: dict[int, Bag], stemmer: Stemmer) -> Weights:
    """Return what the words of a theme weigh in it."""
    says: Weights = dict.fromkeys(stemmer.bag("\n".join(theme.points)), _POINT)
    says |= dict.fromkeys(stemmer.bag(theme.name), _NAME)
    for number in theme.insights:
        for stem in bags.get(number, ()):
            says[stem] = says.get(stem, 0.0) + _EXAMPLE
    return says


def _of_sentences(bags: dict[int, Bag], weights: Weights) -> Iterator[tuple[int, tuple[Alike, ...]]]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, bag in bags.items():
        for stem in bag:
            index[stem].append(number)
    lengths = {number: math.hypot(*(weights[stem] for stem in bag)) for number, bag in bags.items()}
    for number, bag in bags.items():
        together = Counter(other for stem in bag for other in index[stem] if other != number)
        near: dict[int, float] = {}
        for other, count in together.items():
            if count > 1 or len(bag) == len(bags[other]) == 1:
                said = math.fsum(weights[stem] ** 2 for stem in bag if stem in bags[other])
                if (cosine := said / (lengths[number] * lengths[other])) >= ALIKE:
                    near[other] = cosine
        best = sorted(near, key=lambda it: (-near[it], it))[:MOST]
        if best:
            yield number, tuple(Alike(it, _written([s for s in bag if s in bags[it]], bag, weights)) for it in best)


def _written(shared: Iterable[str], bag: Bag, weights: Weights) -> tuple[str, ...]:
    """Return the shared words as the sentence has them, the rarest first."""
    return tuple(bag[stem] for stem in sorted(shared, key=lambda stem: -weights[stem]))
