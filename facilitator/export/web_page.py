"""A web page that stands alone: how its template is filled in, and the fonts that it carries."""

import base64
from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"
FONTS = Path(__file__).parent / "typst" / "fonts"
WEIGHTS = {400: "Regular", 700: "Bold"}


def filled_in(template: str, values: Mapping[str, object], **filters: Callable[..., object]) -> str:
    """Return a template with these values; what people typed is escaped, and a name that is not given is an error."""
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters |= filters
    return pages.get_template(template).render(values)


def fonts() -> dict[int, Markup]:
    """Return each font of the house by its weight, as the address of itself."""
    files = {weight: FONTS / f"AtkinsonHyperlegible-{name}.ttf" for weight, name in WEIGHTS.items()}
    return {
        weight: Markup("data:font/ttf;base64,") + base64.b64encode(file.read_bytes()).decode()
        for weight, file in files.items()
    }
