"""The emergency lane: in front of everything, fixed text, the number first, nobody sent on a guess (PRODUCT 1.2)."""

import re
from dataclasses import replace

from bot.core import form, form_words, places, report_words, tickets
from bot.core.courtesy_words import is_thanks
from bot.core.nouns import (
    Act,
    Alarm,
    Button,
    Confidentiality,
    Decision,
    Effect,
    Entry,
    Outcome,
    Place,
    Ticket,
)
from bot.core.scene import Bubble, Scene
from bot.core.texts import shortened
from intents.prediction import URGENT

_SURE_ALONE, _SURE_OF_ANOTHER = 0.8, 0.95
_PASSED = (
    r"padam|padem|kecekel|kecekelan|ketangkep|ketangkap|tertangkap|ditangkep|ditangkap|ditulungi|ditulung|nulungi|ditolong|aman|"
    r"slamet|selamat|sadar|eling|ngadeg|tangi|bangun|rampung|beres|minggir|dipinggirne|surut|asat|bubar|sehat|membaik|tertangani|"
    r"dievakuasi|lerem|terkendali"
)
_HELPERS = r"(?:petugas|damkar|pemadam|ambulan|ambulans|polisi|bpbd|tagana|linmas|relawan)\w*"
_CAME = r"(?:datang|dateng|teko|teka|tiba|nyampe|sampai|rawuh)"
_NOW = r"(?:sudah|udah|udh|sdh|wes|wis|uwis|pun|sampun|mpun|barusan|lagi wae|baru saja)"
_OVER = re.compile(
    rf"\b{_NOW}\W+(?:\w+\W+){{0,2}}?(?:{_PASSED})\b"
    rf"|\b{_HELPERS}\W+(?:\w+\W+){{0,2}}?{_CAME}\b"
    r"|\b(?:api|apinya|geni|genine|apine)\W+(?:\w+\W+){0,2}?mati\b|\bmati\W+(?:apinya|genine|apine)\b"
    r"|\b(?:alhamdulillah|alhamdulilah|syukur|syukurlah)\b",
    re.IGNORECASE,
)
_NOT_OVER = re.compile(
    r"\b(?:belum|blm|durung|dereng|tapi|tp|ning|nanging|masih|msh|isih|taksih|maneh|malih|tambah|malah|nambah|tolong|tulung|"
    r"merambat|nyaut|mulad|mbulat|meluas)\b"
    r"|\b(?:gak|ga|nggak|tidak|ora|mboten|gaonok|gada)\W+"
    r"(?:bangun|tangi|sadar|obah|gerak|iso|bisa|saget|mandek|padam|mati|enek sing|ada yang)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:telpon|telepon|telp|tlp|nelpon|telfon|ditelpon|ditelepon|telponne|hubungi|dihubungi)\b", re.IGNORECASE
)


def answer(scene: Scene) -> Decision | None:
    """Answer an emergency at once; tell the duty inbox once in ten minutes; offer to record a report."""
    if scene.turn.prediction is None or scene.prediction.emergency is None or _a_mere_guess(scene):
        return None
    entry = scene.catalogue.entries[scene.prediction.emergency]
    if entry.confidentiality is not Confidentiality.BIASA:
        return _to_a_human(scene, entry)
    alarm, effects = _alarm(scene, entry)
    effects = (*effects, *_live_told(scene))
    scene = scene.understood(alarm=alarm)
    bubble = Bubble(f"{entry.answer}\n\n{scene.say('alarm-ask')}", _buttons(scene))
    return scene.decision(
        Outcome.EMERGENCY,
        bubble,
        reason="emergency",
        about=entry.intent,
        effects=effects,
        entry_version=entry.version_id,
    )


def _live_told(scene: Scene) -> tuple[Effect, ...]:
    """The agent in a live session reads the cry too; that it was answered is no reason to miss it."""
    live = scene.conversation.live
    if live is None:
        return ()
    text = scene.say_desk("desk-live-resident", number=f"T-{live.ticket}", text=shortened(scene.utterance.text))
    return (Effect(Act.SEND, live.desk, text, ticket=live.ticket),)


def confided(scene: Scene) -> Decision | None:
    """What is written right after a crisis or violence was told belongs to that case, not to a guess of the model."""
    case = next(filter(None, (_confidential(scene, ticket) for ticket in tickets.unfinished(scene.turn.tickets))), None)
    if case is None or scene.turn.prediction is None or _courtesy(scene) or _about_something_else(scene):
        return None
    bubble = Bubble(scene.say("confided"), (scene.button("button-person", "person"),), ticket=case.number)
    effects = tickets.told(scene, case, "desk-resident-secret")
    return scene.decision(
        Outcome.ATTACHED, bubble, reason="confided", about=case.intent, tickets=(case,), effects=effects
    )


