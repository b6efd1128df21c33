"""Join, don't repeat: a report like an open one may follow it instead (PRODUCT 1.10)."""

from datetime import timedelta
from math import cos, hypot, radians

from rapidfuzz import fuzz

from bot.core import tickets
from bot.core.nouns import Confidentiality, Decision, Draft, Location, Outcome, Place, Ticket, TicketEvent
from bot.core.scene import Bubble, Scene
from bot.core.texts import shortened
from bot.core.worktime import after_working_days

_RECENT = timedelta(days=14)
_NEAR = 150.0
"""Metres."""
_SAME_PLACE = 80.0
_SAME_STORY = 72.0
"""Similarity (0 to 100) of the words for a place, and of what is told about the same kelurahan."""
_DEGREE = 111_320.0
"""Metres of a degree of latitude."""


def like(scene: Scene, draft: Draft) -> tuple[Ticket, ...]:
    """Other residents' open reports of the same thing, the oldest first; none of a confidential report."""
    if draft.second or draft.confidentiality is not Confidentiality.BIASA:
        return ()
    return tuple(ticket for ticket in scene.found.near if ticket.intent == draft.intent and _same(scene, draft, ticket))


def followed(scene: Scene, draft: Draft) -> int:
    """How many residents have reported it already: those reports, and those that follow them."""
    first = like(scene, draft)
    numbers = {ticket.number for ticket in first}
    return len(first) + sum(ticket.incident in numbers for ticket in scene.found.near)


def own_like(scene: Scene, draft: Draft) -> Ticket | None:
    """The resident's own open report of the same thing, as confidential as this one."""
    if draft.second:
        return None
    own = (ticket for ticket in tickets.unfinished(scene.turn.tickets) if ticket.intent == draft.intent)
    alike = (ticket for ticket in own if ticket.confidentiality is draft.confidentiality)
    return next((ticket for ticket in alike if _same(scene, draft, ticket)), None)


def joined(scene: Scene, draft: Draft) -> Decision:
    """The report follows the oldest like it (there must be one): same department and clock, no card of its own."""
    first = like(scene, draft)[0]
    ticket = Ticket(
        number=scene.numbers[0],
        lane=scene.conversation.lane,
        department=first.department,
        intent=draft.intent,
        text=draft.text,
        confidentiality=draft.confidentiality,
        opened_at=scene.now,
        status=first.status,
        holder=first.holder,
        holder_name=first.holder_name,
        place=draft.place,
        photos=draft.photos,
        promised_at=first.promised_at
        or after_working_days(scene.catalogue.calendar, scene.now, scene.playbook.first_answer_days),
        confidence=draft.confidence,
        incident=first.number,
    )
    department = scene.catalogue.department(first.department).short
    return scene.decision(
        Outcome.JOINED,
        Bubble(scene.say("joined", number=ticket.label, department=department), ticket=ticket.number),
        reason="joined",
        about=draft.intent,
        tickets=(ticket,),
        events=(TicketEvent(ticket.number, scene.now, "opened", "resident", f"incident {first.number}"),),
        effects=tickets.told(scene, first, "desk-joined", follower=ticket.label, text=shortened(draft.text)),
    )


def _same(scene: Scene, draft: Draft, ticket: Ticket) -> bool:
    if scene.now - ticket.opened_at > _RECENT or ticket.incident is not None:
        return False
    here, there = draft.place, ticket.place
    if here.location and there.location:
        return _metres(here.location, there.location) <= _NEAR
    if here.kelurahan and there.kelurahan and here.kelurahan != there.kelurahan:
        return False
    return _same_words(here, there) or _same_story(draft, ticket)


def _same_words(here: Place, there: Place) -> bool:
    """Whether both places are told in much the same words."""
    return bool(here.words and there.words) and _alike(here.words, there.words) >= _SAME_PLACE


def _same_story(draft: Draft, ticket: Ticket) -> bool:
    """In one kelurahan, with no other words for the place, the stories must be alike."""
    same = draft.place.kelurahan is not None and draft.place.kelurahan == ticket.place.kelurahan
    return same and _alike(draft.text, ticket.text) >= _SAME_STORY


def _alike(one: str, other: str) -> float:
    return fuzz.token_set_ratio(one.casefold(), other.casefold())


def _metres(one: Location, other: Location) -> float:
    """On a plane at the latitude of the first: exact to a metre within a city."""
    east = (other.longitude - one.longitude) * cos(radians(one.latitude))
    return hypot(other.latitude - one.latitude, east) * _DEGREE
