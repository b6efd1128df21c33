"""Erasing a lane: everything said and whose it was goes; its tickets stay, without a person (PRODUCT 1.14)."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, delete, false, select, update

from bot.core.nouns import Address, Inbound, Kind, Side
from storage import codec
from storage.arrivals import conversation
from storage.dialect import insert
from storage.tables import (
    arrivals,
    attempts,
    conversations,
    erasures,
    examples,
    media,
    messages,
    outbox,
    people,
    posts,
    sealed,
    tickets,
    timers,
    turns,
)


def erase(connection: Connection, lane: str, at: datetime) -> None:
    """Erase a lane whose finished arrivals are already marked; what still waits begins a new lane.

    An officer's order about a ticket that waits stays where the ticket is.
    """
    person = connection.execute(select(people).where(people.c.lane == lane)).one_or_none()
    _move_waiting(connection, lane, at)
    numbers = select(tickets.c.number).where(tickets.c.lane == lane)
    photos = _photos(connection, lane)
    effects = select(outbox.c.id).where(outbox.c.lane == lane, _own_chat(person, outbox))
    connection.execute(delete(media).where(media.c.id.in_(photos)))
    connection.execute(delete(sealed).where(sealed.c.ticket.in_(numbers)))
    connection.execute(delete(attempts).where(attempts.c.outbox.in_(effects)))
    for table in (outbox, posts):
        connection.execute(delete(table).where(table.c.lane == lane, _own_chat(person, table)))
    for table in (messages, turns, examples, timers, people):
        connection.execute(delete(table).where(table.c.lane == lane))
    finished = (arrivals.c.lane == lane, arrivals.c.due_at.is_(None))
    nothing = codec.dump(Inbound(Side.RESIDENT, Address("", "", ""), "", "", Kind.DELETE, at))
    connection.execute(update(arrivals).where(*finished).values(inbound=nothing, chat=""))
    row = {"lane": lane, "at": at}
    connection.execute(insert(connection, erasures).on_conflict_do_nothing().values(row))


def _move_waiting(connection: Connection, lane: str, at: datetime) -> None:
    """What was written after the yes belongs to a person we no longer know: it opens a conversation of its own."""
    waiting = select(arrivals.c.id, arrivals.c.inbound).where(arrivals.c.lane == lane, arrivals.c.due_at.is_not(None))
    rows = [(row.id, codec.load(Inbound, row.inbound)) for row in connection.execute(waiting.order_by(arrivals.c.id))]
    own = {identifier: inbound for identifier, inbound in rows if inbound.side is Side.RESIDENT}
    if not own:
        return
    inbound, fresh = next(iter(own.values())), secrets.token_hex(16)
    connection.execute(update(people).where(people.c.lane == lane).values(lane=fresh, created_at=at))
    connection.execute(conversations.insert(), conversation(fresh, inbound, at))
    connection.execute(update(arrivals).where(arrivals.c.id.in_(own)).values(lane=fresh, ticket=None))


def _own_chat(person: Row[Any] | None, table: Table) -> ColumnElement[bool]:
    """Rows of the resident's own chat; a card in a department's chat is the department's."""
    if person is None:
        return false()
    return and_(table.c.channel == person.channel, table.c.account == person.account, table.c.chat == person.chat)


def _photos(connection: Connection, lane: str) -> list[int]:
    """Every file of the lane: those of the thread, and further ones that came with the same message."""
    finished = (arrivals.c.lane == lane, arrivals.c.due_at.is_(None))
    kept = connection.execute(select(arrivals.c.inbound).where(*finished)).scalars()
    came = [inbound.media.stored for one in kept if (inbound := codec.load(Inbound, one)).media]
    told = connection.execute(select(messages.c.photo).where(messages.c.lane == lane)).scalars()
    return [photo for photo in (*came, *told) if photo is not None]
