"""The agent's turn: who may do what with a ticket, and what each handoff command does (PRODUCT 2)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.core import cards, closing, dates, live, membership, tickets
from bot.core.desk_scene import NOBODY, Desk
from bot.core.desk_words import read
from bot.core.may_see import Part, may_see
from bot.core.nouns import (
    Act,
    Button,
    Confidentiality,
    Conversation,
    Decision,
    Effect,
    Expected,
    Inbound,
    Language,
    Live,
    Message,
    Outcome,
    Status,
    Ticket,
)
from bot.core.scene import Scene, sender_of
from bot.core.texts import shortened

_TRIAGE_FROM = 2


def act(scene: Scene) -> Decision:
    """Decide an agent's message. Deny by default: no member, no ticket of theirs, no command."""
    inbound, ticket = scene.turn.arrivals[0].inbound, scene.ticket(scene.turn.arrivals[0].ticket)
    if inbound.left is not None:
        return membership.carried_on(scene, inbound.left)
    command, member = read(inbound), scene.found.members.get(sender_of(inbound))
    if command.name == "daftar":
        return membership.join(Desk(scene, inbound, command, member or NOBODY, None))
    if member is None:
        return Desk(scene, inbound, command, NOBODY, None).refused("desk-unknown-member")
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
        Outcome.DONE,
        told,
        to=to,
        tickets=(taken,),
        events=(desk.event("taken"),),
        effects=_refreshed(desk, taken),
        passed_on=desk.repeated("/ambil"),
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
    key = f"reply:{desk.arrival_id}"
    passed_on = desk.repeated(f"/balas {words}", after=key if hold else None)
    if address is None:
        return _nobody_there(desk, passed_on)
    department = scene.catalogue.department(ticket.department)
    text = scene.say("from-department", department=department.name, number=ticket.label, text=shortened(words, 3900))
    not_before = scene.now + scene.playbook.undo_reply if hold else None
    reply = Effect(
        Act.SEND,
        address,
        text,
        key=key,
        after=desk.inbound.reply_to if desk.inbound.passed_from is not None else None,
        ticket=ticket.number,
        not_before=not_before,
        report_to=desk.inbound.address,
    )
    sent = Effect(
        Act.SEND, desk.inbound.address, desk.say("desk-sent", number=ticket.label), ticket=ticket.number, after=key
    )
    return desk.decision(
        Outcome.DONE,
        said,
        *buttons,
        conversation=_asked(desk, ticket),
        tickets=(ticket,),
        events=(desk.event("replied"),),
        messages=(Message(ticket.lane, "out", desk.actor, words, scene.now, ticket.number),),
        effects=(reply, sent, *_refreshed(desk, ticket)),
        timers=(live.idle(scene, ticket.number),) if _is_live(desk) else (),
        passed_on=passed_on,
    )


def _nobody_there(desk: Desk, passed_on: tuple[Inbound, ...]) -> Decision:
    """Who had their data erased cannot be answered; who follows the report can."""
    if not passed_on:
        return desk.refused("desk-erased", number=desk.case.label)
    return desk.decision(Outcome.DONE, desk.say("desk-erased", number=desk.case.label), passed_on=passed_on)


def _asked(desk: Desk, ticket: Ticket) -> Conversation:
    """The resident may answer in plain words; buttons shown before are no answer to an officer."""
    kept = replace(desk.scene.conversation, expected=Expected(ticket.number, desk.scene.now, asked=True))
    return kept if kept.draft else replace(kept, offered=())