def _courtesy(scene: Scene) -> bool:
    """Thanks, or a change of mind: neither is part of a report."""
    order = form_words.read(scene.utterance.said)
    return is_thanks(scene.utterance.bare) or (order is not None and order.payload == "form:cancel")


def _about_something_else(scene: Scene) -> bool:
    long_enough = len(scene.utterance.text.split()) >= scene.playbook.self_contained_words
    return scene.prediction.urgent_words or (scene.sure and long_enough and scene.prediction.emergency is None)


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
    if talk.alarm is not None and _fresh(scene, talk.alarm):
        return scene.prediction.emergency == talk.alarm.intent or _urgent_share(scene) < _SURE_OF_ANOTHER
    answered = talk.answered is not None and scene.now - talk.answered.at <= lasts
    busy = talk.busy_at is not None and scene.now - talk.busy_at <= lasts
    return (asked or answered or busy) and _urgent_share(scene) < _SURE_ALONE


def _urgent_share(scene: Scene) -> float:
    """The probability of all emergencies together."""
    kinds = scene.catalogue.entries
    return sum(one.confidence for one in scene.prediction.intents if kinds[one.name].kind == URGENT)


def _confidential(scene: Scene, ticket: Ticket) -> Ticket | None:
    entry = scene.catalogue.entries.get(ticket.intent)
    fresh = scene.now - ticket.opened_at <= scene.playbook.context_lasts
    return ticket if fresh and entry and entry.kind == "darurat" and _secret(ticket) else None


def _secret(ticket: Ticket) -> bool:
    return ticket.confidentiality is not Confidentiality.BIASA


def pressed(scene: Scene, what: str) -> Decision:
    """The resident says that it happens now, that it does not, or wants it recorded."""
    alarm = scene.conversation.alarm
    if alarm is None:
        return scene.decision(Outcome.DONE, Bubble(scene.say("alarm-no"), case_bearing=False), reason="no alarm")
    if what == "no":
        effects = _cards(scene, alarm, Act.EDIT, "card-denied")
        bubble = Bubble(scene.say("alarm-no"), case_bearing=False)
        return scene.remembering(alarm=None).decision(Outcome.DONE, bubble, reason="no alarm", effects=effects)
    if what == "report":
        return _report(scene, alarm, alarm.text)
    confirmed = replace(alarm, confirmed=True)
    effects = _cards(scene, confirmed, Act.EDIT, "card-confirmed")
    bubble = Bubble(scene.say("alarm-confirmed"), (scene.button("button-report", "alarm:report"),))
    return scene.remembering(alarm=confirmed).decision(Outcome.DONE, bubble, reason="confirmed", effects=effects)


def _alarm(scene: Scene, entry: Entry) -> tuple[Alarm, tuple[Effect, ...]]:
    """One card a conversation in ten minutes and inbox: more of the same is added to it."""
    last, duty = scene.conversation.alarm, _duty(scene, entry)
    if last and last.duty == duty and scene.now - last.at < scene.playbook.alarm_once_per:
        more = replace(last, intent=entry.intent, text=f"{last.text}\n{scene.utterance.text}")
        return more, _cards(scene, more, Act.EDIT, "card-confirmed" if last.confirmed else "card-unconfirmed")
    card = f"alarm:{scene.conversation.lane}:{int(scene.now.timestamp())}:{duty}"
    alarm = Alarm(entry.intent, scene.now, card, scene.utterance.text, duty)
    return alarm, _cards(scene, alarm, Act.SEND, "card-unconfirmed")


def _duty(scene: Scene, entry: Entry) -> str:
    """Owners without an inbox of their own (police, hospitals …) have the city's duty inbox."""
    owner = scene.catalogue.department(entry.owner)
    return scene.playbook.duty_inbox if owner.outside else owner.id


def _buttons(scene: Scene) -> tuple[Button, ...]:
    return (
        scene.button("button-now", "alarm:yes"),
        scene.button("button-report", "alarm:report"),
        scene.button("button-not-urgent", "alarm:no"),
    )


def _cards(scene: Scene, alarm: Alarm, act: Act, state: str) -> tuple[Effect, ...]:
    title = scene.catalogue.entries[alarm.intent].title
    text = scene.say_desk("alarm-card", title=title, state=scene.say_desk(state), text=shortened(alarm.text))
    return tuple(
        Effect(act, to, text, key=f"{alarm.card}:{index}")
        for index, to in enumerate(tickets.inbox(scene.found, alarm.duty))
    )


