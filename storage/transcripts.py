"""What a chat shows: the messages that went in and out of it, as the simulator's page draws them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Engine, func, select

from bot.core.nouns import Act, Address, Button, Effect, Inbound, Kind, Status
from storage import codec
from storage.tables import arrivals, outbox, people, tickets, turns


@dataclass(frozen=True, slots=True)
class Line:
    """One bubble. mine: written by the person of this chat. state: of an outgoing one (waiting, sent, dead …)."""

    id: str
    mine: bool
    text: str
    at: datetime
    kind: str = "text"
    buttons: tuple[Button, ...] = ()
    state: str = ""
    outcome: str = ""
    photo: int | None = None
    ticket: int | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one turn of a lane read and decided, for the strip that shows why."""

    at: datetime
    text: str
    outcome: str
    intent: str | None
    confidence: float
    band: str
    reason: str


class SqlTranscripts:
    """Reading chats back."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def chat(self, address: Address, limit: int = 200) -> list[Line]:
        """The newest lines of a chat in the order they were written; edits are folded into what they edit."""
        with self._engine.connect() as connection:
            came = connection.execute(
                select(arrivals)
                .where(
                    arrivals.c.channel == address.channel,
                    arrivals.c.account == address.account,
                    arrivals.c.chat == address.chat,
                )
                .order_by(arrivals.c.id.desc())
                .limit(limit)
            ).all()
            went = connection.execute(
                select(outbox)
                .where(
                    outbox.c.channel == address.channel,
                    outbox.c.account == address.account,
                    outbox.c.chat == address.chat,
                    outbox.c.state.in_(("sent", "waiting", "sending", "dead")),
                )
                .order_by(outbox.c.id.desc())
                .limit(limit)
            ).all()
        lines = [_came(codec.load(Inbound, row.inbound), row.id, row.received_at, row.outcome) for row in came]
        lines += folded(
            [(row.id, codec.load(Effect, row.effect), row.state, row.done_at or row.created_at) for row in went[::-1]]
        )
        return sorted(lines, key=lambda line: line.at)[-limit:]

    def readings(self, address: Address, limit: int = 3) -> list[Reading]:
        """The newest turns of the resident in this chat, newest first."""
        with self._engine.connect() as connection:
            found = connection.execute(
                select(turns)
                .join(people, people.c.lane == turns.c.lane)
                .where(
                    people.c.channel == address.channel,
                    people.c.account == address.account,
                    people.c.chat == address.chat,
                    turns.c.side == "resident",
                )
                .order_by(turns.c.id.desc())
                .limit(limit)
            )
            return [Reading(r.at, r.text, r.outcome, r.intent, r.confidence, r.band, r.reason) for r in found]

    def open_tickets(self) -> dict[str, int]:
        """How many tickets each department still works on."""
        working = (Status.NEW.value, Status.IN_PROGRESS.value)
        with self._engine.connect() as connection:
            found = connection.execute(
                select(tickets.c.department, func.count().label("open"))
                .where(tickets.c.status.in_(working))
                .group_by(tickets.c.department)
            )
            return {row.department: row.open for row in found}

    def chats(self, channel: str) -> list[str]:
        """The chats of a channel, oldest first."""
        with self._engine.connect() as connection:
            wanted = select(people.c.chat).where(people.c.channel == channel).order_by(people.c.created_at)
            return list(connection.execute(wanted).scalars())


def folded(effects: Sequence[tuple[int, Effect, str, datetime]]) -> list[Line]:
    """Outgoing lines, oldest first: an edit that was carried out replaces the text and buttons of its message."""
    lines: dict[str, Line] = {}
    for identifier, effect, state, at in effects:
        name = effect.key or f"out-{identifier}"
        if effect.act is Act.EDIT:
            if state == "sent" and name in lines:
                lines[name] = replace(lines[name], text=effect.text, buttons=effect.buttons)
        elif effect.act is Act.SEND:
            lines[name] = Line(
                id=f"out-{identifier}",
                mine=False,
                text=effect.text,
                at=at,
                buttons=effect.buttons,
                state=state,
                photo=effect.photo,
                ticket=effect.ticket,
                key=effect.key,
            )
    return list(lines.values())


def _came(inbound: Inbound, identifier: int, at: datetime, outcome: str | None) -> Line:
    photo = inbound.media.stored if inbound.media and inbound.kind is Kind.PHOTO else None
    text = inbound.text or (inbound.button or "" if inbound.kind is Kind.BUTTON else "")
    return Line(
        f"in-{identifier}", mine=True, text=text, at=at, kind=inbound.kind.value, outcome=outcome or "", photo=photo
    )
