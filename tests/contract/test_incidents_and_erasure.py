"""Reports that follow others, values kept under seal, and lanes that are erased."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine, Table, func, select

from bot.core.needs import Needs, Words
from bot.core.nouns import (
    Confidentiality,
    Conversation,
    Inbound,
    Kind,
    Media,
    Message,
    Outcome,
    Role,
    Sealed,
    Side,
    Status,
    Ticket,
    Timer,
)
from bot.ports import Lane, Result
from storage import codec, erasures, sealed, tables
from storage.media import SqlMedia
from storage.memory import MemoryStore
from storage.store import Store
from tests.contract.conftest import Kept
from tests.contract.messages import OFFICER, finished, ordered, to, wrote
from tests.fakes import START

SENDER = ("desk", "bot", "dishub")
LAMP, HOLE = "lampu_jalan_mati", "jalan_rusak"


def taken(kept: Kept) -> Lane:
    """The one lane that is due."""
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
    assert isinstance(lane, Lane)
    return lane


def done(kept: Kept, lane: Lane, **more: Any) -> None:
    """Its turn, finished."""
    with kept.turns.begin() as unit:
        unit.save([finished(lane, **more)])


def reported(kept: Kept, who: str, number: int, intent: str = LAMP, **more: Any) -> Ticket:
    """A resident's ticket."""
    kept.arrivals.accept([wrote(who, f"laporan {number}")], kept.now)
    lane = taken(kept)
    ticket = Ticket(
        number, lane.conversation.lane, "dishub", intent, f"laporan {number}", Confidentiality.BIASA, kept.now
    )
    ticket = replace(ticket, **more)
    done(kept, lane, tickets=(ticket,))
    return ticket


def erased(kept: Kept, who: str = "sri", **more: Any) -> str:
    """The lane of a resident who had everything erased; what waits beside the yes goes on waiting."""
    kept.arrivals.accept([wrote(who, "ya hapus")], kept.now)
    with kept.turns.begin() as unit:
        lane = next(one for one in unit.take(kept.now, 10) if one.arrivals[-1].inbound.sender == who)
        unit.save([finished(lane, conversation=Conversation(lane.conversation.lane), erased=True, **more)])
    return str(lane.conversation.lane)


def found(kept: Kept, **needs: Any) -> Any:
    with kept.turns.begin() as unit:
        (one,) = unit.find([Needs(**needs)])
    return one


def sealed_of(kept: Kept, ticket: int) -> dict[str, str]:
    """The sealed values of a ticket, as each store keeps them."""
    if kept.engine:
        with kept.engine.connect() as connection:
            return sealed.of_ticket(connection, ticket)
    rows: MemoryStore = kept.turns
    return {name: value for (number, name), value in rows.rows.sealed.items() if number == ticket}


# ---------------------------------------------------------------- reports like others


def test_near_reports_are_other_lanes_ordinary_ones_of_the_service_also_following_ones_oldest_first(kept: Kept) -> None:
    own = reported(kept, "sri", 1)
    reported(kept, "b", 5)
    reported(kept, "c", 2)
    reported(kept, "d", 3, HOLE)
    reported(kept, "e", 4, confidentiality=Confidentiality.RAHASIA)
    reported(kept, "f", 6, confidentiality=Confidentiality.ANONIM)
    reported(kept, "g", 7, incident=2)
    for place, status in enumerate(Status, 8):
        reported(kept, f"h{place}", place, status=status)
    near = found(kept, near=frozenset({LAMP}), near_to=own.lane).near
    assert [ticket.number for ticket in near] == [2, 5, 7, 8, 9]


def test_near_reports_of_two_services_are_found_together_and_of_none_not_at_all(kept: Kept) -> None:
    reported(kept, "b", 1)
    reported(kept, "c", 2, HOLE)
    assert {ticket.number for ticket in found(kept, near=frozenset({LAMP, HOLE}), near_to="x").near} == {1, 2}
    assert found(kept, near_to="x").near == ()


def test_the_open_followers_of_a_ticket_are_found(kept: Kept) -> None:
    reported(kept, "a", 1)
    reported(kept, "b", 2, incident=1)
    reported(kept, "c", 3, incident=1, status=Status.CLOSED)
    reported(kept, "d", 4, incident=9)
    reported(kept, "e", 5, incident=1, status=Status.RESOLVED)
    assert [ticket.number for ticket in found(kept, followers_of=1).followers] == [2, 5]
    assert found(kept).followers == ()


def test_a_queue_leaves_out_what_follows_another_ticket(kept: Kept) -> None:
    kept.members.add("Budi", "dishub", Role.PETUGAS, kept.now, OFFICER, sender="dishub")
    reported(kept, "a", 1)
    reported(kept, "b", 2, incident=1)
    queue = found(kept, members=frozenset({SENDER}), queue_of=SENDER).queue
    assert [ticket.number for ticket in queue] == [1]


