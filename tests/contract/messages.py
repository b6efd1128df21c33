"""Messages as the edges give them, and turns as the service takes them."""

from datetime import datetime
from itertools import count

from bot.core.nouns import Act, Address, Conversation, Decision, Effect, Finding, Inbound, Kind, Outcome, Side
from bot.ports import Lane, Ruling
from tests.fakes import START

_NUMBERS = count(1)
OFFICER = Address("desk", "bot", "dishub")


def wrote(who: str, text: str = "halo", *, id: str | None = None, reply_to: str | None = None) -> Inbound:  # noqa: A002
    """A resident's message."""
    address = Address("talk", "bot", who)
    identity = id or f"r{next(_NUMBERS)}"
    return Inbound(Side.RESIDENT, address, who, identity, Kind.TEXT, START, text, reply_to=reply_to)


def ordered(text: str, *, who: str = "dishub", ticket: int | None = None, reply_to: str | None = None) -> Inbound:
    """An officer's message."""
    identity = f"d{next(_NUMBERS)}"
    address = Address("desk", "bot", who)
    return Inbound(Side.DESK, address, who, identity, Kind.TEXT, START, text, ticket=ticket, reply_to=reply_to)


def finished(lane: Lane, now: datetime = START, **more: object) -> Ruling:
    """A ruling that finishes everything waiting in a lane."""
    outcomes = tuple((arrival.id, Outcome.DONE) for arrival in lane.arrivals)
    conversation = more.pop("conversation", lane.conversation)
    assert isinstance(conversation, Conversation)
    decision = Decision(conversation, outcomes=outcomes, finding=Finding(Outcome.DONE, reason="test"), **more)  # type: ignore[arg-type]
    return Ruling(decision, lane.arrivals, "", now, "model", "playbook")


def waiting(lane: Lane, until: datetime) -> Ruling:
    """A ruling that leaves everything where it is."""
    return Ruling(Decision(lane.conversation, wait_until=until), lane.arrivals, "", START, "model", "playbook")


def to(chat: str, text: str = "halo", **more: object) -> Effect:
    """A message to a resident's chat."""
    return Effect(Act.SEND, Address("talk", "bot", chat), text, **more)  # type: ignore[arg-type]
