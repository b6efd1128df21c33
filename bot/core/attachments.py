"""Every kind of message has an answer: what is no text is acknowledged, kept or explained (PRODUCT 1.12)."""

from bot.core import places, tickets
from bot.core.nouns import Decision, Kind, Outcome, Place
from bot.core.scene import Bubble, Scene
from intents.prediction import PERSON

_SILENT = frozenset({Kind.REACTION, Kind.EDIT, Kind.DELETE})
_PERSONAL = frozenset({Kind.VOICE, Kind.VIDEO, Kind.DOCUMENT})


def noted(scene: Scene) -> Decision | None:
    """A reaction, an edit, a deletion: recorded, no bubble."""
    if scene.utterance.kinds[-1] not in _SILENT:
        return None
    return scene.decision(Outcome.NOTED, reason=scene.utterance.kinds[-1].value)


def acknowledged(scene: Scene) -> Decision | None:
    """A message without words and without an open report or ticket it belongs to."""
    if scene.utterance.text.strip() or scene.utterance.button:
        return None
    kind = scene.utterance.kinds[-1]
    lately = tickets.lately(scene)
    if lately and (kind in _PERSONAL or scene.utterance.photos or scene.utterance.location):
        return tickets.added(scene, lately, _said(scene, kind), scene.utterance.photos, kind.value)
    if kind in _PERSONAL:
        return _to_a_person(scene, kind)
    scene = scene.remembering(
        photos=(*scene.conversation.photos, *scene.utterance.photos),
        location=scene.utterance.location or scene.conversation.location,
    )
    key = f"got-{kind.value.replace('_', '-')}" if kind is not Kind.TEXT else "ask-again"
    bubble = Bubble(scene.say(key), (scene.button("button-person", "person"),), case_bearing=False)
    return scene.decision(Outcome.ASKED_AGAIN, bubble, reason=kind.value)


def _said(scene: Scene, kind: Kind) -> str:
    where = places.said(Place(location=scene.utterance.location), scene.catalogue.kelurahan)
    came = scene.say_desk(f"case-{kind.value.replace('_', '-')}")
    return f"{came} {where}".strip()


def _to_a_person(scene: Scene, kind: Kind) -> Decision:
    """A voice note, video or document is handed to a person, not dropped."""
    case = tickets.opened(
        scene,
        department=scene.playbook.front_desk,
        intent=PERSON,
        text=scene.say_desk(f"case-{kind.value}"),
        photos=scene.utterance.photos,
    )
    text = f"{scene.say(f'got-{kind.value}')}\n{tickets.promise(scene, case.ticket, 'person-opened')}"
    return scene.decision(
        Outcome.HANDED_OFF,
        Bubble(text, ticket=case.ticket.number),
        reason=kind.value,
        tickets=(case.ticket,),
        events=(case.event,),
        effects=case.effects,
    )
