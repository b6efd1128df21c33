"""A message that could not be decided three times: a person reads it, and the resident is told (DESIGN 3.2)."""

from datetime import datetime

from bot.core import codes, tickets
from bot.core.nouns import Decision, Finding, Outcome, Side
from bot.core.scene import Bubble, Found, Scene, Turn
from intents.prediction import PERSON


def handed_over(turn: Turn, found: Found, now: datetime, numbers: tuple[int, ...]) -> Decision:
    """Finish the arrivals of a turn without reading them."""
    scene = Scene(turn, found, now, numbers)
    if not turn.arrivals:
        timer = turn.timer
        return Decision(turn.conversation, timers_off=((timer.kind, timer.key),) if timer else ())
    if turn.arrivals[0].inbound.side is Side.DESK:
        return Decision(
            turn.conversation,
            outcomes=((turn.arrivals[0].id, Outcome.REFUSED),),
            rewrites=codes.forgotten(turn.arrivals[0]),
            finding=Finding(Outcome.REFUSED, reason="stuck"),
        )
    text = scene.utterance.text or scene.say("no-words")
    case = tickets.opened(scene, department=scene.playbook.front_desk, intent=PERSON, text=text)
    bubble = Bubble(scene.say("stuck", number=case.ticket.label), ticket=case.ticket.number)
    return scene.decision(
        Outcome.HANDED_OFF,
        bubble,
        reason="stuck",
        tickets=(case.ticket,),
        events=(case.event,),
        effects=(*case.effects, *tickets.told(scene, case.ticket, "desk-stuck")),
    )
