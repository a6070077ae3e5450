"""The modules of our screens, run in a real browser, away from any screen."""

from typing import Any

from playwright.sync_api import Browser

from tests.server import Server


class Modules:
    """A blank page of the server on which modules can be imported and their functions called."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.page = browser.new_context().new_page()
        self.page.goto(f"{server.url}/")
        style = self.page.locator("link[href$='tokens.css']").get_attribute("href")
        self.root = str(style).removesuffix("css/tokens.css") + "js/"

    def run(self, module: str, script: str, argument: Any = None) -> Any:
        """Return what `script` gives: the body of an async function of the module's exports (`it`) and the argument."""
        body = f"""async ([address, argument]) => {{
            const it = await import(address);
            return await (async (it, argument) => {{ {script} }})(it, argument);
        }}"""
        return self.page.evaluate(body, [f"{self.root}{module}.js", argument])

    def close(self) -> None:
        """Close the page with all that it remembers."""
        self.page.context.close()
