"""Honest closing: the resident says whether it is done; silence is never satisfaction (PRODUCT 1.11)."""

from dataclasses import replace

from bot.core import tickets
from bot.core.nouns import Button, Decision, Outcome, Status, Ticket, TicketEvent, Timer
from bot.core.scene import Bubble, Scene
from bot.core.worktime import after_working_days

TIMER = "closing"
MARKS = ("1", "2", "3", "4", "5")


def question(scene: Scene, ticket: Ticket, note: str) -> tuple[Bubble, Timer]:
    """What the resident is asked when the department says done, and when the question lapses."""
    department = scene.catalogue.department(ticket.department).short
    text = scene.say("closing-ask", number=ticket.label, department=department, note=note)
    bubble = Bubble(text, _buttons(scene, ticket), ticket=ticket.number)
    due = after_working_days(scene.catalogue.calendar, scene.now, scene.playbook.confirm_days)
    return bubble, Timer(ticket.lane, TIMER, str(ticket.number), due)


def answered(scene: Scene, what: str, number: int) -> Decision:
    """Sudah closes; Sebagian and Belum reopen; the second time the supervisor is called.

    A report that followed another goes its own way from there: it gets a card.
    """
    ticket = scene.ticket(number)
    if ticket is None or ticket.status is not Status.RESOLVED:
        return scene.decision(Outcome.DONE, Bubble(scene.say("form-over"), case_bearing=False), reason="not asked now")
    if what == "done":
        closed = replace(ticket, status=Status.CLOSED)
        return _settled(scene, closed, "confirmed", "closing-done", _marks(ticket))
    status = Status.IN_PROGRESS if ticket.holder else Status.NEW
    reopened = replace(ticket, status=status, reopened=ticket.reopened + 1, resolved_at=None, incident=None)
    if reopened.reopened > 1:
        return _settled(scene, reopened, "escalated", "closing-supervisor")
    return _settled(scene, reopened, "reopened", "closing-reopened")


def lapsed(scene: Scene) -> Decision:
    """Nobody answered: closed without confirmation, which is told to nobody as a success."""
    timer = scene.turn.timer
    ticket = scene.ticket(int(timer.key)) if timer else None
    if ticket is None or ticket.status is not Status.RESOLVED:
        return scene.decision(Outcome.NOTED, reason="closing lapsed")
    closed = replace(ticket, status=Status.CLOSED_UNCONFIRMED)
    event = TicketEvent(ticket.number, scene.now, "closed_unconfirmed", "bot")
    return scene.decision(
        Outcome.NOTED,
        reason="closing lapsed",
        tickets=(closed,),
        events=(event,),
        effects=tickets.refreshed(closed, scene.found),
    )


def rated(scene: Scene, mark: str, number: int) -> Decision:
    """An optional mark from 1 to 5 for a report that the resident called done; the last one counts."""
    ticket = scene.ticket(number)
    if ticket is None or ticket.status is not Status.CLOSED or mark not in MARKS:
        return scene.decision(Outcome.DONE, Bubble(scene.say("form-over"), case_bearing=False), reason="not asked now")
    return scene.decision(
        Outcome.DONE,
        Bubble(scene.say("rated"), case_bearing=False),
        reason="rated",
        tickets=(ticket,),
        events=(TicketEvent(ticket.number, scene.now, "rated", "resident", mark),),
    )


def _marks(ticket: Ticket) -> tuple[Button, ...]:
    return tuple(Button(mark, f"rate:{mark}:{ticket.number}") for mark in MARKS)


def _settled(scene: Scene, ticket: Ticket, kind: str, key: str, ways: tuple[Button, ...] = ()) -> Decision:
    before = scene.ticket(ticket.number)
    parts = before is not None and before.incident != ticket.incident
    effects = tickets.posted(ticket, scene.found) if parts else tickets.refreshed(ticket, scene.found)
    if kind != "confirmed":
        effects = (*effects, *tickets.told(scene, ticket, f"desk-{kind}"))
    return scene.decision(
        Outcome.DONE,
        Bubble(scene.say(key, number=ticket.label), ways, ticket=ticket.number),
        reason=kind,
        tickets=(ticket,),
        events=(TicketEvent(ticket.number, scene.now, kind, "resident", scene.utterance.text),),
        effects=effects,
        timers_off=((TIMER, str(ticket.number)),),
    )


def _buttons(scene: Scene, ticket: Ticket) -> tuple[Button, ...]:
    return (
        scene.button("button-done", f"ticket:done:{ticket.number}"),
        scene.button("button-partly", f"ticket:partly:{ticket.number}"),
        scene.button("button-not", f"ticket:not:{ticket.number}"),
    )
