"""Joining a department by a code, and leaving it again: whoever leaves holds no ticket any more (PRODUCT 2.1, 2.9)."""

from dataclasses import replace

from bot.core import codes, live, tickets
from bot.core.desk_scene import NOBODY, Desk
from bot.core.desk_words import Command
from bot.core.nouns import (
    Act,
    Decision,
    Effect,
    Inbound,
    Joined,
    Kind,
    Member,
    Outcome,
    Role,
    Status,
    Ticket,
)
from bot.core.scene import Scene
from bot.core.texts import shortened


def join(desk: Desk) -> Decision:
    """`/daftar KODE`: whoever has a code that counts becomes a member. The code is not kept, whatever came of it."""
    return replace(_answered(desk), rewrites=codes.forgotten(desk.scene.turn.arrivals[0]))


def _answered(desk: Desk) -> Decision:
    """A wrong code is one and the same, whether it is unknown, used or too old."""
    scene, written = desk.scene, codes.written(desk.command)
    wrong, code = scene.conversation.wrong_codes, scene.found.code
    if desk.member is not NOBODY:
        theirs = scene.catalogue.department(desk.member.department).name
        return desk.refused("desk-already-member", role=desk.member.role.value, department=theirs)
    if not _is_private(desk.inbound):
        return desk.refused("desk-join-privately")
    if codes.locked(wrong, scene.now):
        return desk.refused("desk-join-later")
    if not written.code:
        return desk.refused("desk-join-how")
    if code is None or not codes.counts(code, scene.now):
        counted = replace(scene.conversation, wrong_codes=codes.once_more(wrong, scene.now))
        return desk.decision(Outcome.REFUSED, desk.say("desk-wrong-code"), conversation=counted)
    department = scene.catalogue.department(code.department)
    name = written.name or shortened(desk.inbound.sender_name.strip(), 64) or f"Petugas {department.short}"
    return desk.decision(
        Outcome.DONE,
        desk.say("desk-welcome", name=name, role=code.role.value, department=department.name),
        conversation=replace(scene.conversation, wrong_codes=()),
        joined=Joined(code, name, desk.inbound.address, desk.inbound.sender),
    )


def _is_private(inbound: Inbound) -> bool:
    """A chat with one person is named as that person, on every channel."""
    return inbound.address.chat == inbound.sender


def leave(desk: Desk) -> Decision:
    """`/keluar`: the rights end at once; the tickets are seen to once that is saved: none is taken meanwhile."""
    department = desk.scene.catalogue.department(desk.member.department).name
    return desk.decision(
        Outcome.DONE,
        desk.say("desk-goodbye", department=department),
        left=desk.member.id,
        passed_on=(_order(desk.inbound, desk.member.id, "left"),),
    )


def carried_on(scene: Scene, left: int) -> Decision:
    """What is still to be done for a member who left: in their own lane, then in the lane of each ticket they held."""
    arrival = scene.turn.arrivals[0]
    ticket = scene.ticket(arrival.ticket)
    member = scene.found.left or Member(left, "", "", Role.PETUGAS)
    desk = Desk(scene, arrival.inbound, Command("keluar", None, ""), member, ticket)
    if ticket is not None:
        return _released(desk) if ticket.holder == left and ticket.status.open else desk.decision(Outcome.NOTED, "")
    return _farewell(desk) if scene.found.left else desk.decision(Outcome.NOTED, "")


def _farewell(desk: Desk) -> Decision:
    """The department is told, and every ticket gets the order to be released."""
    scene, held = desk.scene, desk.scene.found.held
    department = scene.catalogue.department(desk.member.department).short
    text = desk.say("desk-member-left", name=desk.member.name, department=department)
    if held:
        labels = shortened(", ".join(ticket.label for ticket in held), 3000)
        text = f"{text} {desk.say('desk-member-held', numbers=labels)}"
    return desk.decision(
        Outcome.NOTED,
        "",
        effects=tuple(Effect(Act.SEND, to, text) for to in tickets.inbox(scene.found, desk.member.department)),
        passed_on=tuple(_order(desk.inbound, desk.member.id, str(ticket.number), ticket.number) for ticket in held),
    )


def _released(desk: Desk) -> Decision:
    """Back to the queue; one that waits for the resident's word goes on waiting, held by nobody."""
    case = desk.case
    status = Status.NEW if case.status is Status.IN_PROGRESS else case.status
    free = replace(case, status=status, holder=None, holder_name="")
    ended = live.cut(desk.scene, free)
    return desk.decision(
        Outcome.NOTED,
        "",
        conversation=ended.conversation,
        tickets=(free,),
        events=(desk.event("released", case.holder_name),),
        timers_off=ended.timers_off,
        effects=(*ended.effects, *_card(desk.scene, free)),
    )


def _card(scene: Scene, ticket: Ticket) -> tuple[Effect, ...]:
    """The card as it is now, at the front desk a new one where nobody is left; who follows another has none."""
    if ticket.incident is not None:
        return ()
    staffed = bool(scene.found.inboxes.get(ticket.department))
    return tickets.refreshed(ticket, scene.found) if staffed else tickets.posted(ticket, scene.found)


def _order(inbound: Inbound, left: int, mark: str, ticket: int | None = None) -> Inbound:
    """The order to carry a leaving on. mark: tells it from the others that come of the same message."""
    return replace(
        inbound,
        external_id=f"{inbound.external_id}>{mark}",
        kind=Kind.TEXT,
        text="",
        button=None,
        media=None,
        reply_to=None,
        ticket=ticket,
        left=left,
    )
