"""The agent's turn: who may do what with a ticket, and what each handoff command does (PRODUCT 2)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.core import cards, closing, dates, tickets
from bot.core.desk_words import Command, read
from bot.core.may_see import Part, may_see
from bot.core.nouns import (
    Act,
    Address,
    Button,
    Confidentiality,
    Decision,
    Effect,
    Finding,
    Inbound,
    Language,
    Member,
    Message,
    Outcome,
    Role,
    Status,
    Ticket,
    TicketEvent,
)
from bot.core.scene import Scene, sender_of
from bot.core.texts import shortened

_TRIAGE_FROM = 2


@dataclass(frozen=True)
class Desk:
    """One agent's message in a lane: who, what, and about which ticket (None when there is none they may act on)."""

    scene: Scene
    inbound: Inbound
    command: Command
    member: Member
    ticket: Ticket | None

    @property
    def case(self) -> Ticket:
        if self.ticket is None:
            raise ValueError("this command needs a ticket")
        return self.ticket

    @property
    def arrival_id(self) -> int:
        return self.scene.turn.arrivals[0].id

    @property
    def actor(self) -> str:
        return f"member:{self.member.id}"

    def say(self, key: str, /, **values: str | int) -> str:
        """A sentence to the agent: the desk speaks Indonesian."""
        return self.scene.say_desk(key, **values)

    def event(self, kind: str, note: str = "") -> TicketEvent:
        return TicketEvent(self.case.number, self.scene.now, kind, self.actor, note)

    def decision(
        self, outcome: Outcome, text: str, *buttons: Button, to: Address | None = None, **more: Any
    ) -> Decision:
        """Finish the arrival: what the agent is told, and what else is done."""
        number = self.ticket.number if self.ticket else None
        told = Effect(Act.SEND, to or self.inbound.address, text, buttons, ticket=number) if text else None
        effects = (*((told,) if told else ()), *more.pop("effects", ()))
        return Decision(
            conversation=more.pop("conversation", self.scene.conversation),
            outcomes=((self.arrival_id, outcome),),
            effects=effects,
            finding=Finding(outcome, reason=f"desk {self.command.name or 'reply'}"),
            **more,
        )

    def refused(self, key: str, /, **values: str | int) -> Decision:
        return self.decision(Outcome.REFUSED, self.say(key, **values))


def act(scene: Scene) -> Decision:
    """Decide an agent's message. Deny by default: no member, no ticket of theirs, no command."""
    inbound, ticket = scene.turn.arrivals[0].inbound, scene.ticket(scene.turn.arrivals[0].ticket)
    command, member = read(inbound), scene.found.members.get(sender_of(inbound))
    if member is None:
        nobody = Member(0, "", "", Role.PETUGAS)
        return Desk(scene, inbound, command, nobody, None).refused("desk-unknown-member")
    own = ticket if ticket and ticket.department == member.department else None
    desk = Desk(scene, inbound, command, member, own)
    if command.name in _WITHOUT_TICKET:
        return _WITHOUT_TICKET[command.name](desk)
    handler = _WITH_TICKET.get(command.name)
    if handler is None:
        return desk.refused("desk-unknown-command")
    if own is None:
        return desk.refused("desk-no-such-ticket")
    if not own.status.open and command.name != "tiket":
        return desk.refused("desk-closed", number=own.label)
    return handler(desk)


def _take(desk: Desk) -> Decision:
    if desk.case.status is Status.RESOLVED:
        return desk.refused("desk-already-resolved", number=desk.case.label)
    if desk.case.holder not in (None, desk.member.id):
        return desk.refused("desk-taken-by", name=desk.case.holder_name, number=desk.case.label)
    taken = _held(desk)
    told = desk.say("desk-taken", number=taken.label)
    to = None
    if taken.confidentiality is not Confidentiality.BIASA and desk.member.address:
        told, to = f"{told}\n\n{taken.text}", desk.member.address
    return desk.decision(
        Outcome.DONE, told, to=to, tickets=(taken,), events=(desk.event("taken"),), effects=_refreshed(desk, taken)
    )


def _reply(desk: Desk) -> Decision:
    """`/balas`: the words go to the resident now."""
    return _sent(desk, desk.command.argument) if desk.command.argument else desk.refused("desk-no-words")


def _reply_to_card(desk: Desk) -> Decision:
    """Plain words under a card: the holder's are sent after ten seconds to think again, anyone else's are offered."""
    words = desk.command.argument
    if not words:
        return desk.refused("desk-no-words")
    if desk.case.holder == desk.member.id:
        undo = desk.scene.playbook.undo_reply
        payload = f"desk:urungkan:{desk.case.number}:{desk.arrival_id}"
        said = desk.say("desk-will-send", seconds=int(undo.total_seconds()))
        return _sent(desk, words, said, Button(desk.say("button-cancel"), payload), hold=True)
    offer = (
        Button(desk.say("button-to-resident"), f"desk:kirim:{desk.case.number}:{desk.arrival_id}"),
        Button(desk.say("button-note"), f"desk:catat:{desk.case.number}:{desk.arrival_id}"),
    )
    return desk.decision(Outcome.CLARIFIED, desk.say("desk-offer", text=shortened(words)), *offer)


