"""The emergency lane: in front of everything, fixed text, the number first, nobody sent on a guess (PRODUCT 1.2)."""

from dataclasses import replace

from bot.core import form, places, tickets
from bot.core.choices import SPOKEN
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


def answer(scene: Scene) -> Decision | None:
    """Answer an emergency at once; tell the duty inbox once in ten minutes; offer to record a report."""
    if scene.turn.prediction is None or scene.prediction.emergency is None or _only_an_address(scene):
        return None
    entry = scene.catalogue.entries[scene.prediction.emergency]
    if entry.confidentiality is not Confidentiality.BIASA:
        return _to_a_human(scene, entry)
    alarm, effects = _alarm(scene, entry)
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
    said = scene.utterance.bare
    return is_thanks(said) or said in SPOKEN["form:cancel"]


def _about_something_else(scene: Scene) -> bool:
    long_enough = len(scene.utterance.text.split()) >= scene.playbook.self_contained_words
    return scene.prediction.urgent_words or (scene.sure and long_enough and scene.prediction.emergency is None)


def _only_an_address(scene: Scene) -> bool:
    """The answer to "where?": cries for help are full of addresses, so that to the model an address sounds like one."""
    draft = scene.conversation.draft
    return draft is not None and draft.asking == "place" and not scene.prediction.urgent_words


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
    entry = scene.catalogue.entries[alarm.intent]
    if what == "no":
        effects = _cards(scene, alarm, Act.EDIT, "card-denied")
        bubble = Bubble(scene.say("alarm-no"), case_bearing=False)
        return scene.remembering(alarm=None).decision(Outcome.DONE, bubble, reason="no alarm", effects=effects)
    if what == "report":
        return form.start(scene.remembering(alarm=replace(alarm, reported=True)), entry, alarm.text)
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
    """Details right after an emergency answer belong to it: they are put into a report, not read anew."""
    alarm = scene.conversation.alarm
    if alarm is None or alarm.reported or _courtesy(scene) or scene.now - alarm.at > scene.playbook.alarm_once_per:
        return None
    somewhere = places.place_in(scene.utterance.text, scene.catalogue.kelurahan) != Place()
    if scene.sure and not somewhere:
        return None
    entry = scene.catalogue.entries[alarm.intent]
    return form.start(
        scene.remembering(alarm=replace(alarm, reported=True)), entry, f"{alarm.text}\n{scene.utterance.text}"
    )
