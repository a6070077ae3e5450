"""QR codes: as a picture for screens, as squares for print."""

import io

import qrcode
from qrcode.constants import ERROR_CORRECT_Q
from qrcode.image.svg import SvgPathFillImage


def qr_svg(address: str) -> bytes:
    """Return an SVG picture of this address, with the four white modules around it that readers need."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=4, image_factory=SvgPathFillImage)
    code.add_data(address)
    drawn = io.BytesIO()
    code.make_image().save(drawn)
    return drawn.getvalue()


def squares(text: str) -> list[str]:
    """Return a text as a QR code: rows of 0 and 1, without the white around it."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(text)
    return ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]
