"""The phone: pages, socket and templates."""
