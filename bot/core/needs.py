"""What else must be loaded to decide a turn: a closed set, asked for in bulk before deciding."""

from dataclasses import dataclass

from bot.core import codes
from bot.core.desk_words import read
from bot.core.nouns import Arrival, Side
from bot.core.scene import Turn, sender_of
from intents.prediction import Band


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
    words_of: an earlier message of the desk whose text is wanted. near: services whose open reports, of other lanes
    than near_to, are wanted. followers_of, sealed_of: the ticket whose followers or sealed values are wanted.
    copy_of: the lane whose resident wants to read what is kept. code: hash of the code that somebody wants to join by.
    left: the member whose leaving is carried on, wanted with the tickets they hold.
    """

    members: frozenset[tuple[str, str, str]] = frozenset()
    queue_of: tuple[str, str, str] | None = None
    thread_of: int | None = None
    pending: frozenset[str] = frozenset()
    words_of: Words | None = None
    near: frozenset[str] = frozenset()
    near_to: str = ""
    followers_of: int | None = None
    sealed_of: int | None = None
    copy_of: str | None = None
    code: str | None = None
    left: int | None = None


NOTHING = Needs()
_REPEATED = frozenset({"", "ambil", "balas", "kirim", "alihkan", "kembalikan", "selesai"})
"""Commands that are repeated for the tickets that follow the one they are given for."""


def needs(turn: Turn) -> Needs:
    """What the turn needs beside its own lane."""
    if not turn.arrivals:
        return NOTHING
    return _resident(turn) if turn.arrivals[0].inbound.side is Side.RESIDENT else _desk(turn.arrivals[0])


def _resident(turn: Turn) -> Needs:
    conversation, utterance = turn.conversation, turn.utterance
    asks_copy = utterance is not None and (utterance.button == "privacy:copy" or _is_command(utterance.text, "/data"))
    return Needs(
        near=_reported(turn),
        near_to=conversation.lane,
        copy_of=conversation.lane if asks_copy or _chooses_copy(turn) else None,
    )


def _is_command(text: str, command: str) -> bool:
    return text.strip().casefold().startswith(command)


def _reported(turn: Turn) -> frozenset[str]:
    """The services a report may be about: of the open one, and of a message that is sure to be about something."""
    drafts = (turn.conversation.draft, *turn.conversation.held)
    begun = {draft.intent for draft in drafts if draft}
    read = turn.prediction
    return frozenset(begun | ({read.intent} if read and read.band is Band.ANSWER else set()))


def _chooses_copy(turn: Turn) -> bool:
    """Whether a copy is among what was offered: it may be chosen by number or by its words."""
    return any(button.payload == "privacy:copy" for button in turn.conversation.offered)


def _desk(arrival: Arrival) -> Needs:
    if arrival.inbound.left is not None:
        return Needs(left=arrival.inbound.left if arrival.ticket is None else None)
    sender, command = sender_of(arrival.inbound), read(arrival.inbound)
    return Needs(
        members=frozenset({sender}),
        queue_of=sender if command.name == "antrean" else None,
        thread_of=arrival.ticket if command.name in ("tiket", "urungkan") else None,
        pending=frozenset({f"reply:{command.argument}"}) if command.name == "urungkan" else frozenset(),
        words_of=_words(arrival, command.argument) if command.name in ("kirim", "catat") else None,
        followers_of=arrival.ticket if command.name in _REPEATED else None,
        sealed_of=arrival.ticket if command.name == "tiket" else None,
        code=codes.hashed(codes.written(command).code) if command.name == "daftar" else None,
    )


def _words(arrival: Arrival, argument: str) -> Words | None:
    return Words(int(argument), arrival.lane, arrival.ticket) if argument.isdecimal() else None
