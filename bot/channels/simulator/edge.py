"""The simulator as a channel: what a page posted becomes an Inbound, and sending succeeds at once.

The page draws each chat from what is stored, so nothing has to be carried anywhere.
"""

import secrets
from datetime import datetime

from bot.core.desk_words import button as pressed
from bot.core.desk_words import parse as typed
from bot.core.nouns import Address, Inbound, Kind, Location, Media, Side
from bot.ports import Outgoing, Sent

RESIDENTS, DESK, ACCOUNT = "simulator", "simulator-desk", "demo"


class SimulatorChannel:
    """One side of the simulated platform."""

    def __init__(self, name: str) -> None:
        self.name = name

    async def send(self, outgoing: Outgoing) -> Sent:
        """Accept whatever it is given."""
        return Sent(f"out-{outgoing.id}")


def resident(chat: str) -> Address:
    """The chat of a simulated resident."""
    return Address(RESIDENTS, ACCOUNT, chat)


def inbox(department: str) -> Address:
    """The chat in which a department reads."""
    return Address(DESK, ACCOUNT, department)


def from_resident(
    chat: str,
    now: datetime,
    *,
    text: str = "",
    button: str | None = None,
    location: Location | None = None,
    photo: int | None = None,
    reply_to: str | None = None,
) -> Inbound:
    """A resident's message. photo: id of the stored picture; reply_to: the bubble it quotes."""
    kind = Kind.PHOTO if photo else Kind.LOCATION if location else Kind.BUTTON if button else Kind.TEXT
    return Inbound(
        side=Side.RESIDENT,
        address=resident(chat),
        sender=chat,
        external_id=secrets.token_hex(12),
        kind=kind,
        sent_at=now,
        text=text,
        button=button or None,
        location=location,
        media=Media("photo", stored=photo, mime="image/jpeg") if photo else None,
        reply_to=reply_to or None,
    )


def from_desk(
    department: str, now: datetime, *, text: str = "", button: str | None = None, reply_to: str | None = None
) -> Inbound:
    """An officer's message: a command, a pressed button, or words under a card."""
    command = pressed(button) if button else typed(text)
    return Inbound(
        side=Side.DESK,
        address=inbox(department),
        sender=department,
        external_id=secrets.token_hex(12),
        kind=Kind.BUTTON if button else Kind.TEXT,
        sent_at=now,
        text=text,
        button=button or None,
        reply_to=reply_to or None,
        ticket=command.ticket,
    )
