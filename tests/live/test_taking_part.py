"""Taking part with a phone: in, out, back, late, and never lost."""

import sqlite3
import time
from datetime import date, timedelta

import requests

from tests.clients import Phone, Screen
from tests.live.meeting import Meeting, message_id


def test_joining_twice_with_the_same_id_is_one_person(meeting: Meeting) -> None:
    wish = {"join": message_id(), "role": "ouder", "consent": True}

    replies = [
        requests.post(f"{meeting.server.url}/{meeting.code}/join", json=wish, timeout=10).status_code for _ in range(2)
    ]

    assert replies == [201, 201]
    meeting.control.wait(lambda view: view["counts"]["present"] == 1)


def test_nobody_joins_without_consent_or_with_an_unknown_role(meeting: Meeting) -> None:
    url = f"{meeting.server.url}/{meeting.code}/join"

    without = requests.post(url, json={"join": message_id(), "role": "ouder", "consent": False}, timeout=10)
    unknown = requests.post(url, json={"join": message_id(), "role": "koning", "consent": True}, timeout=10)

    assert (without.status_code, without.json()["error"]["code"]) == (400, "not_allowed")
    assert (unknown.status_code, unknown.json()["error"]["code"]) == (400, "malformed")


def test_a_form_of_another_site_cannot_join(meeting: Meeting) -> None:
    wish = {"join": message_id(), "role": "ouder", "consent": "true"}

    refused = requests.post(f"{meeting.server.url}/{meeting.code}/join", data=wish, timeout=10)

    assert refused.status_code == 400


def test_a_phone_that_comes_back_has_the_same_partner_and_answers(meeting: Meeting) -> None:
    phone, *_ = meeting.people(6)
    meeting.go_to("group")
    phone.answer("found", found=True)
    before = phone.wait(lambda view: view["own"]["found"])["own"]

    phone.disconnect()
    meeting.control.wait(lambda view: view["counts"]["connected"] == 5)
    phone.connect()

    assert phone.view["own"] == before


def test_somebody_who_comes_late_makes_a_pair_a_trio_at_once(meeting: Meeting) -> None:
    meeting.people(4)
    meeting.go_to("group")

    (late,) = meeting.join("ouder")

    assert late.own["group"]["size"] == 3
    assert [phase["name"] for phase in late.own["course"] if phase["name"].startswith("turn")] == [
        "turn_1",
        "turn_2",
        "turn_3",
    ]


def test_a_partner_left_alone_joins_a_pair(meeting: Meeting) -> None:
    phones = meeting.people(6)
    meeting.go_to("group")
    leaver = phones[0]
    place = leaver.own["group"]["place"]
    partner = next(it for it in phones[1:] if it.own["group"]["place"] == place)

    leaver.act("leave")

    view = partner.wait(lambda view: view["own"]["group"]["size"] == 3)
    assert view["own"]["group"]["place"] != place


def test_somebody_who_left_stays_gone_until_coming_back(meeting: Meeting) -> None:
    phone, *_ = meeting.people(4)
    phone.act("leave")
    meeting.control.wait(lambda view: view["counts"]["left"] == 1)

    phone.disconnect()
    phone.connect()
    woke_up = phone.view["me"]["left"]
    phone.act("come_back")

    assert woke_up
    phone.wait(lambda view: not view["me"]["left"])
    meeting.control.wait(lambda view: view["counts"]["left"] == 0)


def test_a_second_tab_is_the_same_person(meeting: Meeting) -> None:
    (phone,) = meeting.join("ouder")
    tab = Phone.__new__(Phone)
    tab.__dict__.update(phone.__dict__)
    second = type(phone).__mro__[1](meeting.server, "/participant", {"code": meeting.code, "token": phone.token})
    second.connect()

    counts = meeting.control.wait(lambda view: view["counts"]["connected"] == 1)["counts"]

    assert counts["present"] == 1
    second.disconnect()
    assert meeting.control.view["counts"]["connected"] == 1


def test_a_token_of_another_meeting_is_nobody_here(meeting: Meeting) -> None:
    (phone,) = meeting.join("ouder")
    other = Meeting(meeting.server)

    refused = requests.get(
        f"{meeting.server.url}/{other.code}", cookies={f"oogst_{other.code}": phone.token}, timeout=10
    )

    assert refused.status_code == 200
    assert other.control.view["counts"]["present"] == 0
    other.close()


def test_what_somebody_withdraws_is_gone_from_every_screen(meeting: Meeting) -> None:
    phone, *_ = meeting.people(2)
    meeting.go_to("harvest", 2)
    phone.answer("insight", text="Dit neem ik terug", may_quote=True)
    (insight,) = map(int, phone.wait(lambda view: view["sentences"])["sentences"])
    meeting.control.wait(lambda view: str(insight) in view["insights"])
    meeting.control.send("insight_show", insights=[insight], shown=True)
    meeting.projector.wait(lambda view: view["stage"]["projector"]["insights"])

    phone.act("withdraw", insight=insight)

    meeting.control.wait(lambda view: str(insight) not in view["insights"])
    meeting.projector.wait(lambda view: not view["stage"]["projector"]["insights"])
    assert phone.wait(lambda view: not view["sentences"])["sentences"] == {}


def test_the_same_answer_sent_again_after_a_lost_acknowledgement_is_one_answer(meeting: Meeting) -> None:
    phone, *_ = meeting.people(2)
    meeting.go_to("harvest", 2)
    same = message_id()

    replies = [phone.answer("insight", message_id=same, text="Eén keer") for _ in range(3)]

    assert [reply["ok"] for reply in replies] == [True, True, True]
    assert len(meeting.control.wait(lambda view: view["insights"])["insights"]) == 1


def test_a_sentence_for_a_harvest_that_is_over_is_kept_and_marked_late(meeting: Meeting) -> None:
    phone, *_ = meeting.people(2)
    run = meeting.go_to("harvest", 2)
    meeting.next()

    reply = phone.answer("insight", run=run, text="Net te laat")

    assert reply == {"ok": True, "late": True}
    insights = meeting.control.wait(lambda view: view["insights"])["insights"]
    assert [it["late"] for it in insights.values()] == [True]


def test_the_page_to_join_says_until_when_one_can_withdraw_and_when_answers_are_deleted(meeting: Meeting) -> None:
    page = requests.get(f"{meeting.server.url}/{meeting.code}", timeout=10).text

    for days, after in ((7, "Je kunt een zin terugtrekken"), (30, "verwijderen we alle losse antwoorden")):
        day = (date.today() + timedelta(days)).isoformat()
        assert after in page
        assert f'<time datetime="{day}">{day}</time>' in page.split(after, 1)[1].split("</p>", 1)[0]


def test_a_phone_that_comes_back_before_its_answer_was_kept_hears_of_it_on_the_new_connection(meeting: Meeting) -> None:
    (phone,) = meeting.join("ouder")
    run = meeting.go_to("harvest", 2)
    file = meeting.server.data / "oogstdialoog.db"
    back = Screen(meeting.server, "/participant", {"code": meeting.code, "token": phone.token})

    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")  # another program holds the database: the answer waits
        body = {"kind": "insight", "text": "Bijna kwijt"}
        phone.tell("answer", {"id": message_id(), "run": run, "body": body})
        back.connect()
        phone.vanish()
        time.sleep(0.5)  # the server notices, which nothing outside can see
        other.execute("ROLLBACK")
    other.close()

    view = back.wait(lambda view: view["sentences"])
    assert [it["text"] for it in view["sentences"].values()] == ["Bijna kwijt"]
    back.disconnect()
