"""All settings, in one table: as an option, in the environment, and in docs/settings.md."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from serving.errors import SettingsError

CHECKOUT = Path(__file__).resolve().parent.parent
DATABASE_FILE = "oogstdialoog.db"
DATABASE_SCHEMES = ("sqlite", "postgresql")
ASYNC_MODES = ("eventlet", "threading")


@dataclass(frozen=True)
class Settings:
    """How this server was asked to run."""

    host: str
    port: int
    data: Path
    public_url: str
    """Without a slash at its end; empty: the addresses on the local network."""
    database_url: str
    """Empty: the embedded database in the data folder."""
    async_mode: str
    fast: bool = True
    template: Path | None = None
    """A Word file in whose look the report comes."""

    @property
    def database(self) -> str:
        """The database's URL as SQLAlchemy takes it."""
        return self.database_url or f"sqlite:///{self.data / DATABASE_FILE}"

    @property
    def database_file(self) -> Path | None:
        """The file that is the database; none where a database server keeps it."""
        scheme, _, place = self.database.partition(":///")
        return Path(place.partition("?")[0]).absolute() if scheme.startswith("sqlite") else None


class Setting(NamedTuple):
    """One setting; `parse` gives the value of what was typed or raises `ValueError` saying in Dutch what it must be."""

    name: str
    flag: str
    """Empty: only in the environment."""
    variable: str
    default: str
    help: str
    parse: Callable[[str], Any]


def host(typed: str) -> str:
    """Return the address to listen on."""
    if not typed.strip() or any(character.isspace() or character == "/" for character in typed):
        raise ValueError("een adres, zoals 0.0.0.0")
    return typed


def port(typed: str) -> int:
    """Return a port number; 0 lets the system choose one."""
    if not (typed.isascii() and typed.isdigit() and int(typed) <= 65535):
        raise ValueError("een getal van 0 tot en met 65535")
    return int(typed)


def folder(typed: str) -> Path:
    """Return the folder as a full path."""
    try:
        return Path(typed).expanduser().absolute()
    except RuntimeError:  # `~` of somebody whom this system does not know is a name like any other
        return Path(typed).absolute()


def public_url(typed: str) -> str:
    """Return the address without a slash at its end."""
    wrong = ValueError("een webadres zonder pad, zoals https://oogst.voorbeeld.nl")
    parts = _url_parts(typed, wrong)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path not in {"", "/"}:
        raise wrong
    if parts.query or parts.fragment or parts.username:
        raise wrong
    return f"{parts.scheme}://{parts.netloc}"


def database_url(typed: str) -> str:
    """Return the URL with the driver that this program brings."""
    wrong = ValueError("een adres dat begint met sqlite:/// of postgresql://")
    scheme, _, rest = typed.partition("://")
    if scheme.partition("+")[0] not in DATABASE_SCHEMES or not rest:
        raise wrong
    _url_parts(typed, wrong)
    return f"postgresql+psycopg://{rest}" if scheme == "postgresql" else typed


def async_mode(typed: str) -> str:
    """Return the name of what carries the connections."""
    if typed not in ASYNC_MODES:
        raise ValueError(" of ".join(ASYNC_MODES))
    return typed


def switch(typed: str) -> bool:
    """Return whether something is on."""
    if typed not in {"0", "1"}:
        raise ValueError("0 of 1")
    return typed == "1"


def _url_parts(typed: str, wrong: ValueError) -> Any:
    try:
        parts = urlsplit(typed)
        _ = parts.port  # a port that is no number only shows when it is asked for
    except ValueError:
        raise wrong from None
    return parts


def default_data_folder() -> Path:
    """Return `data` in a checkout, else a folder of this user."""
    if (CHECKOUT / "pyproject.toml").is_file():
        return CHECKOUT / "data"
    return Path.home() / ".local" / "share" / "oogstdialoog"


TABLE = (
    Setting("host", "--host", "OOGST_HOST", "0.0.0.0", "address to listen on", host),
    Setting("port", "--port", "OOGST_PORT", "8080", "port to listen on; 0 takes a free one", port),
    Setting(
        "data",
        "--data",
        "OOGST_DATA",
        "",
        "folder for the database and the keys; default: data in a checkout, else ~/.local/share/oogstdialoog",
        lambda typed: folder(typed) if typed else default_data_folder(),
    ),
    Setting(
        "public_url",
        "--public-url",
        "OOGST_PUBLIC_URL",
        "",
        "address that phones use; default: this machine on the local network",
        lambda typed: public_url(typed) if typed else "",
    ),
    Setting(
        "database_url",
        "--database-url",
        "OOGST_DATABASE_URL",
        "",
        "database, sqlite:///… or postgresql://…; default: a file in the data folder",
        lambda typed: database_url(typed) if typed else "",
    ),
    Setting(
        "template",
        "--template",
        "OOGST_TEMPLATE",
        "",
        "Word file (.docx or .dotx) whose page, header, footer and styles the report in Word takes; default: our own",
        lambda typed: folder(typed) if typed else None,
    ),
    Setting(
        "async_mode",
        "",
        "OOGST_ASYNC",
        "eventlet",
        "what carries the connections, eventlet or threading; for developers",
        async_mode,
    ),
    Setting(
        "fast",
        "",
        "OOGST_FAST",
        "1",
        "1 lets messages go by the short ways through the libraries, 0 by the stock ways; for developers",
        switch,
    ),
)


class _Options(argparse.ArgumentParser):
    def error(self, message: str) -> Any:
        raise SettingsError(f"Deze opties zijn niet te lezen ({message}); kijk bij --help.")


def option_parser() -> argparse.ArgumentParser:
    """Return the reader of the command line; it does not know the defaults."""
    parser = _Options(prog="oogstdialoog", description="Start a server for oogstdialogen.", allow_abbrev=False)
    add_settings(parser)
    return parser


def add_settings(parser: argparse.ArgumentParser, **more: Any) -> None:
    """Let a parser read the options of all settings; `more` goes to each of them."""
    for setting in TABLE:
        if setting.flag:
            default = f" (default: {setting.default})" if setting.default else ""
            parser.add_argument(
                setting.flag,
                dest=setting.name,
                metavar=setting.name.rpartition("_")[2].upper(),
                nargs="?",
                const="",
                help=f"{setting.help}{default}; also {setting.variable}".replace("%", "%%"),
                **more,
            )


def read_settings(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """Return the settings: an option wins from the environment, which wins from the default.

    Raises `SettingsError` for an option that does not exist, has no value, or has a wrong one.
    """
    return settings_of(options_of(option_parser(), arguments), environment)


def options_of(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was typed; raises `SettingsError` for an option that does not exist."""
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        raise SettingsError(f"De optie {unknown[0]} bestaat niet; kijk bij --help.")
    return options


def settings_of(options: argparse.Namespace, environment: Mapping[str, str]) -> Settings:
    """Return the settings that these options and variables give; raises `SettingsError` for a wrong value."""
    return Settings(**{setting.name: _value(setting, vars(options), environment) for setting in TABLE})


def _value(setting: Setting, options: Mapping[str, str | None], environment: Mapping[str, str]) -> Any:
    typed = options.get(setting.name)
    if typed == "":
        raise SettingsError(f"Achter {setting.flag} moet een waarde staan; kijk bij --help.")
    given_as = setting.flag if typed is not None else setting.variable
    typed = typed or environment.get(setting.variable) or setting.default
    try:
        return setting.parse(typed)
    except ValueError as wrong:
        raise SettingsError(f"{given_as} moet {wrong} zijn, en is nu “{typed}”.") from None
