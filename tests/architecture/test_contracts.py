"""The arrows between the rooms, and that each of them bites."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
LINT = Path(sys.executable).with_name("lint-imports")
CONTRACTS: dict[str, dict[str, Any]] = {
    contract["id"]: contract
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
}
# Per contract: files that must not be, and the line each would hold.
PLANTS: dict[str, tuple[tuple[str, str], ...]] = {
    "core-is-pure": (
        ("bot/core/planted.py", "from bot import ports"),
        ("bot/core/planted.py", "from intents import normalise"),
        ("bot/core/planted.py", "from storage import codec"),
    ),
    "core-has-no-body": (
        ("bot/core/planted.py", "import numpy"),
        ("bot/core/planted.py", "def late() -> None:\n    import pydantic"),
        ("intents/prediction.py", "import httpx"),
    ),
    "intents-stand-alone": (
        ("intents/planted.py", "from bot.core import nouns"),
        ("intents/planted.py", "def late() -> None:\n    import storage"),
    ),
    "storage-knows-core": (
        ("storage/planted.py", "from bot import service"),
        ("storage/planted.py", "from bot import settings"),
        ("storage/planted.py", "from intents import prediction"),
    ),
    "wiring-names-adapters": (
        ("bot/workers/planted.py", "from storage import outbox"),
        ("bot/commands/planted.py", "from bot.channels.simulator import edge"),
        ("bot/admin/planted.py", "import bot.desk"),
    ),
    "sklearn-in-intents": (
        ("bot/admin/planted.py", "def late() -> None:\n    import sklearn"),
        ("storage/planted.py", "import joblib"),
    ),
    "served-without-sklearn": (
        ("intents/model_file.py", "import scipy"),
        ("intents/variety.py", "from intents import fitting"),
        ("bot/workers/planted.py", "from intents import train"),
    ),
    "sqlalchemy-in-storage": (
        ("bot/workers/planted.py", "import sqlalchemy"),
        ("bot/commands/planted.py", "def late() -> None:\n    import alembic"),
    ),
    "layers": (
        ("bot/service.py", "from bot import wiring"),
        ("bot/ports.py", "from bot import service"),
        ("bot/workers/planted.py", "from bot import web"),
        ("bot/wiring.py", "from bot.commands import serve"),
    ),
    "edges-know-core": (
        ("bot/channels/planted.py", "from bot import service"),
        ("bot/desk/planted.py", "from intents import prediction"),
    ),
    "edges-know-not-each-other": (
        ("bot/channels/planted.py", "import bot.desk"),
        ("bot/desk/planted.py", "from bot.channels.simulator import edge"),
    ),
    "admin-knows-core": (
        ("bot/admin/planted.py", "from bot import service"),
        ("bot/admin/planted.py", "from storage import entries"),
    ),
    "telegram-at-its-edges": (
        ("bot/core/planted.py", "import aiogram"),
        ("bot/desk/planted.py", "import aiogram"),
        ("bot/channels/planted.py", "import telegram"),
    ),
}
# Contracts that list what is forbidden by name: what of `bot` each may know instead.
MAY_KNOW = {
    "core-is-pure": {"bot.core"},
    "edges-know-core": {"bot.channels", "bot.desk", "bot.core", "bot.ports", "bot.run_in"},
    "admin-knows-core": {"bot.admin", "bot.core", "bot.ports"},
}


def linted(checkout: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """What import-linter says of a checkout."""
    command = [str(LINT), "--no-cache", "--no-logo", *options]
    environment = {**os.environ, "COLUMNS": "300", "NO_COLOR": "1", "PYTHONPATH": str(checkout)}
    return subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, timeout=60)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the code with its contracts."""
    for room in ("bot", "intents", "storage"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_arrow_is_kept() -> None:
    said = linted(ROOT)
    assert said.returncode == 0, said.stdout + said.stderr
    assert said.stdout.count(" KEPT") == len(CONTRACTS)


@pytest.mark.parametrize("contract", CONTRACTS)
def test_every_contract_is_broken_by_each_file_that_ignores_it(contract: str, checkout: Path) -> None:
    assert linted(checkout, "--contract", contract).returncode == 0
    for file, line in PLANTS[contract]:
        planted = checkout / file
        before = planted.read_text() if planted.exists() else None
        planted.write_text(f"{before or ''}\n{line}\n")
        said = linted(checkout, "--contract", contract)
        assert f"{CONTRACTS[contract]['name']} BROKEN" in said.stdout, (file, line, said.stdout, said.stderr)
        assert said.returncode == 1
        planted.write_text(before) if before is not None else planted.unlink()


def test_no_planted_file_belongs_to_a_contract_that_is_gone() -> None:
    assert set(PLANTS) == set(CONTRACTS)


@pytest.mark.parametrize("contract", MAY_KNOW)
def test_a_new_room_must_be_allowed_or_forbidden(contract: str) -> None:
    packages = {path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")}
    modules = {path.stem for path in (ROOT / "bot").glob("*.py") if not path.name.startswith("__")}
    forbidden = {name for name in CONTRACTS[contract]["forbidden_modules"] if name.startswith("bot.")}
    assert forbidden | MAY_KNOW[contract] == {f"bot.{name}" for name in packages | modules}
