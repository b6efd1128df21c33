"""Every kind of message has an answer: what is no text is acknowledged, kept or explained (PRODUCT 1.12)."""

from bot.core import tickets
from bot.core.nouns import Confidentiality, Decision, Kind, Outcome
from bot.core.scene import Bubble, Scene

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
    if kind in _PERSONAL:
        return _to_a_person(scene, kind)
    scene = scene.remembering(
        photos=(*scene.conversation.photos, *scene.utterance.photos),
        location=scene.utterance.location or scene.conversation.location,
    )
    key = f"got-{kind.value.replace('_', '-')}" if kind is not Kind.TEXT else "ask-again"
    bubble = Bubble(scene.say(key), (scene.button("button-person", "person"),), case_bearing=False)
    return scene.decision(Outcome.ASKED_AGAIN, bubble, reason=kind.value)


def _to_a_person(scene: Scene, kind: Kind) -> Decision:
    """A voice note, video or document is handed to a person, not dropped."""
    case = tickets.opened(
        scene,
        department=scene.playbook.front_desk,
        intent="bicara_petugas",
        text=scene.say_desk(f"case-{kind.value}"),
        confidentiality=Confidentiality.BIASA,
    )
    text = f"{scene.say(f'got-{kind.value}')}\n{tickets.promise(scene, case.ticket)}"
    return scene.decision(
        Outcome.HANDED_OFF,
        Bubble(text, ticket=case.ticket.number),
        reason=kind.value,
        tickets=(case.ticket,),
        events=(case.event,),
        effects=case.effects,
    )
