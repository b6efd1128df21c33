"""Tickets and what happened to them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from bot.core.nouns import Confidentiality, Status, Ticket, TicketEvent
from storage import codec
from storage.dialect import insert
from storage.tables import ticket_events, tickets

_OPEN = [status.value for status in Status if status.open]
_WORKED_ON = (Status.NEW.value, Status.IN_PROGRESS.value)
REMEMBERED = 20
NEAR = 200
"""Open reports of a service that a new one is compared with, the newest of them."""


def of_lanes(connection: Connection, lanes: Sequence[str]) -> dict[str, list[Ticket]]:
    """The tickets of each lane, oldest first: all open ones and the newest closed ones."""
    place = func.row_number().over(partition_by=tickets.c.lane, order_by=tickets.c.number.desc()).label("place")
    ranked = (
        select(tickets.c.lane, tickets.c.number, tickets.c.status, tickets.c.state, place)
        .where(tickets.c.lane.in_(lanes))
        .subquery()
    )
    kept = select(ranked.c.lane, ranked.c.state).where(ranked.c.status.in_(_OPEN) | (ranked.c.place <= REMEMBERED))
    found: dict[str, list[Ticket]] = {}
    for row in connection.execute(kept.order_by(ranked.c.number)):
        found.setdefault(row.lane, []).append(codec.load(Ticket, row.state))
    return found


def queue(connection: Connection, department: str) -> tuple[Ticket, ...]:
    """The tickets a department still works on, oldest first; those that follow another come with it."""
    own = (tickets.c.department == department, tickets.c.incident.is_(None))
    return _read(connection, *own, tickets.c.status.in_(_WORKED_ON))


def reported(connection: Connection, intents: Collection[str]) -> dict[str, list[Ticket]]:
    """The ordinary reports of each service that are worked on, oldest first."""
    found: dict[str, list[Ticket]] = {}
    for intent in sorted(intents):
        newest = (
            select(tickets.c.state)
            .where(
                tickets.c.intent == intent,
                tickets.c.status.in_(_WORKED_ON),
                tickets.c.confidentiality == Confidentiality.BIASA.value,
            )
            .order_by(tickets.c.number.desc())
            .limit(NEAR)
        )
        found[intent] = [codec.load(Ticket, row.state) for row in connection.execute(newest)][::-1]
    return found


def followers(connection: Connection, ticket: int) -> tuple[Ticket, ...]:
    """The open tickets that follow one, oldest first."""
    return _read(connection, tickets.c.incident == ticket, tickets.c.status.in_(_OPEN))


def held_by(connection: Connection, member: int) -> tuple[Ticket, ...]:
    """The open tickets a member holds, oldest first."""
    return _read(connection, tickets.c.holder == member, tickets.c.status.in_(_OPEN))


def save(connection: Connection, changed: Iterable[Ticket], events: Iterable[TicketEvent]) -> None:
    """Write tickets as they are now, and append their events."""
    rows = [_row(ticket) for ticket in changed]
    if rows:
        statement = insert(connection, tickets)
        updates = {name: statement.excluded[name] for name in rows[0] if name not in ("number", "lane", "opened_at")}
        connection.execute(statement.on_conflict_do_update(index_elements=["number"], set_=updates), rows)
    happened = [asdict(event) for event in events]
    if happened:
        connection.execute(ticket_events.insert(), happened)


def last_number(connection: Connection) -> int:
    """The highest number given out, 0 when there is none."""
    return int(connection.execute(select(func.coalesce(func.max(tickets.c.number), 0))).scalar_one())


def _read(connection: Connection, *wanted: ColumnElement[bool]) -> tuple[Ticket, ...]:
    found = connection.execute(select(tickets.c.state).where(*wanted).order_by(tickets.c.number))
    return tuple(codec.load(Ticket, row.state) for row in found)


def _row(ticket: Ticket) -> dict[str, Any]:
    return {
        "number": ticket.number,
        "lane": ticket.lane,
        "department": ticket.department,
        "intent": ticket.intent,
        "status": ticket.status.value,
        "confidentiality": ticket.confidentiality.value,
        "holder": ticket.holder,
        "kelurahan": ticket.place.kelurahan,
        "opened_at": ticket.opened_at,
        "promised_at": ticket.promised_at,
        "first_answered_at": ticket.first_answered_at,
        "resolved_at": ticket.resolved_at,
        "state": codec.dump(ticket),
        "incident": ticket.incident,
    }
