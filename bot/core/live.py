"""A live session: between an agent's `/obrolan` and its end, what the resident writes goes to that agent (PRODUCT 1.9).

The bot neither talks over the agent nor stays mute after: both sides are told of the beginning and of the end.
Emergencies are answered all the same.
"""

from dataclasses import dataclass, replace

from bot.core import emergency, places, tickets
from bot.core.choices import SPOKEN
from bot.core.nouns import (
    Act,
    Confidentiality,
    Conversation,
    Decision,
    Effect,
    Live,
    Outcome,
    Place,
    Ticket,
    Timer,
    label,
)
from bot.core.scene import Bubble, Scene, bare
from bot.core.texts import shortened

TIMER = "live"


@dataclass(frozen=True, slots=True)
class Ended:
    """The conversation without its session, with what the resident is told and the timer that is over."""

    conversation: Conversation
    effects: tuple[Effect, ...] = ()
    timers_off: tuple[tuple[str, str], ...] = ()


def to_agent(scene: Scene) -> Decision | None:
    """The resident's words, photos or location go to the agent at once."""
    live, utterance = scene.conversation.live, scene.utterance
    ticket = scene.ticket(live.ticket) if live else None
    if live is None or ticket is None or utterance.button or utterance.text.startswith("/"):
        return None
    if utterance.bare in SPOKEN["live:end"] | {bare(scene.say("button-live-end"))}:
        return pressed(scene, "end")
    if emergency.answer(scene):
        return None
    return scene.decision(
        Outcome.ATTACHED,
        reason="live",
        effects=_passed_on(scene, live, ticket),
        timers=(idle(scene, live.ticket),),
        tickets=(ticket,),
    )


def pressed(scene: Scene, what: str) -> Decision:
    """The resident ends it."""
    live = scene.conversation.live
    if live is None or what != "end":
        return scene.decision(Outcome.DONE, Bubble(scene.say("form-over"), case_bearing=False), reason="not live")
    over = scene.remembering(live=None)
    return over.decision(
        Outcome.DONE,
        Bubble(scene.say("live-over", name=live.name), case_bearing=False),
        reason="live ended",
        effects=(_told(scene, live, "desk-live-ended-by-resident"),),
        timers_off=((TIMER, str(live.ticket)),),
    )


def left(scene: Scene) -> tuple[Effect, ...]:
    """What the agent is told when the resident is gone with all their data."""
    live = scene.conversation.live
    return (_told(scene, live, "desk-live-ended-by-resident"),) if live else ()


def lapsed(scene: Scene) -> Decision:
    """Nobody wrote for long: both sides are told that it is over."""
    live, timer = scene.conversation.live, scene.turn.timer
    if live is None or timer is None or str(live.ticket) != timer.key:
        return scene.decision(Outcome.NOTED, reason="not live")
    return scene.remembering(live=None).decision(
        Outcome.NOTED,
        Bubble(scene.say("live-over", name=live.name), case_bearing=False),
        reason="live lapsed",
        effects=(_told(scene, live, "desk-live-lapsed"),),
    )


def idle(scene: Scene, ticket: int) -> Timer:
    """The moment at which silence ends the session; starting it again moves it."""
    return Timer(scene.conversation.lane, TIMER, str(ticket), scene.now + scene.playbook.live_idle)


def begun(scene: Scene, ticket: Ticket, name: str) -> Bubble:
    """What the resident is told, with the way out of it."""
    department = scene.catalogue.department(ticket.department).name
    text = scene.say("live-begun", name=name, department=department, number=ticket.label)
    return Bubble(text, (scene.button("button-live-end", "live:end"),), ticket=ticket.number)


def cut(scene: Scene, ticket: Ticket) -> Ended:
    """What ends with a session that the department ends; nothing where none runs about this ticket."""
    live, address = scene.conversation.live, scene.conversation.address
    if live is None or live.ticket != ticket.number or address is None:
        return Ended(scene.conversation)
    text = scene.say("live-over", name=live.name)
    over = replace(scene.conversation, live=None, offered=())
    return Ended(over, (Effect(Act.SEND, address, text, ticket=ticket.number),), ((TIMER, str(ticket.number)),))


def _passed_on(scene: Scene, live: Live, ticket: Ticket) -> tuple[Effect, ...]:
    """What was written, with its photos; of a confidential case a chat of many learns only that something came."""
    shared = live.desk in tickets.inbox(scene.found, ticket.department)
    if shared and ticket.confidentiality is not Confidentiality.BIASA:
        return (_told(scene, live, "desk-resident-secret"),)
    text = scene.say_desk("desk-live-resident", number=ticket.label, text=shortened(_words(scene)))
    first, *more = scene.utterance.photos or (None,)
    message = Effect(Act.SEND, live.desk, text, ticket=live.ticket, photo=first)
    return (message, *(replace(message, text=scene.say_desk("case-photo"), photo=photo) for photo in more))


def _words(scene: Scene) -> str:
    """What the agent reads: the words, what came without any, and where a shared location is."""
    utterance = scene.utterance
    words = utterance.text or scene.say_desk(f"case-{utterance.kinds[-1].value.replace('_', '-')}")
    where = places.said(Place(location=utterance.location), scene.catalogue.kelurahan)
    return f"{words} {where}".strip()


def _told(scene: Scene, live: Live, key: str) -> Effect:
    return Effect(Act.SEND, live.desk, scene.say_desk(key, number=label(live.ticket)), ticket=live.ticket)
