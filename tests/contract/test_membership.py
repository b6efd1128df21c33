"""Codes and members in every store: one code, one member; who left holds nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from bot.core import codes
from bot.core.needs import Needs
from bot.core.nouns import Address, Code, Confidentiality, Inbound, Joined, Mode, Outcome, Role, Status, Ticket
from bot.ports import CodeTaken
from bot.service import Service
from storage.store import Store, open_store
from tests.contract.conftest import Kept
from tests.contract.messages import OFFICER, finished, ordered, wrote
from tests.contract.test_concurrency import service_on, together
from tests.fakes import START, FakePredictor

SECRET = "K7QFM2ZRWX4TNB5HGD3JLC6VAY"
CODE = Code(codes.hashed(SECRET), "dishub", Role.SUPERVISOR, START + codes.LASTS)


def sender(who: str) -> tuple[str, str, str]:
    return ("desk", "bot", who)


def joined(who: str) -> Joined:
    return Joined(CODE, who, Address("desk", "bot", who), who)


def run(kept: Kept) -> list[Outcome]:
    """Decide everything that waits."""
    service, outcomes = Service(kept.turns, FakePredictor()), []
    while rulings := service.run_batch(kept.now, 10):
        outcomes += [outcome for ruling in rulings for _, outcome in ruling.decision.outcomes]
    return outcomes


def found(kept: Kept, needs: Needs) -> object:
    with kept.turns.begin() as unit:
        (result,) = unit.find([needs])
    return result


def held(kept: Kept, holder: int, status: Status = Status.IN_PROGRESS) -> Ticket:
    """A ticket in a resident's lane that somebody holds."""
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        number, name = lane.numbers[0], lane.conversation.lane
        ticket = Ticket(
            number, name, "dishub", "jalan_rusak", "x", Confidentiality.BIASA, kept.now, status, holder=holder
        )
        unit.save([finished(lane, tickets=(ticket,))])
    return ticket


def test_a_code_is_found_by_its_hash_with_what_became_of_it(kept: Kept) -> None:
    kept.members.invite(CODE)
    assert found(kept, Needs(code=CODE.hash)).code == CODE  # type: ignore[attr-defined]
    assert found(kept, Needs(code="0" * 64)).code is None  # type: ignore[attr-defined]
    assert found(kept, Needs()).code is None  # type: ignore[attr-defined]
    kept.arrivals.accept([ordered(f"/daftar {SECRET}", who="budi")], kept.now)
    run(kept)
    assert found(kept, Needs(code=CODE.hash)).code == replace(CODE, used=True)  # type: ignore[attr-defined]


def test_joining_makes_a_member_and_uses_the_code_in_one(kept: Kept) -> None:
    kept.members.invite(CODE)
    kept.arrivals.accept([ordered(f"/daftar {SECRET} Budi", who="budi")], kept.now)
    assert run(kept) == [Outcome.DONE]
    member = found(kept, Needs(members=frozenset({sender("budi")}))).members[sender("budi")]  # type: ignore[attr-defined]
    assert (member.name, member.department, member.role) == ("Budi", "dishub", Role.SUPERVISOR)
    assert member.address == Address("desk", "bot", "budi")


def test_what_fails_leaves_the_code_unused(kept: Kept) -> None:
    kept.members.invite(CODE)
    kept.arrivals.accept([ordered("/daftar", who="budi")], kept.now)

    def saved_then_broken() -> None:
        with kept.turns.begin() as unit:
            unit.save([finished(lane, joined=joined("budi")) for lane in unit.take(kept.now, 10)])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        saved_then_broken()
    assert found(kept, Needs(code=CODE.hash)).code == CODE  # type: ignore[attr-defined]
    assert found(kept, Needs(members=frozenset({sender("budi")}))).members == {}  # type: ignore[attr-defined]


def test_a_code_that_was_used_meanwhile_undoes_the_whole_transaction(kept: Kept) -> None:
    kept.members.invite(CODE)
    kept.arrivals.accept([ordered("/daftar", who="budi"), ordered("/daftar", who="ani")], kept.now)

    def both() -> None:
        with kept.turns.begin() as unit:
            lanes = unit.take(kept.now, 10)
            unit.save([finished(lane, joined=joined(str(place))) for place, lane in enumerate(lanes)])

    with pytest.raises(CodeTaken):
        both()
    assert found(kept, Needs(code=CODE.hash)).code == CODE  # type: ignore[attr-defined]


def test_of_two_in_one_batch_one_joins(kept: Kept) -> None:
    kept.members.invite(CODE)
    kept.arrivals.accept([ordered(f"/daftar {SECRET}", who=who) for who in ("budi", "ani")], kept.now)
    assert sorted(run(kept)) == [Outcome.DONE, Outcome.REFUSED]
    both = Needs(members=frozenset({sender("budi"), sender("ani")}))
    assert len(found(kept, both).members) == 1  # type: ignore[attr-defined]


