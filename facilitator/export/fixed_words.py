"""What the fixed words of every report can do: be handed to a template, and say a day."""

from datetime import date

from babel.dates import format_date


class FixedWords:
    """The words that writers add to a record, in one language; each public attribute is a finished text."""

    language: str

    @property
    def labels(self) -> dict[str, str]:
        """Every finished text by its name, for a template."""
        return {name: text for name, text in vars(self).items() if not name.startswith("_")}

    def in_words(self, day: str, form: str = "d MMMM y") -> str:
        """Return an ISO date in words; any other text stays as it is."""
        try:
            return format_date(date.fromisoformat(day), form, locale=self.language)
        except ValueError:
            return day
