import pytest

from facilitator.export.formats import FORMATS, name_of
from tests.facilitator.desk import Desk


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_the_page_is_its_writers_file(desk: Desk, name: str) -> None:
    session = desk.make(title="Aan tafel", date="2026-03-05")

    answer = desk.browser.get(f"/facilitator/sessions/{session.id}/report.{name}")

    assert answer.status_code == 200
    assert answer.content_type.startswith(FORMATS[name].MEDIA_TYPE.split(";")[0])
    assert f"{name_of(name)}-2026-03-05-aan-tafel.{FORMATS[name].EXTENSION}" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(("name", "kind"), [("cards", "uitdelers"), ("deck", "alle-uitdelers")])
def test_the_deck_is_there_to_cut_and_to_hang_up(desk: Desk, name: str, kind: str) -> None:
    session = desk.make(title="Aan tafel", date="2026-03-05")

    answer = desk.browser.get(f"/facilitator/sessions/{session.id}/{name}.pdf")

    assert answer.status_code == 200
    assert answer.data.startswith(b"%PDF")
    assert f"{kind}-2026-03-05-aan-tafel.pdf" in answer.headers["Content-Disposition"]


def test_a_format_that_does_not_exist_is_not_found(desk: Desk) -> None:
    session = desk.make()

    assert desk.browser.get(f"/facilitator/sessions/{session.id}/report.odt").status_code == 404
