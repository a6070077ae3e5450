"""What is wrong in a programme or deck file, in a sentence for who wrote the file."""

from collections.abc import Callable

from dialogue.programme_mistake import ProgrammeMistake

Translate = Callable[[str], str]


def sentence(mistake: ProgrammeMistake, gettext: Translate) -> str:
    """Return where the mistake is and what to do about it, in the language of `gettext`."""
    _ = gettext
    if mistake.step and mistake.field:
        frame = _("In %(file)s, stap %(step)s, veld %(field)s: %(reason)s")
    elif mistake.step:
        frame = _("In %(file)s, stap %(step)s: %(reason)s")
    elif mistake.field:
        frame = _("In %(file)s, veld %(field)s: %(reason)s")
    else:
        frame = _("In %(file)s: %(reason)s")
    where = {"file": mistake.file, "step": mistake.step, "field": mistake.field}
    return frame % {**where, "reason": _reason(mistake, gettext)}


def _reason(mistake: ProgrammeMistake, gettext: Translate) -> str:
    _ = gettext
    if mistake.code == "wrong_type":
        return _another_type(mistake, gettext)
    if mistake.code == "out_of_range":
        return _outside(mistake, gettext)
    if mistake.code == "unknown_field" and not mistake.expected:
        return _("dit veld bestaat niet. Haal het weg.")
    reason = _about_the_file(gettext) | _about_a_field(gettext)
    return reason[mistake.code] % {"found": mistake.found, "expected": mistake.expected}


def _about_the_file(gettext: Translate) -> dict[str, str]:
    _ = gettext
    return {
        "not_text": _("dit is geen leesbare tekst. Bewaar het bestand als tekst in UTF-8."),
        "not_yaml": _(
            "de opmaak klopt niet, bij regel %(found)s. Kijk naar de spaties vooraan en naar de dubbele punten."
        ),
        "not_a_mapping": _("hier staan geen velden. Een bestand begint met een regel als ‘id: mijn-draaiboek’."),
        "not_a_programme": _("dit is geen draaiboek (met steps) en geen set uitdelers (met cards)."),
        "too_large": _("het bestand is te groot. Het mag hoogstens 256 kB zijn."),
        "too_deep": _("er zit te veel in elkaar, bij regel %(found)s. Gebruik minder lagen."),
        "unsafe": _(
            "een verwijzing (*) of een eigen soort (!) mag hier niet, bij regel %(found)s. Schrijf het voluit."
        ),
        "no_steps": _("er staat geen enkele stap in. Een draaiboek heeft minstens één stap."),
        "no_roles": _("er staat geen enkele rol in. Een draaiboek heeft minstens één rol."),
        "no_cards": _("er staat geen enkele uitdeler in. Een set heeft minstens één uitdeler."),
    }


def _about_a_field(gettext: Translate) -> dict[str, str]:
    _ = gettext
    return {
        "bad_name": _("‘%(found)s’ kan hier niet. Gebruik alleen kleine letters, cijfers en streepjes."),
        "duplicate_id": _("‘%(found)s’ is al gebruikt. Kies een andere id."),
        "duplicate_key": _("dit veld staat er twee keer. Laat er één staan."),
        "empty_text": _("hier staat geen tekst. Vul iets in, of haal het veld weg als het niet nodig is."),
        "four_words": _("een spiegelvraag heeft vier antwoorden. Hier staan er %(found)s."),
        "missing": _("hier hoort iets te staan. Vul dit veld in."),
        "too_long": _("deze tekst heeft %(found)s tekens. Het mogen er hoogstens %(expected)s zijn."),
        "too_short": _("de onderdelen duren samen %(found)s minuten. Dat past niet in deze stap."),
        "unknown_deck": _("de set ‘%(found)s’ is er niet. Voeg die eerst toe, of kies uit: %(expected)s."),
        "unknown_field": _("dit veld bestaat niet. Wel bestaan: %(expected)s."),
        "unknown_kind": _("de soort ‘%(found)s’ bestaat niet. Kies uit: %(expected)s."),
        "unknown_language": _("‘%(found)s’ is geen taal. Schrijf een code van twee letters, zoals nl of en."),
        "unknown_picture": _("het plaatje ‘%(found)s’ bestaat niet. Kies uit: %(expected)s."),
        "unknown_value": _("‘%(found)s’ kan hier niet. Kies uit: %(expected)s."),
    }


def _another_type(mistake: ProgrammeMistake, gettext: Translate) -> str:
    _ = gettext
    reasons = {
        "int": _("hier hoort een heel getal. Er staat: %(found)s"),
        "bool": _("hier hoort true (ja) of false (nee). Er staat: %(found)s"),
        "str": _("hier hoort een tekst. Er staat: %(found)s"),
        "array": _("hier hoort een lijst: regels die met een streepje beginnen. Er staat: %(found)s"),
        "object": _("hier horen velden: regels met een naam en een dubbele punt. Er staat: %(found)s"),
    }
    return reasons.get(mistake.expected, _("dit kan hier niet: %(found)s")) % {"found": mistake.found}


def _outside(mistake: ProgrammeMistake, gettext: Translate) -> str:
    _ = gettext
    sign, _space, limit = mistake.expected.partition(" ")
    reason = _("%(found)s is te weinig. Het is minstens %(limit)s.")
    if sign.startswith("<"):
        reason = _("%(found)s is te veel. Het is hoogstens %(limit)s.")
    return reason % {"found": mistake.found, "limit": limit}
