"""docs/settings.md says of every setting what the code says."""

from pathlib import Path

from serving.settings import TABLE, option_parser

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "settings.md"


def documented_rows() -> list[list[str]]:
    lines = [line for line in DOCUMENT.read_text("utf-8").splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def test_every_setting_is_documented_as_it_is() -> None:
    in_code = [[row.flag or "–", row.variable, row.default or "–", row.help] for row in TABLE]

    documented = documented_rows()

    assert documented == in_code


def test_the_help_names_every_option_with_its_variable() -> None:
    text = " ".join(option_parser().format_help().split())

    missing = [row.name for row in TABLE if row.flag and not (row.flag in text and f"also {row.variable}" in text)]

    assert missing == []
    assert "OOGST_ASYNC" not in text
