"""Handing a case to people: to the department that owns it, else to the front desk (PRODUCT 1.3)."""

from bot.core import form, jurisdiction, tickets
from bot.core.choices import SPOKEN
from bot.core.nouns import Confidentiality, Decision, Entry, Expected, Outcome, Ticket
from bot.core.scene import Bubble, Scene
from bot.core.serve_policy import Serve
from intents.prediction import PERSON, Band


def when_department_is_sure(scene: Scene) -> Decision | None:
    """The service is unsure but its department is not: straight to that inbox."""
    if scene.prediction.band is not Band.HAND_OFF:
        return None
    department = scene.prediction.departments[0].name
    owners = scene.catalogue.owners
    intent = next((scored.name for scored in scene.prediction.intents if owners[scored.name] == department), PERSON)
    entry = scene.catalogue.entries[intent]
    if entry.kind == "obrolan":
        return None
    if scene.catalogue.department(department).outside:
        return jurisdiction.point(scene, entry)
    return _open(scene, department, entry, all_said(scene), "department sure", scene.prediction.confidence)


def to_front_desk(scene: Scene) -> Decision:
    """Nobody understood: the front desk reads it."""
    entry = scene.catalogue.entries[PERSON]
    return _open(scene, scene.playbook.front_desk, entry, all_said(scene), "not understood", 0.0)


def to_owner(scene: Scene, entry: Entry, text: str, reason: str) -> Decision:
    """A question about a service, for its department to answer."""
    return _open(scene, entry.owner, entry, text, reason, 0.0)


def unserved(scene: Scene, entry: Entry, text: str, why: Serve, confidence: float) -> Decision:
    """There is an answer, but it may not be served: say so, and let the department answer."""
    return _open(scene, entry.owner, entry, text, why.value, confidence, preface(scene, entry, why))


def preface(scene: Scene, entry: Entry, why: Serve) -> str:
    """Why an answer is not given."""
    return scene.say(f"unserved-{why.value}", department=scene.catalogue.department(entry.owner).short)


def to_person(scene: Scene) -> Decision:
    """One step to a person, from any state, with what was already told."""
    report = form.open_draft(scene)
    if report:
        return form.send(scene, report)
    left_alone = scene.conversation.draft.text if scene.conversation.draft else ""
    said = "\n".join(filter(None, (left_alone, all_said(scene))))
    spoken_of = _spoken_of(scene)
    if spoken_of:
        return _called(scene, spoken_of)
    known = next((ticket for ticket in tickets.unfinished(scene.turn.tickets) if _with_people(scene, ticket)), None)
    if known and said:
        return tickets.added(scene, known, said, scene.utterance.photos, "more for a person")
    if known:
        text = scene.say("person-already", number=known.label)
        return scene.decision(Outcome.HANDED_OFF, Bubble(text, ticket=known.number), reason="person already asked for")
    last = scene.conversation.answered
    fresh = last is not None and scene.now - last.at <= scene.playbook.context_lasts
    department = scene.catalogue.entries[last.intent].owner if last and fresh else scene.playbook.front_desk
    text = "\n".join(filter(None, (last.asked if last and fresh else "", said)))
    return _open(scene, department, scene.catalogue.entries[PERSON], text, "asked for a person", 0.0)


def _spoken_of(scene: Scene) -> Ticket | None:
    """The ticket whose state was just shown, or whose officer just wrote: its department is the person meant."""
    expected = scene.conversation.expected
    if expected is None or not expected.asked or scene.now - expected.at > scene.playbook.context_lasts:
        return None
    ticket = scene.ticket(expected.ticket)
    return ticket if ticket and ticket in tickets.unfinished(scene.turn.tickets) else None


def _called(scene: Scene, ticket: Ticket) -> Decision:
    said = all_said(scene)
    if said:
        return tickets.added(scene, ticket, said, scene.utterance.photos, "more for a person")
    text = scene.say("person-already", number=ticket.label)
    return scene.decision(
        Outcome.HANDED_OFF,
        Bubble(text, ticket=ticket.number),
        reason="person of a ticket",
        tickets=(ticket,),
        effects=tickets.told(scene, ticket, "desk-called"),
    )


def all_said(scene: Scene) -> str:
    """What was said while nothing was understood, and now; not the mere word for a person."""
    now = "" if scene.utterance.bare in SPOKEN["person"] else scene.utterance.said
    return "\n".join(dict.fromkeys(filter(None, (scene.conversation.unclear_text, now))))


def _open(
    scene: Scene, department: str, entry: Entry, text: str, reason: str, confidence: float, before: str = ""
) -> Decision:
    """Open the ticket; where the kelurahan decides the department, ask for it first."""
    if department == "kecamatan" and entry.intent != PERSON:
        return form.start(scene, entry, text, confidence)
    case = tickets.opened(
        scene,
        department=department,
        intent=entry.intent,
        text=text or scene.say_desk("no-words"),
        confidentiality=entry.confidentiality,
        confidence=confidence,
    )
    waits = Expected(case.ticket.number, scene.now) if entry.intent == PERSON and not text.strip() else None
    scene = scene.understood(expected=waits)
    said = "\n\n".join(filter(None, (before, tickets.promise(scene, case.ticket, _kind(entry, before)))))
    return scene.decision(
        Outcome.HANDED_OFF,
        Bubble(said, ticket=case.ticket.number),
        reason=reason,
        about=entry.intent,
        tickets=(case.ticket,),
        events=(case.event,),
        effects=case.effects,
    )


def _with_people(scene: Scene, ticket: Ticket) -> bool:
    """Whether a person already reads this resident: one was asked for, or came by themselves."""
    entry = scene.catalogue.entries.get(ticket.intent)
    secret = ticket.confidentiality is not Confidentiality.BIASA
    return ticket.intent == PERSON or (secret and entry is not None and entry.kind == "darurat")


def _kind(entry: Entry, before: str) -> str:
    """What the resident is told they have: a request for a person, a question passed on, or a report."""
    if entry.intent == PERSON:
        return "person-opened"
    return "question-opened" if before else "ticket-opened"
