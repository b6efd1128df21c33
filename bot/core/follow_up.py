"""A question right after an answer is about that service: the facet asked for, not all of it again (PRODUCT 1.5)."""

from bot.core import answer, form, handoff, jurisdiction, questions, report_words
from bot.core.nouns import Answered, Decision, Entry, Outcome
from bot.core.scene import Bubble, Scene
from bot.core.serve_policy import Serve
from intents.prediction import OUT_OF_SCOPE, Band

_SHORT = 10
_ITS_OWN = 0.5
"""Confidence from which on a message is about a subject of its own, though not sure enough to be answered."""


def facet(scene: Scene) -> Decision | None:
    """Answer the facets asked for, while the last answer is fresh and no other service is clearly meant."""
    last = scene.conversation.answered
    if last is None or not scene.prediction.facets or scene.now - last.at > scene.playbook.context_lasts:
        return None
    if _of_something_else(scene, last) or len(scene.utterance.text.split()) > _SHORT:
        return None
    entry = scene.catalogue.entries[last.intent]
    serve = answer.serving(scene, entry)
    return _facets(scene, entry, last, serve) if serve.served else None


def still_about(scene: Scene) -> Decision | None:
    """Words that are only clear together with what was just answered are about that service still."""
    last, joint = scene.conversation.answered, scene.turn.joint
    if last is None or joint is None or scene.sure or scene.now - last.at > scene.playbook.context_lasts:
        return None
    if joint.band is not Band.ANSWER or joint.intent != last.intent or scene.prediction.confidence >= _ITS_OWN:
        return None
    entry = scene.catalogue.entries[last.intent]
    scene = scene.understood(answered=Answered(last.intent, scene.now, joint.text))
    if questions.asks(scene.utterance.text):
        return _unknown(scene, entry)
    bubble = Bubble(scene.say("still-about", title=entry.title), answer.ways_on(scene, entry))
    return scene.decision(Outcome.CLARIFIED, bubble, reason="still about", about=last.intent)


def report_wanted(scene: Scene) -> Decision | None:
    """Right after an answer: "catat sisan" makes a report of what was asked."""
    last = scene.conversation.answered
    if (
        last is None
        or scene.now - last.at > scene.playbook.context_lasts
        or not report_words.wants(scene.utterance.said)
    ):
        return None
    entry = scene.catalogue.entries[last.intent]
    other = scene.sure and scene.prediction.intent != last.intent and scene.entry.kind != "obrolan"
    if other or scene.catalogue.department(entry.owner).outside:
        return None
    return form.start(scene, entry, f"{last.asked}\n{scene.utterance.text}")


def _of_something_else(scene: Scene, last: Answered) -> bool:
    """Another service is clearly meant; or the words are about something that the last one is not among."""
    read = scene.prediction
    if read.intent == last.intent or (scene.sure and scene.entry.kind == "obrolan" and read.intent != OUT_OF_SCOPE):
        return False
    among = any(scored.name == last.intent for scored in read.intents)
    return scene.sure or (read.confidence >= _ITS_OWN and not among)


def pressed(scene: Scene, what: str, intent: str) -> Decision:
    """The buttons below an answer."""
    entry = scene.catalogue.entries.get(intent)
    if entry is None:
        return scene.decision(Outcome.DONE, Bubble(scene.say("form-over"), case_bearing=False), reason="gone")
    last = scene.conversation.answered
    asked = last.asked if last and last.intent == intent else entry.title
    if what == "report":
        return form.start(scene, entry, asked)
    if what == "ask":
        return handoff.to_owner(scene, entry, asked, "facet unknown")
    if what == "bad":
        bubble = Bubble(scene.say("answer-bad"), answer.ways_on(scene, entry))
        return scene.decision(Outcome.DONE, bubble, reason="answer did not help", entry_version=entry.version_id)
    bubble = Bubble(scene.say("answer-good"), case_bearing=False)
    return scene.decision(Outcome.DONE, bubble, reason="answer helped", entry_version=entry.version_id)


def _facets(scene: Scene, entry: Entry, last: Answered, serve: Serve) -> Decision:
    known = [entry.facets[name].text for name in scene.prediction.facets if name in entry.facets]
    asked = Answered(entry.intent, scene.now, f"{last.asked}\n{scene.utterance.text}")
    scene = scene.understood(answered=asked)
    if not known:
        return _unknown(scene, entry)
    text = "\n".join((*known, "", answer.provenance(scene, entry, serve)))
    return scene.decision(
        Outcome.ANSWERED,
        Bubble(text, answer.buttons(scene, entry)),
        reason="facet",
        about=entry.intent,
        entry_version=entry.version_id,
    )


def _unknown(scene: Scene, entry: Entry) -> Decision:
    """The department has not said: offer to ask it. A body outside the city is asked by the resident."""
    if scene.catalogue.department(entry.owner).outside:
        return jurisdiction.point(scene, entry)
    owner = scene.catalogue.department(entry.owner).short
    offer = (scene.button("button-ask-opd", f"answer:ask:{entry.intent}"), scene.button("button-person", "person"))
    text = scene.say("facet-unknown", department=owner, title=entry.title)
    return scene.decision(Outcome.ANSWERED, Bubble(text, offer), reason="facet unknown", about=entry.intent)
