"""The store as plain values in memory: the double that ships, held to the same contract as the databases.

Used where nothing may be written (`tanggap simulate`, `tanggap chat --memory`) and in tests of the core.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.core.catalogue import Catalogue
from bot.core.desk_words import personal
from bot.core.needs import Needs, Words
from bot.core.nouns import (
    Act,
    Address,
    Arrival,
    Code,
    Confidentiality,
    Conversation,
    Decision,
    Effect,
    Inbound,
    Joined,
    Kind,
    Member,
    Message,
    Mode,
    Outcome,
    Role,
    Side,
    Status,
    Ticket,
    TicketEvent,
    Timer,
)
from bot.core.scene import Found, sender_of
from bot.ports import CodeTaken, Lane, Outgoing, Result, Ruling

_START = datetime(1970, 1, 1, tzinfo=UTC)
_ABANDONED = timedelta(seconds=60)
_WORKED_ON = (Status.NEW, Status.IN_PROGRESS)
NUMBERS_EACH = 2
REMEMBERED = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """An arrival with its fate. due_at: None once finished."""

    arrival: Arrival
    due_at: datetime | None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Queued:
    """An effect with its fate."""

    id: int
    lane: str
    effect: Effect
    state: str = "waiting"
    hold_until: datetime = _START
    retry_at: datetime = _START
    tries: int = 0
    message_id: str | None = None
    started_at: datetime = _START


@dataclass
class _Rows:
    """Everything that a transaction may change; values are immutable, so copying the containers is enough."""

    lanes: dict[tuple[str, str, str], str] = field(default_factory=dict)
    conversations: dict[str, Conversation] = field(default_factory=dict)
    arrivals: dict[int, Kept] = field(default_factory=dict)
    tickets: dict[int, Ticket] = field(default_factory=dict)
    events: list[TicketEvent] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    timers: dict[tuple[str, str, str], Timer] = field(default_factory=dict)
    outbox: dict[int, Queued] = field(default_factory=dict)
    posts: dict[tuple[str, str, str, str], tuple[str, int | None]] = field(default_factory=dict)
    rulings: list[Ruling] = field(default_factory=list)
    members: dict[tuple[str, str, str], Member] = field(default_factory=dict)
    left: dict[int, Member] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    inboxes: dict[str, tuple[Address, ...]] = field(default_factory=dict)
    seen: set[tuple[str, str, str]] = field(default_factory=set)
    sealed: dict[tuple[int, str], str] = field(default_factory=dict)
    people: int = 0
    queued: int = 0

    def copy(self) -> "_Rows":
        return _Rows(**{name: type(value)(value) for name, value in vars(self).items()})


class MemoryStore:
    """Arrivals, Turns and Outbox in one."""

    def __init__(self, catalogue: Catalogue, mode: Mode) -> None:
        self.rows = _Rows()
        self._catalogue, self._mode = catalogue, mode

    def catalogue(self) -> Catalogue:
        """The pack in force."""
        return self._catalogue

    # -- arrivals

    def accept(self, inbounds: Sequence[Inbound], now: datetime) -> int:
        """As SqlArrivals.accept."""
        return sum(self._accept(inbound, now) for inbound in inbounds)

    def _accept(self, inbound: Inbound, now: datetime) -> bool:
        rows, address = self.rows, inbound.address
        identity = (address.channel, address.account, inbound.external_id)
        lane, ticket = self._lane(inbound), None
        if identity in rows.seen:
            return False
        rows.seen.add(identity)
        post = rows.posts.get((address.channel, address.account, address.chat, inbound.reply_to or ""))
        if inbound.side is Side.RESIDENT:
            ticket = post[1] if post and post[0] == lane else None
        elif personal(inbound):
            pass
        elif inbound.ticket in rows.tickets:
            lane, ticket = rows.tickets[inbound.ticket].lane, inbound.ticket
        elif post and inbound.ticket is None:
            lane, ticket = post
        identifier = len(rows.seen)
        rows.arrivals[identifier] = Kept(Arrival(identifier, lane, inbound, now, ticket), now)
        return True

    def _lane(self, inbound: Inbound) -> str:
        sender = sender_of(inbound)
        if sender not in self.rows.lanes:
            self.rows.people += 1
        lane = self.rows.lanes.setdefault(sender, f"lane{self.rows.people:04}")
        state = Conversation(lane=lane, side=inbound.side, address=inbound.address)
        self.rows.conversations.setdefault(lane, state)
        return lane

    # -- turns

    @contextmanager
    def begin(self) -> Iterator["MemoryStore"]:
        """As SqlTurns.begin: whatever is raised inside undoes all of it."""
        before = self.rows.copy()
        try:
            yield self
        except BaseException:
            self.rows = before
            raise

    def failed(self, lane: str) -> int:
        """As SqlTurns.failed."""
        highest = 0
        for identifier, kept in list(self.rows.arrivals.items()):
            if kept.arrival.lane == lane and kept.due_at is not None:
                arrival = replace(kept.arrival, attempts=kept.arrival.attempts + 1)
                self.rows.arrivals[identifier] = replace(kept, arrival=arrival)
                highest = max(highest, arrival.attempts)
        return highest

    def take(self, now: datetime, limit: int, lane: str | None = None) -> list[Lane]:
        """As SqlUnit.take."""
        due, last = self._due(now), max(self.rows.tickets, default=0)
        names = [name for name in due if lane in (None, name)][:limit]
        return [self._load(name, now, last + NUMBERS_EACH * place) for place, name in enumerate(sorted(names))]

    def find(self, needs: Sequence[Needs]) -> list[Found]:
        """As SqlUnit.find."""
        return [self._found(need) for need in needs]

    def save(self, rulings: Sequence[Ruling]) -> None:
        """As SqlUnit.save."""
        for ruling in rulings:
            self._save(ruling.decision, ruling.at)
            self.rows.rulings.append(ruling)

    def _due(self, now: datetime) -> list[str]:
        moments = [(kept.due_at, kept.arrival.lane) for kept in self.rows.arrivals.values() if kept.due_at]
        moments += [(timer.due_at, timer.lane) for timer in self.rows.timers.values()]
        return list(dict.fromkeys(lane for due_at, lane in sorted(moments) if due_at <= now))

    def _load(self, lane: str, now: datetime, last: int) -> Lane:
        rows = self.rows
        kept = [kept for kept in rows.arrivals.values() if kept.due_at and kept.arrival.lane == lane]
        due = any(one.due_at and one.due_at <= now for one in kept)
        fired = [timer for timer in rows.timers.values() if timer.lane == lane and timer.due_at <= now]
        return Lane(
            conversation=rows.conversations[lane],
            tickets=self._tickets(lane),
            arrivals=tuple(one.arrival for one in kept) if due else (),
            timer=min(fired, key=lambda timer: timer.due_at, default=None),
            numbers=tuple(range(last + 1, last + 1 + NUMBERS_EACH)),
        )

    def _tickets(self, lane: str) -> tuple[Ticket, ...]:
        own = [ticket for _, ticket in sorted(self.rows.tickets.items()) if ticket.lane == lane]
        return tuple(ticket for ticket in own if ticket.status.open or ticket in own[-REMEMBERED:])

    def _found(self, need: Needs) -> Found:
        rows = self.rows
        known = {sender: rows.members[sender] for sender in need.members if sender in rows.members}
        acting = known.get(need.queue_of) if need.queue_of else None
        return Found(
            catalogue=self._catalogue,
            mode=self._mode,
            inboxes=self._read_in(),
            members=known,
            queue=tuple(ticket for ticket in rows.tickets.values() if acting and _works_on(acting, ticket)),
            thread=tuple(message for message in rows.messages if need.thread_of and message.ticket == need.thread_of),
            pending=self._pending(need.pending),
            words=self._words(need.words_of) if need.words_of else "",
            near=tuple(ticket for _, ticket in sorted(rows.tickets.items()) if _is_near(ticket, need)),
            followers=tuple(t for _, t in sorted(rows.tickets.items()) if need.followers_of and _follows(t, need)),
            sealed={name: value for (ticket, name), value in rows.sealed.items() if ticket == need.sealed_of},
            copy=tuple(m for m in rows.messages if m.lane == need.copy_of and m.direction != "note"),
            code=rows.codes.get(need.code or ""),
            left=self._known(need.left),
            held=tuple(t for _, t in sorted(rows.tickets.items()) if need.left and _holds(need.left, t)),
        )

    def _read_in(self) -> dict[str, tuple[Address, ...]]:
        direct: dict[str, tuple[Address, ...]] = {}
        for member in self.rows.members.values():
            if member.address:
                direct[member.department] = (*direct.get(member.department, ()), member.address)
        return direct | self.rows.inboxes

    def _words(self, wanted: Words) -> str:
        kept = self.rows.arrivals.get(wanted.arrival)
        if kept is None or kept.arrival.inbound.side is not Side.DESK:
            return ""
        same = (kept.arrival.lane, kept.arrival.ticket) == (wanted.lane, wanted.ticket)
        return kept.arrival.inbound.text if same else ""

    def _pending(self, keys: Collection[str]) -> frozenset[str]:
        waiting = {queued.effect.key for queued in self.rows.outbox.values() if queued.state == "waiting"}
        return frozenset(key for key in keys if key in waiting)

    def _save(self, decision: Decision, now: datetime) -> None:
        rows, lane = self.rows, decision.conversation.lane
        for identifier, outcome in decision.outcomes:
            rows.arrivals[identifier] = replace(rows.arrivals[identifier], due_at=None, outcome=outcome)
        if decision.wait_until:
            self._wait(lane, decision.wait_until)
        for identifier, text in decision.rewrites:
            kept = rows.arrivals[identifier]
            inbound = replace(kept.arrival.inbound, text=text)
            rows.arrivals[identifier] = replace(kept, arrival=replace(kept.arrival, inbound=inbound))
        if decision.erased:
            self._erase(lane)
        rows.conversations[lane] = decision.conversation
        rows.tickets |= {ticket.number: ticket for ticket in decision.tickets}
        rows.events += decision.events
        rows.messages += decision.messages
        self._drop(lambda queued: queued.effect.key in decision.cancelled or queued.effect.after in decision.cancelled)
        self._queue(lane, decision.effects)
        for kind, key in decision.timers_off:
            rows.timers.pop((lane, kind, key), None)
        rows.timers |= {(timer.lane, timer.kind, timer.key): timer for timer in decision.timers}
        rows.sealed |= {(one.ticket, one.name): one.value for one in decision.sealed}
        if decision.joined:
            self._join(decision.joined)
        if decision.left is not None:
            self._leave(decision.left)
        self.accept(decision.passed_on, now)

    def _erase(self, lane: str) -> None:
        """As storage.erasures."""
        rows = self.rows
        own = rows.conversations[lane].address
        chat = (own.channel, own.account, own.chat) if own else None
        numbers = {ticket.number for ticket in rows.tickets.values() if ticket.lane == lane}
        rows.lanes = {sender: one for sender, one in rows.lanes.items() if one != lane}
        rows.messages = [message for message in rows.messages if message.lane != lane]
        rows.timers = {key: timer for key, timer in rows.timers.items() if timer.lane != lane}
        rows.posts = {post: about for post, about in rows.posts.items() if post[:3] != chat}
        rows.sealed = {key: value for key, value in rows.sealed.items() if key[0] not in numbers}
        rows.rulings = [ruling for ruling in rows.rulings if ruling.decision.conversation.lane != lane]
        self._drop(lambda queued: queued.effect.to == own)
        for identifier, kept in list(rows.arrivals.items()):
            if kept.arrival.lane == lane:
                rows.arrivals[identifier] = self._forgotten(kept)

    def _forgotten(self, kept: Kept) -> Kept:
        """An arrival of an erased lane: what still waits opens a new lane."""
        arrival = kept.arrival
        if kept.due_at is not None and arrival.inbound.side is Side.DESK:
            return kept
        if kept.due_at is None:
            return replace(kept, arrival=replace(arrival, inbound=replace(arrival.inbound, text="", button=None)))
        return replace(kept, arrival=replace(arrival, lane=self._lane(arrival.inbound), ticket=None))

    def _wait(self, lane: str, until: datetime) -> None:
        for identifier, kept in list(self.rows.arrivals.items()):
            if kept.arrival.lane == lane and kept.due_at:
                self.rows.arrivals[identifier] = replace(kept, due_at=until)

    # -- outbox

    def claim(self, now: datetime, limit: int) -> list[Outgoing]:
        """As SqlOutbox.claim."""
        first: dict[Address, Queued] = {}
        for queued in sorted(self.rows.outbox.values(), key=lambda one: (one.state, one.id)):
            under_way = queued.state == "sending"
            ready = queued.state == "waiting" and queued.hold_until <= now and self._sent(queued.effect.after)
            if under_way or ready:
                first.setdefault(queued.effect.to, queued)
        claimed = [q for q in first.values() if q.state == "waiting" and q.retry_at <= now][:limit]
        for queued in claimed:
            self.rows.outbox[queued.id] = replace(queued, state="sending", tries=queued.tries + 1, started_at=now)
        return [Outgoing(q.id, q.effect, q.lane, q.tries + 1, self._target(q.effect)) for q in claimed]

    def settle(self, results: Sequence[Result], now: datetime) -> None:
        """As SqlOutbox.settle."""
        for result in results:
            self._settle(result)

    def recover(self, now: datetime) -> int:
        """As SqlOutbox.recover."""
        stuck = [
            queued
            for queued in self.rows.outbox.values()
            if queued.state == "sending" and queued.started_at <= now - _ABANDONED
        ]
        for queued in stuck:
            state = "waiting" if queued.effect.case_bearing else "dropped"
            self.rows.outbox[queued.id] = replace(queued, state=state)
        return len(stuck)

    def _sent(self, key: str | None) -> bool:
        return key is None or any(q.effect.key == key and q.state == "sent" for q in self.rows.outbox.values())

    def _target(self, effect: Effect) -> str | None:
        if effect.act not in (Act.EDIT, Act.DELETE):
            return None
        sent = [
            q.message_id
            for q in self.rows.outbox.values()
            if q.effect.key == effect.key and q.effect.to == effect.to and q.effect.act is Act.SEND and q.message_id
        ]
        return sent[-1] if sent else None

    def _settle(self, result: Result) -> None:
        outgoing, rows = result.outgoing, self.rows
        state = "waiting" if result.state == "retry" else result.state
        queued = rows.outbox[outgoing.id]
        if queued.state != "sending":
            return
        if outgoing.effect.forget and state != "waiting":
            del rows.outbox[outgoing.id]
            return
        retry_at = result.retry_at or queued.retry_at
        rows.outbox[outgoing.id] = replace(queued, state=state, message_id=result.message_id, retry_at=retry_at)
        effect = outgoing.effect
        if result.state == "sent" and effect.act is Act.SEND and result.message_id:
            post = (effect.to.channel, effect.to.account, effect.to.chat, result.message_id)
            rows.posts.setdefault(post, (outgoing.lane, effect.ticket))
        if result.state == "dead" and effect.key:
            self._drop(lambda other: other.effect.after == effect.key)
        self._queue(outgoing.lane, result.follow)

    def _queue(self, lane: str, effects: Sequence[Effect]) -> None:
        for effect in effects:
            if effect.act is Act.EDIT:
                self._drop(partial(_same_edit, effect))
            self.rows.queued += 1
            identifier = self.rows.queued
            self.rows.outbox[identifier] = Queued(identifier, lane, effect, hold_until=effect.not_before or _START)

    def _drop(self, chosen: Callable[[Queued], bool]) -> None:
        for identifier, queued in list(self.rows.outbox.items()):
            if queued.state == "waiting" and chosen(queued):
                self.rows.outbox[identifier] = replace(queued, state="dropped")

    # -- members

    def add(
        self, name: str, department: str, role: Role, now: datetime, address: Address | None = None, sender: str = ""
    ) -> Member:
        """As SqlMembers.add."""
        place = (address.channel, address.account, sender) if address else ("", "", str(len(self.rows.members)))
        return self.rows.members.setdefault(place, Member(self._next_member(), name, department, role, address))

    def revoke(self, identifier: int, now: datetime) -> bool:
        """As SqlMembers.revoke."""
        place = next((place for place, one in self.rows.members.items() if one.id == identifier), None)
        if place is None:
            return False
        address = self.rows.members[place].address
        self._leave(identifier)
        if address:
            order = Inbound(Side.DESK, address, place[2], f"revoked:{identifier}", Kind.TEXT, now, left=identifier)
            self.accept([order], now)
        return True

    def invite(self, code: Code) -> None:
        """As SqlMembers.invite."""
        self.rows.codes[code.hash] = code

    def bind_inbox(self, department: str, address: Address) -> None:
        """As SqlMembers.bind_inbox."""
        if address in self.rows.inboxes.get(department, ()):
            return
        others = {name: tuple(one for one in chats if one != address) for name, chats in self.rows.inboxes.items()}
        self.rows.inboxes = {name: chats for name, chats in others.items() if chats}
        self.rows.inboxes[department] = (*self.rows.inboxes.get(department, ()), address)

    def _next_member(self) -> int:
        return len(self.rows.members) + len(self.rows.left) + 1

    def _known(self, identifier: int | None) -> Member | None:
        here = next((member for member in self.rows.members.values() if member.id == identifier), None)
        return here or self.rows.left.get(identifier or 0)

    def _join(self, joined: Joined) -> None:
        rows, address = self.rows, joined.address
        code = rows.codes[joined.code.hash]
        if code.used:
            raise CodeTaken
        rows.codes[code.hash] = replace(code, used=True)
        place = (address.channel, address.account, joined.sender)
        rows.members[place] = Member(self._next_member(), joined.name, code.department, code.role, address)

    def _leave(self, identifier: int) -> None:
        rows = self.rows
        rows.left |= {one.id: replace(one, address=None) for one in rows.members.values() if one.id == identifier}
        rows.members = {place: one for place, one in rows.members.items() if one.id != identifier}


def _holds(member: int, ticket: Ticket) -> bool:
    return ticket.holder == member and ticket.status.open


def _works_on(member: Member, ticket: Ticket) -> bool:
    return ticket.department == member.department and ticket.status in _WORKED_ON and ticket.incident is None


def _is_near(ticket: Ticket, need: Needs) -> bool:
    ordinary = ticket.confidentiality is Confidentiality.BIASA
    return ticket.intent in need.near and ticket.lane != need.near_to and ticket.status in _WORKED_ON and ordinary


def _follows(ticket: Ticket, need: Needs) -> bool:
    return ticket.incident == need.followers_of and ticket.status.open


def _same_edit(effect: Effect, queued: Queued) -> bool:
    return queued.effect.act is Act.EDIT and (queued.effect.key, queued.effect.to) == (effect.key, effect.to)