def test_an_order_passed_on_arrives_once_in_the_lane_of_the_follower(kept: Kept) -> None:
    first, follower = reported(kept, "a", 1), reported(kept, "b", 2, incident=1)
    kept.arrivals.accept([ordered("/balas T-1 besok", ticket=1)], kept.now)
    lane = taken(kept)
    assert lane.conversation.lane == first.lane
    order = lane.arrivals[0].inbound
    again = replace(order, external_id=f"{order.external_id}>2", text="/balas besok", ticket=2, passed_from=7)
    done(kept, lane, passed_on=(again, again))
    lane = taken(kept)
    (arrival,) = lane.arrivals
    assert (lane.conversation.lane, arrival.ticket, arrival.inbound) == (follower.lane, 2, again)
    assert kept.arrivals.accept([again], kept.now) == 0
    done(kept, lane, passed_on=(again,))
    with kept.turns.begin() as unit:
        assert unit.take(kept.now, 10) == []


# ---------------------------------------------------------------- values under seal


def test_sealed_values_are_kept_and_a_newer_replaces_the_older(kept: Kept) -> None:
    reported(kept, "sri", 1)
    for value in ("7001", "7002"):
        kept.arrivals.accept([wrote("sri")], kept.now)
        done(kept, taken(kept), sealed=(Sealed(1, "nomor_pelanggan", value),))
    assert sealed_of(kept, 1) == {"nomor_pelanggan": "7002"}
    assert sealed_of(kept, 2) == {}


def test_sealed_values_go_with_the_lane_that_is_erased_and_no_others(kept: Kept) -> None:
    for who, number in (("sri", 1), ("budi", 2)):
        reported(kept, who, number)
        kept.arrivals.accept([wrote(who)], kept.now)
        done(kept, taken(kept), sealed=(Sealed(number, "nomor_pelanggan", "7001"),))
    erased(kept)
    assert (sealed_of(kept, 1), sealed_of(kept, 2)) == ({}, {"nomor_pelanggan": "7001"})


# ---------------------------------------------------------------- erasure


def test_erasing_forgets_the_thread_and_the_timers_and_keeps_the_ticket(kept: Kept) -> None:
    ticket = reported(kept, "sri", 1)
    kept.arrivals.accept([wrote("sri")], kept.now)
    lane = taken(kept)
    said = Message(ticket.lane, "in", "resident", "rahasia", kept.now, 1)
    timer = Timer(ticket.lane, "closing", "1", kept.now + timedelta(days=1))
    done(kept, lane, messages=(said,), timers=(timer,))
    assert erased(kept) == ticket.lane
    kept.arrivals.accept([ordered("/tiket T-1", ticket=1)], kept.now)
    lane = taken(kept)
    assert (lane.conversation, lane.tickets) == (Conversation(ticket.lane), (ticket,))
    one = found(kept, thread_of=1, copy_of=ticket.lane)
    assert (one.thread, one.copy) == ((), ())
    done(kept, lane)
    with kept.turns.begin() as unit:
        assert unit.take(kept.now + timedelta(days=2), 10) == []


def test_what_is_decided_with_the_erasure_comes_after_it(kept: Kept) -> None:
    ticket = reported(kept, "sri", 1, status=Status.RESOLVED)
    closed = replace(ticket, status=Status.CLOSED_UNCONFIRMED)
    erased(kept, tickets=(closed,), effects=(to("sri", "sudah dihapus"),))
    assert [out.effect.text for out in kept.outbox.claim(kept.now, 10)] == ["sudah dihapus"]
    kept.arrivals.accept([ordered("/tiket T-1", ticket=1)], kept.now)
    assert taken(kept).tickets == (closed,)


def test_effects_that_wait_in_an_erased_lane_are_never_sent(kept: Kept) -> None:
    for who in ("sri", "budi"):
        kept.arrivals.accept([wrote(who)], kept.now)
        done(kept, taken(kept), effects=(to(who),))
    erased(kept)
    assert [out.effect.to.chat for out in kept.outbox.claim(kept.now, 10)] == ["budi"]


def test_whoever_writes_after_an_erasure_is_new(kept: Kept) -> None:
    ticket = reported(kept, "sri", 1)
    erased(kept)
    kept.arrivals.accept([wrote("sri", "halo")], kept.now)
    lane = taken(kept)
    assert lane.conversation.lane != ticket.lane
    assert lane.tickets == ()
    assert lane.conversation.address == wrote("sri").address


