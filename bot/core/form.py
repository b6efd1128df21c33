"""A report as a short form: what, where, then one look before it is sent. Never the only way (PRODUCT 1.6)."""

from collections.abc import Callable
from dataclasses import replace

from bot.core import (
    courtesy_words,
    draft,
    form_words,
    join,
    jurisdiction,
    places,
    questions,
    report_words,
    sealed_value,
    summary,
    tickets,
)
from bot.core.nouns import Confidentiality, Decision, Draft, Entry, Kind, Outcome
from bot.core.scene import Bubble, Scene
from intents.prediction import GREETING, OUT_OF_SCOPE, PERSON

WHERE = frozenset({"place", "again", "kelurahan", "border", "outside"})
"""Questions that an address answers."""

_NEVER_A_PLACE = frozenset({"marah_umpatan", "status_tiket", "hapus_data"})
_AN_ORDER = 6
"""Words of "yaudah buatin laporannya sekalian"; a longer sentence tells something."""

_WITHOUT = frozenset({"form:send", "form:cancel"})
"""Orders that are no news even when no report is open."""


def start(scene: Scene, entry: Entry, text: str, confidence: float = 0.0, preface: str = "") -> Decision:
    """Begin a report with what was already said. preface: what is told before its first question.

    Written in pieces or at once, it reads the same.
    """
    if len(scene.utterance.kinds) > 1:
        text = " ".join(text.split())
    return _begin(scene, draft.begun(entry, text, scene.now, scene.catalogue, confidence), preface)


def start_both(scene: Scene, first: Draft, second: Draft) -> Decision:
    """Begin two reports that were told in one message."""
    return _begin(scene, draft.together(first, second), "")


def carry_on(scene: Scene) -> Decision | None:
    """What is written while a report is open belongs to it, unless it is clearly a question about something else."""
    report, utterance = open_draft(scene), scene.utterance
    if report is None:
        return None
    text = utterance.text.strip()
    if not (text or utterance.location or utterance.photos) or _something_else(scene, report):
        return None
    shown = utterance.location or utterance.photos
    if report.asking == "outside" and not shown and not _names_a_kelurahan(scene):
        return None
    if report.asking in WHERE and (outside := jurisdiction.named(scene)):
        return _outside(scene, report, outside)
    if _wants_a_person(scene):
        return _next(scene, report, scene.say("form-person"))
    preface = ""
    if text and not _only_polite(scene):
        report, before = draft.heard(report, text, scene.catalogue.kelurahan), report
        wished = report.confidentiality is not before.confidentiality
        preface = scene.say("form-anonymous") if wished else ""
    return _next(scene, draft.shown(report, utterance.location, utterance.photos, scene.catalogue), preface)


def pressed(scene: Scene, what: str, subject: str = "") -> Decision:
    """Send, change or drop the report."""
    report = scene.conversation.draft
    if report is None:
        key = "form-over" if scene.turn.arrivals[-1].inbound.button else "form-none"
        return scene.decision(Outcome.DONE, Bubble(scene.say(key), case_bearing=False), reason="no form open")
    return _PRESSED.get(what, _change)(scene, report, subject)


def word(scene: Scene) -> str | None:
    """The choice that plain words mean to a report, whatever is shown just now."""
    said, report = form_words.read(scene.utterance.said), scene.conversation.draft
    if report is None:
        return said.payload if said and said.payload in _WITHOUT and not said.rest else None
    if said:
        return said.payload
    if len(scene.utterance.said.split()) <= _AN_ORDER and report_words.wants(scene.utterance.said):
        return "form:send" if report.asking == "confirm" else "form:resume"
    return None


