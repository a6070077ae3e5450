"""What kind of machine the figures are of: without that they say nothing."""

import os
import platform
import subprocess
from pathlib import Path


def description() -> str:
    """Return cores, processor, kernel, Python and Node, in one line."""
    return ", ".join(
        [
            f"{os.cpu_count()} cores",
            _processor(),
            f"{platform.system()} {platform.release()}",
            f"{platform.python_implementation()} {platform.python_version()}",
            f"Node {_node()}",
        ]
    )


def _processor() -> str:
    found = Path("/proc/cpuinfo")
    lines = found.read_text("utf-8").splitlines() if found.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _node() -> str:
    try:
        return subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "missing"
