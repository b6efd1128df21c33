"""Tickets: opening one, telling the department, and listing a resident's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rapidfuzz import fuzz

from bot.core import cards, dates, places
from bot.core.may_see import Part, may_see
from bot.core.nouns import (
    Act,
    Address,
    Confidentiality,
    Decision,
    Effect,
    Expected,
    Outcome,
    Place,
    Status,
    Ticket,
    TicketEvent,
    Wanted,
)
from bot.core.scene import Bubble, Found, Scene
from bot.core.texts import shortened
from bot.core.worktime import after_working_days, is_open, next_opening

LISTED = 5
_REMIND_ONCE_IN = timedelta(days=1)
SEALED = frozenset({"nomor_pelanggan"})
"""Slots whose value is sealed (PRODUCT 1.14)."""

_NUMBER = re.compile(r"\bT-?\s?(\d{1,9})\b|\b(?:tiket|nomor|no)\W{0,3}(?:T-?)?(\d{1,9})\b", re.IGNORECASE)
_NAMED, _TELLING = 82.0, 4
_ASKING = frozenset(
    "laporan laporanku lapuran laporane tiket tiketku aduan aduanku sudah sampai gimana bagaimana piye pripun wingi "
    "kemarin kemaren yang tadi saya mana status kapan belum durung dereng dikerjakan ditangani selesai nasib kabar "
    "kelanjutan".split()
)
"""Words of the question itself."""


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
    number: int | None = None,
) -> Opened:
    """Open a ticket at a department (`kecamatan` is resolved by the place) and put its card into the inbox.

    number: one of the reserved ones, for the second ticket of a turn.
    """
    ticket = Ticket(
        number=scene.numbers[0] if number is None else number,
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
    key = cards.key(ticket, ticket.department)
    return tuple(replace(card, to=to, key=key) for to in inbox(found, ticket.department))


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


def wanted(scene: Scene, ticket: Ticket) -> Wanted | None:
    """The value to be sealed that its service needs, to be asked for once the ticket is there."""
    entry = scene.catalogue.entries.get(ticket.intent)
    if entry is None or ticket.department != entry.owner:
        return None
    name = next((slot for slot in entry.slots if slot in SEALED), None)
    return Wanted(ticket.number, name, scene.now) if name else None


def listed(scene: Scene) -> Decision:
    """The resident's own tickets, newest first; the one that is asked about with everything about it."""
    own = sorted(scene.turn.tickets, key=lambda ticket: -ticket.number)[:LISTED]
    if not own:
        return scene.decision(Outcome.DONE, Bubble(scene.say("no-tickets"), case_bearing=False), reason="tickets")
    one = _asked_about(scene, own)
    if one is not None:
        return _shown(scene, one)
    lines = "\n".join(_line(scene, ticket) for ticket in own)
    return scene.decision(Outcome.DONE, Bubble(scene.say("your-tickets", lines=lines)), reason="tickets")


def _asked_about(scene: Scene, own: Sequence[Ticket]) -> Ticket | None:
    """The ticket that is named by its number, or by what it tells; the only one there is."""
    said = scene.utterance.said
    numbers = {int(one or other) for one, other in _NUMBER.findall(said)}
    named = next((ticket for ticket in own if ticket.number in numbers), None)
    if named or len(own) == 1:
        return named or own[0]
    alike = sorted(((_alike(scene, ticket), ticket.number, ticket) for ticket in own), reverse=True)
    (best, _, ticket), (second, *_) = alike[:2]
    return ticket if best >= _NAMED and best > second else None


def _alike(scene: Scene, ticket: Ticket) -> float:
    """How much of what is said stands in the ticket, 0 to 100: the longest word of it that does."""
    told = f"{_title(scene, ticket)} {ticket.text} {ticket.place.words}".casefold().split()
    words = [word for word in scene.utterance.said.casefold().split() if len(word) >= _TELLING and word not in _ASKING]
    return max((fuzz.ratio(word, other) for word in words for other in told), default=0.0)