def _to_a_human(scene: Scene, entry: Entry) -> Decision:
    """Who is in crisis or beaten is not left with a machine: the case goes to people at once, and only once."""
    known = next((ticket for ticket in tickets.unfinished(scene.turn.tickets) if ticket.intent == entry.intent), None)
    bubble = Bubble(entry.answer, (scene.button("button-person", "person"),))
    if known:
        return scene.decision(
            Outcome.EMERGENCY,
            replace(bubble, ticket=known.number),
            reason="known to people",
            about=entry.intent,
            entry_version=entry.version_id,
            tickets=(known,),
            effects=tickets.told(scene, known, "desk-resident-secret"),
        )
    case = tickets.opened(
        scene,
        department=entry.owner,
        intent=entry.intent,
        text=scene.utterance.text,
        confidentiality=entry.confidentiality,
    )
    return scene.decision(
        Outcome.EMERGENCY,
        bubble,
        reason="to people at once",
        about=entry.intent,
        entry_version=entry.version_id,
        tickets=(case.ticket,),
        events=(case.event,),
        effects=case.effects,
    )


def amended(scene: Scene) -> Decision | None:
    """Details right after an emergency answer belong to it: the duty inbox gets them, a report is begun if wanted."""
    alarm = scene.conversation.alarm
    if alarm is None or not _fresh(scene, alarm) or alarm.reported or _only_a_courtesy(scene):
        return None
    if report_words.wants(scene.utterance.text):
        somewhere = places.place_in(scene.utterance.text, scene.catalogue.kelurahan) != Place()
        return _report(scene, alarm, f"{alarm.text}\n{scene.utterance.text}" if somewhere else alarm.text)
    if _a_need_of_its_own(scene):
        return None
    more = replace(alarm, text=f"{alarm.text}\n{scene.utterance.text}")
    state = "card-confirmed" if alarm.confirmed else "card-unconfirmed"
    return scene.remembering(alarm=more).decision(
        Outcome.ATTACHED,
        Bubble(scene.say("alarm-more"), _buttons(scene)),
        reason="details of an emergency",
        about=alarm.intent,
        effects=_cards(scene, more, Act.EDIT, state),
    )


def _only_a_courtesy(scene: Scene) -> bool:
    """Thanks at the end of "sudah saya telepon" are no reason to miss it."""
    return _courtesy(scene) and not _CALLED.search(scene.utterance.text)


def _a_need_of_its_own(scene: Scene) -> bool:
    """Not an address, nor that 112 was called: those are details whatever they are read as."""
    said = scene.utterance.text
    if places.is_an_address(said, scene.catalogue.kelurahan.values()) or _CALLED.search(said):
        return False
    return scene.sure and scene.entry.kind not in (URGENT, "obrolan")


def shown(scene: Scene) -> Decision | None:
    """A photo or location right after an emergency answer begins the report of it."""
    alarm, utterance = scene.conversation.alarm, scene.utterance
    if alarm is None or not _fresh(scene, alarm) or alarm.reported or utterance.text.strip():
        return None
    return _report(scene, alarm, alarm.text) if utterance.location or utterance.photos else None


def over(scene: Scene) -> Decision | None:
    """Somebody says that the danger has passed: no alarm again, no report unless it is wanted."""
    alarm = scene.conversation.alarm
    if alarm is None or not _fresh(scene, alarm) or not _OVER.search(scene.utterance.said):
        return None
    if _NOT_OVER.search(scene.utterance.said):
        return None
    bubble = Bubble(scene.say("alarm-over"), (scene.button("button-report", "alarm:report"),), case_bearing=False)
    text = f"{alarm.text}\n{scene.utterance.text}"
    return scene.remembering(alarm=replace(alarm, text=text)).decision(
        Outcome.DONE,
        bubble,
        reason="emergency over",
        about=alarm.intent,
        effects=_cards(scene, replace(alarm, text=text), Act.EDIT, "card-over"),
    )


def _fresh(scene: Scene, alarm: Alarm) -> bool:
    return scene.now - alarm.at <= scene.playbook.alarm_once_per


def _report(scene: Scene, alarm: Alarm, told: str) -> Decision:
    entry = scene.catalogue.entries[alarm.intent]
    return form.start(scene.remembering(alarm=replace(alarm, reported=True)), entry, told)
