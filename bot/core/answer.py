"""Answering about a service: what is verified, with whose word it is; else honestly handed off (PRODUCT 1.3, 1.4)."""

from bot.core import dates, form, handoff, jurisdiction, questions
from bot.core.nouns import Answered, Button, Decision, Entry, Outcome
from bot.core.scene import Bubble, Scene
from bot.core.serve_policy import Serve, policy
from bot.core.worktime import local
from intents.prediction import Band

_LIKELY = 0.9
_A_QUESTION = 15
"""Words."""


def when_sure(scene: Scene) -> Decision | None:
    """The model is sure: answer, or begin the report if it is one."""
    if not scene.sure and not _a_likely_report(scene):
        return None
    return about(scene, scene.entry, scene.utterance.text, scene.prediction.confidence)


def about(scene: Scene, entry: Entry, asked: str, confidence: float) -> Decision:
    """Serve one service, however it was found: by the model, by a button, by a choice."""
    if form.reportable(entry) and not _asks_a_fact(scene):
        return form.start(scene, entry, asked, confidence)
    serve = serving(scene, entry)
    if serve is Serve.JURISDICTION:
        return jurisdiction.point(scene, entry)
    if not serve.served:
        return handoff.unserved(scene, entry, asked, serve, confidence)
    return _served(scene, entry, asked, serve)


def _a_likely_report(scene: Scene) -> bool:
    """A report shows what was understood before anything is sent, so it needs less certainty than an answer."""
    likely = scene.prediction.band is Band.CLARIFY and scene.prediction.confidence >= _LIKELY
    return likely and form.reportable(scene.entry) and not scene.entry.sensitive


def _asks_a_fact(scene: Scene) -> bool:
    """A short question about a service that takes reports; a complaint may well name a sum or a counter."""
    if scene.turn.prediction is None or not scene.prediction.facets:
        return False
    said = scene.utterance.text
    return questions.asks(said) and len(said.split()) <= _A_QUESTION


def serving(scene: Scene, entry: Entry) -> Serve:
    """What the serve policy says of an entry today."""
    today = local(scene.catalogue.calendar, scene.now).date()
    return policy(entry, scene.catalogue.department(entry.owner), scene.found.mode, today)


def provenance(scene: Scene, entry: Entry, serve: Serve) -> str:
    """The last line of an answer: whose it is and since when; or that it is only an example."""
    owner = scene.catalogue.department(entry.owner).short
    key = "provenance-example" if serve is Serve.MARKED else "provenance"
    return scene.say(key, department=owner, day=dates.day(entry.verified_on))


def buttons(scene: Scene, entry: Entry) -> tuple[Button, ...]:
    """What can be done with an answer. Nothing is reported here that is another body's to handle."""
    judged = (
        scene.button("button-good", f"answer:good:{entry.intent}"),
        scene.button("button-bad", f"answer:bad:{entry.intent}"),
    )
    return (*judged, *ways_on(scene, entry))


def ways_on(scene: Scene, entry: Entry) -> tuple[Button, ...]:
    """What is left when an answer is not enough."""
    person = scene.button("button-person", "person")
    if scene.catalogue.department(entry.owner).outside:
        return (person,)
    return (scene.button("button-report", f"answer:report:{entry.intent}"), person)


def _served(scene: Scene, entry: Entry, asked: str, serve: Serve) -> Decision:
    scene = scene.understood(answered=Answered(entry.intent, scene.now, asked))
    bubble = Bubble(f"{entry.answer}\n\n{provenance(scene, entry, serve)}", buttons(scene, entry))
    return scene.decision(Outcome.ANSWERED, bubble, reason="answer", about=entry.intent, entry_version=entry.version_id)
