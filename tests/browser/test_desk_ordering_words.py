"""Ordering words: a sentence said otherwise, split, joined and folded; themes merged and split; and undone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import BRIEF, KOFFIE, STOEL, box_of, drag, holds, in_tray, theme
from tests.browser.desks import Desks, press, sees, violations

pytestmark = pytest.mark.browser


def rows(page: Page) -> list[str]:
    return page.locator(".tray .insight label > span").all_text_contents()


def more(page: Page, name: str) -> None:
    """Choose something from the menu of the bar."""
    page.locator(".more-acts > button").click()
    page.get_by_role("menuitem", name=name).click()


def split(page: Page) -> None:
    """Split the sentence about the letter into what it does not want and what it does."""
    box_of(page, BRIEF).focus()
    press(page, "Splits")
    page.get_by_label("Eerste zin").fill("Geen brief")
    page.get_by_label("Tweede zin").fill("Liever een telefoontje")
    page.locator("dialog").get_by_role("button", name="Splits").click()


def fold(page: Page) -> None:
    """Fold all three sentences into the one about the chair."""
    page.locator(".tray .insight input").first.focus()
    page.keyboard.press("Control+a")
    press(page, "Voeg samen tot één")
    page.locator("dialog").get_by_label(STOEL).check()
    page.locator("dialog").get_by_role("button", name="Voeg samen", exact=True).click()


def test_other_words_stand_with_the_words_that_were_sent_and_can_be_put_back(board: Page) -> None:
    box_of(board, KOFFIE).focus()
    board.keyboard.press("F2")
    board.get_by_label("De zin").fill("Begin met koffie")
    press(board, "Bewaar")

    in_tray(board, "Begin met koffie", STOEL, BRIEF)
    sees(board, f"Zo stuurde iemand het in: {KOFFIE}")
    expect(box_of(board, "Begin met koffie")).to_be_focused()
    more(board, "Zet de eerste woorden terug")

    in_tray(board, KOFFIE, STOEL, BRIEF)
    expect(board.locator(".sent")).to_have_count(0)


def test_a_sentence_is_found_by_the_words_that_were_sent(board: Page) -> None:
    box_of(board, KOFFIE).focus()
    board.keyboard.press("F2")
    board.get_by_label("De zin").fill("Begin warm")
    press(board, "Bewaar")
    in_tray(board, "Begin warm", STOEL, BRIEF)
    expect(board.get_by_role("dialog")).to_have_count(0)

    board.keyboard.press("Control+f")
    board.keyboard.type("koffie")

    in_tray(board, "Begin warm")
    expect(board.locator(".sent mark")).to_have_text(["koffie"])


def test_the_cut_moves_between_words_and_both_parts_can_be_written_on(board: Page) -> None:
    box_of(board, BRIEF).focus()
    press(board, "Splits")
    expect(board.get_by_label("Tweede zin")).to_have_value("maar een telefoontje")

    board.get_by_label("Verschuif de knip").press("ArrowRight")

    expect(board.get_by_label("Eerste zin")).to_have_value("Geen brief maar")
    expect(board.get_by_label("Tweede zin")).to_have_value("een telefoontje")
    assert violations(board) == []


def test_a_sentence_is_split_in_two_and_made_whole_again(board: Page) -> None:
    split(board)
    in_tray(board, KOFFIE, STOEL, "Geen brief", "Liever een telefoontje")

    box_of(board, "Liever een telefoontje").focus()
    more(board, "Maak de zin weer heel")

    in_tray(board, KOFFIE, STOEL, BRIEF)


def test_folded_sentences_are_counted_open_with_their_words_and_come_loose_one_by_one(board: Page) -> None:
    fold(board)
    in_tray(board, STOEL)
    press(board, "3× Lees de andere woorden")
    expect(board.locator(".under li > span")).to_have_count(2)
    assert violations(board) == []

    board.locator(".under li", has_text=KOFFIE).get_by_role("button").click()

    in_tray(board, STOEL, KOFFIE)
    expect(board.locator(".under li > span")).to_have_text([BRIEF])


def test_a_folded_sentence_is_found_by_its_own_words_and_all_come_loose_at_once(board: Page) -> None:
    fold(board)
    in_tray(board, STOEL)
    board.keyboard.press("Control+f")
    board.keyboard.type("telefoontje")
    in_tray(board, STOEL)
    board.keyboard.press("Escape")

    box_of(board, STOEL).focus()
    more(board, "Maak alle los")

    in_tray(board, KOFFIE, STOEL, BRIEF)


def test_words_are_undone_and_done_again_on_this_device_while_others_keep_theirs(desks: Desks, board: Page) -> None:
    other = desks.themes(laptop=1)
    split(board)
    in_tray(other, KOFFIE, STOEL, "Geen brief", "Liever een telefoontje")
    drag(other, KOFFIE, "Gastvrij")
    holds(board, "Gastvrij", KOFFIE)

    board.keyboard.press("Control+z")
    in_tray(board, STOEL, BRIEF)
    board.keyboard.press("Control+Shift+z")

    in_tray(board, STOEL, "Geen brief", "Liever een telefoontje")
    holds(board, "Gastvrij", KOFFIE)
    sees(other, "Terug: 1 naar Gastvrij")


def test_themes_merge_with_all_that_they_hold_and_say(desks: Desks, board: Page) -> None:
    themes = {it["name"]: it["id"] for it in desks.meeting.control.view["themes"]}
    desks.meeting.control.send("theme_edit", theme=themes["Bereikbaar"], points=["kort bellen"])
    drag(board, KOFFIE, "Gastvrij")
    holds(board, "Gastvrij", KOFFIE)
    drag(board, BRIEF, "Bereikbaar")
    holds(board, "Bereikbaar", BRIEF)

    theme(board, "Bereikbaar").get_by_role("button", name="Thema Bereikbaar").click()
    board.get_by_role("menuitem", name="Voeg samen met").click()
    board.locator("dialog").get_by_label("Gastvrij").check()
    board.locator("dialog").get_by_role("button", name="Voeg samen").click()

    holds(board, "Gastvrij", KOFFIE, BRIEF)
    expect(board.locator(".theme h2")).to_have_text(["Gastvrij"])
    sees(board, "kort bellen")


def test_chosen_sentences_of_a_theme_become_a_theme_beside_it(board: Page) -> None:
    for text in (KOFFIE, STOEL):
        drag(board, text, "Gastvrij")
        expect(theme(board, "Gastvrij").get_by_text(text)).to_be_visible()
    box_of(board, STOEL, ".theme").check()

    more(board, "Nieuw thema hiernaast")
    board.get_by_label("Naam").fill("Zitten")
    press(board, "Maak thema")

    holds(board, "Zitten", STOEL)
    holds(board, "Gastvrij", KOFFIE)
    expect(board.locator(".theme h2")).to_have_text(["Gastvrij", "Zitten", "Bereikbaar"])


def test_a_theme_is_split_from_its_menu(board: Page) -> None:
    for text in (KOFFIE, STOEL):
        drag(board, text, "Gastvrij")
        expect(theme(board, "Gastvrij").get_by_text(text)).to_be_visible()

    theme(board, "Gastvrij").get_by_role("button", name="Thema Gastvrij").click()
    board.get_by_role("menuitem", name="Splits dit thema").click()
    board.get_by_label("Naam").fill("Drinken")
    board.locator("dialog").get_by_label(KOFFIE).check()
    press(board, "Maak thema")

    holds(board, "Drinken", KOFFIE)
    holds(board, "Gastvrij", STOEL)


def test_what_the_room_misses_is_read_with_its_theme(desks: Desks, board: Page) -> None:
    run = desks.meeting.go_to("themes")
    first = desks.meeting.control.view["themes"][0]["id"]
    assert desks.meeting.control.send("theme_show", run=run, theme=first)["ok"]
    phone = desks.meeting.phones[0]
    phone.wait(lambda view: (view["stage"]["shared"]["theme"] or {}).get("id") == first)

    assert phone.answer("read_back", theme=first, agrees=False, text="De kinderen ontbreken")["ok"]

    theme(board, "Gastvrij").get_by_text("1 mist iets").click()
    sees(board, "De kinderen ontbreken")
