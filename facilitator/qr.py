"""The QR code that lets phones in."""

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
