"""The few things the two engines say differently."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = postgresql.Insert | sqlite.Insert


def insert(connection: Connection, table: Table) -> Any:
    """An INSERT that knows ON CONFLICT, for the engine of this connection."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
