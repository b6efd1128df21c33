"""Who may see which part of a ticket: the one rule that decides everywhere (PRODUCT 1.14)."""

from enum import StrEnum

from bot.core.nouns import Confidentiality, Member, Role, Ticket


class Part(StrEnum):
    """What of a ticket is looked at."""

    GROUP_CARD = "group_card"
    THREAD = "thread"
    PHOTO = "photo"
    SEALED = "sealed"
    MAP = "map"
    ADDRESS = "address"
    REVIEW = "review"


_PUBLIC_ONLY = frozenset({Part.GROUP_CARD, Part.MAP, Part.REVIEW})


def may_see(part: Part, ticket: Ticket, member: Member | None) -> bool:
    """Whether a member (or a group, the map, the review queue: None) may see a part of a ticket.

    Only the owning department looks into a ticket, and into a confidential one only who holds it and supervisors;
    sealed values and photos are the holder's.
    Confidential ones appear nowhere in public. The channel address is a supervisor's to open, and nobody's when the
    report is anonymous.
    """
    ordinary = ticket.confidentiality is Confidentiality.BIASA
    if part in _PUBLIC_ONLY:
        return ordinary
    if member is None or member.department != ticket.department:
        return False
    if part is Part.ADDRESS:
        return ticket.confidentiality is not Confidentiality.ANONIM and member.role is not Role.PETUGAS
    holds = ticket.holder == member.id
    return holds if part in (Part.PHOTO, Part.SEALED) else ordinary or holds or member.role is not Role.PETUGAS