def test_of_two_workers_who_decide_at_once_one_lets_its_sender_join(sql: Store, engine: Engine) -> None:
    sql.members.invite(CODE)
    sql.arrivals.accept([ordered(f"/daftar {SECRET}", who=who) for who in ("budi", "ani")], START)
    workers = [service_on(engine) for _ in range(2)]
    together(*(lambda worker=worker: [worker.run_batch(START, 1) for _ in range(4)] for worker in workers))
    while workers[0].run_batch(START, 10):
        pass
    with engine.connect() as connection:
        outcomes = connection.execute(text("SELECT outcome FROM arrivals ORDER BY outcome")).scalars()
        assert list(outcomes) == [Outcome.DONE.value, Outcome.REFUSED.value]
        assert connection.execute(text("SELECT count(*) FROM members")).scalar() == 1


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_who_wants_a_code_that_another_is_using_sees_it_used(sql: Store, engine: Engine) -> None:
    sql.members.invite(CODE)
    sql.arrivals.accept([ordered("/daftar", who="budi")], START)
    rival, seen = open_store(engine, Mode.DEMO), []

    def look() -> None:
        with rival.turns.begin() as unit:
            (result,) = unit.find([Needs(code=CODE.hash)])
            seen.append(result.code)

    with sql.turns.begin() as unit:
        (lane,) = unit.take(START, 10)
        unit.find([Needs(code=CODE.hash)])
        waits = in_another_thread(look)
        unit.save([finished(lane, joined=joined("budi"))])
        assert seen == []
    waits()
    assert seen == [replace(CODE, used=True)]


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_nobody_leaves_while_their_order_is_decided(sql: Store, engine: Engine) -> None:
    member = sql.members.add("Budi", "dishub", Role.PETUGAS, START, OFFICER, sender="budi")
    done: list[bool] = []
    with sql.turns.begin() as unit:
        unit.find([Needs(members=frozenset({sender("budi")}))])
        waits = in_another_thread(lambda: done.append(sql.members.revoke(member.id, START)))
        assert done == []
    waits()
    assert done == [True]


def in_another_thread(call: Callable[[], object]) -> Callable[[], None]:
    """Start a call that is going to wait for a lock; what is given back waits for its end."""
    from threading import Thread

    thread = Thread(target=call, daemon=True)
    thread.start()
    thread.join(timeout=0.5)

    def wait() -> None:
        thread.join(timeout=30)
        assert not thread.is_alive()

    return wait


def test_what_a_member_holds_is_found_also_after_they_left(kept: Kept) -> None:
    member = kept.members.add("Budi", "dishub", Role.PETUGAS, kept.now, OFFICER, sender="dishub")
    tickets = [held(kept, member.id), held(kept, member.id, Status.RESOLVED)]
    held(kept, member.id, Status.CLOSED)
    held(kept, member.id + 1)
    assert kept.members.revoke(member.id, kept.now)
    result = found(kept, Needs(left=member.id))
    assert result.left == replace(member, address=None)  # type: ignore[attr-defined]
    assert list(result.held) == tickets  # type: ignore[attr-defined]
    assert found(kept, Needs(left=999)).left is None  # type: ignore[attr-defined]


@pytest.mark.parametrize("how", ["/keluar", "revoke"])
def test_who_left_is_no_member_and_holds_nothing(kept: Kept, how: str) -> None:
    member = kept.members.add("Budi", "dishub", Role.PETUGAS, kept.now, OFFICER, sender="dishub")
    kept.members.add("Ani", "dishub", Role.PETUGAS, kept.now, Address("desk", "bot", "ani"), sender="ani")
    ticket = held(kept, member.id)
    if how == "/keluar":
        kept.arrivals.accept([ordered("/keluar", who="dishub")], kept.now)
    else:
        assert kept.members.revoke(member.id, kept.now)
        assert not kept.members.revoke(member.id, kept.now)
    run(kept)
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        (result,) = unit.find([Needs(members=frozenset({sender("dishub")}))])
    assert lane.tickets == (replace(ticket, status=Status.NEW, holder=None, holder_name=""),)
    assert result.members == {}
    assert tuple(result.inboxes["dishub"]) == (Address("desk", "bot", "ani"),)
    sent = {(out.effect.to.chat, out.effect.text.split(".")[0]) for out in kept.outbox.claim(kept.now, 10)}
    assert ("ani", "Budi tidak lagi bertugas di Dishub") in sent


def test_an_order_about_its_writer_is_never_in_the_lane_of_a_ticket(kept: Kept) -> None:
    ticket = held(kept, 1)
    orders: list[Inbound] = [ordered("/daftar X", ticket=ticket.number), ordered("/keluar", ticket=ticket.number)]
    kept.arrivals.accept(orders, kept.now + timedelta(seconds=1))
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now + timedelta(seconds=1), 10)
    assert lane.conversation.lane != ticket.lane
    assert [arrival.ticket for arrival in lane.arrivals] == [None, None]


def test_no_code_stays_in_the_database(sql: Store, engine: Engine) -> None:
    sql.members.invite(CODE)
    sql.arrivals.accept([ordered(f"/daftar {SECRET} Budi", who="budi")], START)
    service_on(engine).run_batch(START, 10)
    with engine.connect() as connection:
        for table in ("arrivals", "turns", "outbox", "messages", "codes", "members", "audit", "conversations"):
            rows = connection.execute(text(f"SELECT * FROM {table}")).all()
            assert SECRET not in repr(rows), table
        assert connection.execute(text("SELECT action FROM audit")).scalars().all() == ["member.join"]
