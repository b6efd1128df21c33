"""Commands and buttons of a resident: a slash word, or the payload of a button, and what it does."""

from collections.abc import Callable
from dataclasses import replace

from bot.core import clarify, closing, courtesy, emergency, follow_up, form, handoff, tickets
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
    match verb:
        case "form":
            return form.pressed(scene, what)
        case "alarm":
            return emergency.pressed(scene, what)
        case "clarify":
            return clarify.pressed(scene, what)
        case "answer":
            return follow_up.pressed(scene, what, subject)
        case "ticket" if subject.isdecimal():
            return closing.answered(scene, what, int(subject))
        case "tickets":
            return tickets.listed(scene)
        case "person":
            return handoff.to_person(scene)
        case _:
            return scene.decision(Outcome.DONE, Bubble(scene.say("form-over"), case_bearing=False), reason="old button")


def _help(scene: Scene, _: str) -> Decision:
    return scene.decision(Outcome.DONE, Bubble(scene.say("help"), case_bearing=False), reason="help")


def _language(scene: Scene, argument: str) -> Decision:
    chosen_one = {"jawa": Language.JAVANESE, "jv": Language.JAVANESE}.get(argument.casefold(), Language.INDONESIAN)
    scene = scene.remembering(language=chosen_one, language_pinned=True)
    return scene.decision(Outcome.DONE, Bubble(scene.say("language-set"), case_bearing=False), reason="language")


def _privacy(scene: Scene, _: str) -> Decision:
    return scene.decision(Outcome.DONE, Bubble(scene.say("privacy"), case_bearing=False), reason="privacy")


def _own_data(scene: Scene, _: str) -> Decision:
    entry = scene.catalogue.entries["hapus_data"]
    return handoff.to_owner(scene, entry, scene.utterance.text, "own data")


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
    "privasi": _privacy,
    "data": _own_data,
    "hapus": _own_data,
}