def send(scene: Scene, report: Draft, preface: str = "") -> Decision:
    """The report becomes a ticket of its department; two told together become two."""
    reports = (report, report.second) if report.second else (report,)
    cases = [_opened(scene, one, place) for place, one in enumerate(reports)]
    told = "\n\n".join(tickets.promise(scene, case.ticket) for case in cases)
    scene = _finished(scene)
    wanted = tickets.wanted(scene, cases[-1].ticket)
    asked = sealed_value.question(scene, wanted, cases[-1].ticket.department) if wanted else ""
    return scene.remembering(wanted=wanted).decision(
        Outcome.HANDED_OFF,
        Bubble("\n\n".join(filter(None, (preface, told, asked))), ticket=cases[0].ticket.number),
        reason="report sent",
        about=report.intent,
        tickets=tuple(case.ticket for case in cases),
        events=tuple(case.event for case in cases),
        effects=tuple(effect for case in cases for effect in case.effects),
    )


def reportable(entry: Entry) -> bool:
    """Whether a message about this service is a report rather than a question."""
    return entry.kind == "pengaduan" or {"lokasi", "foto"} <= set(entry.slots)


def open_draft(scene: Scene) -> Draft | None:
    """The report being written; one left alone too long is kept, but no longer simply gone on with."""
    report = scene.conversation.draft
    fresh = report is not None and scene.now - report.touched_at <= scene.playbook.draft_lasts
    return report if fresh else None


def _told_and_sent(scene: Scene, report: Draft, _: str) -> Decision:
    """What was told before "kirim" in the same message is heard first."""
    return send(scene, _told_before(scene, report))


def _told_before(scene: Scene, report: Draft) -> Draft:
    said = form_words.read(scene.utterance.text)
    return draft.heard(report, said.rest, scene.catalogue.kelurahan) if said and said.rest else report


def _joined(scene: Scene, report: Draft, _: str) -> Decision:
    """What is no longer there to be joined must not cost the report."""
    return join.joined(_finished(scene), report) if join.like(scene, report) else send(scene, report)


def _cancel(scene: Scene, _: Draft, __: str) -> Decision:
    return _finished(scene).decision(Outcome.DONE, Bubble(scene.say("form-cancelled")), reason="form cancelled")


def _change(scene: Scene, report: Draft, _: str) -> Decision:
    return _ask(scene, replace(report, asking="change"))


def _anonymous(scene: Scene, report: Draft, _: str) -> Decision:
    unnamed = draft.unnamed(report)
    return _next(scene, unnamed, scene.say("form-anonymous"))


def _in_kelurahan(scene: Scene, report: Draft, code: str) -> Decision:
    known = code if code in scene.catalogue.kelurahan else report.place.kelurahan
    return _next(scene, replace(report, place=replace(report.place, kelurahan=known)))


def _other(scene: Scene, report: Draft, _: str) -> Decision:
    """The other of two reports is the one to be changed."""
    first = replace(report, second=None)
    return _ask(scene, replace(report.second or first, asking="change", second=first if report.second else None))


def _begin(scene: Scene, report: Draft, preface: str) -> Decision:
    """What was sent before the words belongs to them; a report that was open is held."""
    report = draft.shown(report, scene.conversation.location, scene.conversation.photos, scene.catalogue)
    report = draft.shown(report, scene.utterance.location, scene.utterance.photos, scene.catalogue)
    open_one = scene.conversation.draft
    held = (*scene.conversation.held, open_one) if open_one else scene.conversation.held
    scene = scene.understood(photos=(), location=None, draft=None, held=held)
    said = form_words.read(report.text)
    if said and said.payload == "form:send" and said.rest:
        return send(scene, replace(report, text=said.rest), _confided(scene, report))
    return _next(scene, report, "\n\n".join(filter(None, (preface, _confided(scene, report)))))


def _finished(scene: Scene) -> Scene:
    """The scene without its report; one that was held is the open one again."""
    *others, last = (None, *scene.conversation.held)
    return scene.remembering(draft=last, held=tuple(one for one in others if one))


def _something_else(scene: Scene, report: Draft) -> bool:
    """A sure question about another service, or plainly no part of a report: it is answered, and the report waits."""
    if scene.turn.prediction is None or not scene.sure or scene.prediction.intent in (report.intent, GREETING):
        return False
    if scene.entry.kind == "obrolan":
        return scene.prediction.intent in _NEVER_A_PLACE or (
            scene.prediction.intent not in (OUT_OF_SCOPE, PERSON) and report.asking == "confirm"
        )
    asks = bool(scene.prediction.facets) or questions.asks(scene.utterance.text)
    return asks and not reportable(scene.entry)


