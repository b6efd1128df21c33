"""From waiting arrivals to one thought: which of them belong together, and their joined, masked text."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.core.nouns import Arrival, Kind, Side
from bot.core.scene import Utterance
from intents.masking import mask

_ALONE = {Kind.BUTTON, Kind.EDIT, Kind.DELETE, Kind.REACTION}
_CHANGES = {Kind.EDIT, Kind.DELETE}


def run(arrivals: Sequence[Arrival]) -> tuple[Arrival, ...]:
    """The leading arrivals that are one thought: a resident's fragments with what was changed in them since, or one
    button, command or desk message. An edit of something already decided stands alone.
    """
    first, *rest = arrivals
    if _alone(first):
        return (first,)
    taken = [first]
    for arrival in rest:
        if _alone(arrival) and not _changes(arrival, taken):
            break
        taken.append(arrival)
    return tuple(taken)


def _alone(arrival: Arrival) -> bool:
    inbound = arrival.inbound
    return inbound.side is Side.DESK or inbound.kind in _ALONE or inbound.text.startswith("/")


def _changes(arrival: Arrival, taken: Sequence[Arrival]) -> bool:
    """Whether an arrival edits or deletes a fragment that still waits."""
    waiting = {one.inbound.external_id for one in taken}
    return arrival.inbound.kind in _CHANGES and arrival.inbound.edits in waiting


def joined(
    arrivals: Sequence[Arrival], masked: Callable[[str], str] = mask
) -> tuple[Utterance, tuple[tuple[int, str], ...]]:
    """The utterance of a run, and the stored texts to rewrite.

    An identifier may be split over two fragments: it shows only in the joined text, so the rows are rewritten too.
    """
    kept = _as_changed(arrivals)
    before = "\n".join(arrival.inbound.text for arrival in kept if arrival.inbound.text)
    after = masked(before)
    utterance = Utterance(
        text=after,
        kinds=tuple(arrival.inbound.kind for arrival in kept) or (Kind.DELETE,),
        last_at=arrivals[-1].received_at,
        button=next((a.inbound.button for a in kept if a.inbound.button), None),
        location=next((a.inbound.location for a in reversed(kept) if a.inbound.location), None),
        photos=tuple(a.inbound.media.stored for a in kept if a.inbound.media and a.inbound.media.stored),
        ticket=next((a.ticket for a in kept if a.ticket), None),
    )
    return utterance, () if after == before else tuple(_rewrites(arrivals, after))


def _as_changed(arrivals: Sequence[Arrival]) -> list[Arrival]:
    """The fragments as they read after the edits and deletions among them; a change of nothing here stays itself."""
    kept = {arrival.inbound.external_id: arrival for arrival in arrivals}
    for arrival in arrivals:
        inbound = arrival.inbound
        if inbound.kind not in _CHANGES or inbound.edits not in kept or inbound.edits == inbound.external_id:
            continue
        del kept[inbound.external_id]
        edited = kept.pop(inbound.edits) if inbound.kind is Kind.DELETE else kept[inbound.edits]
        if inbound.kind is Kind.EDIT:
            kept[inbound.edits] = replace(edited, inbound=replace(edited.inbound, text=inbound.text))
    return list(kept.values())


def _rewrites(arrivals: Sequence[Arrival], text: str) -> list[tuple[int, str]]:
    """The first fragment takes the whole masked text, the others lose theirs."""
    worded = [arrival.id for arrival in arrivals if arrival.inbound.text]
    return [(identifier, text if position == 0 else "") for position, identifier in enumerate(worded)]
