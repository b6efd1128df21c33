"""One-time codes by which agents join: how they are compared, how long they last, how often one may be wrong."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.desk_words import Command, read
from bot.core.nouns import Arrival, Code

LASTS = timedelta(minutes=15)
WRONG, LOCKED = 5, timedelta(hours=1)
"""After so many wrong codes within that time a sender is not heard for that time."""

_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Written:
    """What stands behind `/daftar`: the code, and perhaps the agent's name."""

    code: str
    name: str


def written(command: Command) -> Written:
    """`/daftar KODE Budi Santoso` → KODE, "Budi Santoso"."""
    code, *name = command.argument.split() or [""]
    return Written(code, " ".join(name)[:_LONGEST_NAME])


def hashed(code: str) -> str:
    """As it is stored and looked up. 128 random bits need no salt, and a look-up by hash tells nothing by its time.

    A keyboard may have changed the case, and people copy the marks around a code with it.
    """
    bare = "".join(char for char in code.upper() if char.isalnum())
    return hashlib.sha256(bare.encode()).hexdigest()


def counts(code: Code | None, now: datetime) -> bool:
    """Whether a code that was found may still be used."""
    return code is not None and not code.used and now < code.expires_at


def locked(wrong: tuple[datetime, ...], now: datetime) -> bool:
    """Whether a sender who tried wrong codes at these moments is not heard yet."""
    return len(wrong) >= WRONG and now < wrong[-1] + LOCKED


def once_more(wrong: tuple[datetime, ...], now: datetime) -> tuple[datetime, ...]:
    """The moments of wrong codes that still matter, with this one."""
    return (*(moment for moment in wrong if now < moment + LOCKED), now)


def forgotten(arrival: Arrival) -> tuple[tuple[int, str], ...]:
    """What to keep of the stored text of a `/daftar`: not its code. Nothing is changed in any other message."""
    is_one = arrival.inbound.text and read(arrival.inbound).name == "daftar"
    return ((arrival.id, "/daftar"),) if is_one else ()
