"""Leading a meeting from the control: steps, timer, rest, mirror, harvest, on every device alike."""

from tests.live.meeting import Meeting


def test_two_devices_that_press_next_at_once_move_one_step(meeting: Meeting) -> None:
    second = meeting.facilitator.desk(meeting.id)
    seen = meeting.next()

    first_reply = meeting.control.send("step_next", run=seen)
    second_reply = second.send("step_next", run=seen)

    assert first_reply["ok"]
    assert second_reply["error"]["code"] == "step_moved"
    second.disconnect()


def test_going_back_finds_the_step_as_it_was_left(meeting: Meeting) -> None:
    phone, *_ = meeting.people(4)
    run = meeting.go_to("group")
    partner = phone.own["group"]
    meeting.next()

    reply = meeting.control.send("step_back", run=meeting.run)

    assert reply == {"ok": True, "run": run}
    phone.arrive(run)
    assert phone.own["group"] == partner


def test_a_repeated_step_is_a_new_run_with_new_partners(meeting: Meeting) -> None:
    phones = meeting.people(6)
    first = meeting.go_to("group")
    before = {frozenset(_members(group)) for group in meeting.control.view["stage"]["control"]["groups"]}

    reply = meeting.control.send("step_repeat", run=first)

    assert reply["run"] != first
    for phone in phones:
        phone.arrive(reply["run"])
    view = meeting.control.wait(lambda view: view["stage"]["run"] == reply["run"])
    after = {frozenset(_members(group)) for group in view["stage"]["control"]["groups"]}
    assert before.isdisjoint(after)


def test_a_skipped_step_is_passed_over_and_marked(meeting: Meeting) -> None:
    meeting.next()
    lines = meeting.control.view["runsheet"]["lines"]

    meeting.control.send("step_skip", step=lines[1]["step"])
    meeting.next()

    sheet = meeting.control.view["runsheet"]["lines"]
    assert [line["state"] for line in sheet[:3]] == ["done", "skipped", "now"]


def test_rest_holds_the_timer_and_returns_to_where_it_was(meeting: Meeting) -> None:
    phone, *_ = meeting.people(2)
    meeting.go_to("group")

    meeting.control.send("rest", on=True)
    resting = phone.wait(lambda view: view["room"]["resting"])
    meeting.control.send("rest", on=False)
    going_on = phone.wait(lambda view: not view["room"]["resting"])

    assert resting["stage"]["timer"]["ends_at"] is None
    assert going_on["stage"]["timer"]["ends_at"] is not None
    assert going_on["stage"]["run"] == resting["stage"]["run"]


def test_a_minute_more_is_a_minute_more_on_every_phone(meeting: Meeting) -> None:
    phone, *_ = meeting.people(2)
    meeting.go_to("group")
    ends_at = phone.view["stage"]["timer"]["ends_at"]

    meeting.control.send("timer_add", seconds=60)

    phone.wait(lambda view: view["stage"]["timer"]["ends_at"] == ends_at + 60_000)


def test_nobody_sees_mirror_numbers_before_the_reveal(meeting: Meeting) -> None:
    phones = meeting.people(12)
    meeting.go_to("mirror")
    for phone in phones:
        phone.answer("mirror", choice=1)
    view = meeting.control.wait(lambda view: view["counts"]["answered"] == 12)

    assert view["stage"]["shared"]["result"] == {}
    assert "counts" not in str(view["stage"]["control"])
    assert meeting.projector.wait(lambda view: view["counts"]["answered"] == 12)["stage"]["shared"]["result"] == {}


def test_the_mirror_is_revealed_one_stage_at_a_time_and_closes_answering(meeting: Meeting) -> None:
    phones = meeting.people(12)
    run = meeting.go_to("mirror")
    for number, phone in enumerate(phones):
        phone.answer("mirror", choice=number % 4)

    meeting.control.send("mirror_reveal", run=run, stage="side_a")
    one_side = meeting.projector.wait(lambda view: view["stage"]["shared"]["stage"] == "side_a")
    refused = phones[0].answer("mirror", choice=3)
    meeting.control.send("mirror_reveal", run=run, stage="gap")
    both = meeting.projector.wait(lambda view: view["stage"]["shared"]["stage"] == "gap")

    assert set(one_side["stage"]["shared"]["result"]) == {"a"}
    assert refused["error"]["code"] == "mirror_closed"
    assert both["stage"]["shared"]["result"]["gap"] is True


