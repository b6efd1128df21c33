"""The emergency lane: in front of everything, fixed text, the number first, nobody sent on a guess (PRODUCT 1.2)."""

from bot.core import alarm, crisis, form
from bot.core.nouns import Act, Confidentiality, Decision, Effect, Outcome, label
from bot.core.scene import Bubble, Scene
from bot.core.texts import shortened
from intents.prediction import URGENT

_SURE_ALONE, _SURE_OF_ANOTHER = 0.8, 0.95
"""Probability of all emergencies together from which on the model is believed in the middle of a conversation, and
right after an alarm."""


def answer(scene: Scene) -> Decision | None:
    """Answer an emergency at once; tell the duty inbox once in ten minutes; offer to record a report."""
    if scene.turn.prediction is None or scene.prediction.emergency is None or _a_mere_guess(scene):
        return None
    entry = scene.catalogue.entries[scene.prediction.emergency]
    if entry.confidentiality is not Confidentiality.BIASA:
        return crisis.to_a_human(scene, entry)
    raised, effects = alarm.raised(scene, entry)
    effects = (*effects, *_live_told(scene))
    scene = scene.understood(alarm=raised)
    bubble = Bubble(f"{entry.answer}\n\n{scene.say('alarm-ask')}", alarm.buttons(scene))
    return scene.decision(
        Outcome.EMERGENCY,
        bubble,
        reason="emergency",
        about=entry.intent,
        effects=effects,
        entry_version=entry.version_id,
    )


def _a_mere_guess(scene: Scene) -> bool:
    """In the middle of a conversation the model alone must be surer: an address or "on Friday" sounds like anything.

    Right after an alarm the words are details of that one, unless they are plainly another.
    """
    if scene.prediction.urgent_words:
        return False
    talk, lasts = scene.conversation, scene.playbook.context_lasts
    report = form.open_draft(scene)
    if report and report.asking in form.WHERE:
        return True
    asked = report is not None or talk.clarified or talk.rephrased
    if talk.alarm is not None and alarm.fresh(scene, talk.alarm):
        return scene.prediction.emergency == talk.alarm.intent or _urgent_share(scene) < _SURE_OF_ANOTHER
    answered = talk.answered is not None and scene.now - talk.answered.at <= lasts
    busy = talk.busy_at is not None and scene.now - talk.busy_at <= lasts
    return (asked or answered or busy) and _urgent_share(scene) < _SURE_ALONE


def _urgent_share(scene: Scene) -> float:
    """The probability of all emergencies together."""
    kinds = scene.catalogue.entries
    return sum(one.confidence for one in scene.prediction.intents if kinds[one.name].kind == URGENT)


def _live_told(scene: Scene) -> tuple[Effect, ...]:
    """The agent in a live session reads the cry too; that it was answered is no reason to miss it."""
    live = scene.conversation.live
    if live is None:
        return ()
    text = scene.say_desk("desk-live-resident", number=label(live.ticket), text=shortened(scene.utterance.text))
    return (Effect(Act.SEND, live.desk, text, ticket=live.ticket),)
