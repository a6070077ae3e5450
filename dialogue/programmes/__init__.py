"""The programmes and decks that come with the house, as YAML files; `docs/programmes.md` says how they are made."""
