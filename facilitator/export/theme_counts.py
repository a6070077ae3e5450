"""How many sentences stand in each theme: only those that the report may print, so that nothing can be subtracted."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from dialogue.report.record import AllowedInsight, Report


class ThemeCount(msgspec.Struct, frozen=True):
    """A theme, and the number of sentences in it that may be quoted; `share` is of the largest, from 0 to 1."""

    name: str
    count: int
    share: float


def held_by(sentences: Iterable[AllowedInsight]) -> Counter[str]:
    """Return how many of these sentences are in each theme, by its name; a sentence counts once under a name."""
    return Counter(name for sentence in sentences for name in set(sentence.themes))


def in_themes(report: Report) -> tuple[ThemeCount, ...]:
    """Return a count for each theme, in the order of the report and never in that of the numbers."""
    held = held_by(report.allowed)
    most = max((held[theme.name] for theme in report.themes), default=0)
    return tuple(ThemeCount(it.name, held[it.name], held[it.name] / most if most else 0) for it in report.themes)


def charted(report: Report) -> tuple[ThemeCount, ...]:
    """Return the counts that are worth a figure; none where there is nothing to see side by side."""
    counted = in_themes(report)
    return counted if len(counted) > 1 and any(it.count for it in counted) else ()
