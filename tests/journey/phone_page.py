"""A participant with a real phone-sized page: what a person sees and presses, by the words on the screen."""

from playwright.sync_api import BrowserContext, Page, expect

PATIENCE = 15_000


class PhonePage:
    """One participant in Chromium, 360 pixels wide."""

    def __init__(self, context: BrowserContext, url: str, code: str) -> None:
        self.context = context
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self._url = f"{url}/{code}"

    def join(self, role: str) -> None:
        """Read, choose a role, and be in."""
        self.page.goto(self._url)
        self.page.locator(f'input[name="role"][value="{role}"]').check(force=True)
        self.press("Gelezen, ik doe mee")
        self.page.locator("#phone h1").wait_for()

    def press(self, name: str) -> None:
        """Press the button with this name."""
        self.page.get_by_role("button", name=name).locator("visible=true").first.click()

    def press_until(self, wanted: str, *before: str) -> None:
        """Press what comes before, in whatever order it comes, until the wanted button is there."""
        goal = self.page.get_by_role("button", name=wanted)
        for _ in range(len(before) + 1):
            any_of = goal
            for name in before:
                any_of = any_of.or_(self.page.get_by_role("button", name=name))
            any_of.locator("visible=true").first.wait_for()
            if goal.is_visible():
                return
            any_of.locator("visible=true").first.click()

    def sees(self, text: str) -> None:
        """Wait until this text is on the screen."""
        expect(self.page.locator("#phone").get_by_text(text).first).to_be_visible(timeout=PATIENCE)

    def choose(self, name: str, value: str) -> None:
        """Choose one of several: `name` and `value` of the choice."""
        self.page.locator(f'input[name="{name}"][value="{value}"]').first.check(force=True)

    def write(self, text: str) -> None:
        """Type a sentence."""
        self.page.locator("textarea").first.fill(text)

    def heading(self) -> str:
        """Return the heading that has the focus of the step."""
        return self.page.locator("#phone h1").first.inner_text()

    def send_sentence(self, text: str, *, may_quote: bool = True, own: bool | None = None) -> None:
        """Write a sentence, decide about it and send it."""
        self.write(text)
        if own is not None:
            self.choose("whose", "own" if own else "partner")
        self.choose("may_quote", "yes" if may_quote else "no")
        self.press("Stuur mijn zin")
