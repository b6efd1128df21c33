"""What a serving process loads, and how modules are named."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("bot", "intents", "storage")
NEVER_SERVED = {"aiogram", "alembic", "joblib", "pandas", "scipy", "sklearn", "telegram"}
# DESIGN 6: words that say nothing about what a module does, or mean two things here.
NOT_USED = {"common", "data", "helper", "helpers", "info", "manager", "process", "session", "user", "util", "utils"}

DECIDING = """
from datetime import UTC, datetime
from bot.core.nouns import Mode
from bot.settings import Settings
from bot import wiring, service, web
from bot.workers import outbox, turns
import intents.compiled
from storage import engine, store
kept = store.open_store(engine.open_engine("sqlite://"), Mode.DEMO)
service.Service(kept.turns, intents.compiled.CompiledModel.__new__(intents.compiled.CompiledModel))
wiring.demo(Settings())
"""
EDGES = """
from bot.channels.simulator import edge, page
import bot.reception, bot.run_in
"""
MODEL = """
from bot.admin.training import live_model
"""


def modules() -> list[Path]:
    return sorted(path.relative_to(ROOT) for room in ROOMS for path in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("path", [DECIDING, EDGES, MODEL], ids=["deciding", "edges", "model"])
def test_serving_loads_no_training_library_and_no_foreign_edge(path: str) -> None:
    script = f"{path}\nimport sys\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert said.returncode == 0, said.stderr
    loaded = set(said.stdout.split())
    assert "bot" in loaded
    assert loaded & NEVER_SERVED == set()


def test_importing_the_commands_loads_no_database_and_no_model() -> None:
    script = "import bot.commands.app, sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(said.stdout.split()) & {*NEVER_SERVED, "sqlalchemy", "starlette", "storage", "uvicorn"} == set()


def test_packages_have_empty_init_files() -> None:
    full = [str(path) for path in modules() if path.name == "__init__.py" and (ROOT / path).read_text()]
    assert full == []


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in modules() if "migrations" not in path.parts}
    assert [str(folder) for folder in sorted(folders) if not (ROOT / folder / "__init__.py").exists()] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {str(path): {*path.with_suffix("").name.split("_"), *path.parts[:-1]} for path in modules()}
    assert {path: words & NOT_USED for path, words in named.items() if words & NOT_USED} == {}