def _shown(scene: Scene, ticket: Ticket) -> Decision:
    due = _due(scene, ticket)
    text = "\n".join(filter(None, (_line(scene, ticket), due)))
    late = ticket.promised_at is not None and not ticket.first_answered_at and scene.now > ticket.promised_at
    ways = (scene.button("button-remind", f"ticket:remind:{ticket.number}"),) if late and ticket.status.open else ()
    spoken_of = Expected(ticket.number, scene.now, asked=True) if ticket.status.open else scene.conversation.expected
    bubble = Bubble(text, ways, ticket=ticket.number)
    return scene.remembering(expected=spoken_of).decision(Outcome.DONE, bubble, reason="tickets")


def _due(scene: Scene, ticket: Ticket) -> str:
    if ticket.promised_at is None or ticket.first_answered_at or not ticket.status.open:
        return ""
    key = "ticket-late" if scene.now > ticket.promised_at else "ticket-due"
    calendar = scene.catalogue.calendar
    return scene.say(key, due=dates.day_and_hour(calendar, ticket.promised_at, scene.conversation.language))


def _title(scene: Scene, ticket: Ticket) -> str:
    entry = scene.catalogue.entries.get(ticket.intent)
    return entry.title if entry else ""


def _line(scene: Scene, ticket: Ticket) -> str:
    where = places.said(ticket.place, scene.catalogue.kelurahan)
    return scene.say(
        "ticket-line",
        number=ticket.label,
        title=_title(scene, ticket),
        where=f" ({where})" if where else "",
        status=scene.say(f"status-{ticket.status.value.replace('_', '-')}"),
        department=scene.catalogue.department(ticket.department).short,
    )


def unfinished(tickets: Sequence[Ticket]) -> tuple[Ticket, ...]:
    """The tickets somebody at a department still works on."""
    return tuple(ticket for ticket in tickets if ticket.status in (Status.NEW, Status.IN_PROGRESS))


def lately(scene: Scene, intent: str | None = None) -> Ticket | None:
    """The newest ticket that was just opened (about one service): a picture or more words belong to it."""
    own = [ticket for ticket in unfinished(scene.turn.tickets) if intent in (None, ticket.intent)]
    fresh = [ticket for ticket in own if scene.now - ticket.opened_at <= scene.playbook.context_lasts]
    return max(fresh, key=lambda ticket: ticket.number, default=None)


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
    return added(scene, ticket, words, scene.utterance.photos, "quoted")


def added(scene: Scene, ticket: Ticket, words: str, photos: tuple[int, ...], reason: str) -> Decision:
    """Words and photos go to a ticket, and its department is told."""
    secret = ticket.confidentiality is not Confidentiality.BIASA
    effects = told(scene, ticket, "desk-resident-secret" if secret else "desk-resident", text=shortened(words))
    updated = replace(ticket, photos=(*ticket.photos, *photos))
    bubble = Bubble(scene.say("attached", number=ticket.label), ticket=ticket.number, case_bearing=False)
    event = TicketEvent(ticket.number, scene.now, "resident_wrote", "resident")
    return scene.remembering(expected=None, unclear_text="").decision(
        Outcome.ATTACHED, bubble, reason=reason, tickets=(updated,), events=(event,), effects=effects
    )


def reminded(scene: Scene, number: int) -> Decision:
    """The promised hour has passed: the department is told that the resident still waits."""
    ticket = scene.ticket(number)
    lately = ticket and ticket.reminded_at and scene.now - ticket.reminded_at < _REMIND_ONCE_IN
    if ticket is None or not ticket.status.open or ticket.first_answered_at or lately:
        return scene.decision(Outcome.DONE, Bubble(scene.say("form-over"), case_bearing=False), reason="not late")
    return scene.decision(
        Outcome.DONE,
        Bubble(scene.say("reminded", number=ticket.label), ticket=ticket.number),
        reason="reminded",
        tickets=(replace(ticket, reminded_at=scene.now),),
        events=(TicketEvent(ticket.number, scene.now, "reminded", "resident"),),
        effects=told(scene, ticket, "desk-reminded"),
    )
