import io
import zipfile

import pytest

from dialogue.acts.joining import hashed
from dialogue.acts.performing import Performer
from dialogue.archive.mistake import ArchiveMistake
from dialogue.protocol.answers import Sentence
from dialogue.protocol.control import ReportWrite, StepNext, ThemeAdd, Undo
from dialogue.protocol.phone import Withdraw
from dialogue.store import answers, desk, people, sessions
from dialogue.store.archive.sheets import all_tables, pointers
from dialogue.store.database import Database
from dialogue.views import control
from tests.dialogue.acts.meeting import Meeting, new_id
from tests.dialogue.archive.rich import ADDRESS, REPLY, changed, opened, put_back, shift, taken_out


def contents(source: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def led_on(meeting: Meeting, database: Database, session_id: int) -> Meeting:
    """Return what was put back, to be led as the meeting itself."""
    other = object.__new__(Meeting)
    other.__dict__.update(meeting.__dict__, database=database, id=session_id)
    other.performer = Performer(database, lambda session_id: frozenset(), lambda: other.seconds)
    return other


def test_a_meeting_that_was_put_back_is_the_same_file_again(meeting: Meeting, elsewhere: Database) -> None:
    shift(elsewhere, 40)
    source = taken_out(meeting.database, meeting.id, addresses=True)

    back = put_back(elsewhere, source)

    assert (back.code, back.new_code) == (meeting.session.code, False)
    assert taken_out(elsewhere, back.id, addresses=True) == source


def test_the_meeting_of_these_tests_has_something_in_every_table_and_points_at_every_other(source: bytes) -> None:
    tables = opened(source)

    empty = [table.name for table in all_tables() if not tables[table.name]]
    unused = {
        f"{table.name}.{pointer.path[0]}"
        for table in all_tables()
        for pointer in pointers(table)
        if all(row[pointer.path[0]] is None for row in tables[table.name])
    }
    assert (empty, unused) == ([], set()), "let tests/dialogue/archive/rich.py fill it"


def test_every_screen_shows_what_it_showed(meeting: Meeting, elsewhere: Database) -> None:
    shift(elsewhere, 40)
    back = led_on(meeting, elsewhere, put_back(elsewhere, taken_out(meeting.database, meeting.id)).id)

    before, after = control.whole(meeting.snapshot), control.whole(back.snapshot)

    assert [it["text"] for it in after["insights"].values()] == [it["text"] for it in before["insights"].values()]
    assert [(it["name"], len(it["insights"])) for it in after["themes"]] == [
        (it["name"], len(it["insights"])) for it in before["themes"]
    ]
    for part in ("runsheet", "next", "counts"):
        assert after[part] == before[part]
    assert after["stage"]["step"] == before["stage"]["step"] == "close"


def test_no_secret_and_no_writer_is_in_the_file(meeting: Meeting) -> None:
    person, token = meeting.join_as(new_id(), "ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence("Van wie is deze zin?", True))

    text = contents(taken_out(meeting.database, meeting.id))
    tables = opened(taken_out(meeting.database, meeting.id))

    assert "Van wie is deze zin?" in text
    for secret in (token, hashed(token), REPLY, ADDRESS):
        assert secret not in text
    for name in ("insights", "agreements", "answers"):
        assert not any("person_id" in row for row in tables[name])


def test_what_was_withdrawn_is_in_no_later_file(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence("Dit neem ik terug.", True))
    insight = max(meeting.snapshot.insights)
    meeting.lead(ThemeAdd("Kort", [insight]))
    before = contents(taken_out(meeting.database, meeting.id))

    meeting.send(person, Withdraw(new_id(), insight))

    assert "Dit neem ik terug." in before
    assert "Dit neem ik terug." not in contents(taken_out(meeting.database, meeting.id))


def test_the_order_of_answers_in_the_file_does_not_tell_who_answered_first(source: bytes) -> None:
    rows = opened(source)["answers"]

    words = [row["body"]["word"] for row in rows if row["kind"] == "check_in"]

    assert words == sorted(words)
    assert len(set(words)) > 1


def test_mail_addresses_are_carried_only_when_that_is_asked(meeting: Meeting, elsewhere: Database) -> None:
    without = put_back(elsewhere, taken_out(meeting.database, meeting.id))
    with_them = put_back(elsewhere, taken_out(meeting.database, meeting.id, addresses=True))

    assert elsewhere.read(answers.addresses, without.id) == []
    assert elsewhere.read(answers.addresses, with_them.id) == [ADDRESS]


def test_a_code_that_is_taken_gives_way_to_a_new_one(meeting: Meeting) -> None:
    before = taken_out(meeting.database, meeting.id)

    back = put_back(meeting.database, before)

    found = meeting.database.read(sessions.by_code, back.code)
    assert back.new_code
    assert found is not None
    assert (found.id, found.code) == (back.id, back.code)
    assert taken_out(meeting.database, meeting.id) == before


def test_a_phone_of_the_meeting_is_unknown_where_it_was_put_back(meeting: Meeting, elsewhere: Database) -> None:
    person, token = meeting.join_as(new_id(), "ouder")

    back = put_back(elsewhere, taken_out(meeting.database, meeting.id))

    assert meeting.database.read(people.by_tokens, meeting.id, [hashed(token)])[hashed(token)].id == person
    assert elsewhere.read(people.by_tokens, back.id, [hashed(token)]) == {}
    assert len(elsewhere.read(people.everyone, back.id)) == len(meeting.snapshot.people)


def test_what_was_put_back_can_be_led_on(meeting: Meeting, elsewhere: Database) -> None:
    meeting.go_to("break")
    back = led_on(meeting, elsewhere, put_back(elsewhere, taken_out(meeting.database, meeting.id)).id)

    with back.refused("nothing_to_undo"):
        back.lead(Undo())
    back.lead(StepNext(run=back.run.id))
    assert back.snapshot.step_of(back.run).id == "harvest"
    (newcomer,) = back.join("ouder")
    back.answer(newcomer, Sentence("Ik ben er net bij.", True))
    pair = back.join("professional")
    back.lead(ReportWrite("closing", "Tot de volgende keer."))
    back.go_to("group")
    back.lead(StepNext(run=back.run.id))

    assert "Ik ben er net bij." in {it.text for it in back.snapshot.insights.values()}
    assert elsewhere.read(desk.edits, back.id)["closing"] == "Tot de volgende keer."
    assert pair


def test_nobody_without_a_phone_here_is_put_in_a_group(meeting: Meeting, elsewhere: Database) -> None:
    meeting.go_to("break")
    back = led_on(meeting, elsewhere, put_back(elsewhere, taken_out(meeting.database, meeting.id)).id)

    came = back.join("ouder", "professional")
    back.lead(StepNext(run=back.run.id))
    back.lead(StepNext(run=back.run.id))
    run = back.go_to("four")

    assert came
    assert all(set(group.members) <= set(came) for group in back.snapshot.groups if group.run_id == run)


def test_what_an_older_file_lacks_is_filled_in(source: bytes) -> None:
    def older(lines: list[dict[str, object]]) -> None:
        for line in lines:
            del line["starred"], line["shown_at"]

    found = opened(changed(source, "insights", older))["insights"]

    assert {(row["starred"], row["shown_at"]) for row in found} == {(False, None)}


@pytest.mark.parametrize(("field", "value"), [("version", 2), ("revision", "9999")])
def test_a_file_of_a_newer_program_is_refused(source: bytes, field: str, value: object) -> None:
    with pytest.raises(ArchiveMistake) as mistake:
        opened(changed(source, "manifest", lambda lines: lines[0].update({field: value})))

    assert mistake.value.code == "newer"
