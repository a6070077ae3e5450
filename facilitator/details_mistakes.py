"""What stands beside a field that cannot be kept: one sentence with what to do."""

from flask_babel import gettext as _

from facilitator import refusals

SENTENCES = {
    "text_empty": lambda: _("Vul dit in."),
    "bad_date": lambda: _("Dit is geen datum. Schrijf hem als 2026-12-06."),
    "bad_time": lambda: _("Dit is geen tijd. Schrijf hem als 13:30."),
    "bad_url": lambda: _("Dit is geen webadres. Schrijf het als www.voorbeeld.nl."),
    "same_role": lambda: _("Deze rol staat er al. Kies een andere naam."),
    "no_roles": lambda: _("Laat minstens één rol staan. Mensen kiezen een rol als ze meedoen."),
}


def sentence(code: str) -> str:
    """Return the sentence for this code in the language of now."""
    return SENTENCES.get(code, lambda: refusals.sentence(code))()
