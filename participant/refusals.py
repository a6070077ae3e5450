"""What a phone says when something cannot be done: one friendly sentence for each code."""

from flask_babel import gettext as _

SENTENCES = {
    "unknown_message": lambda: _("Deze pagina is oud. Laad de pagina opnieuw."),
    "malformed": lambda: _("Dit kunnen we niet lezen. Laad de pagina opnieuw."),
    "too_large": lambda: _("Dit is te veel in één keer. Maak het korter."),
    "not_allowed": lambda: _("Dit kan niet met deze telefoon."),
    "not_found": lambda: _("Dit is er niet meer."),
    "not_asked": lambda: _("Deze vraag staat nu niet open."),
    "mirror_closed": lambda: _("De antwoorden zijn al getoond. Je kunt nu niet meer antwoorden."),
    "evaluation_closed": lambda: _("De antwoorden zijn al geteld. Je kunt nu niet meer antwoorden."),
    "side_needed": lambda: _("Kies eerst vanuit welke rol je antwoordt."),
    "no_partner": lambda: _("Je hebt nog geen maatje. Wacht even."),
    "card_given_before": lambda: _("Je maatje heeft dit kaartje al gehad. Kies een ander kaartje."),
    "enough_cards": lambda: _("Je hebt genoeg kaartjes gegeven. Praat nog even door."),
    "card_answered": lambda: _("Je maatje heeft al geantwoord. Je kunt het kaartje niet meer terugnemen."),
    "text_empty": lambda: _("Er staat nog niets. Schrijf eerst een zin."),
    "text_too_long": lambda: _("Je tekst is te lang. Maak hem korter."),
    "partner_not_asked": lambda: _("Vraag eerst aan je maatje of het mag."),
    "enough_sent": lambda: _("Je hebt genoeg zinnen gestuurd bij deze vraag. Dank je wel."),
    "bad_address": lambda: _("Dit is geen mailadres. Kijk het nog eens na."),
    "session_ended": lambda: _("De bijeenkomst is afgelopen."),
    "not_saved": lambda: _("We konden het nog niet bewaren. We proberen het zo opnieuw."),
    "too_fast": lambda: _("Dat gaat erg snel. Wacht even; je telefoon probeert het zo opnieuw."),
    "too_many_codes": lambda: _("Er zijn te veel foute codes getypt. Wacht een minuut, of scan de code op het scherm."),
    "unknown_person": lambda: _("We kennen deze telefoon niet meer. Doe opnieuw mee."),
}


def sentence(code: str) -> str:
    """Return the sentence for this code in the language of now."""
    return SENTENCES.get(code, SENTENCES["malformed"])()
