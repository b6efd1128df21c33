"""One transaction of turns: lock the lanes that are due, load them, find what they need, save what was decided."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select, union_all, update
from sqlalchemy import Sequence as SqlSequence

from bot.core.catalogue import Catalogue
from bot.core.needs import NOTHING, Needs, Words
from bot.core.nouns import Arrival, Conversation, Decision, Inbound, Mode, Side, Ticket
from bot.core.scene import Found
from bot.ports import Lane, Ruling
from storage import arrivals as arrivals_in
from storage import audit, codec, erasures, members, messages, outbox, sealed, tickets, timers
from storage.tables import arrivals, conversations, metadata, turns
from storage.tables import timers as timer_rows

NUMBERS_EACH = 2
_CANDIDATES = 4
ticket_numbers = SqlSequence("ticket_numbers", metadata=metadata)


class SqlTurns:
    """The deciding side of the database."""

    def __init__(self, engine: Engine, catalogue: Callable[[Connection], Catalogue], mode: Mode) -> None:
        self._engine, self._catalogue, self._mode = engine, catalogue, mode
        self._spare: list[int] = []

    @contextmanager
    def begin(self) -> Iterator["SqlUnit"]:
        """One transaction; whatever is raised inside undoes all of it."""
        with self._engine.begin() as connection:
            yield SqlUnit(connection, self._catalogue, self._mode, self._spare)

    def failed(self, lane: str) -> int:
        """Count one more failed try for the waiting arrivals of a lane; the highest count."""
        with self._engine.begin() as connection:
            waiting = (arrivals.c.lane == lane, arrivals.c.due_at.is_not(None))
            connection.execute(update(arrivals).where(*waiting).values(attempts=arrivals.c.attempts + 1))
            highest = select(func.coalesce(func.max(arrivals.c.attempts), 0)).where(*waiting)
            return int(connection.execute(highest).scalar_one())


class SqlUnit:
    """The open transaction."""

    def __init__(
        self, connection: Connection, catalogue: Callable[[Connection], Catalogue], mode: Mode, spare: list[int]
    ) -> None:
        self._connection, self._catalogue, self._mode, self._spare = connection, catalogue, mode, spare
        self._reserved: list[int] = []

    def take(self, now: datetime, limit: int, lane: str | None = None) -> list[Lane]:
        """Lock at most `limit` lanes that are due (or just the named one) and load them.

        What waited longest comes first. A lane that was decided between the look and the lock is left out.
        """
        names = [lane] if lane else self._due(now, limit)
        locked = self._lock(names[:limit], limit)
        locked |= self._lock(names[limit:], limit - len(locked))
        waiting, fired = self._waiting(list(locked), now), timers.due(self._connection, list(locked), now)
        lanes = sorted(waiting.keys() | fired.keys())
        own = tickets.of_lanes(self._connection, lanes)
        numbers = self._numbers(NUMBERS_EACH * len(lanes))
        return [
            Lane(
                conversation=locked[name],
                tickets=tuple(own.get(name, ())),
                arrivals=tuple(waiting.get(name, ())),
                timer=fired.get(name),
                numbers=tuple(numbers[NUMBERS_EACH * place : NUMBERS_EACH * (place + 1)]),
            )
            for place, name in enumerate(lanes)
        ]

    def find(self, needs: Sequence[Needs]) -> list[Found]:
        """What each turn needs beside its lane, loaded in bulk."""
        catalogue, inboxes = self._catalogue(self._connection), members.read_in(self._connection)
        known = members.by_sender(self._connection, frozenset().union(*(need.members for need in needs)))
        pending = outbox.pending(self._connection, frozenset().union(*(need.pending for need in needs)))
        near = tickets.reported(self._connection, frozenset().union(*(need.near for need in needs)))
        codes = members.invitations(self._connection, {need.code for need in needs if need.code})
        base = Found(catalogue, self._mode, inboxes, known, pending=pending)
        return [self._found(replace(base, code=codes.get(need.code or "")), need, near) for need in needs]

    def save(self, rulings: Sequence[Ruling]) -> None:
        """Write every decision. The ticket numbers not used are kept for the next turns."""
        for ruling in rulings:
            self._save(ruling)
        used = {ticket.number for ruling in rulings for ticket in ruling.decision.tickets}
        self._spare.extend(number for number in self._reserved if number not in used)
        self._reserved = []

    def _due(self, now: datetime, limit: int) -> list[str]:
        due = union_all(
            select(arrivals.c.lane, arrivals.c.due_at).where(arrivals.c.due_at <= now),
            select(timer_rows.c.lane, timer_rows.c.due_at).where(timer_rows.c.due_at <= now),
        ).subquery()
        oldest = func.min(due.c.due_at)
        wanted = select(due.c.lane).group_by(due.c.lane).order_by(oldest).limit(limit * _CANDIDATES)
        return list(self._connection.execute(wanted).scalars())

    def _lock(self, names: Sequence[str], limit: int) -> dict[str, Conversation]:
        """Lanes are locked in the order of their ids, passing over those another worker holds."""
        if not names:
            return {}
        rows = self._connection.execute(
            select(conversations.c.lane, conversations.c.state)
            .where(conversations.c.lane.in_(names))
            .order_by(conversations.c.lane)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return {row.lane: codec.load(Conversation, row.state) for row in rows}

    def _waiting(self, lanes: Sequence[str], now: datetime) -> dict[str, list[Arrival]]:
        """The unfinished arrivals of the lanes in which one is due."""
        rows = self._connection.execute(
            select(arrivals).where(arrivals.c.lane.in_(lanes), arrivals.c.due_at.is_not(None)).order_by(arrivals.c.id)
        )
        found: dict[str, list[Arrival]] = {}
        due: set[str] = set()
        for row in rows:
            found.setdefault(row.lane, []).append(_arrival(row))
            if row.due_at <= now:
                due.add(row.lane)
        return {lane: waiting for lane, waiting in found.items() if lane in due}

    def _numbers(self, count: int) -> list[int]:
        if self._connection.dialect.name == "sqlite":
            last = tickets.last_number(self._connection)
            return list(range(last + 1, last + 1 + count))
        self._reserved = sorted(self._number() for _ in range(count))
        return self._reserved

    def _number(self) -> int:
        """A number: one that an earlier turn reserved and did not use, else the next. A rollback leaves a gap."""
        try:
            return self._spare.pop(0)
        except IndexError:
            return self._connection.execute(select(ticket_numbers.next_value())).scalar_one()

    def _found(self, base: Found, need: Needs, near: Mapping[str, Sequence[Ticket]]) -> Found:
        if need == NOTHING:
            return base
        left = members.by_id(self._connection, need.left) if need.left else None
        acting = base.members.get(need.queue_of) if need.queue_of else None
        return replace(
            base,
            queue=tickets.queue(self._connection, acting.department) if acting else (),
            thread=messages.thread(self._connection, need.thread_of) if need.thread_of else (),
            words=self._words(need.words_of) if need.words_of else "",
            near=tuple(one for intent in sorted(need.near) for one in near[intent] if one.lane != need.near_to),
            followers=tickets.followers(self._connection, need.followers_of) if need.followers_of else (),
            sealed=sealed.of_ticket(self._connection, need.sealed_of) if need.sealed_of else {},
            copy=messages.said_in(self._connection, need.copy_of) if need.copy_of else (),
            left=left,
            held=tickets.held_by(self._connection, left.id) if left else (),
        )

    def _words(self, wanted: Words) -> str:
        """The officer's words, and nobody else's: of this lane, about this ticket, from the desk."""
        kept = self._connection.execute(
            select(arrivals.c.inbound).where(
                arrivals.c.id == wanted.arrival, arrivals.c.lane == wanted.lane, arrivals.c.ticket == wanted.ticket
            )
        ).scalar()
        inbound = codec.load(Inbound, kept) if kept else None
        return inbound.text if inbound and inbound.side is Side.DESK else ""

    def _save(self, ruling: Ruling) -> None:
        connection, decision, lane = self._connection, ruling.decision, ruling.decision.conversation.lane
        turn = self._record(ruling) if decision.finding else None
        for identifier, outcome in decision.outcomes:
            done = {"due_at": None, "outcome": outcome.value, "turn": turn}
            connection.execute(update(arrivals).where(arrivals.c.id == identifier).values(done))
        if decision.wait_until:
            waiting = (arrivals.c.lane == lane, arrivals.c.due_at.is_not(None))
            connection.execute(update(arrivals).where(*waiting).values(due_at=decision.wait_until))
        self._rewrite(decision.rewrites)
        if decision.erased:
            erasures.erase(connection, lane, ruling.at)
        state = {"state": codec.dump(decision.conversation), "updated_at": ruling.at}
        connection.execute(update(conversations).where(conversations.c.lane == lane).values(state))
        tickets.save(connection, decision.tickets, decision.events)
        messages.save(connection, decision.messages)
        outbox.cancel(connection, decision.cancelled)
        outbox.save(connection, lane, decision.effects, ruling.at)
        timers.stop(connection, [(lane, *timer) for timer in decision.timers_off])
        timers.save(connection, decision.timers)
        sealed.save(connection, decision.sealed)
        self._membership(decision, ruling.at)
        arrivals_in.accept(connection, decision.passed_on, ruling.at)

    def _membership(self, decision: Decision, at: datetime) -> None:
        if decision.joined:
            members.join(self._connection, decision.joined, at)
        if decision.left is not None:
            members.leave(self._connection, decision.left, at)
            audit.record(self._connection, f"member:{decision.left}", "member.leave", f"member:{decision.left}", at)

    def _record(self, ruling: Ruling) -> int:
        finding = ruling.decision.finding
        assert finding is not None
        row = {
            "lane": ruling.decision.conversation.lane,
            "at": ruling.at,
            "side": ruling.arrivals[0].inbound.side.value if ruling.arrivals else "resident",
            "outcome": finding.outcome.value,
            "text": ruling.text,
            "intent": finding.intent,
            "confidence": finding.confidence,
            "band": finding.band,
            "reason": finding.reason,
            "entry_version": finding.entry_version,
            "playbook_version": ruling.playbook_version,
            "model_version": ruling.model_version,
        }
        return int(self._connection.execute(turns.insert().returning(turns.c.id), row).scalar_one())

    def _rewrite(self, rewrites: Sequence[tuple[int, str]]) -> None:
        for identifier, text in rewrites:
            kept = self._connection.execute(select(arrivals.c.inbound).where(arrivals.c.id == identifier)).scalar_one()
            inbound = replace(codec.load(Inbound, kept), text=text)
            self._connection.execute(
                update(arrivals).where(arrivals.c.id == identifier).values(inbound=codec.dump(inbound))
            )


def _arrival(row: Row[Any]) -> Arrival:
    return Arrival(row.id, row.lane, codec.load(Inbound, row.inbound), row.received_at, row.ticket, row.attempts)