def _sent(desk: Desk, words: str, said: str = "", *buttons: Button, hold: bool = False) -> Decision:
    ticket, scene = _held(desk) if desk.case.status is Status.NEW else desk.case, desk.scene
    ticket = replace(ticket, first_answered_at=ticket.first_answered_at or scene.now)
    address = scene.conversation.address
    assert address is not None
    department = scene.catalogue.department(ticket.department)
    key = f"reply:{desk.arrival_id}"
    text = scene.say("from-department", department=department.name, number=ticket.label, text=shortened(words, 3900))
    not_before = scene.now + scene.playbook.undo_reply if hold else None
    reply = Effect(
        Act.SEND, address, text, key=key, ticket=ticket.number, not_before=not_before, report_to=desk.inbound.address
    )
    sent = Effect(
        Act.SEND, desk.inbound.address, desk.say("desk-sent", number=ticket.label), ticket=ticket.number, after=key
    )
    return desk.decision(
        Outcome.DONE,
        said,
        *buttons,
        conversation=scene.conversation if scene.conversation.draft else replace(scene.conversation, offered=()),
        tickets=(ticket,),
        events=(desk.event("replied"),),
        messages=(Message(ticket.lane, "out", desk.actor, words, scene.now, ticket.number),),
        effects=(reply, sent, *_refreshed(desk, ticket)),
    )


def _send_offered(desk: Desk) -> Decision:
    words = desk.scene.found.words
    return _sent(desk, words) if words else desk.refused("desk-no-words")


def _note_offered(desk: Desk) -> Decision:
    return _noted(desk, desk.scene.found.words)


def _take_back(desk: Desk) -> Decision:
    key = f"reply:{desk.command.argument}"
    if key not in desk.scene.found.pending:
        return desk.refused("desk-too-late", number=desk.case.label)
    answers = [said for said in desk.scene.found.thread if said.direction == "out" and said.author != "bot"]
    ticket = replace(desk.case, first_answered_at=None) if len(answers) <= 1 else desk.case
    note = Message(ticket.lane, "note", desk.actor, desk.say("desk-taken-back"), desk.scene.now, ticket.number)
    return desk.decision(
        Outcome.DONE,
        note.text,
        cancelled=(key,),
        tickets=(ticket,),
        messages=(note,),
        events=(desk.event("taken_back"),),
    )


def _note(desk: Desk) -> Decision:
    return _noted(desk, desk.command.argument)


def _noted(desk: Desk, words: str) -> Decision:
    if not words:
        return desk.refused("desk-no-words")
    note = Message(desk.case.lane, "note", desk.actor, words, desk.scene.now, desk.case.number)
    said = desk.say("desk-noted", number=desk.case.label)
    return desk.decision(Outcome.DONE, said, messages=(note,), events=(desk.event("noted"),))


def _transfer(desk: Desk) -> Decision:
    """Another department gets the ticket with its thread and its clock; the second transfer goes to triage."""
    if desk.case.status is Status.RESOLVED:
        return desk.refused("desk-already-resolved", number=desk.case.label)
    word, _, reason = desk.command.argument.partition(" ")
    target = _department(desk, word)
    if target is None:
        return desk.refused("desk-unknown-department", word=word or "?")
    if not reason.strip():
        return desk.refused("desk-no-reason", department=target)
    if not _allowed(desk, target):
        return desk.refused("desk-transfer-secret", number=desk.case.label)
    triage = desk.case.transfers + 1 >= _TRIAGE_FROM and desk.case.department != desk.scene.playbook.front_desk
    return _transferred(desk, desk.scene.playbook.front_desk if triage else target, reason.strip())


def _transferred(desk: Desk, target: str, reason: str) -> Decision:
    scene = desk.scene
    moved = replace(
        desk.case,
        department=target,
        status=Status.NEW,
        holder=None,
        holder_name="",
        transfers=desk.case.transfers + 1,
    )
    department = scene.catalogue.department(target)
    old = desk.say("desk-moved", number=moved.label, department=department.short, reason=reason)
    gone = tuple(replace(effect, text=old, buttons=()) for effect in tickets.refreshed(desk.case, scene.found))
    note = Message(moved.lane, "note", desk.actor, old, scene.now, moved.number)
    told = _to_resident(desk, "resident-moved", number=moved.label, department=department.short)
    return desk.decision(
        Outcome.DONE,
        old,
        tickets=(moved,),
        events=(desk.event("transferred", f"{desk.case.department} → {target}: {reason}"),),
        messages=(note,),
        effects=(*gone, *tickets.posted(moved, scene.found), told),
    )


