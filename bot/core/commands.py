"""Commands and buttons of a resident: a slash word, or the payload of a button, and what it does."""

from collections.abc import Callable
from dataclasses import replace

from bot.core import alarm, clarify, closing, courtesy, expected, follow_up, form, handoff, live, privacy, tickets
from bot.core.choices import SPOKEN, chosen
from bot.core.nouns import Decision, Language, Outcome
from bot.core.scene import Bubble, Scene


def obey(scene: Scene) -> Decision | None:
    """A slash command, or the word for a person in any state."""
    text = scene.utterance.text.strip()
    if scene.utterance.bare in SPOKEN["person"]:
        return handoff.to_person(scene)
    if not text.startswith("/"):
        return None
    word, _, argument = text[1:].partition(" ")
    command = COMMANDS.get(word.split("@")[0].casefold())
    return command(scene, argument.strip()) if command else _unknown(scene)


def press(scene: Scene) -> Decision | None:
    """A pressed button, or its number or words typed."""
    payload = scene.utterance.button or _typed(scene)
    if payload is None:
        return None
    pressed = replace(scene.utterance, button=payload)
    scene = replace(scene, turn=replace(scene.turn, utterance=pressed, prediction=None))
    verb, _, rest = payload.partition(":")
    what, _, subject = rest.partition(":")
    return _pressed(scene, verb, what, subject)


def _typed(scene: Scene) -> str | None:
    """The choice that typed words mean; words of an emergency are never one."""
    if scene.turn.prediction is not None and scene.prediction.urgent_words:
        return None
    return chosen(scene.utterance.bare, scene.conversation.offered) or form.word(scene)


def _pressed(scene: Scene, verb: str, what: str, subject: str) -> Decision:
    pressed = BUTTONS.get(verb)
    return pressed(scene, what, subject) if pressed else _old_button(scene)


def _old_button(scene: Scene) -> Decision:
    return scene.decision(Outcome.DONE, Bubble(scene.say("form-over"), case_bearing=False), reason="old button")


def _about_ticket(scene: Scene, what: str, subject: str) -> Decision:
    if not subject.isdecimal():
        return _old_button(scene)
    number = int(subject)
    return tickets.reminded(scene, number) if what == "remind" else closing.answered(scene, what, number)


def _rated(scene: Scene, what: str, subject: str) -> Decision:
    return closing.rated(scene, what, int(subject)) if subject.isdecimal() else _old_button(scene)


def _help(scene: Scene, _: str) -> Decision:
    return scene.decision(Outcome.DONE, Bubble(scene.say("help"), case_bearing=False), reason="help")


def _language(scene: Scene, argument: str) -> Decision:
    chosen_one = {"jawa": Language.JAVANESE, "jv": Language.JAVANESE}.get(argument.casefold(), Language.INDONESIAN)
    scene = scene.remembering(language=chosen_one, language_pinned=True)
    return scene.decision(Outcome.DONE, Bubble(scene.say("language-set"), case_bearing=False), reason="language")


def _unknown(scene: Scene) -> Decision:
    bubble = Bubble(scene.say("unknown-command"), case_bearing=False)
    return scene.decision(Outcome.REFUSED, bubble, reason="unknown command")


COMMANDS: dict[str, Callable[[Scene, str], Decision]] = {
    "start": lambda scene, _: courtesy.greet(scene),
    "mulai": lambda scene, _: courtesy.greet(scene),
    "bantuan": _help,
    "help": _help,
    "tiket": lambda scene, _: tickets.listed(scene),
    "petugas": lambda scene, _: handoff.to_person(scene),
    "batal": lambda scene, _: form.pressed(scene, "cancel"),
    "bahasa": _language,
    "privasi": lambda scene, _: privacy.explained(scene),
    "data": lambda scene, _: privacy.copied(scene),
    "hapus": lambda scene, _: privacy.ask_to_erase(scene),
}
BUTTONS: dict[str, Callable[[Scene, str, str], Decision]] = {
    "form": form.pressed,
    "alarm": lambda scene, what, _: alarm.pressed(scene, what),
    "clarify": lambda scene, what, _: clarify.pressed(scene, what),
    "answer": follow_up.pressed,
    "ticket": _about_ticket,
    "rate": _rated,
    "to": expected.pressed,
    "live": lambda scene, what, _: live.pressed(scene, what),
    "privacy": lambda scene, what, _: privacy.pressed(scene, what),
    "tickets": lambda scene, *_: tickets.listed(scene),
    "person": lambda scene, *_: handoff.to_person(scene),
}
"""What the first word of a payload means; the second and third say which of it, and about what."""
