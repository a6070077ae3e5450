"""The control: its keys, two of them in step, and what is done by clicking."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desks import Desks, harvested, press, sees

pytestmark = pytest.mark.browser


def heading(page: Page, text: str) -> None:
    """Wait until the heading of the step has this text, and the focus."""
    found = page.locator("#main h1")
    expect(found).to_have_text(text, timeout=15_000)
    expect(found).to_be_focused()


def marks(page: Page) -> dict[str, list[str]]:
    """Return who sits in which group."""
    script = """(tiles) => Object.fromEntries(tiles.map((tile) =>
        [tile.dataset.group, [...tile.querySelectorAll("[data-person]")].map((it) => it.dataset.person)]))"""
    return page.locator(".tile").evaluate_all(script)


def test_n_begins_the_next_step_and_the_left_arrow_goes_back(desks: Desks) -> None:
    page = desks.control()
    sees(page, "Klaar om te beginnen")

    page.keyboard.press("n")
    heading(page, "Welkom en afspraken")
    page.keyboard.press("N")
    heading(page, "Even aankomen")
    page.keyboard.press("ArrowLeft")
    heading(page, "Welkom en afspraken")

    assert desks.meeting.control.wait(lambda view: view["stage"]["step"] == "welkom")


def test_a_clicker_for_slides_leads_too(desks: Desks) -> None:
    page = desks.control()

    page.keyboard.press("PageDown")
    heading(page, "Welkom en afspraken")
    page.keyboard.press("ArrowRight")
    heading(page, "Even aankomen")
    page.keyboard.press("PageUp")

    heading(page, "Welkom en afspraken")


def test_s_skips_the_next_step_and_the_notice_takes_it_up_again(desks: Desks) -> None:
    page = desks.control()
    desks.meeting.go_to("info")
    heading(page, "Welkom en afspraken")
    page.wait_for_timeout(700)  # who leads has read the step by now

    page.keyboard.press("s")
    expect(page.locator(".then b")).to_have_text("Tweetal: een goede ervaring")
    page.locator(".toasts").get_by_role("button", name="Toch doen").click()

    expect(page.locator(".then b")).to_have_text("Even aankomen")


def test_r_asks_first_and_then_begins_the_step_anew(desks: Desks) -> None:
    page = desks.control()
    run = desks.meeting.go_to("check_in")
    heading(page, "Even aankomen")

    page.keyboard.press("r")
    sees(page, "Deze stap opnieuw?")
    page.keyboard.press("n")
    press(page, "Begin opnieuw")

    view = desks.meeting.control.wait(lambda view: view["stage"]["run"] != run)
    assert view["stage"]["step"] == "aankomen"


def test_e_rests_the_room_and_b_empties_the_screen(desks: Desks) -> None:
    page = desks.control()
    desks.meeting.go_to("check_in")
    heading(page, "Even aankomen")

    page.keyboard.press("e")
    sees(page, "Alle telefoons rusten")
    page.keyboard.press("b")
    expect(page.locator(".screen .chip")).to_have_text("leeg")
    assert desks.meeting.control.wait(lambda view: view["room"] == {"resting": True, "blank": True})

    page.keyboard.press("e")
    page.keyboard.press(".")
    expect(page.locator(".screen .chip")).to_have_text("aan")
    assert desks.meeting.control.wait(lambda view: not view["room"]["resting"])["room"]["blank"] is False


def test_space_holds_the_time_and_plus_adds_a_minute(desks: Desks) -> None:
    page = desks.control()
    desks.meeting.go_to("check_in")
    heading(page, "Even aankomen")
    total = desks.meeting.control.view["stage"]["timer"]["total"]

    page.keyboard.press(" ")
    sees(page, "De tijd staat stil")
    page.keyboard.press("+")

    timer = desks.meeting.control.wait(lambda view: view["stage"]["timer"]["total"] == total + 60_000)["stage"]["timer"]
    assert timer["ends_at"] is None
    page.keyboard.press(" ")
    expect(page.locator(".time-what.late")).to_have_count(0)


def test_z_takes_back_what_was_shown(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, "Eerst koffie")
    page = desks.control()

    page.locator("[data-insight] [data-act=show]").click()
    expect(page.locator(".insight.shown")).to_have_count(1)
    page.keyboard.press("z")

    expect(page.locator(".insight.waiting")).to_have_count(1)


def test_keys_do_nothing_in_a_dialog_or_when_they_are_off(desks: Desks) -> None:
    page = desks.control()

    page.keyboard.press("?")
    page.get_by_label("Werk met toetsen op dit apparaat").uncheck()
    page.keyboard.press("n")
    press(page, "Klaar")
    page.keyboard.press("n")
    page.keyboard.press("b")
    page.reload()
    sees(page, "Klaar om te beginnen")

    assert desks.meeting.control.send("sync")["ok"]
    assert desks.meeting.control.view["stage"] is None
    assert desks.meeting.control.view["room"]["blank"] is False


def test_a_dialog_closes_by_a_press_beside_it_and_not_by_one_on_its_edge(desks: Desks) -> None:
    page = desks.control()
    page.keyboard.press("?")
    box = page.locator("dialog").bounding_box()
    assert box

    page.mouse.click(box["x"] + 6, box["y"] + 6)
    expect(page.locator("dialog")).to_be_visible()
    page.mouse.move(box["x"] + 60, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(10, 10)
    page.mouse.up()
    expect(page.locator("dialog")).to_be_visible()
    page.mouse.click(10, 10)

    expect(page.locator("dialog")).to_have_count(0)


def test_two_controls_stay_in_step(desks: Desks) -> None:
    desks.meeting.people(2)
    one, other = desks.control(), desks.control(laptop=1)

    one.locator("[data-act=next]").click()
    heading(other, "Welkom en afspraken")
    other.locator("[data-act=hold]").click()
    sees(one, "De tijd staat stil")
    one.locator("[data-act=next]").click()
    heading(other, "Even aankomen")
    other.locator(".bar [data-act=rest]").click()

    sees(one, "Alle telefoons rusten")


def test_two_keys_at_once_on_two_controls_move_one_step(desks: Desks) -> None:
    one, other = desks.control(), desks.control(laptop=1)
    desks.meeting.go_to("info")
    heading(one, "Welkom en afspraken")
    heading(other, "Welkom en afspraken")
    one.wait_for_timeout(700)  # who leads has read the step by now

    one.evaluate("document.querySelector('[data-act=next]').click()")
    other.evaluate("document.querySelector('[data-act=next]').click()")
    heading(one, "Even aankomen")
    heading(other, "Even aankomen")

    assert desks.meeting.control.send("sync")["ok"]
    assert desks.meeting.control.view["stage"]["step"] == "aankomen"


def test_a_reload_loses_nothing(desks: Desks) -> None:
    desks.meeting.people(4)
    desks.meeting.go_to("group")
    page = desks.control()
    page.locator("[data-act=hold]").click()
    sees(page, "De tijd staat stil")
    before = marks(page)

    page.reload()

    sees(page, "De tijd staat stil")
    expect(page.locator("#main h1")).to_have_text("Tweetal: een goede ervaring")
    assert marks(page) == before


def test_two_people_change_places_by_two_clicks_and_back_by_the_notice(desks: Desks) -> None:
    desks.meeting.people(4)
    desks.meeting.go_to("group")
    page = desks.control()
    before = marks(page)
    (first, _), (second, _) = before.values()

    page.locator(f"[data-person='{first}']").click()
    sees(page, "Tik iemand in een ander groepje om te wisselen.")
    page.locator(f"[data-person='{second}']").click()
    sees(page, "Gewisseld.")
    swapped = marks(page)
    page.locator(".toasts").get_by_role("button", name="Terug").click()
    expect(page.locator(".tile").first.locator(f"[data-person='{first}']")).to_be_visible()

    assert [group[0] for group in swapped.values()] == [second, first]
    assert marks(page) == before


def test_two_people_are_kept_apart_and_let_together_again(desks: Desks) -> None:
    desks.meeting.join("ouder", "professional")
    desks.meeting.go_to("group")
    page = desks.control()

    page.locator("[data-person]").first.click()
    page.locator("[data-act=apart]").click()
    page.locator(".apart summary").click()
    names = page.locator(".apart li b").all_inner_texts()
    page.get_by_role("button", name="Toch weer samen").click()
    expect(page.locator(".apart")).to_have_count(0)

    assert sorted(names) == ["Ouder", "Professional"]


def test_who_is_marked_as_gone_can_come_back_at_any_step(desks: Desks) -> None:
    phones = desks.meeting.join("ouder", "professional", "client")
    desks.meeting.go_to("group")
    page = desks.control()

    page.locator("[data-person]").first.click()
    page.locator("[data-act=gone]").click()
    sees(page, "Weg (1)")
    desks.meeting.go_to("break")
    heading(page, "Pauze")
    press(page, "Weg (1)")
    page.locator("[data-act=back-in]").click()
    sees(page, "Iedereen is er weer.")
    expect(page.get_by_role("button", name="Klaar")).to_be_focused()
    press(page, "Klaar")

    expect(page.locator("[data-act=gone-list]")).to_have_count(0)
    for phone in phones:
        phone.wait(lambda view: not view["me"]["left"])


def test_the_stream_can_be_narrowed_to_new_sentences_and_to_one_harvest(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, "Een verhaal", nth=1)
    harvested(desks.meeting, "Eerst koffie", "Een stoel erbij")
    page = desks.control()
    expect(page.locator(".insight")).to_have_count(3)

    page.locator(".insight", has_text="Een stoel erbij").locator("[data-act=show]").click()
    page.locator("[data-state=waiting]").click()
    expect(page.locator(".insight")).to_have_count(2)
    page.get_by_label("Uit welke oogst").select_option("Oogst: wat maakte het goed?")

    expect(page.locator(".insight p")).to_have_text(["Een verhaal"])


def test_a_sentence_of_markup_is_shown_as_it_was_typed(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, "<img src=x onerror=alert(1)> & <b>vet</b>")

    page = desks.control()

    expect(page.locator(".insight p")).to_have_text("<img src=x onerror=alert(1)> & <b>vet</b>")


@pytest.mark.parametrize("width", [820, 1024, 1180])
def test_on_a_tablet_time_and_the_way_in_stay_whole(desks: Desks, width: int) -> None:
    page = desks.control()
    page.set_viewport_size({"width": width, "height": 768})
    code = page.locator(".lobby dd.code")
    expect(code).to_be_visible()
    in_one_line = "(it) => it.clientHeight < 1.6 * parseFloat(getComputedStyle(it).fontSize)"
    assert code.evaluate(in_one_line)

    desks.meeting.go_to("harvest")
    figures = page.locator(".time-figures")
    expect(figures).to_be_visible()
    panel = page.locator(".timer").bounding_box()
    last = page.locator(".time-acts button").last.bounding_box()

    assert panel and last and last["x"] + last["width"] <= panel["x"] + panel["width"]
    assert figures.evaluate(in_one_line)
    page.set_viewport_size({"width": 1280, "height": 800})
