from pathlib import Path

import pytest

from serving.errors import SettingsError
from serving.settings import CHECKOUT, read_settings


def test_an_option_wins_from_the_environment_and_that_from_the_default() -> None:
    environment = {"OOGST_PORT": "8091", "OOGST_HOST": "127.0.0.1"}

    settings = read_settings(["--port", "8092"], environment)

    assert (settings.host, settings.port, settings.async_mode) == ("127.0.0.1", 8092, "eventlet")


def test_an_empty_variable_counts_as_not_given() -> None:
    settings = read_settings([], {"OOGST_PORT": "", "OOGST_PUBLIC_URL": ""})

    assert (settings.port, settings.public_url) == (8080, "")


def test_a_checkout_keeps_its_data_beside_the_code() -> None:
    settings = read_settings([], {})

    assert settings.data == CHECKOUT / "data"


def test_the_database_is_a_file_in_the_data_folder_unless_told_otherwise(tmp_path: Path) -> None:
    embedded = read_settings(["--data", str(tmp_path)], {})
    elsewhere = read_settings(["--database-url", "postgresql://oogst@localhost/oogst"], {})

    assert embedded.database == f"sqlite:///{tmp_path}/oogstdialoog.db"
    assert elsewhere.database == "postgresql+psycopg://oogst@localhost/oogst"


def test_a_public_address_loses_its_last_slash() -> None:
    settings = read_settings(["--public-url", "https://oogst.voorbeeld.nl/"], {})

    assert settings.public_url == "https://oogst.voorbeeld.nl"


@pytest.mark.parametrize(
    ("arguments", "environment", "named"),
    [
        (["--port", "veel"], {}, "--port"),
        (["--port", "65536"], {}, "--port"),
        (["--port", "-1"], {}, "--port"),
        (["--port", "٣"], {}, "--port"),
        ([], {"OOGST_PORT": "80 80"}, "OOGST_PORT"),
        ([], {"OOGST_HOST": "http://mijn.pc/"}, "OOGST_HOST"),
        (["--public-url", "oogst.voorbeeld.nl"], {}, "--public-url"),
        (["--public-url", "https://oogst.voorbeeld.nl/pad"], {}, "--public-url"),
        (["--public-url", "https://oogst.voorbeeld.nl:poort"], {}, "--public-url"),
        (["--public-url", "https://[onaf"], {}, "--public-url"),
        (["--database-url", "mysql://localhost/oogst"], {}, "--database-url"),
        (["--database-url", "oogst.db"], {}, "--database-url"),
        ([], {"OOGST_ASYNC": "gevent"}, "OOGST_ASYNC"),
        (["--prot", "8090"], {}, "--prot"),
        (["--data"], {}, "--data"),
        (["--data", ""], {}, "--data"),
        (["iets"], {}, "iets"),
    ],
)
def test_a_bad_setting_is_named_in_one_sentence(arguments: list[str], environment: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings(arguments, environment)

    sentence = str(refused.value)
    assert named in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
