"""What the control says when something cannot be done: one sentence for each code, with what to do."""

from flask_babel import gettext as _

SENTENCES = {
    "unknown_message": lambda: _("Deze pagina is oud. Laad de pagina opnieuw."),
    "malformed": lambda: _("Dit kan niet. Laad de pagina opnieuw en probeer het nog eens."),
    "too_large": lambda: _("Dit is te veel in één keer. Doe het in delen."),
    "not_allowed": lambda: _("Dit kan alleen vanaf de regie. Meld je opnieuw aan."),
    "not_found": lambda: _("Dit is er niet meer. Misschien haalde iemand het weg."),
    "not_asked": lambda: _("Dat kan niet bij deze stap."),
    "step_moved": lambda: _("Iemand anders ging al verder. Je ziet nu de nieuwe stap."),
    "no_more_steps": lambda: _("Er is geen stap meer in die richting."),
    "text_empty": lambda: _("Er staat nog niets. Vul eerst iets in."),
    "text_too_long": lambda: _("De tekst is te lang. Maak hem korter."),
    "same_group": lambda: _("Deze twee zitten al bij elkaar. Kies iemand uit een andere groep."),
    "no_partner": lambda: _("Deze persoon zit nog niet in een groep."),
    "nothing_to_undo": lambda: _("Er is niets meer om ongedaan te maken."),
    "nothing_to_redo": lambda: _("Er is niets meer om opnieuw te doen."),
    "no_timer": lambda: _("Er loopt nu geen tijd."),
    "deck_in_use": lambda: _("Er zijn al kaartjes gegeven uit deze set. Je kunt nu geen andere set kiezen."),
    "role_in_use": lambda: _("Er zit al iemand in een rol die je weghaalt. Laat die rol staan."),
    "promised_sooner": lambda: _("Mensen die al meedoen, lazen een eerdere datum. Later verwijderen kan niet meer."),
    "nothing_changed": lambda: _("Er is niets veranderd sinds de vorige versie."),
    "report_moved": lambda: _("Er veranderde net iets in de terugblik. Kijk hem nog eens na en probeer het opnieuw."),
    "bad_day": lambda: _("Kies een dag vanaf vandaag, en hoogstens 90 dagen vooruit."),
    "session_ended": lambda: _("De bijeenkomst is afgesloten."),
    "not_saved": lambda: _("De server kon dit niet bewaren. Is de schijf vol? Probeer het zo nog eens."),
}


def sentence(code: str) -> str:
    """Return the sentence for this code in the language of now."""
    return SENTENCES.get(code, SENTENCES["malformed"])()
