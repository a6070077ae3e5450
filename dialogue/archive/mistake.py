"""What is wrong with the file of a meeting."""

CODES = ("too_large", "foreign", "damaged", "newer", "bad_value", "loose_end", "inconsistent")


class ArchiveMistake(Exception):
    """A file that is not taken in; nothing has changed. `code` is one of `CODES`.

    `sheet`, `line` (from 1) and `field` say where, as far as that is known.
    """

    def __init__(self, code: str, sheet: str = "", line: int = 0, field: str = "") -> None:
        super().__init__(code, sheet, line, field)
        self.code = code
        self.sheet = sheet
        self.line = line
        self.field = field
