"""How soon a moved sentence is seen, on the own screen and on another one: `python -m bench.ordering`.

Two ordering pages in Chromium, one meeting with 300 sentences and 12 themes; sentences go by key and by drag. Writes
bench/results/ordering.json.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

from playwright.sync_api import Browser, Page, sync_playwright

from bench.machine import Others, description
from bench.results import Row, at_most, line, told, write
from tests.live.meeting import Meeting
from tests.server import Server
from tools import programs

RESULTS = Path(__file__).resolve().parent / "results" / "ordering.json"
SENTENCES, THEMES, PLACED = 300, 12, 120
PHONES = 30
MOVES = 30
OWN_MS, OTHER_MS = 100, 500
NUMBER_KEYS = 9
SIZE = (1280, 800)
WATCH = """() => {
    const now = (at = performance.now()) => performance.timeOrigin + at;
    const bench = (window.bench = { asked: 0, seen: 0, placed: 0, frames: [], long: [] });
    const count = () =>
        [...document.querySelectorAll(".theme .n > [aria-hidden]")]
            .reduce((sum, it) => sum + Number(it.textContent), 0);
    bench.placed = count();
    for (const kind of ["keydown", "pointerup"]) {
        document.addEventListener(kind, (event) => { bench.asked = now(event.timeStamp); }, true);
    }
    let last = bench.placed;
    new MutationObserver(() => {
        const placed = count();
        if (placed === last) return;
        last = placed;
        requestAnimationFrame(() => setTimeout(() => Object.assign(bench, { seen: now(), placed })));
    }).observe(document.querySelector(".ordering"), { subtree: true, childList: true, characterData: true });
    let before = null;
    const frame = (at) => {
        if (before !== null) bench.frames.push(at - before);
        before = at;
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const tasks = new PerformanceObserver((list) => bench.long.push(...list.getEntries().map((it) => it.duration)));
    tasks.observe({ type: "longtask" });
}"""


class Screens:
    """Two pages on one meeting, and what was measured on them, in ms."""

    def __init__(self, browser: Browser, meeting: Meeting) -> None:
        self.own, self.other = (_opened(browser, meeting) for _ in range(2))
        self.placed = PLACED

    def move(self, act: Callable[[Page, int], None], count: int) -> dict[str, list[float]]:
        """Move so many sentences; return the waits on each screen, and the frames and long tasks of the own one."""
        self.own.evaluate("Object.assign(window.bench, { frames: [], long: [] })")
        waits: dict[str, list[float]] = {"own": [], "other": []}
        for number in range(count):
            act(self.own, number)
            self.placed += 1
            for page in (self.own, self.other):
                page.wait_for_function("(placed) => window.bench.placed === placed", arg=self.placed)
            asked, seen = self.own.evaluate("[window.bench.asked, window.bench.seen]")
            waits["own"].append(seen - asked)
            waits["other"].append(self.other.evaluate("window.bench.seen") - asked)
        frames, long = self.own.evaluate("[window.bench.frames, window.bench.long]")
        return {**waits, "frames": frames, "long": long}


def by_key(page: Page, number: int) -> None:
    """Place the sentence that has the focus with a number key; the focus goes on by itself."""
    if not page.evaluate("Boolean(document.activeElement.closest('.tray [data-key]'))"):
        page.locator(".tray .insight input").first.focus()
    page.keyboard.press(str(number % NUMBER_KEYS + 1))


def by_drag(page: Page, number: int) -> None:
    """Drag the first sentence of the tray onto one of the themes that are in sight."""
    row = page.locator(".tray .insight label").first.bounding_box()
    theme = page.locator(".theme h2").nth(number % 3).bounding_box()
    assert row and theme
    page.mouse.move(row["x"] + 20, row["y"] + 10)
    page.mouse.down()
    page.mouse.move(theme["x"] + 20, theme["y"] + 10, steps=20)
    page.mouse.up()


def _opened(browser: Browser, meeting: Meeting) -> Page:
    context = browser.new_context(viewport={"width": SIZE[0], "height": SIZE[1]}, locale="nl-NL")
    context.request.get(meeting.server.sign_in)
    page = context.new_page()
    page.goto(f"{meeting.server.url}/facilitator/sessions/{meeting.id}/themes")
    page.locator(".tray .insight").first.wait_for()
    page.locator(".theme").nth(THEMES - 1).wait_for(state="attached")
    page.evaluate(WATCH)
    return page


def _filled(meeting: Meeting) -> None:
    meeting.people(PHONES)
    meeting.go_to("harvest", 2)
    for number in range(SENTENCES):
        text = f"Zin {number}: wat hielp, was dat iemand de tijd nam om te vragen hoe het ging, en bleef luisteren."
        sent = meeting.phones[number % PHONES].answer("insight", text=text, may_quote=True, partner_agreed=True)
        assert sent["ok"], sent
    view = meeting.control.wait(lambda view: len(view["insights"]) == SENTENCES, "all sentences")
    ids = [insight["id"] for insight in view["insights"].values()]
    each = PLACED // THEMES
    for number in range(THEMES):
        held = ids[number * each : (number + 1) * each]
        assert meeting.control.send("theme_add", name=f"Thema {number + 1}", insights=held)["ok"]


def _rows(way: str, found: dict[str, list[float]]) -> list[Row]:
    rows = []
    for screen, most in (("own", OWN_MS), ("other", OTHER_MS)):
        waits = found[screen]
        rows.append(told(f"moved by {way}, on the {screen} screen, p50", _share(waits, 50), "ms", waits))
        rows.append(at_most(f"moved by {way}, on the {screen} screen, p95", _share(waits, 95), "ms", most))
        rows.append(told(f"moved by {way}, on the {screen} screen, slowest", max(waits), "ms"))
    rows.append(told(f"frames meanwhile ({way}), p50", _share(found["frames"], 50), "ms"))
    rows.append(told(f"frames meanwhile ({way}), p95", _share(found["frames"], 95), "ms"))
    rows.append(told(f"frames meanwhile ({way}), slowest", max(found["frames"]), "ms"))
    rows.append(told(f"tasks above 50 ms meanwhile ({way})", len(found["long"]), "times"))
    return rows


def _share(values: list[float], percent: int) -> float:
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def run(moves: int) -> list[Row]:
    """Play the meeting and return the rows."""
    arguments = ["--disable-background-networking", "--no-first-run", "--no-sandbox"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder) / "data").start()
        browser = playwright.chromium.launch(executable_path=programs.chromium(), args=arguments)
        meeting = Meeting(server)
        try:
            _filled(meeting)
            screens = Screens(browser, meeting)
            return [
                *_rows("key", screens.move(by_key, moves)),
                *_rows("drag", screens.move(by_drag, moves)),
            ]
        finally:
            meeting.close()
            browser.close()
            server.stop()


def main() -> None:
    """Measure, print the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moves", type=int, default=MOVES)
    chosen = parser.parse_args()
    others = Others()
    rows = run(chosen.moves)
    print(f"{description()}; others kept {others.cores:.1f} cores busy", file=sys.stderr)
    for row in rows:
        print(line(row))
    write(rows, RESULTS)


if __name__ == "__main__":
    main()
