"""From a file that somebody chose to a picture that can be printed and sent on: the only module that knows Pillow.

The picture is made anew from its pixels. So nothing of the file comes along: no place where a photo was taken, no name,
no hour, no second picture.
"""

import io

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from dialogue.report.record import Picture

LARGEST_FILE = 8_000_000
"""Bytes."""
MOST_PIXELS = 60_000_000
KINDS = ("JPEG", "PNG", "WEBP")
SIDES = {"photo": 2000, "logo": 900}
"""The longest side that is printed well, in pixels."""
LARGEST = {"photo": 900_000, "logo": 250_000}
"""Bytes, so that a report can be mailed."""
UNREADABLE = (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError)
QUALITIES = (84, 76, 68, 58)
SMALLER = 0.8


class PictureMistake(Exception):
    """Why a file is no picture here: `too_large`, `no_picture` or `too_many_pixels`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def encoded(file: bytes, place: str) -> Picture:
    """Return the picture of a file for this place. Raises `PictureMistake`."""
    if len(file) > LARGEST_FILE:
        raise PictureMistake("too_large")
    try:
        with Image.open(io.BytesIO(file), formats=KINDS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise PictureMistake("too_many_pixels")
            opened.draft("RGB", (SIDES[place], SIDES[place]))
            picture = _in_plain_colours(ImageOps.exif_transpose(opened))
    except UNREADABLE as error:
        raise PictureMistake("no_picture") from error
    picture.thumbnail((SIDES[place], SIDES[place]), Image.Resampling.LANCZOS)
    if place == "logo" and len(png := _as_png(picture)) <= LARGEST[place]:
        return Picture(png, "image/png", picture.width, picture.height)
    return _as_jpeg(picture, LARGEST[place])


def is_whole(picture: Picture) -> bool:
    """Return whether this is a picture of the kind and size that it says it is."""
    try:
        with Image.open(io.BytesIO(picture.data), formats=KINDS) as opened:
            if opened.size != (picture.width, picture.height) or opened.get_format_mimetype() != picture.media_type:
                return False
            opened.load()
    except UNREADABLE:
        return False
    return True


def _in_plain_colours(picture: Image.Image) -> Image.Image:
    """Return a copy in the colours of a screen, with its transparency and without anything else."""
    profile = picture.info.get("icc_profile")
    mode = "RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB"
    if profile and picture.mode in {"RGB", "CMYK", "L"}:
        try:
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            changed = ImageCms.profileToProfile(picture, theirs, ImageCms.createProfile("sRGB"), outputMode="RGB")
            picture = changed if changed is not None else picture
        except ImageCms.PyCMSError:  # a profile that is no profile: the colours as they are
            pass
    plain = picture.convert(mode)
    plain.info = {}
    return plain


def _as_png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _as_jpeg(picture: Image.Image, largest: int) -> Picture:
    """Return the picture on white, as fine as fits; smaller where no coarseness is enough."""
    if picture.mode == "RGBA":
        ground = Image.new("RGB", picture.size, "white")
        ground.paste(picture, mask=picture.getchannel("A"))
        picture = ground
    while True:
        for quality in QUALITIES:
            file = io.BytesIO()
            picture.save(file, "JPEG", quality=quality, optimize=True)
            if len(file.getvalue()) <= largest:
                return Picture(file.getvalue(), "image/jpeg", picture.width, picture.height)
        picture = picture.resize((round(picture.width * SMALLER), round(picture.height * SMALLER)))
