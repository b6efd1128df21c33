"""A value that a service truly needs, asked for by name: sealed with the ticket, kept nowhere else (PRODUCT 1.14)."""

import re

from bot.core.nouns import Decision, Message, Outcome, Sealed, Wanted
from bot.core.scene import Bubble, Scene

_VALUE = re.compile(r"\d(?:[\d ./-]{2,22})\d")
_LEAST_DIGITS = 4


def question(scene: Scene, wanted: Wanted, department: str) -> str:
    """What is asked for, by name, and who alone will read it."""
    reader = scene.catalogue.department(department).short
    return scene.say("wanted", name=_name(scene, wanted), department=reader)


def sealed(scene: Scene) -> Decision | None:
    """The number that was asked for is sealed; what is kept of the message says only that it came."""
    wanted = scene.conversation.wanted
    if wanted is None or scene.now - wanted.at > scene.playbook.expects or not scene.utterance.said:
        return None
    value = _value(scene.utterance.text)
    ticket = scene.ticket(wanted.ticket)
    if value is None or ticket is None or not ticket.status.open:
        return None
    name = _name(scene, wanted)
    kept = scene.say_desk("sealed-instead", name=name)
    return (
        scene.remembering(wanted=None)
        .heard_as(kept)
        .decision(
            Outcome.ATTACHED,
            Bubble(scene.say("sealed", name=name, number=ticket.label), ticket=ticket.number),
            reason="sealed",
            tickets=(ticket,),
            sealed=(Sealed(wanted.ticket, wanted.name, value),),
            heard=kept,
            notes=(Message(scene.conversation.lane, "note", "bot", kept, scene.now, ticket.number),),
        )
    )


def _name(scene: Scene, wanted: Wanted) -> str:
    return scene.say(f"slot-{wanted.name.replace('_', '-')}")


def _value(text: str) -> str | None:
    """The one number in a text that is about little else."""
    found = _VALUE.findall(text)
    digits = ["".join(filter(str.isdigit, one)) for one in found]
    return digits[0] if len(digits) == 1 and len(digits[0]) >= _LEAST_DIGITS and len(text.split()) <= 8 else None
