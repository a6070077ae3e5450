import msgspec
import pytest

from dialogue.programme import Role, Sides
from dialogue.programme_file import ready_made_decks
from dialogue.records import FacilitatorName, Organiser, Session
from dialogue.store import desk as stored_desk
from dialogue.store import sessions
from facilitator import details_form
from tests.facilitator.desk import Desk, words

ADDRESS = "/facilitator/sessions/{}/details"
EVERYTHING = {
    "title": "  Samen   aan tafel ",
    "subtitle": "Een gesprek over <b>zorg</b> & 'onderwijs'",
    "date": "2027-02-28",
    "start": "9:05",
    "place": "Buurthuis De Schakel,\r\nUtrecht",
    "language": "en",
    "harvest_question": "Wat helpt?",
    "contact": "Noor, 030 123 45 67",
    "open_licence": "CC BY 4.0",
    "organisers-0-name": "Initiatiefgroep",
    "organisers-0-part_of": "Kennisplein",
    "organisers-0-url": "www.kennisplein.example/over?a=1",
    "organisers-4-name": "Ouders van de wijk",
    "facilitators-0-name": "Kim",
    "facilitators-0-organisation": "Perspectief",
    "facilitators-1-name": "Samira",
    "side_a_nl": "Beroeps",
    "side_a_en": "Professionals",
    "side_b_nl": "Bewoners",
    "side_b_en": "",
    "roles-0-nl": "Moeder",
    "roles-0-en": "Mother",
    "roles-30-nl": "Überbuurman van nº 9",
    "roles-30-side": "a",
}


def opened(desk: Desk, **changes: object) -> Session:
    session = desk.make(**changes)
    desk.open(ADDRESS.format(session.id))
    return session


def test_every_field_is_kept_and_shown_again(desk: Desk) -> None:
    session = opened(desk)

    page = desk.press("Bewaar", **EVERYTHING)

    kept = desk.session(session.id)
    assert words(page.select_one(".just-done")) == "Bewaard."
    assert kept.title == "Samen aan tafel"
    assert kept.subtitle == "Een gesprek over <b>zorg</b> & 'onderwijs'"
    assert (kept.date, kept.start, kept.language) == ("2027-02-28", "09:05", "en")
    assert kept.place == "Buurthuis De Schakel, Utrecht"
    assert kept.open_licence == "CC BY 4.0"
    assert (kept.harvest_question, kept.contact) == ("Wat helpt?", "Noor, 030 123 45 67")
    assert kept.organisers == (
        Organiser("Initiatiefgroep", "Kennisplein", "https://www.kennisplein.example/over?a=1"),
        Organiser("Ouders van de wijk"),
    )
    assert kept.facilitators == (FacilitatorName("Kim", "Perspectief"), FacilitatorName("Samira"))
    assert kept.sides == Sides({"nl": "Beroeps", "en": "Professionals"}, {"nl": "Bewoners"})
    assert kept.roles[0] == Role("ouder", {"nl": "Moeder", "en": "Mother"}, "b")
    assert kept.roles[-1] == Role("uberbuurman-van-no-9", {"nl": "Überbuurman van nº 9"}, "a")
    desk.press("Bewaar")
    assert msgspec.structs.replace(desk.session(session.id), version=kept.version) == kept