def _resolve(desk: Desk) -> Decision:
    """The department says done: the resident is asked whether it is."""
    if desk.case.status is Status.RESOLVED:
        return desk.refused("desk-already-resolved", number=desk.case.label)
    ticket = replace(
        _held(desk) if desk.case.holder is None else desk.case, status=Status.RESOLVED, resolved_at=desk.scene.now
    )
    ticket = replace(ticket, first_answered_at=ticket.first_answered_at or desk.scene.now)
    note = shortened(desk.command.argument, 3000) or desk.say("desk-default-note")
    bubble, timer = closing.question(desk.scene, ticket, note)
    conversation = replace(desk.scene.conversation, offered=bubble.buttons)
    assert conversation.address is not None
    ask = Effect(Act.SEND, conversation.address, bubble.text, bubble.buttons, ticket=ticket.number)
    return desk.decision(
        Outcome.DONE,
        desk.say("desk-resolved", number=ticket.label),
        conversation=conversation,
        tickets=(ticket,),
        events=(desk.event("resolved", note),),
        messages=(Message(ticket.lane, "out", desk.actor, note, desk.scene.now, ticket.number),),
        timers=(timer,),
        effects=(ask, *_refreshed(desk, ticket)),
    )


def _give_back(desk: Desk) -> Decision:
    if desk.case.status is not Status.IN_PROGRESS:
        return desk.refused("desk-not-held", number=desk.case.label)
    free = replace(desk.case, status=Status.NEW, holder=None, holder_name="")
    said = desk.say("desk-given-back", number=free.label)
    return desk.decision(
        Outcome.DONE, said, tickets=(free,), events=(desk.event("returned"),), effects=_refreshed(desk, free)
    )


def _history(desk: Desk) -> Decision:
    """The card and the thread. Of a confidential case only the holder reads it, in a chat of their own."""
    secret = desk.case.confidentiality is not Confidentiality.BIASA
    if not may_see(Part.THREAD, desk.case, desk.member) or (secret and desk.member.address is None):
        return desk.refused("desk-secret", number=desk.case.label)
    lines = [cards.card(desk.case, desk.scene.catalogue), ""]
    lines += [_line(desk, message) for message in desk.scene.found.thread[-20:]]
    shown = shortened("\n".join(lines).strip(), 4000)
    return desk.decision(Outcome.DONE, shown, to=desk.member.address if secret else None)


def _queue(desk: Desk) -> Decision:
    queue = desk.scene.found.queue
    department = desk.scene.catalogue.department(desk.member.department).short
    if not queue:
        return desk.decision(Outcome.DONE, desk.say("desk-queue-empty", department=department))
    lines = "\n".join(cards.line(ticket, desk.scene.catalogue) for ticket in queue)
    return desk.decision(Outcome.DONE, desk.say("desk-queue", department=department, count=len(queue), lines=lines))


def _help(desk: Desk) -> Decision:
    return desk.decision(Outcome.DONE, desk.say("desk-help"))


def _held(desk: Desk) -> Ticket:
    return replace(desk.case, status=Status.IN_PROGRESS, holder=desk.member.id, holder_name=desk.member.name)


def _refreshed(desk: Desk, ticket: Ticket) -> tuple[Effect, ...]:
    return tickets.refreshed(ticket, desk.scene.found)


def _to_resident(desk: Desk, key: str, /, **values: str | int) -> Effect:
    address = desk.scene.conversation.address
    assert address is not None
    return Effect(Act.SEND, address, desk.scene.say(key, **values), ticket=desk.case.number)


def _department(desk: Desk, word: str) -> str | None:
    wanted = word.casefold()
    for department in desk.scene.catalogue.departments.values():
        if not department.outside and wanted in (department.id, department.short.casefold(), *department.aliases):
            return None if department.id == desk.member.department else department.id
    return None


def _allowed(desk: Desk, target: str) -> bool:
    """A confidential case stays among the service's own departments and the front desk."""
    if desk.case.confidentiality is Confidentiality.BIASA:
        return True
    entry = desk.scene.catalogue.entries[desk.case.intent]
    return target in (entry.owner, *entry.supporting, desk.scene.playbook.front_desk)


def _line(desk: Desk, message: Message) -> str:
    who = {"resident": "Warga", "bot": "Bot"}.get(message.author, "Petugas")
    mark = "catatan" if message.direction == "note" else who
    when = dates.day_and_hour(desk.scene.catalogue.calendar, message.at, Language.INDONESIAN)
    return f"[{when}] {mark}: {message.text}"


_WITHOUT_TICKET: dict[str, Callable[[Desk], Decision]] = {"antrean": _queue, "bantuan": _help, "start": _help}
_WITH_TICKET: dict[str, Callable[[Desk], Decision]] = {
    "ambil": _take,
    "balas": _reply,
    "catatan": _note,
    "alihkan": _transfer,
    "selesai": _resolve,
    "kembalikan": _give_back,
    "tiket": _history,
    "urungkan": _take_back,
    "kirim": _send_offered,
    "catat": _note_offered,
    "": _reply_to_card,
}
