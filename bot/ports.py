"""What the workers ask of the outside: the shapes that storage and channels fill. At most three methods each."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.needs import Needs
from bot.core.nouns import Arrival, Conversation, Decision, Effect, Inbound, Ticket, Timer
from bot.core.scene import Found


class CodeTaken(Exception):
    """Two lanes of one transaction used the same code. Undone, and decided again lane by lane, the first has it."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A locked lane with everything loaded: its memory, tickets and waiting arrivals, a fired timer, free numbers."""

    conversation: Conversation
    tickets: tuple[Ticket, ...]
    arrivals: tuple[Arrival, ...]
    timer: Timer | None
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with what it was decided on, for the record."""

    decision: Decision
    arrivals: tuple[Arrival, ...]
    text: str
    at: datetime
    model_version: str
    playbook_version: str


class Unit(Protocol):
    """One transaction: the lanes it takes are locked until it ends."""

    def take(self, now: datetime, limit: int, lane: str | None = None) -> list[Lane]: ...

    def find(self, needs: Sequence[Needs]) -> list[Found]: ...

    def save(self, rulings: Sequence[Ruling]) -> None: ...


class Turns(Protocol):
    """Where lanes wait for their turn."""

    def begin(self) -> AbstractContextManager[Unit]: ...

    def failed(self, lane: str) -> int: ...


class Arrivals(Protocol):
    """Where messages are accepted: durable when the call returns."""

    def accept(self, inbounds: Sequence[Inbound], now: datetime) -> int: ...


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An effect claimed for sending. target: message id to edit or delete. photo: bytes to upload."""

    id: int
    effect: Effect
    lane: str
    tries: int
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel accepted it."""

    message_id: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one attempt. state: sent, retry, dead or ambiguous. follow: effects that result from it."""

    outgoing: Outgoing
    state: str
    message_id: str | None = None
    error: str = ""
    retry_at: datetime | None = None
    follow: tuple[Effect, ...] = ()


class Outbox(Protocol):
    """Effects waiting to be carried out, in order per chat."""

    def claim(self, now: datetime, limit: int) -> list[Outgoing]: ...

    def settle(self, results: Sequence[Result], now: datetime) -> None: ...

    def recover(self, now: datetime) -> int: ...


class SendError(Exception):
    """A channel did not take an effect. The subclasses say whose fault it is and whether to retry."""


class Refused(SendError):
    """Permanent: the effect or the chat is at fault; trying again cannot help."""


class Busy(SendError):
    """Temporary, and certainly not delivered. retry_after: seconds to wait, as the channel says."""

    def __init__(self, why: str, retry_after: float = 1.0) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class Unknown(SendError):
    """The request left, the answer never came: it may or may not have arrived."""


class Channel(Protocol):
    """An edge's way out."""

    name: str

    async def send(self, outgoing: Outgoing) -> Sent: ...
