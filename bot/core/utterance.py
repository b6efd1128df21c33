"""From waiting arrivals to one thought: which of them belong together, and their joined, masked text."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from bot.core.nouns import Arrival, Kind, Side
from bot.core.scene import Utterance
from intents.masking import mask

_ALONE = {Kind.BUTTON, Kind.EDIT, Kind.DELETE, Kind.REACTION}


def run(arrivals: Sequence[Arrival]) -> tuple[Arrival, ...]:
    """The leading arrivals that are one thought: a resident's fragments, or one button, command or desk message."""
    first, *rest = arrivals
    if _alone(first):
        return (first,)
    return (first, *takewhile(lambda arrival: not _alone(arrival), rest))


def _alone(arrival: Arrival) -> bool:
    inbound = arrival.inbound
    return inbound.side is Side.DESK or inbound.kind in _ALONE or inbound.text.startswith("/")


def joined(
    arrivals: Sequence[Arrival], masked: Callable[[str], str] = mask
) -> tuple[Utterance, tuple[tuple[int, str], ...]]:
    """The utterance of a run, and the stored texts to rewrite.

    An identifier may be split over two fragments: it shows only in the joined text, so the rows are rewritten too.
    """
    texts = [arrival.inbound.text for arrival in arrivals if arrival.inbound.text]
    before = "\n".join(texts)
    after = masked(before)
    utterance = Utterance(
        text=after,
        kinds=tuple(arrival.inbound.kind for arrival in arrivals),
        last_at=arrivals[-1].received_at,
        button=next((a.inbound.button for a in arrivals if a.inbound.button), None),
        location=next((a.inbound.location for a in reversed(arrivals) if a.inbound.location), None),
        photos=tuple(a.inbound.media.stored for a in arrivals if a.inbound.media and a.inbound.media.stored),
        ticket=next((a.ticket for a in arrivals if a.ticket), None),
    )
    return utterance, () if after == before else tuple(_rewrites(arrivals, after))


def _rewrites(arrivals: Sequence[Arrival], text: str) -> list[tuple[int, str]]:
    """The first fragment takes the whole masked text, the others lose theirs."""
    worded = [arrival.id for arrival in arrivals if arrival.inbound.text]
    return [(identifier, text if position == 0 else "") for position, identifier in enumerate(worded)]
