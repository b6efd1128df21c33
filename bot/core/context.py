"""What a message says together with what was said before it, where both may be one thought (PRODUCT 1.1)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.nouns import Conversation
from bot.core.scene import Scene
from intents.prediction import Band

_LONGEST = timedelta(hours=1)
"""Words older than that are never read together with new ones, whatever the playbook says."""


def with_before(conversation: Conversation, said: str, now: datetime) -> str | None:
    """The words to be read together with these: what was unclear, else what was last answered; None without any."""
    if conversation.unclear_text and (conversation.clarified or conversation.rephrased):
        return f"{conversation.unclear_text}\n{said}"
    last = conversation.answered
    return f"{last.asked}\n{said}" if last and now - last.at <= _LONGEST else None


def rephrased(scene: Scene) -> Scene:
    """After "Maksud Anda …?" the old words and the new ones are one thought, if that makes it clear."""
    joint, talk = scene.turn.joint, scene.conversation
    if joint is None or scene.sure or joint.band is not Band.ANSWER or not (talk.clarified or talk.rephrased):
        return scene
    utterance = replace(scene.utterance, text=joint.text)
    return replace(scene, turn=replace(scene.turn, prediction=joint, utterance=utterance))