def test_saving_what_stands_there_changes_nothing(desk: Desk) -> None:
    session = opened(desk)

    desk.press("Bewaar")

    assert msgspec.structs.replace(desk.session(session.id), version=session.version) == session


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("title", " \u200b ", "Vul dit in."),
        ("title", "a" * 161, "De tekst is te lang. Maak hem korter."),
        ("contact", "a" * 401, "De tekst is te lang. Maak hem korter."),
        ("date", "30-02-2027", "Dit is geen datum."),
        ("start", "25:00", "Dit is geen tijd."),
        ("organisers-1-part_of", "Iets", "Vul dit in."),
        ("organisers-0-url", "javascript://voorbeeld.nl/%0aalert(1)", "Dit is geen webadres."),
        ("organisers-0-url", "geen adres", "Dit is geen webadres."),
        ("facilitators-0-organisation", "Iets", "Vul dit in."),
        ("side_b_nl", "", "Vul dit in."),
        ("roles-0-nl", "Wijkbewoner", "Deze rol staat er al."),
    ],
)
def test_a_mistake_stands_beside_its_field_and_nothing_is_kept(desk: Desk, field: str, typed: str, says: str) -> None:
    session = opened(desk, organisers=(Organiser("Initiatiefgroep"),))
    also = {"side_b_en": ""} if field == "side_b_nl" else {}

    page = desk.press("Bewaar", **{"subtitle": "Net getypt", field: typed, **also})

    wrong = page.find(attrs={"aria-invalid": "true"})
    assert desk.status == 422
    assert says in words(page.find(id=wrong["aria-describedby"].split()[-1]))
    assert wrong.has_attr("autofocus") and len(page.find_all(autofocus=True)) == 1
    assert page.find(id="subtitle")["value"] == "Net getypt"
    assert desk.session(session.id) == session


def test_the_field_with_the_mistake_is_the_one_that_is_marked(desk: Desk) -> None:
    opened(desk)

    page = desk.press("Bewaar", **{"date": "", "organisers-0-name": "A", "organisers-0-url": "geen adres"})

    assert [it["id"] for it in page.find_all(attrs={"aria-invalid": "true"})] == ["date", "organisers-0-url"]
    assert page.find(id="date").has_attr("autofocus")


def test_a_row_that_is_emptied_goes_away(desk: Desk) -> None:
    session = opened(desk, organisers=(Organiser("Weg"), Organiser("Blijft")))

    desk.press("Bewaar", **{"organisers-0-name": "", "roles-0-nl": "", "roles-0-en": ""})

    kept = desk.session(session.id)
    assert kept.organisers == (Organiser("Blijft"),)
    assert [role.id for role in kept.roles] == [role.id for role in session.roles[1:]]


def test_without_script_a_row_can_be_added_and_taken_away_before_saving(desk: Desk) -> None:
    session = opened(desk, organisers=(Organiser("Eerste"), Organiser("Tweede")))

    desk.press("Organisator erbij", title="Nog niet bewaard")
    added = [it["id"] for it in desk.page.select("#organisers-rows input") if it["id"].endswith("name")]
    desk.press("Haal deze organisator weg", **{"organisers-2-name": "Derde"})
    unsaved = desk.session(session.id)
    desk.press("Bewaar")

    assert added == ["organisers-0-name", "organisers-1-name", "organisers-2-name"]
    assert unsaved == session
    assert [it.name for it in desk.session(session.id).organisers] == ["Tweede", "Derde"]
    assert desk.session(session.id).title == "Nog niet bewaard"


def test_a_role_that_somebody_sits_in_cannot_be_taken_away(desk: Desk) -> None:
    session = desk.make()
    desk.seat(session, "ouder")
    page = desk.open(ADDRESS.format(session.id))

    row = page.find(id="roles-0-nl").find_parent("fieldset")
    page = desk.press("Bewaar", **{"roles-0-nl": "", "roles-0-en": ""})

    assert "1 mens" in words(row) and not row.find("button")
    assert desk.status == 422
    assert "Er zit al iemand in een rol die je weghaalt." in words(page.find(id="roles-error"))
    assert desk.session(session.id).roles == session.roles


def test_one_role_stays(desk: Desk) -> None:
    session = opened(desk)
    names = {f"roles-{row}-{language}": "" for row in range(len(session.roles)) for language in ("nl", "en")}

    page = desk.press("Bewaar", **names)

    assert "Laat minstens één rol staan." in words(page.find(id="roles-error"))
    assert desk.session(session.id).roles == session.roles