def test_a_side_of_fewer_than_five_is_not_shown_nor_a_total(meeting: Meeting) -> None:
    phones = meeting.join(*["ouder"] * 6, *["professional"] * 4)
    run = meeting.go_to("mirror")
    for phone in phones:
        phone.answer("mirror", choice=2)

    meeting.control.send("mirror_reveal", run=run, stage="gap")

    result = meeting.projector.wait(lambda view: view["stage"]["shared"]["stage"] == "gap")["stage"]["shared"]["result"]
    assert result == {"a": {"small": True}, "b": {"counts": [0, 0, 6, 0], "unknown": 0}, "gap": False}


def test_only_released_sentences_reach_the_projector_and_undo_takes_them_back(meeting: Meeting) -> None:
    phone, *_ = meeting.people(2)
    meeting.go_to("harvest", 2)
    phone.answer("insight", text="Nog niet gezien")
    insight = int(next(iter(meeting.control.wait(lambda view: view["insights"])["insights"])))
    assert "Nog niet gezien" not in str(meeting.projector.view)

    meeting.control.send("insight_show", insights=[insight], shown=True)
    meeting.projector.wait(lambda view: "Nog niet gezien" in str(view["stage"]))
    meeting.control.send("undo")

    meeting.projector.wait(lambda view: "Nog niet gezien" not in str(view["stage"]))


def test_two_people_can_be_exchanged(meeting: Meeting) -> None:
    meeting.people(4)
    run = meeting.go_to("group")
    first, second = (_members(group) for group in meeting.control.view["stage"]["control"]["groups"])

    meeting.control.send("group_swap", run=run, first=first[0], second=second[0])

    groups = meeting.control.wait(lambda view: first[0] not in _members(view["stage"]["control"]["groups"][0]))[
        "stage"
    ]["control"]["groups"]
    assert {frozenset(_members(group)) for group in groups} == {
        frozenset({second[0], first[1]}),
        frozenset({first[0], second[1]}),
    }


def test_two_who_are_kept_apart_do_not_meet_again(meeting: Meeting) -> None:
    meeting.people(4)
    run = meeting.go_to("group")
    first, second = _members(meeting.control.view["stage"]["control"]["groups"][0])
    meeting.control.send("group_apart", first=first, second=second)

    for _ in range(6):
        run = meeting.control.send("step_repeat", run=run)["run"]
        view = meeting.control.wait(lambda view, run=run: view["stage"]["run"] == run)
        groups = [set(_members(group)) for group in view["stage"]["control"]["groups"]]
        assert not any({first, second} <= group for group in groups)


def test_a_card_appears_at_the_partner_and_never_twice_with_the_same_person(meeting: Meeting) -> None:
    phones = meeting.people(2)
    meeting.go_to("cards")
    giver, receiver = phones
    card = giver.view["stage"]["shared"]["cards"][0]["id"]

    giver.answer("hand_card", card=card)
    handed = receiver.wait(lambda view: view["own"]["received"])["own"]["received"][0]
    receiver.answer("reply_card", handed=handed["id"], text="Dat doe ik vanaf morgen")
    again = giver.answer("hand_card", card=card)

    assert handed["card"] == card
    answered = giver.wait(lambda view: view["own"]["given"][0]["answered"])["own"]["given"][0]
    assert answered["reply"] == "Dat doe ik vanaf morgen"
    assert again["error"]["code"] == "card_given_before"


def _members(group: dict[str, list[dict[str, int]]]) -> list[int]:
    return [member["person"] for member in group["members"]]


def test_a_meeting_after_a_removed_one_is_followed_live(meeting: Meeting) -> None:
    meeting.next()
    meeting.next()
    url = f"{meeting.server.url}/facilitator/sessions/{meeting.id}/remove"
    token = meeting.facilitator.csrf(f"/facilitator/sessions/{meeting.id}/remove")
    meeting.facilitator.browser.post(url, data={"csrf_token": token}, timeout=10)
    following = Meeting(meeting.server)

    (phone,) = following.join("ouder")
    following.next()

    assert phone.view["stage"]["number"] == 1
    following.close()
