"""Somebody's own Word template: its page, header, footer and styles stay, and gets the styles that it lacks."""

import copy
import io
import zipfile
import zlib
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from facilitator.export.word.styles import NEEDED, dress, speak

TYPES = "[Content_Types].xml"
OF_A_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
OF_A_DOCUMENT = CONTENT_TYPE.WML_DOCUMENT_MAIN.encode()
HOUSE_LOOK = ("w:rFonts", "w:color", "w:lang")
"""What a style that was lacking takes from the template rather than from us."""


class TemplateError(Exception):
    """This is no Word file that a report can be written in."""


def opened(template: bytes, language: str) -> Document:
    """Return an empty document in the look of a template (.docx or .dotx). Raises `TemplateError`."""
    try:
        document = docx.Document(io.BytesIO(_as_document(template)))
        document.element.body.clear_content()
        document.element.body.get_or_add_sectPr()
        _complete(document, language)
        speak(document, language)
    except (zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, AttributeError, OSError) as error:
        raise TemplateError(str(error)) from error
    return document


def _as_document(template: bytes) -> bytes:
    """Return a template as a document: inside they are the same, under another name."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as before, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(OF_A_TEMPLATE, OF_A_DOCUMENT) if name == TYPES else content)
    return written.getvalue()


def _complete(document: Document, language: str) -> None:
    ours = docx.Document()
    dress(ours, language)
    for name in NEEDED:
        wanted: Any = ours.styles[name]
        there: Any = next((it for it in document.styles if it.name == name), None)
        if there is not None and there.type != wanted.type:
            there.name = f"{name} ({there.type.name.lower()})"
            there = None
        if there is None:
            _bring(wanted, ours, document)


def _bring(style: Any, ours: Document, document: Document) -> None:
    """Copy a style of ours into the document, in the letters and colours of the document."""
    brought = copy.deepcopy(style.element)
    taken = {it.get(qn("w:styleId")) for it in document.styles.element}
    while brought.get(qn("w:styleId")) in taken:
        brought.set(qn("w:styleId"), f"{brought.get(qn('w:styleId'))}Report")
    for tag in ("w:basedOn", "w:next", "w:link"):
        for relation in brought.findall(qn(tag)):
            _point_at_ours(relation, brought, ours, document)
    for properties in brought.findall(qn("w:rPr")):
        for tag in HOUSE_LOOK:
            for look in properties.findall(qn(tag)):
                properties.remove(look)
    brought.attrib.pop(qn("w:default"), None)
    for numbered in brought.iter(qn("w:numId")):
        numbered.set(qn("w:val"), _list_like(numbered.get(qn("w:val")), brought.get(qn("w:styleId")), ours, document))
    document.styles.element.append(brought)


def _point_at_ours(relation: Any, style: Any, ours: Document, document: Document) -> None:
    """Let a style refer to the document's style of the same name; where there is none it refers to nothing."""
    name = next((it.name for it in ours.styles if it.style_id == relation.get(qn("w:val"))), None)
    if name in document.styles and relation.tag != qn("w:link"):
        relation.set(qn("w:val"), document.styles[name].style_id)
    else:
        style.remove(relation)


def _list_like(number: str, style_id: str, ours: Document, document: Document) -> str:
    """Bring the list with this number into the document, and return its number there."""
    from_us, there = ours.part.numbering_part.element, _numbering(document)
    found = next(it for it in from_us.num_lst if str(it.numId) == number)
    wanted = str(found.abstractNumId.val)
    shape = copy.deepcopy(
        next(it for it in from_us.findall(qn("w:abstractNum")) if it.get(qn("w:abstractNumId")) == wanted)
    )
    shapes = there.findall(qn("w:abstractNum"))
    new = max((int(it.get(qn("w:abstractNumId"))) for it in shapes), default=-1) + 1
    shape.set(qn("w:abstractNumId"), str(new))
    for style in shape.iter(qn("w:pStyle")):
        style.set(qn("w:val"), style_id)
    if shapes:
        shapes[-1].addnext(shape)
    else:
        there.insert(0, shape)
    return str(there.add_num(new).numId)


def _numbering(document: Document) -> Any:
    try:
        kept: Any = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
        return kept.element
    except KeyError:
        empty = f"<w:numbering {nsdecls('w')}/>".encode()
        place, package = PackURI("/word/numbering.xml"), document.part.package
        part: Any = NumberingPart.load(place, CONTENT_TYPE.WML_NUMBERING, empty, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return part.element
