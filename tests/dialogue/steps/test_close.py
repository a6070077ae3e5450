import msgspec
import pytest

from dialogue.protocol.answers import Evaluate, MailAddress
from dialogue.steps.close import Close
from tests.dialogue.builder import View, answered, control, on, personal, projector, refusal, room, shared, step

SNAPSHOT = on("close", people=room(a=1))


@pytest.mark.parametrize("address", ["jan@voorbeeld.nl", "  jan.de+vries@mail.voorbeeld.nl "])
def test_a_mail_address_is_taken(address: str) -> None:
    assert refusal(SNAPSHOT, 1, MailAddress(address)) == ""


@pytest.mark.parametrize("address", ["", "jan", "jan@voorbeeld", "jan @voorbeeld.nl", "a@b@voorbeeld.nl", "a@b.nl\nx"])
def test_what_is_no_mail_address_is_refused(address: str) -> None:
    assert refusal(SNAPSHOT, 1, MailAddress(address)) == "bad_address"


def test_an_address_of_signs_that_nobody_can_see_is_refused() -> None:
    assert refusal(SNAPSHOT, 1, MailAddress("\u200b@\u200b.\u200b")) == "bad_address"


def test_where_no_address_is_asked_none_is_taken() -> None:
    silent = on("close", options={"ask_mail": False}, people=room(a=1))

    assert refusal(silent, 1, MailAddress("jan@voorbeeld.nl")) == "not_asked"
    assert shared(silent) == {"ask_mail": False}


def test_another_kind_of_answer_is_not_asked() -> None:
    assert refusal(SNAPSHOT, 1, Evaluate(1)) == "not_asked"


def test_no_screen_knows_who_gave_an_address_or_how_many_did() -> None:
    assert shared(SNAPSHOT) == {"ask_mail": True}
    assert personal(SNAPSHOT, 1) == control(SNAPSHOT) == projector(SNAPSHOT) == {}
    assert answered(SNAPSHOT) == set()


@pytest.mark.parametrize("options", [{"withdraw_days": -1}, {"withdraw_days": 366}, {"thanks": True}])
def test_an_option_out_of_range_is_refused(options: View) -> None:
    with pytest.raises(msgspec.ValidationError):
        Close().options(step("close", **options))
