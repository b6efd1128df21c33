"""Every store, held to the same tests: memory, an SQLite file, and PostgreSQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

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


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database at the newest schema."""
    if request.param == "sqlite":
        opened = open_engine(f"sqlite:///{tmp_path}/store.db")
        schema.upgrade(opened)
        yield opened
        opened.dispose()
        return
    with postgres.database(request.getfixturevalue("postgres_url")) as url:
        opened = open_engine(url)
        schema.upgrade(opened)
        yield opened
        opened.dispose()


@pytest.fixture
def sql(engine: Engine) -> Store:
    """A database with the city pack in it."""
    opened = open_store(engine, Mode.DEMO)
    fill(engine)
    return opened


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    """Each store in turn."""
    if request.param == "memory":
        memory = MemoryStore(catalogue(), Mode.DEMO)
        yield Kept(memory, memory, memory, memory)
        return
    if request.param == "sqlite":
        yield from _kept(f"sqlite:///{tmp_path}/store.db")
        return
    with postgres.database(request.getfixturevalue("postgres_url")) as url:
        yield from _kept(url)


def _kept(url: str) -> Iterator[Kept]:
    opened = open_engine(url)
    schema.upgrade(opened)
    fill(opened)
    store = open_store(opened, Mode.DEMO)
    yield Kept(store.arrivals, store.turns, store.outbox, store.members, opened)
    opened.dispose()
