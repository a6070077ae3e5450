"""What the editor is told of a report beside the report itself."""

from flask import Flask

from dialogue.acts.performing import Performer
from dialogue.protocol.answers import Sentence
from dialogue.protocol.control import InsightEdit, InsightFold, ReportWrite
from dialogue.store.database import Database
from facilitator.report_building import Part, build
from tests.dialogue.acts.meeting import Meeting


def part_of(app: Flask, meeting: Meeting, name: str) -> Part:
    with app.app_context():
        parts = build(Performer(meeting.database), meeting.id).parts
    return next(it for it in parts if it.part == name)


def test_a_new_eye_opener_comes_in_the_words_that_stand_for_it_and_without_its_near_doubles(
    application: tuple[Flask, Database],
) -> None:
    app, database = application
    meeting = Meeting(database)
    people = meeting.join("ouder", "client", "professional")
    meeting.go_to("eye-opener")
    meeting.answer(people[0], Sentence("Stilte zegt veel", True))
    before = part_of(app, meeting, "eye_openers")
    meeting.lead(ReportWrite("eye_openers", "Ons stuk over stilte", draft=before.mark))
    meeting.answer(people[1], Sentence("vragen is geen verhoor bij Sanne", True))
    meeting.answer(people[2], Sentence("Een vraag is geen verhoor", True))
    _first, head, double = meeting.snapshot.insights
    meeting.lead(InsightEdit(head, "Vragen is geen verhoor"))
    meeting.lead(InsightFold((double,), head))

    part = part_of(app, meeting, "eye_openers")

    assert part.news == ("Vragen is geen verhoor",)
    assert set(part.draft.split("\n\n")) == {"Stilte zegt veel", "Vragen is geen verhoor"}
