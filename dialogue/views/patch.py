"""What changed between two views of the same screen, so that a screen is sent no more than that."""

from typing import Any

KEYED = frozenset({"insights", "sentences"})
"""Sections that are maps of many things by id: of these only the changed entries travel, `None` for a removed one."""


def patch(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Return the sections of `after` that differ from `before`; empty when nothing did."""
    changed: dict[str, Any] = {}
    for name, section in after.items():
        old = before.get(name)
        if old == section and name in before:
            continue
        if name in KEYED and isinstance(old, dict) and isinstance(section, dict):
            changed[name] = _entries(old, section)
        else:
            changed[name] = section
    return changed


def _entries(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    changed: dict[str, Any] = {key: entry for key, entry in after.items() if before.get(key) != entry}
    changed.update(dict.fromkeys(before.keys() - after.keys()))
    return changed
