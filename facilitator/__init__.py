"""Control, projector, programmes, themes and report: pages, socket and templates."""