def _names_a_kelurahan(scene: Scene) -> bool:
    return places.kelurahan_in(scene.utterance.text, scene.catalogue.kelurahan.values(), asked=True) is not None


def _outside(scene: Scene, report: Draft, place: str) -> Decision:
    """The place asked for is not the city's: said so, and the report waits for another place."""
    told = jurisdiction.told(scene, place)
    kept = scene.remembering(draft=replace(report, asking="outside", touched_at=scene.now))
    bubble = Bubble(told, (scene.button("button-cancel", "form:cancel"), scene.button("button-person", "person")))
    return kept.decision(Outcome.IN_FORM, bubble, reason="outside the city", about=OUT_OF_SCOPE)


def _wants_a_person(scene: Scene) -> bool:
    """As the model reads it; a guess must not send a report, so the resident is told that sending it is the way."""
    read = scene.turn.prediction
    return read is not None and scene.sure and read.intent == PERSON and not questions.asks(scene.utterance.text)


def _only_polite(scene: Scene) -> bool:
    """Thanks or a greeting in the middle of a report is no part of it."""
    read = scene.turn.prediction
    return read is not None and read.intent == GREETING and scene.sure and courtesy_words.only(scene.utterance.bare)


def _opened(scene: Scene, report: Draft, place: int) -> tickets.Opened:
    return tickets.opened(
        scene,
        department=report.department,
        intent=report.intent,
        text=report.text,
        confidentiality=report.confidentiality,
        place=report.place,
        photos=report.photos,
        confidence=report.confidence,
        number=scene.numbers[place],
    )


def _added(scene: Scene, report: Draft, number: str) -> Decision:
    """What was told is added to the resident's own report of the same thing."""
    ticket = scene.ticket(int(number)) if number.isdecimal() else None
    if ticket is None or not ticket.status.open:
        return send(scene, report)
    return tickets.added(_finished(scene), ticket, report.text, report.photos, "added to own report")


def _next(scene: Scene, report: Draft, preface: str = "") -> Decision:
    """Ask for the first thing missing, else show the whole once."""
    if report.asking == "outside":
        return _ask(scene, report, preface)
    asking = draft.missing(report, scene.catalogue.entries[report.intent], scene.catalogue)
    return _ask(scene, replace(report, asking=asking), preface)


def _ask(scene: Scene, report: Draft, preface: str = "") -> Decision:
    text, buttons = summary.question(scene, report), summary.buttons(scene, report)
    if Kind.PHOTO in scene.utterance.kinds and report.asking != "confirm":
        text = f"{scene.say('photo-kept')} {text}"
    return scene.remembering(draft=replace(report, touched_at=scene.now)).decision(
        Outcome.IN_FORM,
        Bubble("\n\n".join(filter(None, (preface, text))), buttons),
        reason=f"form asks {report.asking}",
        about=report.intent,
    )


def _confided(scene: Scene, report: Draft) -> str:
    """Who will read a confidential report, told before anything is asked."""
    if report.confidentiality is Confidentiality.BIASA:
        return ""
    if report.confidentiality is Confidentiality.ANONIM:
        return scene.say("form-anonymous")
    reader = scene.catalogue.department(tickets.resolved(scene, report.department, report.place)).short
    return scene.say("form-secret", department=reader)


_PRESSED: dict[str, Callable[[Scene, Draft, str], Decision]] = {
    "cancel": _cancel,
    "send": _told_and_sent,
    "send-now": _told_and_sent,
    "join": _joined,
    "add": _added,
    "anonymous": _anonymous,
    "in": _in_kelurahan,
    "other": _other,
    "what": lambda scene, report, _: _ask(scene, replace(report, asking="what")),
    "place": lambda scene, report, _: _ask(scene, replace(report, asking="place")),
    "resume": lambda scene, report, _: _next(scene, _told_before(scene, report)),
}
