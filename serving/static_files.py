"""Files for browsers: compressed, and kept by them for years, since their address changes with their content."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask
from whitenoise import WhiteNoise
from whitenoise.compress import Compressor

UNFINISHED = "unfinished-"


def mount_static(app: Flask, root: Path, cache: Path | None = None) -> str:
    """Serve the files under `root` as /static/DIGEST/… and give templates `static_url`; return the digest.

    The digest is of all files together, so that a module's relative imports stay within it.
    In `cache` the compressed copies are kept; without it the files go out uncompressed.
    """
    digest = content_digest(root)
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=str(compressed_copy(root, cache, digest) if cache else root),
        prefix=f"static/{digest}/",
        immutable_file_test=lambda path, url: True,
        allow_all_origins=False,
        add_headers_function=_keep_declared_type,
    )
    app.jinja_env.globals["static_url"] = static_urls(root, digest)
    return digest


def static_urls(root: Path, digest: str) -> Callable[[str], str]:
    """Return the function that gives a file's address; it raises `FileNotFoundError` for a file that is not there."""

    def static_url(path: str) -> str:
        if not (root / path).is_file():
            raise FileNotFoundError(f"no static file {path}")
        return f"/static/{digest}/{path}"

    return static_url


def content_digest(root: Path) -> str:
    """Return twelve hexadecimal digits that change when any file's name or content does."""
    total = hashlib.sha256()
    for path in _files(root):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(root).as_posix()}\0{content}\n".encode())
    return total.hexdigest()[:12]


def compressed_copy(root: Path, cache: Path, digest: str) -> Path:
    """Return a copy of the files with a compressed one beside each that gains by it; older copies are removed.

    Others may make the same copy meanwhile, as two commands do that are typed at once: who is first keeps theirs.
    """
    target = cache / digest
    if target.is_dir():
        return target
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix=UNFINISHED) as unfinished:
        copied = Path(unfinished) / digest
        _copy(root, copied)
        with suppress(OSError):  # a finished copy cannot be replaced, and need not be
            copied.rename(target)
    for older in cache.iterdir():
        if older != target and not older.name.startswith(UNFINISHED):
            shutil.rmtree(older, ignore_errors=True)
    return target


def _copy(root: Path, folder: Path) -> None:
    compressor = Compressor(quiet=True)
    for path in _files(root):
        copy = folder / path.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        if compressor.should_compress(copy.name):
            compressor.compress(str(copy))


def _files(root: Path) -> Iterator[Path]:
    return (path for path in sorted(root.rglob("*")) if path.is_file() and not path.name.startswith("."))


def _keep_declared_type(headers: Headers, path: str, url: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"
