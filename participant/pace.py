"""How much one person may say. The figures stand far above what a hand or an outbox does (docs/protocol.md)."""

from serving.limits import Rate

PACE = Rate(burst=240, per_second=20)
"""Messages and connections of one person, on all tabs together."""
