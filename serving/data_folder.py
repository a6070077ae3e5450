"""The one folder that a server writes in."""

import tempfile
from pathlib import Path

from serving.errors import StartError


def open_data_folder(folder: Path) -> None:
    """Make the folder where it is missing, for this user only; raises `StartError` when it cannot be written in."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise StartError(f"In de map {folder} kan niet worden geschreven; kies een andere met --data.") from error
