"""Timers: moments at which a lane wants to be woken."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, delete, select, tuple_

from bot.core.nouns import Timer
from storage.dialect import insert
from storage.tables import timers


def due(connection: Connection, lanes: Sequence[str], now: datetime) -> dict[str, Timer]:
    """The earliest due timer of each lane."""
    found = connection.execute(
        select(timers).where(timers.c.lane.in_(lanes), timers.c.due_at <= now).order_by(timers.c.due_at.desc())
    )
    return {row.lane: Timer(row.lane, row.kind, row.key, row.due_at) for row in found}


def save(connection: Connection, started: Iterable[Timer]) -> None:
    """Start timers; starting one again moves it."""
    rows = [asdict(timer) for timer in started]
    if rows:
        statement = insert(connection, timers)
        moved = {"due_at": statement.excluded.due_at}
        connection.execute(statement.on_conflict_do_update(index_elements=["lane", "kind", "key"], set_=moved), rows)


def stop(connection: Connection, over: Sequence[tuple[str, str, str]]) -> None:
    """Remove timers by (lane, kind, key)."""
    if over:
        connection.execute(delete(timers).where(tuple_(timers.c.lane, timers.c.kind, timers.c.key).in_(over)))
