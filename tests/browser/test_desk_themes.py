"""Ordering: sentences into themes by keyboard, by mouse and by menu, several at once, and back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import BRIEF, KOFFIE, STOEL, box_of, drag, holds, in_tray, theme
from tests.browser.desks import Desks, press, sees

pytestmark = pytest.mark.browser


def test_a_sentence_moves_with_the_keyboard_alone_and_the_focus_goes_on_to_the_next(board: Page) -> None:
    first = board.locator(".tray .insight label > span").first.inner_text()
    box_of(board, first).focus()

    board.keyboard.press("Space")
    board.keyboard.type("reik")
    board.keyboard.press("Enter")

    holds(board, "Bereikbaar", first)
    expect(board.locator(".tray .insight input").first).to_be_focused()


def test_a_sentence_moves_within_its_theme_with_alt_and_the_arrows(board: Page) -> None:
    for text in (KOFFIE, STOEL):
        drag(board, text, "Gastvrij")
        expect(theme(board, "Gastvrij").get_by_text(text)).to_be_visible()
    holds(board, "Gastvrij", KOFFIE, STOEL)

    box_of(board, STOEL, ".theme").focus()
    board.keyboard.press("Alt+ArrowUp")

    holds(board, "Gastvrij", STOEL, KOFFIE)
    expect(box_of(board, STOEL, ".theme")).to_be_focused()


def test_a_sentence_is_dragged_into_a_theme_and_back_to_the_tray(board: Page) -> None:
    drag(board, KOFFIE, "Gastvrij")
    holds(board, "Gastvrij", KOFFIE)
    in_tray(board, STOEL, BRIEF)

    theme(board, "Gastvrij").locator(".insight label").hover()
    board.mouse.down()
    board.mouse.move(200, 500)
    board.mouse.move(160, 520, steps=3)
    board.mouse.up()

    in_tray(board, KOFFIE, STOEL, BRIEF)


def test_dragging_can_be_given_up_with_escape(board: Page) -> None:
    board.locator(".tray .insight", has_text=KOFFIE).locator("label").hover()
    board.mouse.down()
    target = theme(board, "Gastvrij").bounding_box()
    assert target
    board.mouse.move(target["x"] + 40, target["y"] + 20, steps=3)
    expect(board.locator(".drag-ghost")).to_have_count(1)

    board.keyboard.press("Escape")
    board.mouse.up()

    expect(board.locator(".drag-ghost")).to_have_count(0)
    drag(board, STOEL, "Gastvrij")
    holds(board, "Gastvrij", STOEL)
    in_tray(board, KOFFIE, BRIEF)


def test_several_sentences_move_at_once_by_the_field_and_one_key_takes_all_back(board: Page) -> None:
    box_of(board, KOFFIE).check()
    box_of(board, STOEL).check()
    sees(board, "2 gekozen")

    press(board, "Naar thema")
    board.get_by_role("option", name="Gastvrij").click()
    in_tray(board, BRIEF)
    sees(board, "Terug: 2 naar Gastvrij")
    board.keyboard.press("Control+z")

    in_tray(board, KOFFIE, STOEL, BRIEF)
    press(board, "Opnieuw: 2 naar Gastvrij")
    in_tray(board, BRIEF)
    expect(board.get_by_role("button", name="Opnieuw:")).to_have_count(0)


def test_a_sentence_may_stand_in_two_themes(board: Page) -> None:
    drag(board, KOFFIE, "Gastvrij")
    holds(board, "Gastvrij", KOFFIE)

    box_of(board, KOFFIE, ".theme").check()
    press(board, "Naar thema")
    press(board, "Zet ook in")
    board.get_by_role("option", name="Bereikbaar").click()

    holds(board, "Bereikbaar", KOFFIE)
    holds(board, "Gastvrij", KOFFIE)
    in_tray(board, STOEL, BRIEF)


def test_chosen_sentences_become_a_new_theme(board: Page) -> None:
    box_of(board, BRIEF).check()

    board.keyboard.press("+")
    board.get_by_label("Naam").fill("Persoonlijk")
    board.keyboard.press("Enter")

    holds(board, "Persoonlijk", BRIEF)
    in_tray(board, KOFFIE, STOEL)


def test_a_theme_gets_another_name_and_points_and_another_place(desks: Desks, board: Page) -> None:
    theme(board, "Gastvrij").get_by_role("button", name="Thema Gastvrij").click()
    board.get_by_role("menuitem", name="Naam, punten en tekst").click()
    board.get_by_label("Naam").fill("Welkom zijn")
    board.get_by_label("Punt 1", exact=True).fill("een kort praatje")
    board.keyboard.press("Enter")
    board.keyboard.type("oogcontact")
    press(board, "Bewaar")
    sees(board, "een kort praatje · oogcontact")
    expect(board.locator("dialog")).to_have_count(0)
    board.get_by_role("button", name="Thema Welkom zijn").focus()
    board.keyboard.press("Alt+ArrowDown")

    expect(board.locator(".theme h2")).to_have_text(["Bereikbaar", "Welkom zijn"])
    expect(board.get_by_role("button", name="Thema Welkom zijn")).to_be_focused()
    points = ["een kort praatje", "oogcontact"]
    desks.meeting.control.wait(lambda view: view["themes"][1]["points"] == points)


def test_what_is_written_about_a_theme_is_not_lost_by_escape_or_a_press_beside_it(board: Page) -> None:
    theme(board, "Gastvrij").get_by_role("button", name="Thema Gastvrij").click()
    board.get_by_role("menuitem", name="Naam, punten en tekst").click()
    board.get_by_label("Maar ook").fill("Zakelijk mag ook")

    for _ in range(3):
        board.keyboard.press("Escape")
    board.mouse.click(5, 5)

    sees(board, "nog niet bewaard")
    expect(board.get_by_label("Maar ook")).to_have_value("Zakelijk mag ook")
    press(board, "Gooi weg")
    expect(board.locator("dialog")).to_have_count(0)


def test_two_people_order_together_and_each_undoes_what_was_done_there(desks: Desks, board: Page) -> None:
    other = desks.themes(laptop=1)

    drag(board, KOFFIE, "Gastvrij")
    holds(other, "Gastvrij", KOFFIE)
    drag(other, STOEL, "Bereikbaar")
    holds(board, "Bereikbaar", STOEL)
    sees(board, "Terug: 1 naar Gastvrij")
    board.keyboard.press("Control+z")

    in_tray(other, KOFFIE, BRIEF)
    holds(other, "Bereikbaar", STOEL)
    sees(other, "Terug: 1 naar Bereikbaar")


def test_a_sentence_is_found_by_its_words_wherever_it_stands(board: Page) -> None:
    drag(board, KOFFIE, "Gastvrij")
    holds(board, "Gastvrij", KOFFIE)

    board.keyboard.press("Control+f")
    board.keyboard.type("koffíe EERST")

    in_tray(board, KOFFIE)
    sees(board, "in Gastvrij")


def test_the_themes_are_read_back_to_the_room_one_by_one(desks: Desks, board: Page) -> None:
    desks.meeting.go_to("themes")
    room = desks.projector()
    sees(room, "Straks staat hier één thema tegelijk.")

    press(board, "Toon op het scherm")
    expect(room.locator("h1")).to_have_text("Gastvrij")
    press(board, "Toon het volgende thema")
    expect(room.locator("h1")).to_have_text("Bereikbaar")
    press(board, "Haal van het scherm")

    sees(room, "Straks staat hier één thema tegelijk.")


def test_taking_back_what_another_device_changed_since_says_that_it_stays(board: Page, desks: Desks) -> None:
    other = desks.themes(laptop=1)
    box_of(board, KOFFIE).focus()
    board.keyboard.press("1")
    holds(board, "Gastvrij", KOFFIE)
    box_of(other, KOFFIE, ".theme").focus()
    other.keyboard.press("2")
    holds(board, "Bereikbaar", KOFFIE)

    board.keyboard.press("Control+z")

    sees(board, "Wat intussen op een ander apparaat is veranderd, blijft zo.")
    holds(board, "Bereikbaar", KOFFIE)
    box_of(other, KOFFIE, ".theme").focus()
    other.keyboard.press("Control+z")
    holds(board, "Gastvrij", KOFFIE)
    expect(other.locator(".toast")).to_have_count(0)


def test_the_control_says_it_too(board: Page, desks: Desks) -> None:
    control = desks.control()
    shown = control.locator(".insight", has_text=KOFFIE)
    shown.locator("[data-act=show]").click()
    expect(shown.locator("[data-act=hide]")).to_be_visible()
    there = desks.themes(laptop=1).locator(".tray .insight", has_text=KOFFIE)
    expect(there.locator(".chip.on")).to_be_visible()
    desks.control(laptop=1).locator(".insight", has_text=KOFFIE).locator("[data-act=hide]").click()
    expect(shown.locator("[data-act=show]")).to_be_visible()

    control.locator("[data-act=undo]").click()

    sees(control, "Wat intussen op een ander apparaat is veranderd, blijft zo.")
