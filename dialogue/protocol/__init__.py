"""Every message: its name, its direction, its fields and its errors. `docs/protocol.md` is held to this package."""
