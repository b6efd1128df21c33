"""Not sure which service: "Maksud Anda …?" once, a rephrase once, then a person. No loops (PRODUCT 1.3)."""

from bot.core import answer, handoff, tickets
from bot.core.nouns import Button, Decision, Outcome
from bot.core.scene import Bubble, Scene
from intents.prediction import Band


def choose(scene: Scene) -> Decision | None:
    """Offer the likeliest services in plain words; never an internal name, never a sensitive one."""
    if scene.prediction.band is not Band.CLARIFY or scene.conversation.clarified:
        return None
    if scene.prediction.intent == "status_tiket":
        return tickets.listed(scene)
    likely = [scene.catalogue.entries[scored.name] for scored in scene.prediction.intents]
    offered = [entry for entry in likely if not entry.sensitive and entry.kind != "obrolan"][: scene.playbook.choices]
    if len(offered) < 2:
        return None
    buttons = tuple(Button(entry.title, f"clarify:{entry.intent}") for entry in offered)
    bubble = Bubble(scene.say("clarify"), (*buttons, scene.button("button-none", "clarify:none")))
    scene = scene.remembering(clarified=True, unclear_text=handoff.all_said(scene))
    return scene.decision(Outcome.CLARIFIED, bubble, reason="clarify")


def pressed(scene: Scene, intent: str) -> Decision:
    """One of the services was chosen, or none of them."""
    entry = scene.catalogue.entries.get(intent)
    if entry is None:
        return ask_again(scene)
    return answer.about(scene, entry, scene.conversation.unclear_text or entry.title, 1.0)


def ask_again(scene: Scene) -> Decision:
    """Ask for other words once, with examples; after that a person reads it."""
    if scene.conversation.rephrased:
        return handoff.to_front_desk(scene)
    bubble = Bubble(scene.say("ask-again"), (scene.button("button-person", "person"),))
    scene = scene.remembering(rephrased=True, unclear_text=handoff.all_said(scene))
    return scene.decision(Outcome.ASKED_AGAIN, bubble, reason="ask again")
