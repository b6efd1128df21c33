"""Words a ticket waits for: the answer to an officer, or why a person was called (PRODUCT 1.9)."""

from bot.core import clarify, handoff, tickets
from bot.core.nouns import Decision, Expected, Outcome, Ticket
from bot.core.scene import Bubble, Scene


def told_why(scene: Scene) -> Decision | None:
    """After "petugas" without a reason, the next words are the reason, whatever they would have been read as."""
    expected, ticket = _open(scene)
    if expected is None or ticket is None or expected.asked or not scene.utterance.said.strip():
        return None
    return tickets.added(scene, ticket, scene.utterance.text, scene.utterance.photos, "told why")


def offered(scene: Scene) -> Decision | None:
    """Words nobody is sure of, soon after an officer wrote, may be the answer: ask."""
    expected, ticket = _open(scene)
    if expected is None or ticket is None or scene.sure or scene.conversation.clarified:
        return None
    ways = (
        scene.button("button-answer-to", f"to:ticket:{ticket.number}"),
        scene.button("button-something-else", "to:else"),
    )
    bubble = Bubble(scene.say("answer-to", number=ticket.label), ways)
    photos = (*scene.conversation.photos, *scene.utterance.photos)
    scene = scene.remembering(clarified=True, unclear_text=handoff.all_said(scene), photos=photos)
    return scene.decision(Outcome.CLARIFIED, bubble, reason="may answer an officer")


def pressed(scene: Scene, what: str, number: str) -> Decision:
    """It was the answer, or it was not."""
    ticket = scene.ticket(int(number)) if number.isdecimal() else None
    if what != "ticket" or ticket is None or not ticket.status.open:
        return clarify.ask_again(scene.remembering(expected=None))
    words = scene.conversation.unclear_text or scene.say_desk("no-words")
    photos = scene.conversation.photos
    scene = scene.remembering(clarified=False, photos=())
    return tickets.added(scene, ticket, words, photos, "answer to an officer")


def _open(scene: Scene) -> tuple[Expected | None, Ticket | None]:
    expected = scene.conversation.expected
    if expected is None:
        return None, None
    lasts = scene.playbook.expects if expected.asked else scene.playbook.context_lasts
    ticket = scene.ticket(expected.ticket)
    fresh = scene.now - expected.at <= lasts and ticket is not None and ticket.status.open
    return (expected, ticket) if fresh else (None, None)
