"""Tickets: opening one, telling the department, and listing a resident's own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core import cards, dates, places
from bot.core.may_see import Part, may_see
from bot.core.nouns import (
    Act,
    Address,
    Confidentiality,
    Decision,
    Effect,
    Outcome,
    Place,
    Status,
    Ticket,
    TicketEvent,
)
from bot.core.scene import Bubble, Found, Scene
from bot.core.texts import shortened
from bot.core.worktime import after_working_days, is_open, next_opening

LISTED = 5


@dataclass(frozen=True, slots=True)
class Opened:
    """A new ticket with what is saved and sent for it."""

    ticket: Ticket
    event: TicketEvent
    effects: tuple[Effect, ...]


def opened(
    scene: Scene,
    *,
    department: str,
    intent: str,
    text: str,
    confidentiality: Confidentiality = Confidentiality.BIASA,
    place: Place = Place(),
    photos: tuple[int, ...] = (),
    confidence: float = 0.0,
) -> Opened:
    """Open a ticket at a department (`kecamatan` is resolved by the place) and put its card into the inbox."""
    ticket = Ticket(
        number=scene.numbers[0],
        lane=scene.conversation.lane,
        department=resolved(scene, department, place),
        intent=intent,
        text=text,
        confidentiality=confidentiality,
        opened_at=scene.now,
        place=place,
        photos=photos,
        promised_at=after_working_days(scene.catalogue.calendar, scene.now, scene.playbook.first_answer_days),
        confidence=confidence,
    )
    event = TicketEvent(ticket.number, scene.now, "opened", "resident")
    return Opened(ticket, event, posted(ticket, scene.found))


def resolved(scene: Scene, department: str, place: Place) -> str:
    """The department that gets the case: the kecamatan of the kelurahan; never an outside body."""
    if department == "kecamatan":
        kelurahan = scene.catalogue.kelurahan.get(place.kelurahan or "")
        return kelurahan.kecamatan if kelurahan else scene.playbook.front_desk
    return scene.playbook.front_desk if scene.catalogue.department(department).outside else department


def inbox(found: Found, department: str) -> Sequence[Address]:
    """Where a department reads: its own chats, else the front desk's."""
    return found.inboxes.get(department) or found.inboxes.get(found.catalogue.playbook.front_desk, ())


def posted(ticket: Ticket, found: Found) -> tuple[Effect, ...]:
    """The card of a ticket, sent to every chat of its department's inbox."""
    text, buttons = cards.card(ticket, found.catalogue), cards.buttons(ticket)
    card = Effect(Act.SEND, Address("", "", ""), text, buttons, ticket=ticket.number, photo=_photo(ticket, found))
    return tuple(
        replace(card, to=to, key=cards.key(ticket, ticket.department, index))
        for index, to in enumerate(inbox(found, ticket.department))
    )


def _photo(ticket: Ticket, found: Found) -> int | None:
    """The picture on the card: only of an ordinary case whose service asks for one."""
    entry = found.catalogue.entries.get(ticket.intent)
    asked = entry is not None and "foto" in entry.slots and may_see(Part.GROUP_CARD, ticket, None)
    return next(iter(ticket.photos), None) if asked else None


def refreshed(ticket: Ticket, found: Found) -> tuple[Effect, ...]:
    """The card of a ticket, edited to what is true now."""
    return tuple(replace(effect, act=Act.EDIT) for effect in posted(ticket, found))


def promise(scene: Scene, ticket: Ticket, key: str = "ticket-opened") -> str:
    """What the resident is told of a new ticket: number, department, by when, and when somebody reads."""
    language = scene.conversation.language
    department = scene.catalogue.department(ticket.department)
    assert ticket.promised_at is not None
    due = dates.day_and_hour(scene.catalogue.calendar, ticket.promised_at, language)
    said = scene.say(key, number=ticket.label, department=department.short, due=due)
    if is_open(scene.catalogue.calendar, scene.now):
        return said
    opening = next_opening(scene.catalogue.calendar, scene.now)
    return f"{said}\n{scene.say('read-from', when=dates.day_and_hour(scene.catalogue.calendar, opening, language))}"


def listed(scene: Scene) -> Decision:
    """The resident's own tickets, newest first."""
    own = sorted(scene.turn.tickets, key=lambda ticket: -ticket.number)[:LISTED]
    if not own:
        return scene.decision(Outcome.DONE, Bubble(scene.say("no-tickets"), case_bearing=False), reason="tickets")
    lines = "\n".join(_line(scene, ticket) for ticket in own)
    return scene.decision(Outcome.DONE, Bubble(scene.say("your-tickets", lines=lines)), reason="tickets")


def _line(scene: Scene, ticket: Ticket) -> str:
    entry = scene.catalogue.entries.get(ticket.intent)
    where = places.said(ticket.place, scene.catalogue.kelurahan)
    return scene.say(
        "ticket-line",
        number=ticket.label,
        title=entry.title if entry else "",
        where=f" ({where})" if where else "",
        status=scene.say(f"status-{ticket.status.value.replace('_', '-')}"),
        department=scene.catalogue.department(ticket.department).short,
    )


def unfinished(tickets: Sequence[Ticket]) -> tuple[Ticket, ...]:
    """The tickets somebody at a department still works on."""
    return tuple(ticket for ticket in tickets if ticket.status in (Status.NEW, Status.IN_PROGRESS))


def told(scene: Scene, ticket: Ticket, key: str, /, **values: str) -> tuple[Effect, ...]:
    """A line about a ticket to its department's inbox."""
    text = scene.say_desk(key, number=ticket.label, **values)
    return tuple(Effect(Act.SEND, to, text, ticket=ticket.number) for to in inbox(scene.found, ticket.department))


def attached(scene: Scene) -> Decision | None:
    """A quoted reply goes to the ticket it quotes."""
    ticket = scene.ticket(scene.utterance.ticket)
    if ticket is None or not ticket.status.open or scene.utterance.button:
        return None
    words = scene.utterance.text or scene.say_desk("attachment-only")
    secret = ticket.confidentiality is not Confidentiality.BIASA
    effects = told(scene, ticket, "desk-resident-secret" if secret else "desk-resident", text=shortened(words))
    updated = replace(ticket, photos=(*ticket.photos, *scene.utterance.photos))
    bubble = Bubble(scene.say("attached", number=ticket.label), ticket=ticket.number, case_bearing=False)
    event = TicketEvent(ticket.number, scene.now, "resident_wrote", "resident")
    return scene.decision(
        Outcome.ATTACHED, bubble, reason="quoted", tickets=(updated,), events=(event,), effects=effects
    )
