"""Servers of the same protocol that the product is held against; each knows nothing but these few messages."""
