"""Who is in crisis or beaten is not left with a machine: a person has the case at once (PRODUCT 1.2, 1.14)."""

from dataclasses import replace

from bot.core import form_words, tickets
from bot.core.courtesy_words import is_thanks
from bot.core.nouns import Confidentiality, Decision, Entry, Outcome, Ticket
from bot.core.scene import Bubble, Scene
from intents.prediction import URGENT


def to_a_human(scene: Scene, entry: Entry) -> Decision:
    """Who is in crisis or beaten is not left with a machine: the case goes to people at once, and only once."""
    known = next((ticket for ticket in tickets.unfinished(scene.turn.tickets) if ticket.intent == entry.intent), None)
    bubble = Bubble(entry.answer, (scene.button("button-person", "person"),))
    if known:
        return scene.decision(
            Outcome.EMERGENCY,
            replace(bubble, ticket=known.number),
            reason="known to people",
            about=entry.intent,
            entry_version=entry.version_id,
            tickets=(known,),
            effects=tickets.told(scene, known, "desk-resident-secret"),
        )
    case = tickets.opened(
        scene,
        department=entry.owner,
        intent=entry.intent,
        text=scene.utterance.text,
        confidentiality=entry.confidentiality,
    )
    return scene.decision(
        Outcome.EMERGENCY,
        bubble,
        reason="to people at once",
        about=entry.intent,
        entry_version=entry.version_id,
        tickets=(case.ticket,),
        events=(case.event,),
        effects=case.effects,
    )


def confided(scene: Scene) -> Decision | None:
    """What is written right after a crisis or violence was told belongs to that case, not to a guess of the model."""
    case = next(filter(None, (_confidential(scene, ticket) for ticket in tickets.unfinished(scene.turn.tickets))), None)
    if case is None or scene.turn.prediction is None or courtesy(scene) or _about_something_else(scene):
        return None
    bubble = Bubble(scene.say("confided"), (scene.button("button-person", "person"),), ticket=case.number)
    effects = tickets.told(scene, case, "desk-resident-secret")
    return scene.decision(
        Outcome.ATTACHED, bubble, reason="confided", about=case.intent, tickets=(case,), effects=effects
    )


def courtesy(scene: Scene) -> bool:
    """Thanks, or a change of mind: neither is part of a report."""
    order = form_words.read(scene.utterance.said)
    return is_thanks(scene.utterance.bare) or (order is not None and order.payload == "form:cancel")


def _about_something_else(scene: Scene) -> bool:
    long_enough = len(scene.utterance.text.split()) >= scene.playbook.self_contained_words
    return scene.prediction.urgent_words or (scene.sure and long_enough and scene.prediction.emergency is None)


def _confidential(scene: Scene, ticket: Ticket) -> Ticket | None:
    entry = scene.catalogue.entries.get(ticket.intent)
    fresh = scene.now - ticket.opened_at <= scene.playbook.context_lasts
    return ticket if fresh and entry and entry.kind == URGENT and _secret(ticket) else None


def _secret(ticket: Ticket) -> bool:
    return ticket.confidentiality is not Confidentiality.BIASA
