"""Not the city's: say whose it is and how to reach them, from what was verified (PRODUCT 1.8)."""

from bot.core.nouns import Answered, Decision, Entry, Outcome
from bot.core.scene import Bubble, Scene


def point(scene: Scene, entry: Entry) -> Decision:
    """Name the body outside the city that owns the matter, with its verified contact if there is one."""
    owner = scene.catalogue.department(entry.owner)
    text = scene.say("jurisdiction", title=entry.title, owner=owner.name)
    if owner.contact:
        text = f"{text}\n{owner.contact}"
    scene = scene.understood(answered=Answered(entry.intent, scene.now, scene.utterance.said))
    bubble = Bubble(text, (scene.button("button-person", "person"),))
    return scene.decision(
        Outcome.ANSWERED, bubble, reason="jurisdiction", about=entry.intent, entry_version=entry.version_id
    )
