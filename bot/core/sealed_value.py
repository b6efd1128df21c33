"""A value that a service truly needs, asked for by name: sealed with the ticket, kept nowhere else (PRODUCT 1.14)."""

import re

from bot.core.nouns import Decision, Message, Outcome, Sealed, Ticket, Wanted
from bot.core.scene import Bubble, Scene
from intents.prediction import OUT_OF_SCOPE

_VALUE = re.compile(r"(?<!\d)(?<!\bT)(?<!\bT-)\d(?:[\d ./-]{2,22})\d", re.IGNORECASE)
"""Digits that are not a ticket's number."""

_PRICE = re.compile(r"\brp\W{0,2}\d|\d\W?(?:rb|ribu|ewu|jt|juta)\b", re.IGNORECASE)
_LEAST_DIGITS = 4


def question(scene: Scene, wanted: Wanted, department: str) -> str:
    """What is asked for, by name, and who alone will read it."""
    reader = scene.catalogue.department(department).short
    return scene.say("wanted", name=_name(scene, wanted), department=reader)


def sealed(scene: Scene) -> Decision | None:
    """The number that was asked for is sealed; what is kept of the message says only that it came."""
    wanted = scene.conversation.wanted
    said = scene.utterance.said
    if wanted is None or scene.now - wanted.at > scene.playbook.expects or not said or said.startswith("/"):
        return None
    value = _value(said)
    ticket = scene.ticket(wanted.ticket)
    if value is None or ticket is None or not ticket.status.open or _about_something_else(scene, ticket):
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


def _about_something_else(scene: Scene, ticket: Ticket) -> bool:
    """Words of an emergency, or surely for another department, hold a number of their own."""
    others = len(scene.utterance.text.split()) - 1
    if scene.prediction.emergency is not None:
        return True
    elsewhere = scene.entry.owner != ticket.department and scene.entry.intent != OUT_OF_SCOPE
    return scene.sure and elsewhere and others >= scene.playbook.self_contained_words


def _name(scene: Scene, wanted: Wanted) -> str:
    return scene.say(f"slot-{wanted.name.replace('_', '-')}")


def _value(text: str) -> str | None:
    """The one number in a text that is about little else."""
    found = [] if _PRICE.search(text) else _VALUE.findall(text)
    digits = ["".join(filter(str.isdigit, one)) for one in found]
    return digits[0] if len(digits) == 1 and len(digits[0]) >= _LEAST_DIGITS and len(text.split()) <= 8 else None
