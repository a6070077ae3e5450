import pytest

from dialogue.permission import permission
from tests.dialogue.builder import session


@pytest.mark.parametrize(
    ("licence", "may_quote", "may_open", "open_after"),
    [
        ("CC0 1.0", True, True, True),
        ("CC0 1.0", True, False, False),
        ("CC0 1.0", False, True, False),
        ("", True, True, False),
    ],
)
def test_a_sentence_is_open_when_it_may_be_printed_and_its_writer_was_asked(
    licence: str, may_quote: bool, may_open: bool, open_after: bool
) -> None:
    allowed = permission(session(open_licence=licence), may_quote=may_quote, may_open=may_open)

    assert allowed == {"may_quote": may_quote, "may_open": open_after}
