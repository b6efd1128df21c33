"""A report as a short form: what, where, then one look before it is sent. Never the only way (PRODUCT 1.6)."""

from dataclasses import replace

from bot.core import places, tickets
from bot.core.choices import SPOKEN
from bot.core.nouns import Button, Confidentiality, Decision, Draft, Entry, Kind, Location, Outcome, Place
from bot.core.scene import Bubble, Scene
from bot.core.texts import shortened

_PLACED = frozenset({"lokasi", "kelurahan", "alamat", "alamat_kasus", "kelurahan_objek"})
_ENOUGH_WORDS = 2
_SEND_WORDS = frozenset({"kirim", "kintun", "langsung kirim", "langsung kirim saja", "kirim saja", "langsung kintun"})


def start(scene: Scene, entry: Entry, text: str, confidence: float = 0.0) -> Decision:
    """Begin a report with what was already said."""
    draft = Draft(
        intent=entry.intent,
        department=entry.owner,
        text=text,
        confidentiality=entry.confidentiality,
        touched_at=scene.now,
        asking="what",
        place=places.place_in(text, scene.catalogue.kelurahan),
        confidence=confidence,
    )
    draft = _with(draft, scene.conversation.location, scene.conversation.photos)
    draft = _with(draft, scene.utterance.location, scene.utterance.photos)
    return _next(scene.understood(photos=(), location=None), draft, first=True)


def carry_on(scene: Scene) -> Decision | None:
    """What is written while a report is open belongs to it, unless it is clearly a question about something else."""
    draft, utterance = open_draft(scene), scene.utterance
    if draft is None:
        return None
    if not (utterance.text.strip() or utterance.location or utterance.photos) or _another_question(scene, draft):
        return None
    return _next(scene, _with(_heard(scene, draft), scene.utterance.location, scene.utterance.photos))


def pressed(scene: Scene, what: str) -> Decision:
    """Send, change or drop the report."""
    draft = open_draft(scene)
    if draft is None:
        return scene.decision(Outcome.DONE, Bubble(scene.say("form-over"), case_bearing=False), reason="no form open")
    if what == "cancel":
        scene = scene.remembering(draft=None)
        return scene.decision(Outcome.DONE, Bubble(scene.say("form-cancelled")), reason="form cancelled")
    if what == "send":
        return send(scene, draft)
    asking = {"what": "what", "place": "place"}.get(what, "change")
    return _ask(scene, replace(draft, asking=asking))


def word(scene: Scene) -> str | None:
    """What can be said to an open report at any time, whatever is shown just now: plain words, not a mere yes."""
    if open_draft(scene) is None:
        return None
    if scene.utterance.bare in _SEND_WORDS:
        return "form:send"
    return "form:cancel" if scene.utterance.bare in SPOKEN["form:cancel"] else None


def send(scene: Scene, draft: Draft) -> Decision:
    """The report becomes a ticket of its department."""
    case = tickets.opened(
        scene,
        department=draft.department,
        intent=draft.intent,
        text=draft.text,
        confidentiality=draft.confidentiality,
        place=draft.place,
        photos=draft.photos,
        confidence=draft.confidence,
    )
    scene = scene.remembering(draft=None)
    bubble = Bubble(tickets.promise(scene, case.ticket), ticket=case.ticket.number)
    return scene.decision(
        Outcome.HANDED_OFF,
        bubble,
        reason="report sent",
        about=draft.intent,
        tickets=(case.ticket,),
        events=(case.event,),
        effects=case.effects,
    )


def reportable(entry: Entry) -> bool:
    """Whether a message about this service is a report rather than a question."""
    return entry.kind == "pengaduan" or {"lokasi", "foto"} <= set(entry.slots)


def open_draft(scene: Scene) -> Draft | None:
    """The report being written, unless it was left alone too long."""
    draft = scene.conversation.draft
    fresh = draft is not None and scene.now - draft.touched_at <= scene.playbook.draft_lasts
    return draft if fresh else None


