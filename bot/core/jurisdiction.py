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
    """Something in the regency around the city: said so; what was meant for the city is one word away from a report."""
    place = named(scene)
    if place is None:
        return None
    bubble = Bubble(told(scene, place), (scene.button("button-person", "person"),))
    return scene.remembering(unclear_text=scene.utterance.said).decision(
        Outcome.ANSWERED, bubble, reason="elsewhere", about=OUT_OF_SCOPE
    )


def named(scene: Scene) -> str | None:
    """The place outside the city that is spoken of; None where a kelurahan of the city is named too."""
    place = places.outside_in(scene.utterance.said, scene.catalogue.elsewhere)
    inside = place and places.kelurahan_in(scene.utterance.said, scene.catalogue.kelurahan.values())
    return None if inside else place


def told(scene: Scene, place: str) -> str:
    """Whose place that is."""
    regency = scene.catalogue.department(REGENCY)
    return scene.say("elsewhere", place=place, owner=regency.name, city=scene.playbook.city)
