"""What keeps a server from starting, as one sentence for the facilitator."""


class StartError(Exception):
    """The server cannot start; the message is one Dutch sentence that says what to do."""


class SettingsError(StartError):
    """A setting is not right; the message names it as it was given."""
