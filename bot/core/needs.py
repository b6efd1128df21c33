"""What else must be loaded to decide a turn: a closed set, asked for in bulk before deciding."""

from dataclasses import dataclass

from bot.core.desk_words import read
from bot.core.nouns import Arrival, Side
from bot.core.scene import Turn, sender_of


@dataclass(frozen=True, slots=True)
class Words:
    """What an officer wrote before, about the same ticket: an arrival that is no other lane's or ticket's."""

    arrival: int
    lane: str
    ticket: int | None


@dataclass(frozen=True, slots=True)
class Needs:
    """members: senders whose membership counts. queue_of: the sender whose department's open tickets are wanted.

    thread_of: the ticket whose messages are wanted. pending: keys of effects that may still be taken back.
    words_of: an earlier message of the desk whose text is wanted.
    """

    members: frozenset[tuple[str, str, str]] = frozenset()
    queue_of: tuple[str, str, str] | None = None
    thread_of: int | None = None
    pending: frozenset[str] = frozenset()
    words_of: Words | None = None


NOTHING = Needs()


def needs(turn: Turn) -> Needs:
    """What the turn needs beside its own lane."""
    if not turn.arrivals or turn.arrivals[0].inbound.side is Side.RESIDENT:
        return NOTHING
    return _desk(turn.arrivals[0])


def _desk(arrival: Arrival) -> Needs:
    sender, command = sender_of(arrival.inbound), read(arrival.inbound)
    return Needs(
        members=frozenset({sender}),
        queue_of=sender if command.name == "antrean" else None,
        thread_of=arrival.ticket if command.name in ("tiket", "urungkan") else None,
        pending=frozenset({f"reply:{command.argument}"}) if command.name == "urungkan" else frozenset(),
        words_of=_words(arrival, command.argument) if command.name in ("kirim", "catat") else None,
    )


def _words(arrival: Arrival, argument: str) -> Words | None:
    return Words(int(argument), arrival.lane, arrival.ticket) if argument.isdecimal() else None
