"""Reading what an agent wrote: the command, the ticket it names, and the rest. Pure; used by the edges and the core."""

import re
from dataclasses import dataclass

from bot.core.nouns import Inbound, Side

_TICKET = re.compile(r"T-?(\d{1,9})\b|(\d{1,9})$", re.IGNORECASE)


PERSONAL = frozenset({"daftar", "keluar"})
"""Commands about their writer alone: they name no ticket, whatever digits stand in them."""


@dataclass(frozen=True, slots=True)
class Command:
    """name: without the slash, "" for plain words. ticket: the number named, None when it is left to the context."""

    name: str
    ticket: int | None
    argument: str


def parse(text: str) -> Command:
    """`/balas T-142 sudah kami cek` → (balas, 142, "sudah kami cek"). A bare number counts only at the end."""
    if not text.startswith("/"):
        return Command("", None, text.strip())
    word, *more = text[1:].split(maxsplit=1) or [""]
    name, rest = word.split("@")[0].casefold(), "".join(more).strip()
    named = None if name in PERSONAL else _TICKET.match(rest)
    if named is None:
        return Command(name, None, rest)
    return Command(name, int(named.group(1) or named.group(2)), rest[named.end() :].strip())


def button(payload: str) -> Command:
    """`desk:ambil:142` → (ambil, 142, ""); a fourth part is the argument."""
    _, name, number, *rest = [*payload.split(":"), "", "", ""]
    return Command(name, int(number) if number.isdecimal() else None, rest[0])


def read(inbound: Inbound) -> Command:
    """The command of a desk message, whether typed or pressed."""
    return button(inbound.button) if inbound.button else parse(inbound.text)


def personal(inbound: Inbound) -> bool:
    """Whether an order belongs in the lane of its writer, also where it answers the card of a ticket."""
    return inbound.side is Side.DESK and read(inbound).name in PERSONAL
