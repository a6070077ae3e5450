"""Ordering by keys under time pressure: letters and numbers for themes, ranges, search, and what is shown at once."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import BRIEF, KOFFIE, STOEL, box_of, drag, holds, in_tray, theme
from tests.browser.desks import Desks, overflows, press, sees, violations

pytestmark = pytest.mark.browser

PHONE, TABLET, SMALL_LAPTOP = 400, 820, 1024


def first_in_tray(page: Page) -> str:
    return page.locator(".tray .insight label > span").first.inner_text()


def test_letters_find_the_theme_and_the_focus_goes_on_without_choosing(board: Page) -> None:
    first = first_in_tray(board)
    box_of(board, first).focus()

    board.keyboard.type("GÁST")
    expect(board.get_by_role("combobox")).to_have_value("GÁST")
    board.keyboard.press("Enter")

    holds(board, "Gastvrij", first)
    expect(board.locator(".tray .insight input").first).to_be_focused()


def test_all_sentences_are_placed_by_numbers_alone(board: Page) -> None:
    board.locator(".tray .insight input").first.focus()

    board.keyboard.type("121")

    in_tray(board)
    expect(theme(board, "Gastvrij").locator(".insight")).to_have_count(2)
    expect(theme(board, "Bereikbaar").locator(".insight")).to_have_count(1)
    sees(board, "Alle zinnen hebben een plek.")


def test_zero_takes_a_sentence_out_of_its_theme(board: Page) -> None:
    drag(board, KOFFIE, "Gastvrij")
    holds(board, "Gastvrij", KOFFIE)
    box_of(board, KOFFIE, ".theme").focus()

    board.keyboard.press("0")

    in_tray(board, KOFFIE, STOEL, BRIEF)


def test_shift_enter_puts_a_sentence_in_a_second_theme_too(board: Page) -> None:
    box_of(board, KOFFIE).focus()
    board.keyboard.press("1")
    holds(board, "Gastvrij", KOFFIE)
    box_of(board, KOFFIE, ".theme").focus()

    board.keyboard.press("/")
    board.keyboard.type("bere")
    board.keyboard.press("Shift+Enter")

    holds(board, "Bereikbaar", KOFFIE)
    holds(board, "Gastvrij", KOFFIE)


def test_a_name_that_no_theme_has_becomes_a_new_theme(board: Page) -> None:
    box_of(board, BRIEF).focus()

    board.keyboard.type("persoonlijk")
    board.keyboard.press("Enter")

    holds(board, "persoonlijk", BRIEF)
    in_tray(board, KOFFIE, STOEL)


def test_escape_closes_the_field_and_gives_the_focus_back(board: Page) -> None:
    box_of(board, KOFFIE).focus()
    board.keyboard.press("g")

    board.keyboard.press("Escape")

    expect(board.get_by_role("combobox")).to_have_count(0)
    expect(box_of(board, KOFFIE)).to_be_focused()
    in_tray(board, KOFFIE, STOEL, BRIEF)


def test_shift_and_the_arrows_choose_a_range_and_take_it_back(board: Page) -> None:
    board.locator(".tray .insight input").first.focus()

    board.keyboard.press("Shift+ArrowDown")
    board.keyboard.press("Shift+ArrowDown")
    sees(board, "3 gekozen")
    board.keyboard.press("Shift+ArrowUp")

    sees(board, "2 gekozen")
    expect(board.locator(".tray .insight.selected")).to_have_count(2)


def test_shift_and_a_click_choose_all_between_and_they_are_dragged_together(board: Page) -> None:
    rows = board.locator(".tray .insight label")
    rows.nth(0).click()
    rows.nth(2).click(modifiers=["Shift"])
    sees(board, "3 gekozen")
    expect(board.locator(".tray .insight input:checked")).to_have_count(3)

    drag(board, KOFFIE, "Bereikbaar")

    in_tray(board)
    expect(theme(board, "Bereikbaar").locator(".insight")).to_have_count(3)


def test_ctrl_a_chooses_the_whole_list_and_escape_nothing(board: Page) -> None:
    board.locator(".tray .insight input").first.focus()

    board.keyboard.press("Control+a")
    sees(board, "3 gekozen")
    board.keyboard.press("Escape")

    expect(board.locator(".insight.selected")).to_have_count(0)


def test_what_is_found_is_marked_counted_and_left_with_escape(board: Page) -> None:
    drag(board, KOFFIE, "Gastvrij")
    holds(board, "Gastvrij", KOFFIE)
    board.keyboard.press("Control+f")

    board.keyboard.type("gastv")
    sees(board, "1 van 3")
    expect(board.locator(".tray .insight")).to_have_text([f"{KOFFIE}Oogstin Gastvrij"])
    expect(board.locator(".theme mark")).to_have_text(["Gastv"])
    board.keyboard.press("Escape")

    in_tray(board, STOEL, BRIEF)
    expect(board.locator("mark")).to_have_count(0)


def test_among_found_sentences_the_focus_goes_on_to_the_next_found_one(board: Page) -> None:
    for text in (KOFFIE, STOEL):
        drag(board, text, "Gastvrij")
        expect(theme(board, "Gastvrij").get_by_text(text)).to_be_visible()
    board.keyboard.press("Control+f")
    board.keyboard.type("gastvrij")
    found = board.locator(".tray .insight label > span")
    expect(found).to_have_count(2)
    second = found.nth(1).inner_text()
    board.keyboard.press("ArrowDown")

    board.keyboard.type("bere")
    board.keyboard.press("Enter")

    expect(box_of(board, second)).to_be_focused()


def test_a_list_is_one_stop_for_tab(board: Page) -> None:
    box_of(board, first_in_tray(board)).focus()

    board.keyboard.press("ArrowDown")
    board.keyboard.press("Tab")
    board.keyboard.press("Tab")

    expect(board.locator(".tray :focus")).to_have_count(0)


def test_letters_do_nothing_where_keys_were_turned_off(board: Page) -> None:
    board.keyboard.press("?")
    board.get_by_label("Werk met toetsen op dit apparaat").uncheck()
    press(board, "Klaar")
    box_of(board, KOFFIE).focus()

    board.keyboard.type("1g")
    board.keyboard.press("Enter")

    expect(board.get_by_role("combobox")).to_have_value("")
    in_tray(board, KOFFIE, STOEL, BRIEF)


def test_a_move_is_on_the_own_screen_before_the_server_can_know_it(board: Page) -> None:
    box_of(board, KOFFIE).focus()
    sees(board, "Deze zin")

    at_once = board.evaluate("""() => {
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true }));
        return document.querySelectorAll("[data-drop=theme] .insight").length;
    }""")

    assert at_once == 1


def test_a_move_into_a_theme_that_is_gone_is_taken_back_with_a_sentence(desks: Desks, board: Page) -> None:
    gone = desks.meeting.control.view["themes"][1]["id"]
    board.evaluate("""() => {
        const send = WebSocket.prototype.send;
        const held = [];
        WebSocket.prototype.send = function (data) { held.push([this, data]); };
        window.letGo = () => {
            WebSocket.prototype.send = send;
            for (const [socket, data] of held) send.call(socket, data);
        };
    }""")
    box_of(board, KOFFIE).focus()
    board.keyboard.press("2")
    holds(board, "Bereikbaar", KOFFIE)

    assert desks.meeting.control.send("theme_remove", theme=gone)["ok"]
    board.evaluate("() => window.letGo()")

    sees(board, "Dit is er niet meer.")
    in_tray(board, KOFFIE, STOEL, BRIEF)


def test_the_field_works_by_touch_alone_on_a_phone_and_a_tablet(board: Page) -> None:
    board.set_viewport_size({"width": PHONE, "height": 800})
    board.locator(".tray .insight label").first.click()
    press(board, "Naar thema")
    assert violations(board) == []

    board.get_by_role("option", name="Gastvrij").click()

    expect(theme(board, "Gastvrij").locator(".insight")).to_have_count(1)
    board.locator(".tray .insight label").first.click()
    assert overflows(board, (PHONE, TABLET, SMALL_LAPTOP)) == []
