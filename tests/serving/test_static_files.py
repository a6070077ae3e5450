import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from flask import Flask, render_template_string
from werkzeug.test import Client, TestResponse

from serving.headers import add_headers
from serving.static_files import compressed_copy, content_digest, mount_static

WOFF2 = b"wOF2" + bytes(2000)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "static"
    (folder / "js").mkdir(parents=True)
    (folder / "js" / "phone.js").write_text("export const step = 1;\n" * 100)
    (folder / "js" / "preact.mjs").write_text("export {};\n")
    (folder / "letters.woff2").write_bytes(WOFF2)
    (folder / "style.css").write_text("a {}\n")
    return folder


def app_serving(root: Path, cache: Path | None = None) -> Flask:
    app = Flask(__name__, static_folder=None)
    add_headers(app)
    mount_static(app, root, cache)
    app.add_url_rule("/page", view_func=lambda: render_template_string("{{ static_url('js/phone.js') }}"))
    return app


def get(app: Flask, root: Path, path: str, encoding: str = "identity") -> TestResponse:
    address = f"/static/{content_digest(root)}/{path}"
    return Client(app.wsgi_app).get(address, headers={"Accept-Encoding": encoding}, buffered=True)


def test_a_file_is_kept_by_the_browser_for_years(root: Path) -> None:
    response = get(app_serving(root), root, "js/phone.js")

    assert response.status_code == 200
    assert response.cache_control.max_age >= 365 * 24 * 3600
    assert response.cache_control.immutable


def test_a_script_leaves_compressed_when_the_browser_can_read_that(root: Path, tmp_path: Path) -> None:
    app = app_serving(root, tmp_path / "cache")

    small = get(app, root, "js/phone.js", encoding="gzip")
    plain = get(app, root, "js/phone.js")

    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == plain.data == (root / "js" / "phone.js").read_bytes()
    assert len(small.data) < len(plain.data) / 4


def test_what_is_compressed_already_is_left_alone(root: Path, tmp_path: Path) -> None:
    app = app_serving(root, tmp_path / "cache")

    response = get(app, root, "letters.woff2", encoding="gzip")

    assert "Content-Encoding" not in response.headers
    assert response.data == WOFF2


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("js/phone.js", "text/javascript"),
        ("js/preact.mjs", "text/javascript"),
        ("style.css", "text/css"),
        ("letters.woff2", "font/woff2"),
    ],
)
def test_a_file_says_what_kind_it_is(root: Path, path: str, kind: str) -> None:
    response = get(app_serving(root), root, path)

    assert response.mimetype == kind
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_page_names_the_address_that_is_served(root: Path) -> None:
    app = app_serving(root)

    address = app.test_client().get("/page").text

    assert address == f"/static/{content_digest(root)}/js/phone.js"


def test_a_changed_file_gets_another_address(root: Path, tmp_path: Path) -> None:
    before = content_digest(root)
    app_serving(root, tmp_path / "cache")
    (root / "style.css").write_text("b {}\n")

    after = content_digest(root)
    response = get(app_serving(root, tmp_path / "cache"), root, "style.css")

    assert after != before
    assert response.text == "b {}\n"
    assert [folder.name for folder in (tmp_path / "cache").iterdir()] == [after]


def test_several_who_make_the_copy_at_once_all_get_a_whole_one(root: Path, tmp_path: Path) -> None:
    cache, digest, together = tmp_path / "cache", content_digest(root), Barrier(4)

    def made(_number: int) -> list[str]:
        together.wait()
        copy = compressed_copy(root, cache, digest)
        return sorted(path.name for path in copy.rglob("*") if path.is_file())

    with ThreadPoolExecutor(4) as pool:
        copies = list(pool.map(made, range(4)))

    assert copies == [copies[0]] * 4
    assert {"phone.js", "phone.js.gz", "letters.woff2"} <= set(copies[0])
    assert [folder.name for folder in cache.iterdir()] == [digest]


def test_a_renamed_file_changes_the_address_too(root: Path) -> None:
    before = content_digest(root)

    (root / "style.css").rename(root / "other.css")

    assert content_digest(root) != before


def test_a_file_that_is_not_there_is_noticed_when_the_page_is_made(root: Path) -> None:
    app = app_serving(root)
    static_url = app.jinja_env.globals["static_url"]

    with pytest.raises(FileNotFoundError, match=r"js/fone\.js"):
        static_url("js/fone.js")


def test_nothing_outside_the_folder_is_served(root: Path) -> None:
    (root.parent / "secret.txt").write_text("key")

    response = get(app_serving(root), root, "../secret.txt")

    assert response.status_code == 404
