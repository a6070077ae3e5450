"""What keeps a server from starting, as one sentence for the facilitator."""


class StartError(Exception):
    """The server cannot start; the message is one Dutch sentence that says what to do."""


class SettingsError(StartError):
    """A setting is not right; the message names it as it was given."""


WHY_NO_DATABASE = {
    "missing": "Er is nog geen database {place}; kijk --data na.",
    "newer": "De database {place} is van een nieuwere versie van Oogstdialoog; gebruik die versie.",
    "bad_url": "De database {place} is niet te gebruiken; kijk --database-url na.",
    "unusable": "De database {place} is niet te openen; kijk of het bestand of de server in orde is.",
}
"""What is said when a database cannot be opened, by the code of the fault."""

NO_TEMPLATE = "De sjabloon {place} is geen .docx of .dotx die te gebruiken is; geef met --template een ander bestand."
"""What is said of a template in which no report can be written."""
