"""Find the programs that the browser tests need beside Python, and install what is missing where that is possible."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_CHROMIUMS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
POPPLER = ("pdftotext", "pdftoppm")


def chromium() -> str | None:
    """Return the path of the system's Chromium, or None: then the tests use the one that Playwright brings."""
    found = next((path for name in CHROMIUMS if (path := shutil.which(name))), None)
    return found or next((path for path in MAC_CHROMIUMS if Path(path).exists()), None)


def playwright_chromium() -> bool:
    """Return whether Playwright's own Chromium is there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def missing_packages() -> list[str]:
    """Return the Debian packages of the programs that are not there."""
    packages = [] if chromium() else ["chromium"]
    return packages if all(map(shutil.which, POPPLER)) else [*packages, "poppler-utils"]


def install_from_debian(packages: list[str]) -> None:
    """Install these packages, as root; a package that is not there is left to Playwright."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], check=False, env=quiet)
    for package in packages:
        subprocess.run(["apt-get", "install", "-q", "-y", "--no-install-recommends", package], check=False, env=quiet)


def main() -> int:
    """Install what is missing; return 1 when a program is still not there."""
    packages = missing_packages()
    may_install = shutil.which("apt-get") is not None and os.geteuid() == 0
    if packages and may_install:
        install_from_debian(packages)
    if not chromium() and not playwright_chromium():
        libraries = ["--with-deps"] if may_install else []
        subprocess.run([sys.executable, "-m", "playwright", "install", *libraries, "chromium"], check=False)
    lacking = [name for name in POPPLER if not shutil.which(name)]
    if lacking:
        print(f"The tests need {' and '.join(lacking)}: install poppler (Debian: poppler-utils).", file=sys.stderr)
    if not chromium() and not playwright_chromium():
        print("The tests need a Chromium: install one from your system's packages.", file=sys.stderr)
        return 1
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
