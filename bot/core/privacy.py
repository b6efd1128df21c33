"""What is kept of a resident, a readable copy of it, and having it erased (PRODUCT 1.14)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.core import dates, live
from bot.core.choices import YES
from bot.core.nouns import Button, Conversation, Decision, Message, Outcome, Status, TicketEvent
from bot.core.scene import Bubble, Scene

_BUBBLE = 3500
_BUBBLES = 8
"""Behind its first message a copy has at most so many of so many characters; it says when older words are left out."""

_ERASE = re.compile(r"\b(?:di|ke)?(?:hapus|busek|delete|hilangkan|ilangno|musnahkan)\w*", re.IGNORECASE)
_READ = re.compile(r"\b(?:salin\w*|copy|kopi|lihat|ndelok|mirsani|disimpan|simpan|apa saja|opo ae)\b", re.IGNORECASE)
_YES = frozenset((*YES.split("|"), "lanjut", "lanjutkan"))
STOP = frozenset({"stop", "berhenti", "unsubscribe", "stop chat", "stop pesan"})


def explained(scene: Scene) -> Decision:
    """`/privasi`: what is kept, who reads it, and the ways to a copy and to erasure."""
    bubble = Bubble(scene.say("privacy"), _ways(scene), case_bearing=False)
    return scene.decision(Outcome.DONE, bubble, reason="privacy")


def small_talk(scene: Scene) -> Decision:
    """Somebody speaks of their data: erasing is asked about, a copy explained, else both ways are offered."""
    if _ERASE.search(scene.utterance.said):
        return ask_to_erase(scene)
    if _READ.search(scene.utterance.said):
        return explained(scene)
    return scene.decision(
        Outcome.CLARIFIED, Bubble(scene.say("privacy-which"), _ways(scene), case_bearing=False), reason="privacy"
    )


def stopped(scene: Scene) -> Decision | None:
    """After "STOP" nothing is sent any more but answers to what was reported; erasing is one button away."""
    if scene.utterance.bare not in STOP:
        return None
    erase = (scene.button("button-erase", "privacy:erase"),)
    return scene.decision(Outcome.DONE, Bubble(scene.say("stopped"), erase, case_bearing=False), reason="stopped")


def unsure(scene: Scene) -> Decision | None:
    """A mere yes does not erase: it is asked again, with the words that do."""
    asked = any(button.payload == "privacy:erase-now" for button in scene.conversation.offered)
    return ask_to_erase(scene) if asked and scene.utterance.bare in _YES else None


def pressed(scene: Scene, what: str) -> Decision:
    """A copy, the question before erasing, or erasing."""
    match what:
        case "copy":
            return copied(scene)
        case "erase":
            return ask_to_erase(scene)
        case "erase-now":
            return _erased(scene)
        case _:
            return scene.decision(Outcome.DONE, Bubble(scene.say("erase-not"), case_bearing=False), reason="not erased")


def copied(scene: Scene) -> Decision:
    """`/data`: everything kept of the resident that can be read: what was said, the newest last, and the tickets."""
    lines = [*(_line(scene, message) for message in scene.found.copy), *_tickets(scene)]
    pages = list(_pages(lines))
    first = scene.say("copy", count=len(lines), language=scene.say("language-name"))
    if len(pages) > _BUBBLES:
        first = f"{first}\n{scene.say('copy-shortened')}"
    bubbles = (Bubble(first), *(Bubble(page) for page in pages[-_BUBBLES:]))
    return scene.decision(Outcome.DONE, *bubbles, reason="copy", quiet=True)


def ask_to_erase(scene: Scene) -> Decision:
    """`/hapus`: what would be gone, and what stays; nothing happens without a yes."""
    ways = (scene.button("button-erase-now", "privacy:erase-now"), scene.button("button-keep", "privacy:keep"))
    return scene.decision(Outcome.CLARIFIED, Bubble(scene.say("erase-ask"), ways), reason="asked before erasing")


def _erased(scene: Scene) -> Decision:
    """The lane forgets everything, also whose it was; its tickets stay with their departments, without a person.

    One that waits for the resident's word is closed without it: nobody is left to be asked.
    """
    kept = scene.conversation
    asked = [ticket for ticket in scene.turn.tickets if ticket.status is Status.RESOLVED]
    decision = scene.decision(
        Outcome.DONE,
        Bubble(scene.say("erased")),
        reason="erased",
        quiet=True,
        tickets=tuple(replace(ticket, status=Status.CLOSED_UNCONFIRMED) for ticket in asked),
        events=tuple(TicketEvent(ticket.number, scene.now, "closed_unconfirmed", "bot") for ticket in asked),
        effects=live.left(scene),
    )
    fresh = Conversation(lane=kept.lane, side=kept.side)
    effects = tuple(replace(effect, forget=effect.to == kept.address) for effect in decision.effects)
    return replace(decision, conversation=fresh, messages=(), effects=effects, erased=True)


def _ways(scene: Scene) -> tuple[Button, ...]:
    return (scene.button("button-copy", "privacy:copy"), scene.button("button-erase", "privacy:erase"))


def _tickets(scene: Scene) -> list[str]:
    return [f"{ticket.label}: {ticket.text}" for ticket in scene.turn.tickets]


def _line(scene: Scene, message: Message) -> str:
    when = dates.day_and_hour(scene.catalogue.calendar, message.at, scene.conversation.language)
    who = scene.say("copy-you") if message.direction == "in" else scene.say("copy-city")
    return f"[{when}] {who}: {message.text}"


def _pages(lines: list[str]) -> Iterator[str]:
    """Lines as they fit; a longer one goes on in the next page."""
    page = ""
    for part in (line[start : start + _BUBBLE] for line in lines for start in range(0, len(line), _BUBBLE)):
        if page and len(page) + 1 + len(part) > _BUBBLE:
            yield page
            page = ""
        page = f"{page}\n{part}" if page else part
    if page:
        yield page
