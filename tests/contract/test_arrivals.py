"""Accepting: once, in the right lane, whoever writes."""

from dataclasses import replace

from bot.core.nouns import Confidentiality, Ticket
from bot.ports import Result
from tests.contract.conftest import Kept
from tests.contract.messages import OFFICER, finished, ordered, to, wrote


def opened(kept: Kept, who: str = "sri", department: str = "dishub") -> Ticket:
    """A ticket of a resident, through a turn of theirs."""
    kept.arrivals.accept([wrote(who)], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        ticket = Ticket(
            lane.numbers[0],
            lane.conversation.lane,
            department,
            "lampu_jalan_mati",
            "lampu mati",
            Confidentiality.BIASA,
            kept.now,
        )
        unit.save([finished(lane, tickets=(ticket,))])
    return ticket


def lanes(kept: Kept) -> dict[str, list[str]]:
    """The texts that wait, by lane."""
    with kept.turns.begin() as unit:
        taken = unit.take(kept.now, 10)
    return {lane.conversation.lane: [arrival.inbound.text for arrival in lane.arrivals] for lane in taken}


def test_the_same_message_twice_changes_nothing(kept: Kept) -> None:
    assert kept.arrivals.accept([wrote("sri", "satu", id="7")], kept.now) == 1
    assert kept.arrivals.accept([wrote("sri", "satu", id="7")], kept.now) == 0
    assert list(lanes(kept).values()) == [["satu"]]


def test_the_same_message_twice_in_one_batch_is_one(kept: Kept) -> None:
    assert kept.arrivals.accept([wrote("sri", id="7"), wrote("sri", id="7")], kept.now) == 1


def test_a_message_seen_before_does_not_stop_the_new_ones_beside_it(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri", "lama", id="7")], kept.now)
    assert kept.arrivals.accept([wrote("sri", "lama", id="7"), wrote("budi", "baru")], kept.now) == 1
    assert sorted(lanes(kept).values()) == [["baru"], ["lama"]]


def test_two_residents_in_the_same_moment_keep_their_own_lanes(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri", "a1"), wrote("budi", "b1"), wrote("sri", "a2")], kept.now)
    assert sorted(lanes(kept).values()) == [["a1", "a2"], ["b1"]]


def test_one_resident_keeps_one_lane(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri", "a1")], kept.now)
    kept.arrivals.accept([wrote("sri", "a2")], kept.now)
    assert list(lanes(kept).values()) == [["a1", "a2"]]


def test_a_command_that_names_a_ticket_runs_in_the_lane_of_its_resident(kept: Kept) -> None:
    ticket = opened(kept)
    kept.arrivals.accept([ordered("/ambil", ticket=ticket.number)], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert (lane.conversation.lane, lane.arrivals[0].ticket) == (ticket.lane, ticket.number)


def test_a_command_about_an_unknown_ticket_runs_in_the_officers_own_lane(kept: Kept) -> None:
    ticket = opened(kept)
    kept.arrivals.accept([ordered("/ambil", ticket=999)], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert lane.conversation.lane != ticket.lane
    assert lane.arrivals[0].ticket is None


def posted(kept: Kept, who: str = "sri") -> tuple[Ticket, str]:
    """A ticket, and the message in its resident's chat that is about it."""
    ticket = opened(kept, who)
    kept.arrivals.accept([wrote(who)], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        unit.save([finished(lane, effects=(to(who, ticket=ticket.number),))])
    (claimed,) = kept.outbox.claim(kept.now, 10)
    kept.outbox.settle([Result(claimed, "sent", message_id="m-1")], kept.now)
    return ticket, "m-1"


def test_a_quoted_reply_finds_its_ticket(kept: Kept) -> None:
    ticket, message = posted(kept)
    kept.arrivals.accept([wrote("sri", "masih mati", reply_to=message)], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert lane.arrivals[0].ticket == ticket.number


def test_a_message_of_another_chat_cannot_be_quoted(kept: Kept) -> None:
    _, message = posted(kept)
    kept.arrivals.accept([wrote("budi", "itu apa", reply_to=message)], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert lane.arrivals[0].ticket is None
    assert lane.tickets == ()


def test_somebody_else_in_the_same_chat_cannot_quote_a_residents_ticket(kept: Kept) -> None:
    _, message = posted(kept)
    stranger = replace(wrote("budi", "itu apa", reply_to=message), address=wrote("sri").address)
    kept.arrivals.accept([stranger], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert (lane.arrivals[0].ticket, lane.tickets) == (None, ())


def carded(kept: Kept, who: str, message: str) -> Ticket:
    """A ticket whose card stands in the officers' chat as that message."""
    ticket = opened(kept, who)
    kept.arrivals.accept([wrote(who)], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        unit.save([finished(lane, effects=(replace(to(who, ticket=ticket.number), to=OFFICER),))])
    (claimed,) = kept.outbox.claim(kept.now, 10)
    kept.outbox.settle([Result(claimed, "sent", message_id=message)], kept.now)
    return ticket


def test_a_reply_to_a_card_runs_in_the_lane_of_its_resident(kept: Kept) -> None:
    carded(kept, "budi", "m-1")
    ticket = carded(kept, "sri", "m-2")
    kept.arrivals.accept([ordered("besok kami cek", reply_to="m-2")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert (lane.conversation.lane, lane.arrivals[0].ticket) == (ticket.lane, ticket.number)


def test_a_named_ticket_counts_more_than_the_card_it_is_written_under(kept: Kept) -> None:
    named = carded(kept, "budi", "m-1")
    carded(kept, "sri", "m-2")
    kept.arrivals.accept([ordered("/ambil", ticket=named.number, reply_to="m-2")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert (lane.conversation.lane, lane.arrivals[0].ticket) == (named.lane, named.number)


def test_accepting_nothing_changes_nothing(kept: Kept) -> None:
    assert kept.arrivals.accept([], kept.now) == 0
    assert lanes(kept) == {}


def test_a_command_about_an_unknown_ticket_is_not_about_the_card_it_is_written_under(kept: Kept) -> None:
    ticket = carded(kept, "sri", "m-1")
    kept.arrivals.accept([ordered("/selesai", ticket=999, reply_to="m-1")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert lane.conversation.lane != ticket.lane
    assert lane.arrivals[0].ticket is None
