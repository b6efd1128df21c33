"""The alarm that an emergency raises at the duty inbox: one card, and what the resident says of it (PRODUCT 1.2)."""

from dataclasses import replace

from bot.core import form, tickets
from bot.core.nouns import Act, Alarm, Button, Decision, Effect, Entry, Outcome
from bot.core.scene import Bubble, Scene
from bot.core.texts import shortened


def raised(scene: Scene, entry: Entry) -> tuple[Alarm, tuple[Effect, ...]]:
    """One card a conversation in ten minutes and inbox: more of the same is added to it."""
    last, duty = scene.conversation.alarm, _duty(scene, entry)
    if last and last.duty == duty and scene.now - last.at < scene.playbook.alarm_once_per:
        more = replace(last, intent=entry.intent, text=f"{last.text}\n{scene.utterance.text}")
        return more, cards(scene, more, Act.EDIT, "card-confirmed" if last.confirmed else "card-unconfirmed")
    card = f"alarm:{scene.conversation.lane}:{int(scene.now.timestamp())}:{duty}"
    alarm = Alarm(entry.intent, scene.now, card, scene.utterance.text, duty)
    return alarm, cards(scene, alarm, Act.SEND, "card-unconfirmed")


def fresh(scene: Scene, alarm: Alarm) -> bool:
    """Whether what is said now may still be about it."""
    return scene.now - alarm.at <= scene.playbook.alarm_once_per


def buttons(scene: Scene) -> tuple[Button, ...]:
    """What the resident can say of it."""
    return (
        scene.button("button-now", "alarm:yes"),
        scene.button("button-report", "alarm:report"),
        scene.button("button-not-urgent", "alarm:no"),
    )


def cards(scene: Scene, alarm: Alarm, act: Act, state: str) -> tuple[Effect, ...]:
    """The card in every chat of the duty inbox. state: key of the sentence that says how sure it is."""
    title = scene.catalogue.entries[alarm.intent].title
    text = scene.say_desk("alarm-card", title=title, state=scene.say_desk(state), text=shortened(alarm.text))
    return tuple(
        Effect(act, to, text, key=f"{alarm.card}:{index}")
        for index, to in enumerate(tickets.inbox(scene.found, alarm.duty))
    )


def pressed(scene: Scene, what: str) -> Decision:
    """The resident says that it happens now, that it does not, or wants it recorded."""
    alarm = scene.conversation.alarm
    if alarm is None:
        return scene.decision(Outcome.DONE, Bubble(scene.say("alarm-no"), case_bearing=False), reason="no alarm")
    if what == "no":
        effects = cards(scene, alarm, Act.EDIT, "card-denied")
        bubble = Bubble(scene.say("alarm-no"), case_bearing=False)
        return scene.remembering(alarm=None).decision(Outcome.DONE, bubble, reason="no alarm", effects=effects)
    if what == "report":
        return reported(scene, alarm, alarm.text)
    confirmed = replace(alarm, confirmed=True)
    effects = cards(scene, confirmed, Act.EDIT, "card-confirmed")
    bubble = Bubble(scene.say("alarm-confirmed"), (scene.button("button-report", "alarm:report"),))
    return scene.remembering(alarm=confirmed).decision(Outcome.DONE, bubble, reason="confirmed", effects=effects)


def reported(scene: Scene, alarm: Alarm, told: str) -> Decision:
    """A report of it is begun."""
    entry = scene.catalogue.entries[alarm.intent]
    return form.start(scene.remembering(alarm=replace(alarm, reported=True)), entry, told)


def _duty(scene: Scene, entry: Entry) -> str:
    """Owners without an inbox of their own (police, hospitals …) have the city's duty inbox."""
    owner = scene.catalogue.department(entry.owner)
    return scene.playbook.duty_inbox if owner.outside else owner.id