def test_what_waited_behind_the_yes_begins_a_new_lane(kept: Kept) -> None:
    ticket = reported(kept, "sri", 1)
    kept.arrivals.accept([wrote("sri", "ya hapus"), wrote("sri", "satu"), wrote("sri", "dua")], kept.now)
    lane = taken(kept)
    yes = finished(replace(lane, arrivals=lane.arrivals[:1]), conversation=Conversation(ticket.lane), erased=True)
    with kept.turns.begin() as unit:
        unit.save([yes])
    fresh = taken(kept)
    assert [arrival.inbound.text for arrival in fresh.arrivals] == ["satu", "dua"]
    assert fresh.conversation.lane != ticket.lane
    assert {arrival.lane for arrival in fresh.arrivals} == {fresh.conversation.lane}
    assert fresh.conversation.address == wrote("sri").address
    assert fresh.tickets == ()
    done(kept, fresh)
    kept.arrivals.accept([wrote("sri", "tiga")], kept.now)
    assert taken(kept).conversation.lane == fresh.conversation.lane


def test_other_lanes_are_left_alone(kept: Kept) -> None:
    kept.arrivals.accept([wrote("budi")], kept.now)
    lane = taken(kept)
    said = Message(lane.conversation.lane, "in", "resident", "punya budi", kept.now)
    done(kept, lane, messages=(said,))
    reported(kept, "sri", 1)
    erased(kept)
    assert found(kept, copy_of=lane.conversation.lane).copy == (said,)
    kept.arrivals.accept([wrote("budi")], kept.now)
    assert taken(kept).conversation == lane.conversation


def test_a_message_seen_before_the_erasure_is_not_accepted_again(kept: Kept) -> None:
    kept.arrivals.accept([wrote("sri", id="seen")], kept.now)
    done(kept, taken(kept))
    erased(kept)
    assert kept.arrivals.accept([wrote("sri", id="seen")], kept.now) == 0


def test_an_officers_words_of_before_the_erasure_are_found_no_more(kept: Kept) -> None:
    ticket = reported(kept, "sri", 1)
    kept.arrivals.accept([ordered("besok kami cek", ticket=1)], kept.now)
    lane = taken(kept)
    words = Words(lane.arrivals[0].id, ticket.lane, 1)
    done(kept, lane)
    assert found(kept, words_of=words).words == "besok kami cek"
    erased(kept)
    assert found(kept, words_of=words).words == ""


def test_a_copy_holds_what_a_resident_saw_and_wrote_in_their_own_lane(kept: Kept) -> None:
    kept.arrivals.accept([wrote("budi")], kept.now)
    lane = taken(kept)
    done(kept, lane, messages=(Message(lane.conversation.lane, "in", "resident", "punya budi", kept.now),))
    kept.arrivals.accept([wrote("sri")], kept.now)
    lane = taken(kept)
    name = lane.conversation.lane
    asked = Message(name, "in", "resident", "halo", kept.now)
    note = Message(name, "note", "member:1", "agak galak", kept.now, 1)
    answer = Message(name, "out", "member:1", "besok kami cek", kept.now, 1)
    done(kept, lane, messages=(asked, note, answer))
    assert found(kept, copy_of=name).copy == (asked, answer)
    assert found(kept).copy == ()


# ---------------------------------------------------------------- the rows of a database


def in_tables(sql: Store) -> Kept:
    """A database as the other tests see it."""
    return Kept(sql.arrivals, sql.turns, sql.outbox, sql.members)


def count(engine: Engine, table: Table, lane: str) -> int:
    """How many rows of a table belong to a lane."""
    with engine.connect() as connection:
        where = select(func.count()).select_from(table).where(table.c.lane == lane)
        return int(connection.execute(where).scalar_one())


def test_no_row_of_an_erased_lane_tells_anything(engine: Engine, sql: Store) -> None:
    kept = in_tables(sql)
    ticket = reported(kept, "sri", 1)
    kept.arrivals.accept([wrote("sri", "nama saya Sri")], kept.now)
    lane = taken(kept)
    said = Message(ticket.lane, "in", "resident", "nama saya Sri", kept.now, 1)
    timer = Timer(ticket.lane, "closing", "1", kept.now + timedelta(days=1))
    done(kept, lane, messages=(said,), timers=(timer,), effects=(to("sri", "halo Sri", ticket=1), to("sri", "lagi")))
    (sent,) = kept.outbox.claim(kept.now, 10)
    kept.outbox.settle([Result(sent, "sent", message_id="m1")], kept.now)
    with engine.begin() as connection:
        label = {"lane": ticket.lane, "turn": 1, "text": "nama saya Sri", "intent": LAMP, "member": "1", "at": kept.now}
        connection.execute(tables.examples.insert(), label)
    erased(kept)
    told = (tables.messages, tables.turns, tables.examples, tables.posts, tables.timers, tables.outbox, tables.people)
    assert {table.name: count(engine, table, ticket.lane) for table in told} == dict.fromkeys((t.name for t in told), 0)
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(tables.attempts)).scalar_one() == 0
        came = connection.execute(select(tables.arrivals).where(tables.arrivals.c.lane == ticket.lane)).all()
        state = connection.execute(select(tables.conversations.c.state)).scalars().all()
    assert came
    assert {row.chat for row in came} == {""}
    assert not [
        row for row in came if "Sri" in row.inbound or "sri" in row.inbound or codec.load(Inbound, row.inbound).text
    ]
    assert not [one for one in state if "sri" in one]
    assert count(engine, tables.tickets, ticket.lane) == 1


