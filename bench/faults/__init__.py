"""Faults on purpose: a room of phones that keep a ledger, what can go wrong, and what must be true afterwards."""
