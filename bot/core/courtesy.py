"""Greetings, thanks, anger, small talk: a calm word and a way on; nothing is opened or reopened by them."""

from bot.core import handoff, jurisdiction, privacy, tickets
from bot.core.courtesy_words import agrees, is_thanks
from bot.core.nouns import Button, Decision, Outcome
from bot.core.scene import Bubble, Scene
from intents.prediction import GREETING, OUT_OF_SCOPE, PERSON, Band


def small_talk(scene: Scene) -> Decision | None:
    """Conversation that asks for no service."""
    intent = scene.prediction.intent
    bands = {Band.ANSWER, Band.HAND_OFF, *((Band.CLARIFY,) if intent == OUT_OF_SCOPE else ())}
    if scene.prediction.band not in bands or scene.entry.kind != "obrolan":
        return None
    if intent == PERSON:
        return handoff.to_person(scene)
    if intent == "status_tiket":
        return tickets.listed(scene)
    if intent == "hapus_data":
        return privacy.small_talk(scene)
    if intent == OUT_OF_SCOPE:
        return jurisdiction.elsewhere(scene) or _fixed(scene)
    if intent == GREETING:
        return _courtesy(scene)
    return _fixed(scene)


def _courtesy(scene: Scene) -> Decision:
    said = scene.utterance.bare
    if is_thanks(said):
        return thanks(scene)
    return thanks(scene, "acknowledged") if agrees(said) else greet(scene)


def greet(scene: Scene) -> Decision:
    """Say what this is and what it can do."""
    bubble = Bubble(scene.say("greeting", city=scene.playbook.city), _starts(scene), case_bearing=False)
    return scene.remembering(thanked=False).decision(Outcome.ANSWERED, bubble, reason="greeting")


def thanks(scene: Scene, key: str = "welcome") -> Decision:
    """Answer a thank-you once; the second one in a row is only noted."""
    if scene.conversation.thanked:
        return scene.decision(Outcome.NOTED, reason="thanked again")
    bubble = Bubble(scene.say(key), case_bearing=False)
    return scene.understood(thanked=True).decision(Outcome.ANSWERED, bubble, reason="thanks")


def _starts(scene: Scene) -> tuple[Button, ...]:
    return (scene.button("button-tickets", "tickets"), scene.button("button-person", "person"))


def _fixed(scene: Scene) -> Decision:
    entry = scene.entry
    bubble = Bubble(entry.answer, (scene.button("button-person", "person"),))
    return scene.remembering(unclear_text=scene.utterance.said).decision(
        Outcome.ANSWERED, bubble, reason=entry.intent, entry_version=entry.version_id
    )
