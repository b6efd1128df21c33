"""Which answers may be served: one table (PRODUCT 1.4). Everything else is said honestly and handed off."""

from datetime import date
from enum import StrEnum

from bot.core.nouns import Department, Entry, Mode


class Serve(StrEnum):
    PLAIN = "plain"
    MARKED = "marked"
    JURISDICTION = "jurisdiction"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    UNAPPROVED = "unapproved"

    @property
    def served(self) -> bool:
        return self in (Serve.PLAIN, Serve.MARKED)


ALWAYS = frozenset({"darurat", "obrolan"})
READ = frozenset({"verified", "partial"})


def policy(entry: Entry, owner: Department, mode: Mode, today: date) -> Serve:
    """What may be done with an entry's answer today.

    Emergency texts and conversation are fixed sentences. An outside body's unapproved answer gives way to
    whose matter it is; a seed is served in demo mode only, marked, and only if its source was read.
    """
    if entry.kind in ALWAYS:
        return Serve.PLAIN
    refused = _refused(entry, mode, today)
    if refused is None:
        return Serve.MARKED if entry.status == "seed" else Serve.PLAIN
    return Serve.JURISDICTION if owner.outside else refused


def _refused(entry: Entry, mode: Mode, today: date) -> Serve | None:
    if entry.status == "withdrawn":
        return Serve.WITHDRAWN
    if entry.valid_until < today:
        return Serve.EXPIRED
    if entry.status == "approved" or (mode is Mode.DEMO and entry.certainty in READ):
        return None
    return Serve.UNAPPROVED
