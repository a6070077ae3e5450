import pytest

from serving.origin import same_origin


@pytest.mark.parametrize(
    ("origin", "environ", "is_ours"),
    [
        (None, {}, True),
        ("http://10.0.0.5:8080", {"HTTP_HOST": "10.0.0.5:8080"}, True),
        ("https://10.0.0.5:8080", {"HTTP_HOST": "10.0.0.5:8080"}, True),
        ("https://oogst.nl", {"HTTP_HOST": "127.0.0.1:8080"}, True),
        ("https://door.nl", {"HTTP_HOST": "127.0.0.1:8080", "HTTP_X_FORWARDED_HOST": "door.nl"}, True),
        ("null", {"HTTP_HOST": "null"}, False),
        ("https://kwaad.nl", {"HTTP_HOST": "oogst.nl"}, False),
        ("https://oogst.nl.kwaad.nl", {"HTTP_HOST": "oogst.nl"}, False),
        ("http://oogst.nl:81", {"HTTP_HOST": "oogst.nl"}, False),
        ("file://oogst.nl", {"HTTP_HOST": "oogst.nl"}, False),
        ("http://[::1", {"HTTP_HOST": "oogst.nl"}, False),
        ("http://", {"HTTP_HOST": ""}, False),
    ],
)
def test_only_a_page_of_this_server_is_ours(origin: str | None, environ: dict[str, str], is_ours: bool) -> None:
    assert same_origin("https://oogst.nl")(origin, environ) is is_ours
