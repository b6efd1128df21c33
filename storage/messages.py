"""The thread: what was said in a lane, and about a ticket."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import ColumnElement, Connection, select

from bot.core.nouns import Message
from storage.tables import messages


def save(connection: Connection, said: Iterable[Message]) -> None:
    """Append messages."""
    rows = [asdict(message) for message in said]
    if rows:
        connection.execute(messages.insert(), rows)


def thread(connection: Connection, ticket: int) -> tuple[Message, ...]:
    """Everything said about a ticket, oldest first."""
    return _read(connection, messages.c.ticket == ticket)


def said_in(connection: Connection, lane: str) -> tuple[Message, ...]:
    """Everything said in a lane that its resident saw or wrote, oldest first."""
    return _read(connection, messages.c.lane == lane, messages.c.direction != "note")


def _read(connection: Connection, *wanted: ColumnElement[bool]) -> tuple[Message, ...]:
    found = connection.execute(select(messages).where(*wanted).order_by(messages.c.id))
    return tuple(Message(row.lane, row.direction, row.author, row.text, row.at, row.ticket, row.photo) for row in found)
