"""Not the city's: say whose it is and how to reach them, from what was verified (PRODUCT 1.8)."""

from bot.core import places
from bot.core.nouns import Answered, Decision, Entry, Outcome
from bot.core.scene import Bubble, Scene
from intents.prediction import OUT_OF_SCOPE

REGENCY = "kab_kediri"
"""The body that most residents mistake for the city, or the city for it."""


def point(scene: Scene, entry: Entry) -> Decision:
    """Name the body outside the city that owns the matter, with its verified contact if there is one."""
    told = said(scene, entry)
    scene = scene.understood(answered=Answered(entry.intent, scene.now, scene.utterance.said))
    bubble = Bubble(told, (scene.button("button-person", "person"),))
    return scene.decision(
        Outcome.ANSWERED, bubble, reason="jurisdiction", about=entry.intent, entry_version=entry.version_id
    )


def said(scene: Scene, entry: Entry) -> str:
    """Whose matter it is and how to reach them."""
    owner = scene.catalogue.department(entry.owner)
    text = scene.say("jurisdiction", title=entry.title, owner=owner.name)
    return f"{text}\n{owner.contact}" if owner.contact else text


def elsewhere(scene: Scene) -> Decision | None:
    """Something in the regency around the city: say so; what was meant for the city is one word away from a report."""
    place = places.outside_in(scene.utterance.said, scene.catalogue.elsewhere)
    if place is None or places.kelurahan_in(scene.utterance.said, scene.catalogue.kelurahan.values()):
        return None
    regency = scene.catalogue.department(REGENCY)
    text = scene.say("elsewhere", place=place, owner=regency.name, city=scene.playbook.city)
    bubble = Bubble(text, (scene.button("button-person", "person"),))
    return scene.remembering(unclear_text=scene.utterance.said).decision(
        Outcome.ANSWERED, bubble, reason="elsewhere", about=OUT_OF_SCOPE
    )
