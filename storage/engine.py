"""Opening the database: SQLite as one durable file with one writer, or PostgreSQL."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

_SQLITE = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON", "busy_timeout=10000")
_SQLITE_NAMES = ("sqlite", "sqlite+pysqlite")
_POSTGRESQL_NAMES = ("postgresql", "postgres", "postgresql+psycopg")


def open_engine(url: str) -> Engine:
    """An engine for the URL. Creates the folder of an SQLite file.

    Raises sqlalchemy's ArgumentError on a bad URL, and on one of any other database. Its errors never quote values:
    they are residents' texts.
    """
    parsed = _parsed(url)
    if parsed.drivername in _POSTGRESQL_NAMES:
        parsed = parsed.set(drivername="postgresql+psycopg")
        return create_engine(parsed, pool_pre_ping=True, hide_parameters=True)
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    more: dict[str, Any] = {} if parsed.database else {"poolclass": StaticPool}
    engine = create_engine(parsed, connect_args={"check_same_thread": False}, hide_parameters=True, **more)
    event.listen(engine, "connect", _durable)
    event.listen(engine, "begin", _begin)
    return engine


def _parsed(url: str) -> URL:
    """The URL of a database that Tanggap knows. Raises ArgumentError."""
    try:
        parsed = make_url(url)
    except ValueError as error:
        raise ArgumentError(f"not a URL: {error}") from error
    if parsed.drivername not in _SQLITE_NAMES + _POSTGRESQL_NAMES:
        raise ArgumentError(f"no database of Tanggap's: {parsed.drivername}")
    return parsed


def _durable(connection: sqlite3.Connection, _: object) -> None:
    # The driver must not begin or commit on its own: a turn is one BEGIN IMMEDIATE … COMMIT.
    connection.isolation_level = None
    for pragma in _SQLITE:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
