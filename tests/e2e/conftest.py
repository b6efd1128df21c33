"""The product as a person starts it: a process of its own on a database prepared once."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

TANGGAP = (sys.executable, "-m", "bot")


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Settings of a product that keeps everything in one folder."""
    mine = {
        "TANGGAP_DATABASE_URL": f"sqlite:///{folder}/demo.db",
        "TANGGAP_MODEL_CACHE": str(folder / "models"),
        "TANGGAP_PORT": "0",
    }
    return {**os.environ, **mine, **more}


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `tanggap setup` was run."""
    folder = tmp_path_factory.mktemp("product")
    subprocess.run([*TANGGAP, "setup"], env=environment(folder), check=True, capture_output=True, timeout=300)
    return folder


@contextmanager
def served(folder: Path, **more: str) -> Iterator[str]:
    """`tanggap serve` on that folder; yields its address."""
    process = subprocess.Popen(
        [*TANGGAP, "serve"],
        env=environment(folder, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + process.stdout.read()
        yield found.group().rstrip("/")
    finally:
        process.terminate()
        process.wait(timeout=10)
        process.stdout.close()


@pytest.fixture(scope="session")
def address(prepared: Path) -> Iterator[str]:
    """The simulator's address."""
    with served(prepared) as url:
        yield url
