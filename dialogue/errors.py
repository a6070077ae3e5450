"""What can go wrong in a dialogue, as codes; the screens have the sentences."""


class Refused(Exception):
    """A request that changes nothing; `code` says why and is one of the codes in `protocol.ERRORS`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