def _another_question(scene: Scene, draft: Draft) -> bool:
    """A sure question about another service: it is answered, and the report stays open."""
    if scene.turn.prediction is None or not scene.sure or not scene.prediction.facets:
        return False
    return scene.prediction.intent != draft.intent and not reportable(scene.entry)


def _heard(scene: Scene, draft: Draft) -> Draft:
    text = scene.utterance.text.strip()
    if not text:
        return draft
    if draft.asking == "place":
        found = places.place_in(text, scene.catalogue.kelurahan, asked=True)
        return replace(draft, place=places.together(draft.place, found))
    if draft.asking == "what":
        told = text if _told(draft) else "\n".join(filter(None, (draft.text, text)))
        return replace(draft, text=told, place=_placed(scene, draft, text))
    return _amended(scene, draft, text)


def _amended(scene: Scene, draft: Draft, text: str) -> Draft:
    """A remark at the last look is added to the report; a place in it corrects the place."""
    place = places.together(draft.place, places.place_in(text, scene.catalogue.kelurahan))
    return replace(draft, text=f"{draft.text}\n{text}", place=place)


def _placed(scene: Scene, draft: Draft, text: str) -> Place:
    return places.together(draft.place, places.place_in(text, scene.catalogue.kelurahan))


def _with(draft: Draft, location: Location | None, photos: tuple[int, ...]) -> Draft:
    place = replace(draft.place, location=location or draft.place.location)
    return replace(draft, place=place, photos=(*draft.photos, *photos))


def _told(draft: Draft) -> bool:
    return len(draft.text.split()) >= _ENOUGH_WORDS


def _next(scene: Scene, draft: Draft, *, first: bool = False) -> Decision:
    """Ask for the first thing missing, else show the whole once."""
    entry = scene.catalogue.entries[draft.intent]
    if not _told(draft):
        asking = "what"
    elif _PLACED & set(entry.slots) and draft.place == Place():
        asking = "place"
    else:
        asking = "confirm"
    return _ask(scene, replace(draft, asking=asking), first=first)


def _ask(scene: Scene, draft: Draft, *, first: bool = False) -> Decision:
    text = {
        "what": lambda: scene.say("form-what"),
        "place": lambda: scene.say("form-place"),
        "change": lambda: scene.say("form-change"),
        "confirm": lambda: _summary(scene, draft),
    }[draft.asking]()
    if first and draft.confidentiality is not Confidentiality.BIASA:
        reader = scene.catalogue.department(draft.department).short
        text = f"{scene.say('form-secret', department=reader)}\n\n{text}"
    elif Kind.PHOTO in scene.utterance.kinds and draft.asking != "confirm":
        text = f"{scene.say('photo-kept')} {text}"
    return scene.remembering(draft=replace(draft, touched_at=scene.now)).decision(
        Outcome.IN_FORM, Bubble(text, _buttons(scene, draft)), reason=f"form asks {draft.asking}", about=draft.intent
    )


def _summary(scene: Scene, draft: Draft) -> str:
    where = places.said(draft.place, scene.catalogue.kelurahan)
    return scene.say(
        "form-confirm",
        title=scene.catalogue.entries[draft.intent].title,
        department=scene.catalogue.department(tickets.resolved(scene, draft.department, draft.place)).short,
        text=shortened(draft.text),
        where="\n\n" + scene.say("form-where", where=where) if where else "",
        photos="\n" + scene.say("form-photos", count=len(draft.photos)) if draft.photos else "",
    )


def _buttons(scene: Scene, draft: Draft) -> tuple[Button, ...]:
    cancel = scene.button("button-cancel", "form:cancel")
    if draft.asking == "confirm":
        return (scene.button("button-send", "form:send"), scene.button("button-change", "form:change"), cancel)
    if draft.asking == "change":
        return (scene.button("button-what", "form:what"), scene.button("button-place", "form:place"), cancel)
    if not draft.text.strip():
        return (cancel,)
    return (scene.button("button-send-now", "form:send"), cancel)