def _is_live(desk: Desk) -> bool:
    live_now = desk.scene.conversation.live
    return live_now is not None and live_now.ticket == desk.case.number


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
    ended = live.cut(scene, desk.case)
    return desk.decision(
        Outcome.DONE,
        old,
        tickets=(moved,),
        events=(desk.event("transferred", f"{desk.case.department} → {target}: {reason}"),),
        messages=(note,),
        effects=(*gone, *tickets.posted(moved, scene.found), *told, *ended.effects),
        conversation=ended.conversation,
        timers_off=ended.timers_off,
        passed_on=desk.repeated(f"/alihkan {target} {reason}"),
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
    if desk.scene.conversation.address is None:
        return _closed_unasked(desk, replace(ticket, status=Status.CLOSED_UNCONFIRMED), note)
    bubble, timer = closing.question(desk.scene, ticket, note)
    ended = live.cut(desk.scene, ticket)
    ask = Effect(Act.SEND, desk.scene.conversation.address, bubble.text, bubble.buttons, ticket=ticket.number)
    return desk.decision(
        Outcome.DONE,
        desk.say("desk-resolved", number=ticket.label),
        conversation=replace(ended.conversation, offered=bubble.buttons, expected=None),
        tickets=(ticket,),
        events=(desk.event("resolved", note),),
        messages=(Message(ticket.lane, "out", desk.actor, note, desk.scene.now, ticket.number),),
        timers=(timer,),
        timers_off=ended.timers_off,
        effects=(*ended.effects, ask, *_refreshed(desk, ticket)),
        passed_on=desk.repeated(f"/selesai {note}"),
    )


def _closed_unasked(desk: Desk, ticket: Ticket, note: str) -> Decision:
    """Who had their data erased cannot be asked."""
    return desk.decision(
        Outcome.DONE,
        desk.say("desk-closed-unasked", number=ticket.label),
        tickets=(ticket,),
        events=(desk.event("resolved", note),),
        effects=_refreshed(desk, ticket),
        passed_on=desk.repeated(f"/selesai {note}"),
    )


def _talk_live(desk: Desk) -> Decision:
    """`/obrolan` opens a live session with the resident; sent again, it ends it."""
    scene, case = desk.scene, desk.case
    running, address = scene.conversation.live, scene.conversation.address
    if address is None:
        return desk.refused("desk-erased", number=case.label)
    if case.status is Status.RESOLVED:
        return desk.refused("desk-already-resolved", number=case.label)
    if running and (running.ticket, running.member) == (case.number, desk.member.id):
        return _live_over(desk)
    if running:
        return desk.refused("desk-live-other", name=running.name)
    if case.holder not in (None, desk.member.id):
        return desk.refused("desk-taken-by", name=case.holder_name, number=case.label)
    held = _held(desk)
    bubble = live.begun(scene, held, desk.member.name)
    secret = case.confidentiality is not Confidentiality.BIASA
    reads = desk.member.address if secret and desk.member.address else desk.inbound.address
    began = Live(case.number, desk.member.id, desk.member.name, reads)
    return desk.decision(
        Outcome.DONE,
        desk.say("desk-live-begun", number=case.label),
        conversation=replace(scene.conversation, live=began, offered=bubble.buttons, expected=None),
        tickets=(held,),
        events=(desk.event("live_begun"),),
        timers=(live.idle(scene, case.number),),
        effects=(
            Effect(Act.SEND, address, bubble.text, bubble.buttons, ticket=case.number),
            *_refreshed(desk, held),
        ),
    )


def _live_over(desk: Desk) -> Decision:
    ended = live.cut(desk.scene, desk.case)
    return desk.decision(
        Outcome.DONE,
        desk.say("desk-live-over", number=desk.case.label),
        conversation=ended.conversation,
        events=(desk.event("live_ended"),),
        timers_off=ended.timers_off,
        effects=ended.effects,
    )


def _give_back(desk: Desk) -> Decision:
    if desk.case.status is not Status.IN_PROGRESS:
        return desk.refused("desk-not-held", number=desk.case.label)
    free = replace(desk.case, status=Status.NEW, holder=None, holder_name="")
    said = desk.say("desk-given-back", number=free.label)
    ended = live.cut(desk.scene, free)
    return desk.decision(
        Outcome.DONE,
        said,
        conversation=ended.conversation,
        tickets=(free,),
        events=(desk.event("returned"),),
        timers_off=ended.timers_off,
        effects=(*ended.effects, *_refreshed(desk, free)),
        passed_on=desk.repeated("/kembalikan"),
    )


def _history(desk: Desk) -> Decision:
    """The card and the thread. Of a confidential case only the holder reads it, in a chat of their own."""
    secret = desk.case.confidentiality is not Confidentiality.BIASA
    if not may_see(Part.THREAD, desk.case, desk.member) or (secret and desk.member.address is None):
        return desk.refused("desk-secret", number=desk.case.label)
    values = desk.scene.found.sealed if may_see(Part.SEALED, desk.case, desk.member) and desk.member.address else {}
    lines = [cards.card(desk.case, desk.scene.catalogue), *_unsealed(desk, values), ""]
    lines += [_line(desk, message) for message in desk.scene.found.thread[-20:]]
    shown = shortened("\n".join(lines).strip(), 4000)
    opened = (desk.event("unsealed", ", ".join(values)),) if values else ()
    private = desk.member.address if secret or values else None
    return desk.decision(Outcome.DONE, shown, to=private, events=opened)


def _unsealed(desk: Desk, values: Mapping[str, str]) -> list[str]:
    """Sealed values, for the holder in a chat of their own; that they were read is an event of the ticket."""
    named = {desk.say("slot-" + name.replace("_", "-")): value for name, value in values.items()}
    return [f"{name}: {value}" for name, value in named.items()]


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


def _to_resident(desk: Desk, key: str, /, **values: str | int) -> tuple[Effect, ...]:
    """A sentence to the resident, if there still is one."""
    address = desk.scene.conversation.address
    if address is None:
        return ()
    return (Effect(Act.SEND, address, desk.scene.say(key, **values), ticket=desk.case.number),)


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


_WITHOUT_TICKET: dict[str, Callable[[Desk], Decision]] = {
    "antrean": _queue,
    "bantuan": _help,
    "start": _help,
    "keluar": membership.leave,
}
_WITH_TICKET: dict[str, Callable[[Desk], Decision]] = {
    "ambil": _take,
    "balas": _reply,
    "catatan": _note,
    "alihkan": _transfer,
    "selesai": _resolve,
    "kembalikan": _give_back,
    "obrolan": _talk_live,
    "tiket": _history,
    "urungkan": _take_back,
    "kirim": _send_offered,
    "catat": _note_offered,
    "": _reply_to_card,
}
