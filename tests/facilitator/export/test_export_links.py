"""Addresses that people typed."""

import pytest

from facilitator.export.links import target


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("film.example/tafel", "https://film.example/tafel"),
        (" http://film.example ", "http://film.example"),
        ("https://münster.example/ü?q=é#ß", "https://xn--mnster-3ya.example/%C3%BC?q=%C3%A9#%C3%9F"),
        ('film.example/|<>"\\^`{}', "https://film.example/%7C%3C%3E%22%5C%5E%60%7B%7D"),
        ("film.example/100%zeker", "https://film.example/100%25zeker"),
        ("192.168.1.4:5000/x", "https://192.168.1.4:5000/x"),
    ],
)
def test_an_address_is_made_whole_and_plain(typed: str, address: str) -> None:
    assert target(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Het kookboek van de wijk",
        "javascript:alert(1)",
        "javascript://film.example/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "jan@film.example",
        "mailto:jan@film.example",
        "https://",
        "https://[::1",
        "film..example",
        "x" * 70 + ".example",
        "film.example/" + "x" * 2000,
    ],
)
def test_what_is_no_page_on_the_web_is_no_link(typed: str) -> None:
    assert target(typed) == ""
