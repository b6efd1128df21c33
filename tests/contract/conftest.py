"""Every store, held to the same tests: memory, an SQLite file, and PostgreSQL."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, make_url

from bot.core.nouns import Mode
from storage import schema
from storage.engine import open_engine
from storage.memory import MemoryStore
from storage.store import Store, open_store
from tests import postgres
from tests.contract.pack import fill
from tests.fakes import START, catalogue


@dataclass(frozen=True)
class Kept:
    """One store by its parts. engine: None in memory."""

    arrivals: Any
    turns: Any
    outbox: Any
    members: Any
    engine: Engine | None = None
    now: datetime = START


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with postgres.server() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_template(postgres_url: str) -> Iterator[str]:
    """The name of a PostgreSQL database at the newest schema, to be copied."""
    with postgres.database(postgres_url) as url:
        _upgrade(url)
        yield str(make_url(url).database)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file at the newest schema, to be copied."""
    file = tmp_path_factory.mktemp("template") / "store.db"
    _upgrade(f"sqlite:///{file}")
    return file


@contextmanager
def copied(request: pytest.FixtureRequest, folder: Path) -> Iterator[Engine]:
    """An empty database at the newest schema, on the engine the test is for."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), folder / "store.db")
        opened = open_engine(f"sqlite:///{folder}/store.db")
        yield opened
        opened.dispose()
        return
    server, template = request.getfixturevalue("postgres_url"), request.getfixturevalue("postgres_template")
    with postgres.database(server, template) as url:
        opened = open_engine(url)
        yield opened
        opened.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Each kind of database in turn."""
    with copied(request, tmp_path) as opened:
        yield opened


@pytest.fixture
def sql(engine: Engine) -> Store:
    """A database with the city pack in it."""
    fill(engine)
    return open_store(engine, Mode.DEMO)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    """Each store in turn."""
    if request.param == "memory":
        memory = MemoryStore(catalogue(), Mode.DEMO)
        yield Kept(memory, memory, memory, memory)
        return
    with copied(request, tmp_path) as opened:
        fill(opened)
        store = open_store(opened, Mode.DEMO)
        yield Kept(store.arrivals, store.turns, store.outbox, store.members, opened)


def _upgrade(url: str) -> None:
    opened = open_engine(url)
    schema.upgrade(opened)
    opened.dispose()