def test_an_erasure_is_remembered_for_the_next_restore(engine: Engine, sql: Store) -> None:
    kept = in_tables(sql)
    lane = erased(kept)
    with engine.connect() as connection:
        (row,) = connection.execute(select(tables.erasures)).all()
    assert (row.lane, row.at) == (lane, START)


def test_erasing_a_lane_again_changes_nothing(engine: Engine, sql: Store) -> None:
    kept = in_tables(sql)
    lane = erased(kept)
    with engine.begin() as connection:
        erasures.erase(connection, lane, kept.now + timedelta(days=1))
    with engine.connect() as connection:
        assert connection.execute(select(tables.erasures.c.at)).scalars().all() == [START]


def test_every_photo_that_came_is_erased_and_no_other_residents(engine: Engine, sql: Store) -> None:
    kept, files = in_tables(sql), SqlMedia(engine)
    first, second, later, others = (files.put(name.encode(), "image/jpeg", kept.now) for name in "abcd")
    for who, photos in (("budi", (others,)), ("sri", (first, second))):
        album = [replace(wrote(who), kind=Kind.PHOTO, media=Media("photo", "", one)) for one in photos]
        kept.arrivals.accept(album, kept.now)
        lane = taken(kept)
        done(kept, lane, messages=(Message(lane.conversation.lane, "in", "resident", "", kept.now, photo=photos[0]),))
    kept.arrivals.accept([wrote("sri")], kept.now)
    lane = taken(kept)
    done(kept, lane, messages=(Message(lane.conversation.lane, "out", "member:1", "", kept.now, photo=later),))
    erased(kept)
    with engine.connect() as connection:
        assert connection.execute(select(tables.media.c.id)).scalars().all() == [others]


def test_an_order_that_waited_stays_with_its_ticket(engine: Engine, sql: Store) -> None:
    kept = in_tables(sql)
    ticket = reported(kept, "sri", 1)
    yes, order = wrote("sri", "ya hapus"), ordered("/balas T-1 besok", ticket=1)
    kept.arrivals.accept([yes, order], kept.now)
    lane = taken(kept)
    ruling = finished(replace(lane, arrivals=lane.arrivals[:1]), conversation=Conversation(ticket.lane), erased=True)
    with kept.turns.begin() as unit:
        unit.save([ruling])
    after = taken(kept)
    assert (after.conversation, after.tickets) == (Conversation(ticket.lane), (ticket,))
    assert [(arrival.inbound, arrival.ticket) for arrival in after.arrivals] == [(order, 1)]
    done(kept, after)
    kept.arrivals.accept([wrote("sri", "halo")], kept.now)
    fresh = taken(kept).conversation
    assert (fresh.side, fresh.address) == (Side.RESIDENT, wrote("sri").address)


def test_what_waited_of_the_resident_leaves_an_order_behind(engine: Engine, sql: Store) -> None:
    kept = in_tables(sql)
    ticket = reported(kept, "sri", 1)
    order = ordered("/balas T-1 besok", ticket=1)
    kept.arrivals.accept([wrote("sri", "ya hapus"), order, wrote("sri", "satu")], kept.now)
    lane = taken(kept)
    ruling = finished(replace(lane, arrivals=lane.arrivals[:1]), conversation=Conversation(ticket.lane), erased=True)
    with kept.turns.begin() as unit:
        unit.save([ruling])
        lanes = {one.conversation.lane: one for one in unit.take(kept.now, 10)}
    assert [arrival.inbound for arrival in lanes.pop(ticket.lane).arrivals] == [order]
    (fresh,) = lanes.values()
    assert [arrival.inbound.text for arrival in fresh.arrivals] == ["satu"]
    assert (fresh.conversation.side, fresh.conversation.address) == (Side.RESIDENT, wrote("sri").address)


def test_the_outcome_of_the_yes_stays_on_record(engine: Engine, sql: Store) -> None:
    kept = in_tables(sql)
    lane = erased(kept)
    with engine.connect() as connection:
        outcomes = connection.execute(select(tables.arrivals.c.outcome).where(tables.arrivals.c.lane == lane)).scalars()
        assert outcomes.all() == [Outcome.DONE.value]
