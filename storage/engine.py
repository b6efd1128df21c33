"""Opening the database: SQLite as one durable file with one writer, or PostgreSQL."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import StaticPool

_SQLITE = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON", "busy_timeout=10000")


def open_engine(url: str) -> Engine:
    """An engine for the URL. Creates the folder of an SQLite file. Raises sqlalchemy's ArgumentError on a bad URL."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    more: dict[str, Any] = {} if parsed.database else {"poolclass": StaticPool}
    engine = create_engine(parsed, connect_args={"check_same_thread": False}, **more)
    event.listen(engine, "connect", _durable)
    event.listen(engine, "begin", _begin)
    return engine


def _durable(connection: sqlite3.Connection, _: object) -> None:
    # The driver must not begin or commit on its own: a turn is one BEGIN IMMEDIATE … COMMIT.
    connection.isolation_level = None
    for pragma in _SQLITE:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
