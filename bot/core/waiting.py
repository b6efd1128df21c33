"""Instant or patient: whether a thought is complete, or its next fragment may still come (PRODUCT 1.1)."""

from bot.core.nouns import Decision, Kind
from bot.core.scene import Scene
from intents.prediction import GREETING, Band


def wait(scene: Scene) -> Decision | None:
    """Leave the arrivals where they are until the quiet window after the last of them has passed."""
    until = scene.utterance.last_at + scene.playbook.quiet_window
    if scene.now >= until or complete(scene):
        return None
    return Decision(conversation=scene.conversation, wait_until=until)


def complete(scene: Scene) -> bool:
    """Whether this can be answered at once: self-contained and sure, where no report is being written. What was
    pressed, commanded or chosen was decided before.
    """
    if scene.conversation.draft or Kind.TEXT not in scene.utterance.kinds:
        return False
    return _self_contained(scene)


def _self_contained(scene: Scene) -> bool:
    """Long enough and sure. Who has begun to write in pieces is likely to go on."""
    if len(scene.utterance.kinds) > 1 or len(scene.utterance.text.split()) < scene.playbook.self_contained_words:
        return False
    return scene.prediction.band is Band.ANSWER and scene.prediction.intent != GREETING
