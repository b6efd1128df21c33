"""Two needs in one message become two outcomes, "1. … 2. …": each answered or reported on its own (PRODUCT 1.7)."""

import re
from dataclasses import dataclass, replace

from bot.core import answer, draft, form, handoff, jurisdiction, tickets
from bot.core.nouns import Answered, Decision, Draft, Entry, Outcome
from bot.core.scene import Bubble, Scene
from bot.core.serve_policy import Serve
from intents.prediction import Issue

_JOINT = re.compile(
    r"^(?:(?:terus|trus|trs|sekalian|sisan|dan|lan|karo|sama|oh ya|oh iya|oya|lalu|plus|btw)\b[\s,]*)+", re.IGNORECASE
)
"""What joins the second need to the first is no part of it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What becomes of one need: words to say, a report to begin, or a ticket that was opened."""

    text: str = ""
    report: Draft | None = None
    case: tickets.Opened | None = None


def both(scene: Scene) -> Decision | None:
    """Each need gets its own outcome; two reports are looked at and sent together."""
    issues = scene.prediction.issues
    if len(issues) != 2 or form.open_draft(scene):
        return None
    denied = [_denied(issue) for issue in issues]
    if any(denied):
        return _only(scene, issues[denied.index(False)]) if not all(denied) else None
    first, second = (_part(scene, issue, place) for place, issue in enumerate(issues))
    if first.report and second.report:
        return form.start_both(scene, first.report, second.report)
    reported = first.report or second.report
    if reported:
        told = f"1. {first.text or second.text}"
        entry = scene.catalogue.entries[reported.intent]
        preface = f"{told}\n\n2. {entry.title}"
        decision = form.start(scene, entry, reported.text, reported.confidence, preface)
        case = first.case or second.case
        return _with(decision, case) if case else decision
    return _told(scene, issues, (first, second))


def corrected(scene: Scene) -> Decision | None:
    """While a report is open: "bukan lampu jalan, listrik rumah" drops it for what is meant."""
    report = form.open_draft(scene)
    if report is None or scene.turn.prediction is None or len(scene.prediction.issues) != 2:
        return None
    denied, meant = scene.prediction.issues
    if not _denied(denied) or denied.intent != report.intent:
        return None
    return _only(scene.remembering(draft=None), meant)


def _denied(issue: Issue) -> bool:
    """Whether it is only named to be ruled out: "bukan lampu jalan, listrik rumah"."""
    return issue.text.casefold().split()[:1] in (["bukan"], ["dudu"], ["sanes"], ["bkn"])


def _only(scene: Scene, issue: Issue) -> Decision:
    return answer.about(scene, scene.catalogue.entries[issue.intent], scene.utterance.text, issue.confidence)


def _with(decision: Decision, case: tickets.Opened) -> Decision:
    """The ticket of the need that was handed off goes with the report of the other."""
    return replace(
        decision,
        tickets=(case.ticket, *decision.tickets),
        events=(case.event, *decision.events),
        effects=(*decision.effects, *case.effects),
    )


def _told(scene: Scene, issues: tuple[Issue, ...], parts: tuple[_Part, _Part]) -> Decision:
    cases = [part.case for part in parts if part.case]
    text = "\n\n".join(f"{place}. {part.text}" for place, part in enumerate(parts, 1))
    last = issues[-1]
    asked = Answered(last.intent, scene.now, last.text)
    return scene.understood(answered=asked).decision(
        Outcome.HANDED_OFF if len(cases) == len(parts) else Outcome.ANSWERED,
        Bubble(text, answer.ways_on(scene, scene.catalogue.entries[last.intent])),
        reason="two needs",
        about=issues[0].intent,
        tickets=tuple(case.ticket for case in cases),
        events=tuple(case.event for case in cases),
        effects=tuple(effect for case in cases for effect in case.effects),
    )


def _part(scene: Scene, issue: Issue, place: int) -> _Part:
    entry = scene.catalogue.entries[issue.intent]
    if form.reportable(entry):
        told = _JOINT.sub("", issue.text)
        return _Part(report=draft.begun(entry, told, scene.now, scene.catalogue, issue.confidence))
    serve = answer.serving(scene, entry)
    if serve.served:
        return _Part(f"{entry.title}: {entry.answer}\n{answer.provenance(scene, entry, serve)}")
    if serve is Serve.JURISDICTION:
        return _Part(jurisdiction.said(scene, entry))
    return _unserved(scene, entry, issue, serve, place)


def _unserved(scene: Scene, entry: Entry, issue: Issue, serve: Serve, place: int) -> _Part:
    case = tickets.opened(
        scene,
        department=entry.owner,
        intent=entry.intent,
        text=issue.text,
        confidentiality=entry.confidentiality,
        confidence=issue.confidence,
        number=scene.numbers[place],
    )
    text = f"{handoff.preface(scene, entry, serve)} {tickets.promise(scene, case.ticket, 'question-opened')}"
    return _Part(text, case=case)
