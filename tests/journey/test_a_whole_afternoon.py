"""The whole programme "Niet gelijk, wel gelijkwaardig", as a room of twenty-five plays it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.journey.afternoon import Afternoon, sentences
from tests.journey.report_checks import check_report
from tests.server import Server

pytestmark = [pytest.mark.journey, pytest.mark.browser, pytest.mark.timeout(420)]

TITLE = "Niet gelijk, wel gelijkwaardig"
LEFT_OUT = "Deze zin mag niet letterlijk in het verslag"
WITHDRAWN = "Deze zin neem ik straks terug"
HIDDEN = "Deze zin verbergt de begeleider"
OFFLINE = "Deze zin schreef ik zonder verbinding"
WHILE_DOWN = "Deze zin schreef ik toen de server weg was"


@pytest.fixture
def afternoon(chromium: Browser, server: Server) -> Iterator[Afternoon]:
    played = Afternoon(chromium, server)
    yield played
    played.close()


def test_a_room_plays_the_whole_programme_and_walks_out_with_a_report(afternoon: Afternoon) -> None:
    afternoon.prepare()
    afternoon.fill_in(TITLE, "Leernetwerk Oosterwijk")
    afternoon.open_doors(on_sockets=17)
    arriving(afternoon)
    talking_in_twos(afternoon)
    first_harvest(afternoon)
    handing_cards(afternoon)
    looking_in_the_mirror(afternoon)
    talking_in_fours_and_a_break(afternoon)
    harvesting_through_a_crash(afternoon)
    ordering(afternoon)
    closing(afternoon)

    check_report(
        afternoon,
        title=TITLE,
        organiser="Leernetwerk Oosterwijk",
        printed=[OFFLINE, WHILE_DOWN],
        never=[LEFT_OUT, WITHDRAWN, HIDDEN, *(phone.token for phone in afternoon.meeting.phones)],
    )
    assert [*afternoon.faults, *(fault for phone in afternoon.pages for fault in phone.faults)] == []


def arriving(afternoon: Afternoon) -> None:
    expect(
        afternoon.projector.get_by_text(f"{afternoon.meeting.code[:3]} {afternoon.meeting.code[3:]}")
    ).to_be_visible()
    afternoon.next("info")
    for phone in afternoon.pages:
        phone.sees("Je naam staat niet bij je antwoorden")
    afternoon.next("check_in")
    afternoon.pages[1].choose("picture", "sun")
    afternoon.pages[1].press("Zo zit ik hier")
    afternoon.pages[1].sees("Bewaard. Je naam staat er niet bij.")
    for phone in afternoon.meeting.phones:
        assert phone.answer("check_in", picture="cloud", word="benieuwd")["ok"]
    afternoon.meeting.control.wait(lambda view: view["counts"]["answered"] == 18)


def talking_in_twos(afternoon: Afternoon) -> None:
    view = afternoon.next("group")
    sizes = sorted(len(group["members"]) for group in view["stage"]["control"]["groups"])
    assert sizes == [2] * 10 + [3]
    phone = afternoon.pages[2]
    phone.sees("Zoek je")
    heading = phone.heading()
    assert re.search(r"Zoek je (maatje|twee maatjes) bij de .+ op plek \d+", heading)

    phone.page.reload()
    phone.sees(heading)
    second_tab = phone.context.new_page()
    second_tab.goto(phone.page.url)
    expect(second_tab.get_by_text(heading)).to_be_visible()
    second_tab.close()
    phone.press("Gevonden")

    (late,) = afternoon.meeting.join("ouder")
    assert late.own["group"]["size"] == 3
    leaver = next(it for it in afternoon.meeting.phones if it.own["group"]["size"] == 2)
    assert leaver.act("leave")["ok"]
    afternoon.meeting.phones.remove(leaver)
    leaver.disconnect()
    groups = afternoon.meeting.control.wait(lambda view: view["counts"]["left"] == 1)["stage"]["control"]["groups"]
    assert min(len(group["members"]) for group in groups) >= 2


def first_harvest(afternoon: Afternoon) -> None:
    afternoon.next("harvest")
    afternoon.harvest(0, 17)
    afternoon.pages[1].send_sentence(LEFT_OUT, may_quote=False, own=True)
    afternoon.pages[3].send_sentence(HIDDEN, own=False)
    without_connection(afternoon)
    insights = afternoon.meeting.control.wait(lambda view: len(view["insights"]) == 20)["insights"]
    hide = [it["id"] for it in insights.values() if it["text"] == HIDDEN]
    show = [it["id"] for it in insights.values() if it["text"] in sentences()][:3]
    assert afternoon.meeting.control.send("insight_show", insights=hide, shown=False)["ok"]
    assert afternoon.meeting.control.send("insight_show", insights=show, shown=True)["ok"]
    shown = insights[str(show[0])]["text"].split("\n")[0]
    expect(afternoon.projector.get_by_text(shown)).to_be_visible()
    assert HIDDEN not in afternoon.projector.content()


def without_connection(afternoon: Afternoon) -> None:
    phone = afternoon.pages[0]
    afternoon.wire.cut()
    phone.sees("Even geen verbinding")
    phone.write(OFFLINE)
    phone.choose("whose", "own")
    phone.choose("may_quote", "yes")
    phone.press("Stuur zodra het kan")
    phone.sees("Wacht op verbinding")

    afternoon.wire.mend()

    afternoon.meeting.control.wait(lambda view: any(it["text"] == OFFLINE for it in view["insights"].values()))
    phone.sees("Bewaard")


def handing_cards(afternoon: Afternoon) -> None:
    view = afternoon.next("cards")
    cards = [card["id"] for card in view["stage"]["shared"]["cards"]]
    for number, phone in enumerate(afternoon.meeting.phones):
        reply = phone.answer("hand_card", card=cards[number % len(cards)])
        assert reply["ok"], reply
    page = afternoon.pages[4]
    page.press_until("Geef dit kaartje", "Gevonden", "Ik heb het gezegd", "Ik kies alvast")
    page.press("Geef dit kaartje")
    page.sees("Lees je kaartje hardop voor")
    for phone in afternoon.meeting.phones:
        for handed in phone.own["received"]:
            assert phone.answer("reply_card", handed=handed["id"], text="Dat kan ik morgen al doen")["ok"]
    afternoon.meeting.control.wait(lambda view: view["counts"]["answered"] == len(afternoon.meeting.phones) + 1)


def looking_in_the_mirror(afternoon: Afternoon) -> None:
    afternoon.next("mirror")
    phone = afternoon.pages[1]
    phone.choose("answer", "3")
    phone.press("Stuur mijn antwoord")
    phone.choose("guess", "2")
    phone.press("Stuur wat ik denk")
    phone.sees("Bewaard")
    for other in afternoon.meeting.phones:
        is_a = other.view["me"]["side"] == "a"
        assert other.answer("mirror", choice=3 if is_a else 1)["ok"]
        assert other.answer("guess", choice=2)["ok"]
    answered = len(afternoon.meeting.phones) + 1
    afternoon.meeting.control.wait(lambda view: view["counts"]["answered"] == answered)
    expect(afternoon.projector.get_by_text(f"{answered}").first).to_be_visible()
    assert afternoon.projector.locator("table, .bar").count() == 0

    for stage in ("side_a", "silence", "side_b", "gap"):
        afternoon.control.keyboard.press("n")
        expect(afternoon.control.locator(f'[data-stage="{stage}"][aria-current]')).to_be_visible()
    refused = afternoon.meeting.phones[0].answer("mirror", choice=0)
    assert refused["error"]["code"] == "mirror_closed"
    expect(afternoon.projector.get_by_text("heel erg").first).to_be_visible()


def talking_in_fours_and_a_break(afternoon: Afternoon) -> None:
    view = afternoon.next("group")
    assert {len(group["members"]) for group in view["stage"]["control"]["groups"]} <= {3, 4, 5, 6}
    afternoon.control.keyboard.press("e")
    for phone in afternoon.pages:
        phone.sees("Even pauze")
    afternoon.control.keyboard.press("e")
    afternoon.meeting.control.wait(lambda view: not view["room"]["resting"])
    afternoon.control.keyboard.press("b")
    afternoon.meeting.projector.wait(lambda view: view["room"]["blank"])
    expect(afternoon.projector.locator("body")).to_have_text("")
    afternoon.control.keyboard.press("b")
    afternoon.next("break")
    for phone in afternoon.pages:
        phone.sees("We gaan verder om")


def harvesting_through_a_crash(afternoon: Afternoon) -> None:
    afternoon.next("harvest")
    afternoon.harvest(17, 17)
    phone = afternoon.pages[5]
    phone.write("Een zin die nog niet af is")
    writer = afternoon.pages[2]
    writer.write(WHILE_DOWN)
    writer.choose("may_quote", "yes")
    before = afternoon.meeting.control.view["insights"]

    afternoon.server.kill()
    writer.sees("Even geen verbinding")
    writer.press("Stuur zodra het kan")
    afternoon.server.start()
    for screen in (afternoon.meeting.control, afternoon.meeting.projector, *afternoon.meeting.phones):
        screen.disconnect()
        screen.connect()

    view = afternoon.meeting.control.wait(
        lambda view: any(it["text"] == WHILE_DOWN for it in view["insights"].values()), "after the restart"
    )
    assert before.items() <= view["insights"].items()
    assert phone.page.locator("textarea").first.input_value() == "Een zin die nog niet af is"
    afternoon.meeting.control.wait(lambda view: view["counts"]["connected"] == len(afternoon.meeting.phones) + 6)
    taking_back(afternoon)


def taking_back(afternoon: Afternoon) -> None:
    phone = afternoon.pages[3]
    phone.send_sentence(WITHDRAWN)
    afternoon.meeting.control.wait(lambda view: any(it["text"] == WITHDRAWN for it in view["insights"].values()))
    phone.page.locator("li", has_text=WITHDRAWN).get_by_role("button", name="Trek terug").click()
    phone.press("Ja, haal hem weg")
    afternoon.meeting.control.wait(lambda view: all(it["text"] != WITHDRAWN for it in view["insights"].values()))


def ordering(afternoon: Afternoon) -> None:
    control = afternoon.meeting.control
    view = afternoon.next("themes")
    ids = [it["id"] for it in view["insights"].values()]
    offline = [it["id"] for it in view["insights"].values() if it["text"] in (OFFLINE, WHILE_DOWN)]
    theme = control.send("theme_add", name="Gezien worden", insights=ids[:8])["theme"]
    other = control.send("theme_add", name="Gehoord worden", insights=offline)["theme"]
    assert control.send("theme_edit", theme=theme, points=["een kort praatje", "oogcontact"])["ok"]
    assert control.send("insight_place", insights=[ids[0]], target=other)["ok"]
    assert control.send("insight_star", insights=offline, starred=True)["ok"]
    assert control.send("theme_show", run=view["stage"]["run"], theme=theme)["ok"]
    expect(afternoon.projector.get_by_text("Gezien worden").first).to_be_visible()
    afternoon.pages[4].sees("Gezien worden")
    afternoon.pages[4].press("Ja, dit klopt")
    control.wait(lambda view: view["stage"]["control"]["reactions"])
    themes = control.wait(lambda view: len(view["themes"]) == 2)["themes"]
    assert all(ids[0] in theme["insights"] for theme in themes)


def closing(afternoon: Afternoon) -> None:
    afternoon.next("harvest")
    afternoon.harvest(34, 12)
    afternoon.next("harvest")
    afternoon.harvest(46, 8)
    afternoon.next("evaluate")
    page = afternoon.pages[0]
    page.choose("choice", "2")
    page.press("Stuur mijn antwoord")
    for phone in afternoon.meeting.phones:
        assert phone.answer("evaluation", choice=3, text="")["ok"]
    afternoon.next("close")
    page.sees("Dank je wel")
    assert afternoon.meeting.phones[0].answer("mail", address="ouder@voorbeeld.nl")["ok"]
    assert afternoon.meeting.control.send("step_next", run=afternoon.meeting.run)["error"]["code"] == "no_more_steps"
    assert afternoon.meeting.control.send("session_end", ended=True)["ok"]
