"""Showing what a room answered while it still answers: in batches, so that no single answer can be picked out."""

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def whole_batches(items: Sequence[Item], size: int) -> Sequence[Item]:
    """Return the first items in whole batches of `size`: between two looks at least that many people answered."""
    return items[: len(items) - len(items) % size]