def test_names_in_other_languages_are_not_lost(desk: Desk) -> None:
    roles = (Role("ouder", {"nl": "Ouder", "ar": "والد"}, "b"),)
    session = opened(desk, roles=roles)

    desk.press("Bewaar", **{"roles-0-nl": "Vader of moeder", "roles-0-en": "Parent"})

    assert desk.session(session.id).roles[0].name == {"nl": "Vader of moeder", "ar": "والد", "en": "Parent"}


def test_new_roles_get_ids_of_their_own(desk: Desk) -> None:
    session = opened(desk, roles=(Role("ouder", {"nl": "Vader"}, "b"),))

    desk.press(
        "Bewaar", **{"roles-1-nl": "Ouder", "roles-2-nl": "ولي أمر", "roles-3-id": "eigen-id", "roles-3-nl": "Tante"}
    )

    assert [role.id for role in desk.session(session.id).roles] == ["ouder", "ouder-2", "rol", "tante"]


def test_another_deck_can_be_chosen(desk: Desk) -> None:
    own = msgspec.structs.replace(ready_made_decks()[0], id="eigen", name={"nl": "Eigen set"})
    desk.database.write(stored_desk.keep_deck, own, 1)
    session = opened(desk)

    page = desk.press("Bewaar", deck="eigen")

    assert desk.session(session.id).deck == own
    assert words(page.find(id="deck").find("option")) == "Eigen set"


def test_phones_follow_a_change(desk_with_phones: Desk) -> None:
    session = opened(desk_with_phones)
    phone = desk_with_phones.join(session, "ouder")

    desk_with_phones.press("Bewaar", title="Anders")

    told = [message["args"][0] for message in phone.get_received("/participant") if message["name"] == "patch"]
    assert [patch["session"]["title"] for patch in told if "session" in patch] == ["Anders"]


def test_a_long_title_can_be_changed_and_is_shown_whole(desk: Desk) -> None:
    title = "Samenwerkingsverbanden" * 7
    session = opened(desk, title="x")

    page = desk.press("Bewaar", title=title)

    assert desk.session(session.id).title == title
    assert title in words(page.find("header"))


def test_a_session_from_the_form_is_the_session_it_shows(desk: Desk) -> None:
    session = desk.make(organisers=(Organiser("A", "B", "https://c.example"),), contact="Noor")

    form = details_form.shown(session)
    given = details_form.filled_in(form, session)

    assert form.mistakes == {}
    for field in given.__struct_fields__:
        assert getattr(given, field) == getattr(session, field), field


def test_the_meeting_of_a_colleague_who_removed_it_meanwhile_is_gone(desk: Desk) -> None:
    session = opened(desk)
    desk.database.write(sessions.remove, session.id)

    desk.press("Bewaar", title="Te laat")

    assert desk.status == 404


def test_the_day_on_which_loose_answers_go_is_chosen_and_later_only_nearer(desk: Desk) -> None:
    session = opened(desk)
    desk.press("Bewaar", keep_days="60")
    assert desk.session(session.id).keep_days == 60
    desk.seat(session, "ouder")

    page = desk.press("Bewaar", keep_days="90")

    assert desk.status == 422
    assert "Mensen die al meedoen, lazen een eerdere datum." in words(page.find(id="keep_days-error"))
    desk.press("Bewaar", keep_days="14")
    assert desk.session(session.id).keep_days == 14


@pytest.mark.parametrize("typed", ["", "zestig", "-1", "²"])
def test_a_number_of_days_that_is_none_changes_nothing(desk: Desk, typed: str) -> None:
    session = opened(desk)

    desk.press("Bewaar", keep_days=typed)

    assert desk.session(session.id).keep_days == session.keep_days


def test_a_number_of_days_that_the_list_has_not_stays_when_it_stands_there(desk: Desk) -> None:
    session = opened(desk, keep_days=21)

    page = desk.press("Bewaar")

    assert desk.session(session.id).keep_days == 21
    assert words(page.select_one("#keep_days option[selected]")) == "21 dagen na de bijeenkomst"
