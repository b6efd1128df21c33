"""Accepting messages: each once, in the lane of the resident it is about, durable when it returns (DESIGN 3)."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, select, tuple_

from bot.core.desk_words import personal
from bot.core.nouns import Address, Conversation, Inbound, Side
from storage import codec
from storage.dialect import insert
from storage.tables import arrivals, conversations, people, posts, tickets

Sender = tuple[str, str, str]
Post = tuple[str, str, str, str]


class SqlArrivals:
    """The accepting side of the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def accept(self, inbounds: Sequence[Inbound], now: datetime) -> int:
        """Store what is new and return how many were; a message seen before changes nothing."""
        with self._engine.begin() as connection:
            return accept(connection, inbounds, now)


def accept(connection: Connection, inbounds: Sequence[Inbound], now: datetime) -> int:
    """As SqlArrivals.accept, inside a transaction that is already open."""
    if not inbounds:
        return 0
    lanes = _lanes(connection, inbounds, now)
    quoted = _quoted(connection, inbounds)
    named = _named(connection, {inbound.ticket for inbound in inbounds if inbound.ticket is not None})
    rows = []
    for inbound in inbounds:
        lane, ticket = lanes[_sender(inbound)], None
        post = quoted.get(_post(inbound)) if inbound.reply_to else None
        if inbound.side is Side.RESIDENT:
            ticket = post[1] if post and post[0] == lane else None
        elif personal(inbound):
            pass
        elif inbound.ticket in named:
            lane, ticket = named[inbound.ticket], inbound.ticket
        elif post and inbound.ticket is None:
            lane, ticket = post
        rows.append(_row(inbound, lane, ticket, now))
    statement = insert(connection, arrivals).on_conflict_do_nothing().returning(arrivals.c.id)
    return len(connection.execute(statement.values(rows)).all())


def _row(inbound: Inbound, lane: str, ticket: int | None, now: datetime) -> dict[str, object]:
    return {
        "channel": inbound.address.channel,
        "account": inbound.address.account,
        "external_id": inbound.external_id,
        "chat": inbound.address.chat,
        "lane": lane,
        "ticket": ticket,
        "inbound": codec.dump(inbound),
        "received_at": now,
        "due_at": now,
    }


def _lanes(connection: Connection, inbounds: Sequence[Inbound], now: datetime) -> Mapping[Sender, str]:
    """The own lane of every sender; new people get one, in order, so that two accepts never deadlock."""
    senders = {_sender(inbound): inbound for inbound in inbounds}
    known = _known(connection, senders)
    new = [(sender, senders[sender]) for sender in sorted(set(senders) - set(known))]
    if not new:
        return known
    rows = [_person(sender, inbound.address.chat, now) for sender, inbound in new]
    connection.execute(insert(connection, people).on_conflict_do_nothing().values(rows))
    known = _known(connection, senders)
    fresh = [conversation(known[sender], inbound, now) for sender, inbound in new]
    connection.execute(insert(connection, conversations).on_conflict_do_nothing().values(fresh))
    return known


def _known(connection: Connection, senders: Mapping[Sender, Inbound]) -> dict[Sender, str]:
    columns = (people.c.channel, people.c.account, people.c.sender)
    found = connection.execute(select(*columns, people.c.lane).where(tuple_(*columns).in_(list(senders))))
    return {(row.channel, row.account, row.sender): row.lane for row in found}


def _person(sender: Sender, chat: str, now: datetime) -> dict[str, object]:
    channel, account, name = sender
    lane = secrets.token_hex(16)
    return {"lane": lane, "channel": channel, "account": account, "sender": name, "chat": chat, "created_at": now}


def conversation(lane: str, inbound: Inbound, now: datetime) -> dict[str, object]:
    """The row of a conversation that begins with this message."""
    state = Conversation(lane=lane, side=inbound.side, address=inbound.address)
    return {"lane": lane, "state": codec.dump(state), "updated_at": now}


def _quoted(connection: Connection, inbounds: Sequence[Inbound]) -> dict[Post, tuple[str, int | None]]:
    wanted = [_post(inbound) for inbound in inbounds if inbound.reply_to]
    if not wanted:
        return {}
    columns = (posts.c.channel, posts.c.account, posts.c.chat, posts.c.message_id)
    found = connection.execute(select(*columns, posts.c.lane, posts.c.ticket).where(tuple_(*columns).in_(wanted)))
    return {(row.channel, row.account, row.chat, row.message_id): (row.lane, row.ticket) for row in found}


def _named(connection: Connection, numbers: set[int]) -> dict[int, str]:
    if not numbers:
        return {}
    found = connection.execute(select(tickets.c.number, tickets.c.lane).where(tickets.c.number.in_(numbers)))
    return {row.number: row.lane for row in found}


def _sender(inbound: Inbound) -> Sender:
    address: Address = inbound.address
    return (address.channel, address.account, inbound.sender)


def _post(inbound: Inbound) -> Post:
    address = inbound.address
    return (address.channel, address.account, address.chat, inbound.reply_to or "")
