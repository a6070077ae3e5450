"""The pictures on the cover of a report: who may choose them, and that nothing of the file comes along."""

import io
from typing import Any

import pytest
from PIL import Image

from dialogue.records import Session
from dialogue.report.record import Picture
from dialogue.store import pictures
from facilitator.picture_encoding import LARGEST_FILE, encoded
from tests.facilitator.desk import Desk

GPS = b"where it was"


def file(width: int = 300, height: int = 200, kind: str = "JPEG", mode: str = "RGB", **more: Any) -> bytes:
    """Return a picture whose left half is dark red."""
    picture = Image.new(mode, (width, height), "white")
    picture.paste("darkred", (0, 0, width // 2, height))
    opened = io.BytesIO()
    picture.save(opened, kind, **more)
    return opened.getvalue()


def with_a_place() -> bytes:
    """Return a photo that says where, with what and on which side it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "Camera van Noor"
    exif.get_ifd(0x8825)[29] = "2026:01:01"
    return file(exif=exif, comment=GPS)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_nothing_of_the_file_comes_along_but_its_pixels_upright() -> None:
    picture = encoded(with_a_place(), "photo")

    assert (picture.width, picture.height) == opened(picture.data).size == (200, 300)
    assert not opened(picture.data).getexif()
    assert b"Camera" not in picture.data
    assert GPS not in picture.data
    top, bottom = (opened(picture.data).getpixel((100, y)) for y in (20, 280))
    assert (top[0], bottom[0]) == (pytest.approx(139, abs=9), pytest.approx(255, abs=9))  # type: ignore[index]


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "LA"), ("WEBP", "RGB")]
)
@pytest.mark.parametrize("place", ["photo", "logo"])
def test_every_kind_of_picture_becomes_one_that_every_format_takes(kind: str, mode: str, place: str) -> None:
    picture = encoded(file(kind=kind, mode="RGB" if mode == "P" else mode), place)

    assert picture.media_type == ("image/jpeg" if place == "photo" else "image/png")
    assert opened(picture.data).mode in {"RGB", "RGBA"}


def test_a_large_photo_becomes_small_enough_for_a_mail() -> None:
    noise = Image.effect_noise((3000, 2200), 90).convert("RGB")
    raw = io.BytesIO()
    noise.save(raw, "JPEG", quality=80)

    picture = encoded(raw.getvalue(), "photo")

    assert 1000 < picture.width <= 2000
    assert len(picture.data) <= 900_000


def post(desk: Desk, session: Session, path: str, **fields: Any) -> Any:
    desk.open(f"/facilitator/sessions/{session.id}/report")
    token = desk.page.select_one("#report")["data-token"]  # type: ignore[index]
    address = f"/facilitator/sessions/{session.id}/pictures/{path}"
    return desk.browser.post(address, data=fields, headers={"X-CSRFToken": str(token)})


def kept(desk: Desk, session: Session) -> dict[str, Picture]:
    return desk.database.read(pictures.everything, session.id)


def test_a_picture_is_chosen_described_replaced_and_removed(desk: Desk) -> None:
    session = desk.make()

    assert post(desk, session, "photo", picture=(io.BytesIO(with_a_place()), "tuin.jpg")).json == {"ok": True}
    words = {"alt": " Mensen aan \n tafel ", "credit": "Noor"}
    assert post(desk, session, "photo/words", **words).json == {"ok": True}
    assert (kept(desk, session)["photo"].alt, kept(desk, session)["photo"].credit) == ("Mensen aan tafel", "Noor")
    shown = desk.browser.get(f"/facilitator/sessions/{session.id}/pictures/photo")
    assert (shown.mimetype, shown.data) == ("image/jpeg", kept(desk, session)["photo"].data)

    post(desk, session, "photo", picture=(io.BytesIO(file(80, 60, "PNG")), "a.png"))
    assert (kept(desk, session)["photo"].width, kept(desk, session)["photo"].alt) == (80, "")

    assert post(desk, session, "photo/remove").json == {"ok": True}
    assert kept(desk, session) == {}
    assert desk.browser.get(f"/facilitator/sessions/{session.id}/pictures/photo").status_code == 404


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Dit is geen foto die we kunnen lezen. Kies een JPEG, PNG of WebP."),
        (b"%PDF-1.7 geen foto", "Dit is geen foto die we kunnen lezen. Kies een JPEG, PNG of WebP."),
        (file()[:300], "Dit is geen foto die we kunnen lezen. Kies een JPEG, PNG of WebP."),
        (b"x" * (LARGEST_FILE + 1), "Dit bestand is te groot. Kies een foto van hooguit 8 MB."),
        (file(8000, 8000, "PNG", "1"), "Deze foto heeft te veel beeldpunten. Maak hem eerst kleiner."),
    ],
    ids=["empty", "pdf", "cut off", "large", "bomb"],
)
def test_what_is_no_picture_here_is_refused_in_one_sentence(desk: Desk, content: bytes, told: str) -> None:
    session = desk.make()

    answer = post(desk, session, "photo", picture=(io.BytesIO(content), "foto.jpg"))

    assert (answer.status_code, answer.json) == (422, {"ok": False, "message": told})
    assert kept(desk, session) == {}


def test_only_a_facilitator_with_the_page_open_chooses_or_sees_pictures(desk: Desk) -> None:
    session = desk.make()
    post(desk, session, "logo", picture=(io.BytesIO(file()), "logo.png"))
    address = f"/facilitator/sessions/{session.id}/pictures/logo"

    assert desk.browser.post(f"{address}/remove").status_code == 400
    stranger = Desk(desk.app, desk.database)
    assert stranger.browser.get(address).status_code == 401
    assert kept(desk, session).keys() == {"logo"}


def test_a_place_that_a_cover_does_not_have_is_refused(desk: Desk) -> None:
    session = desk.make()

    assert post(desk, session, "back", picture=(io.BytesIO(file()), "a.jpg")).status_code == 404
    assert post(desk, session, "photo/words", alt="Niets").status_code == 404


def test_pictures_go_with_their_meeting_and_their_pixels_stay_out_of_the_editor(desk: Desk) -> None:
    session = desk.make()
    post(desk, session, "photo", picture=(io.BytesIO(file()), "a.jpg"))

    contents = desk.browser.get(f"/facilitator/sessions/{session.id}/report/contents").json

    assert contents["report"]["photo"]["data"] == ""
    assert contents["report"]["photo"]["width"] == 300
