"""Taking, finding and saving: locked, whole, or not at all."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.needs import Needs, Words
from bot.core.nouns import Address, Confidentiality, Message, Outcome, Role, Side, Status, Ticket, Timer
from bot.ports import Ruling
from tests.contract.conftest import Kept
from tests.contract.messages import OFFICER, finished, ordered, to, waiting, wrote


class Broken(Exception):
    pass


def test_what_waits_is_not_due_before_its_time(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri")], kept.now)
    later = kept.now + timedelta(seconds=4)
    with kept.turns.begin() as unit:
        unit.save([waiting(lane, later) for lane in unit.take(kept.now, 10)])
    with kept.turns.begin() as unit:
        assert unit.take(later - timedelta(seconds=1), 10) == []
        assert len(unit.take(later, 10)) == 1


def test_a_new_fragment_brings_the_waiting_ones_with_it(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri", "pak")], kept.now)
    with kept.turns.begin() as unit:
        unit.save([waiting(lane, kept.now + timedelta(seconds=4)) for lane in unit.take(kept.now, 10)])
    kept.arrivals.accept([wrote("sri", "lampu mati")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert [arrival.inbound.text for arrival in lane.arrivals] == ["pak", "lampu mati"]


def test_what_is_finished_is_not_taken_again(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        unit.save([finished(lane) for lane in unit.take(kept.now, 10)])
    with kept.turns.begin() as unit:
        assert unit.take(kept.now, 10) == []


def test_a_failure_anywhere_in_a_unit_undoes_all_of_it(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri"), wrote("budi")], kept.now)

    def saved_then_broken() -> None:
        with kept.turns.begin() as unit:
            lanes = unit.take(kept.now, 10)
            changed = replace(lanes[0].conversation, thanked=True)
            unit.save([finished(lanes[0], conversation=changed, effects=(to("sri"),)), finished(lanes[1])])
            raise Broken

    with pytest.raises(Broken):
        saved_then_broken()
    assert kept.outbox.claim(kept.now, 10) == []
    with kept.turns.begin() as unit:
        lanes = unit.take(kept.now, 10)
    assert [lane.conversation.thanked for lane in lanes] == [False, False]
    assert sum(len(lane.arrivals) for lane in lanes) == 2


def test_conversation_ticket_and_thread_are_read_back_as_they_were_saved(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        ticket = Ticket(
            lane.numbers[0], lane.conversation.lane, "dishub", "lampu_jalan_mati", "x", Confidentiality.BIASA, kept.now
        )
        said = Message(ticket.lane, "out", "bot", "dicatat", kept.now, ticket.number)
        memory = replace(lane.conversation, thanked=True, offered=())
        unit.save([finished(lane, conversation=memory, tickets=(ticket,), messages=(said,))])
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        (found,) = unit.find([Needs(thread_of=ticket.number)])
    assert (lane.conversation, lane.tickets, found.thread) == (memory, (ticket,), (said,))


def test_numbers_of_one_batch_never_meet(kept: Kept) -> None:
    kept.arrivals.accept([wrote(f"warga{n}") for n in range(8)], kept.now)
    with kept.turns.begin() as unit:
        numbers = [number for lane in unit.take(kept.now, 10) for number in lane.numbers]
    assert len(set(numbers)) == len(numbers) == 16


def test_rewriting_replaces_the_stored_text(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri", "3571")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        ruling = waiting(lane, kept.now)
        masked = replace(ruling.decision, rewrites=((lane.arrivals[0].id, "[disamarkan]"),))
        unit.save([replace(ruling, decision=masked)])
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert lane.arrivals[0].inbound.text == "[disamarkan]"


def test_a_timer_wakes_its_lane_when_it_is_due_and_not_after_it_is_off(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri")], kept.now)
    due = kept.now + timedelta(days=10)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        timer = Timer(lane.conversation.lane, "closing", "1", due)
        unit.save([finished(lane, timers=(timer,))])
    with kept.turns.begin() as unit:
        assert unit.take(due - timedelta(seconds=1), 10) == []
        (lane,) = unit.take(due, 10)
        assert (lane.timer, lane.arrivals) == (timer, ())
        off: Ruling = finished(lane, timers_off=(("closing", "1"),))
        unit.save([off])
    with kept.turns.begin() as unit:
        assert unit.take(due, 10) == []


def test_failures_are_counted_for_what_waits(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    name = lane.conversation.lane
    assert [kept.turns.failed(name) for _ in range(3)] == [1, 2, 3]


def test_members_are_found_by_who_writes(kept: Kept) -> None:
    member = kept.members.add("Budi", "dishub", Role.PETUGAS, kept.now, OFFICER, sender="dishub")
    sender = ("desk", "bot", "dishub")
    with kept.turns.begin() as unit:
        (found,) = unit.find([Needs(members=frozenset({sender, ("desk", "bot", "nobody")}))])
    assert found.members == {sender: member}


def test_a_queue_holds_the_open_tickets_of_ones_own_department(kept: Kept) -> None:
    kept.members.add("Budi", "dishub", Role.PETUGAS, kept.now, OFFICER, sender="dishub")
    for who, department, status in (
        ("a", "dishub", Status.NEW),
        ("b", "dishub", Status.CLOSED),
        ("c", "dlhkp", Status.NEW),
    ):
        kept.arrivals.accept([wrote(who)], kept.now)
        with kept.turns.begin() as unit:
            (lane,) = unit.take(kept.now, 10)
            number, name = lane.numbers[0], lane.conversation.lane
            ticket = Ticket(number, name, department, "jalan_rusak", who, Confidentiality.BIASA, kept.now, status)
            unit.save([finished(lane, tickets=(ticket,))])
    sender = ("desk", "bot", "dishub")
    with kept.turns.begin() as unit:
        (found,) = unit.find([Needs(members=frozenset({sender}), queue_of=sender)])
    assert [ticket.text for ticket in found.queue] == ["a"]


def test_a_department_reads_where_it_was_bound(kept: Kept) -> None:
    kept.members.bind_inbox("dishub", OFFICER)
    with kept.turns.begin() as unit:
        (found,) = unit.find([Needs()])
    assert tuple(found.inboxes["dishub"]) == (Address("desk", "bot", "dishub"),)


def test_the_words_of_a_resident_or_of_another_ticket_are_never_found(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri", "rahasia saya"), ordered("besok kami cek")], kept.now)
    with kept.turns.begin() as unit:
        lanes = unit.take(kept.now, 10)
        for arrival in (arrival for lane in lanes for arrival in lane.arrivals):
            stranger = Words(arrival.id, "another lane", arrival.ticket)
            other = Words(arrival.id, arrival.lane, 99)
            own = Words(arrival.id, arrival.lane, arrival.ticket)
            asked = [stranger, other, *([own] if arrival.inbound.side is Side.RESIDENT else [])]
            assert {found.words for found in unit.find([Needs(words_of=one) for one in asked])} == {""}


def test_the_words_of_an_earlier_message_can_be_found(kept: Kept) -> None:
    kept.arrivals.accept([ordered("besok kami cek")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        own = Words(lane.arrivals[0].id, lane.conversation.lane, None)
        (found,) = unit.find([Needs(words_of=own)])
    assert found.words == "besok kami cek"


def test_outcomes_are_what_they_were_said_to_be(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri", "pak"), wrote("sri", "lampu")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        ruling = finished(lane)
        first, last = (arrival.id for arrival in lane.arrivals)
        outcomes = ((first, Outcome.MERGED), (last, Outcome.ANSWERED))
        unit.save([replace(ruling, decision=replace(ruling.decision, outcomes=outcomes))])
    with kept.turns.begin() as unit:
        assert unit.take(kept.now, 10) == []


def test_what_waited_longest_is_taken_first(kept: Kept) -> None:
    for place in range(12):
        kept.arrivals.accept([wrote(f"warga{place}", str(place))], kept.now + timedelta(seconds=place))
    with kept.turns.begin() as unit:
        taken = unit.take(kept.now + timedelta(minutes=1), 3)
    assert sorted(lane.arrivals[0].inbound.text for lane in taken) == ["0", "1", "2"]


def test_a_named_lane_is_taken_only_when_something_in_it_is_due(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri"), wrote("budi")], kept.now)
    with kept.turns.begin() as unit:
        first, second = unit.take(kept.now, 10)
        unit.save([waiting(first, kept.now + timedelta(seconds=4))])
    with kept.turns.begin() as unit:
        assert unit.take(kept.now, 1, first.conversation.lane) == []
        (again,) = unit.take(kept.now, 1, second.conversation.lane)
    assert again.arrivals == second.arrivals


def test_a_lane_remembers_what_is_open_and_its_newest_tickets(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        name = lane.conversation.lane
        old = Ticket(1, name, "dishub", "jalan_rusak", "x", Confidentiality.BIASA, kept.now)
        closed = [replace(old, number=number, status=Status.CLOSED) for number in range(2, 31)]
        unit.save([finished(lane, tickets=(old, *closed))])
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert [ticket.number for ticket in lane.tickets] == [1, *range(11, 31)]


def test_a_department_without_a_chat_reads_in_its_members_own(kept: Kept) -> None:
    own = Address("desk", "bot", "private")
    kept.members.add("Budi", "dishub", Role.PETUGAS, kept.now, own, sender="budi")
    kept.members.add("Ani", "dlhkp", Role.PETUGAS, kept.now, replace(own, chat="ani"), sender="ani")
    kept.members.bind_inbox("dlhkp", OFFICER)
    with kept.turns.begin() as unit:
        (found,) = unit.find([Needs()])
    assert {name: tuple(chats) for name, chats in found.inboxes.items()} == {"dishub": (own,), "dlhkp": (OFFICER,)}


def test_a_chat_is_the_inbox_of_one_department(kept: Kept) -> None:
    for department in ("dishub", "dishub", "dlhkp"):
        kept.members.bind_inbox(department, OFFICER)
    with kept.turns.begin() as unit:
        (found,) = unit.find([Needs()])
    assert {name: tuple(chats) for name, chats in found.inboxes.items()} == {"dlhkp": (OFFICER,)}


def test_adding_the_same_member_again_changes_nothing(kept: Kept) -> None:
    first = kept.members.add("Budi", "dishub", Role.PETUGAS, kept.now, OFFICER, sender="budi")
    assert kept.members.add("Budi", "dishub", Role.PETUGAS, kept.now, OFFICER, sender="budi") == first


def test_a_timer_started_again_is_moved(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        timer = Timer(lane.conversation.lane, "closing", "1", kept.now + timedelta(hours=1))
        unit.save([finished(lane, timers=(timer,))])
    later = replace(timer, due_at=kept.now + timedelta(hours=2))
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        unit.save([finished(lane, timers=(later,)) for lane in unit.take(kept.now, 10)])
    with kept.turns.begin() as unit:
        assert unit.take(timer.due_at, 10) == []
        assert [lane.timer for lane in unit.take(later.due_at, 10)] == [later]


def test_of_two_due_timers_the_earlier_comes_first(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        late, early = (
            Timer(lane.conversation.lane, "closing", key, kept.now + timedelta(hours=hours))
            for key, hours in (("1", 2), ("2", 1))
        )
        unit.save([finished(lane, timers=(late, early))])
    with kept.turns.begin() as unit:
        assert [lane.timer for lane in unit.take(kept.now + timedelta(days=1), 10)] == [early]
