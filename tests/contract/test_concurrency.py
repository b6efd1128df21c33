"""Many at once: one takes the ticket, nobody waits for ever, and a crash anywhere loses nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import Engine, event, text

from bot.core.nouns import Address, Confidentiality, Mode, Outcome, Role, Status, Ticket
from bot.service import Service
from intents.prediction import Band
from storage import codec
from storage.arrivals import accept
from storage.store import Store, open_store
from tests.contract.messages import OFFICER, finished, ordered, to, wrote
from tests.fakes import START, FakePredictor, reading

LATER = START + timedelta(seconds=10)
LAMP = "lampu jalan mati di gang 3 Ngronggo sudah seminggu"


class Crash(Exception):
    """The process is gone."""


def together(*calls: Callable[[], object]) -> None:
    """Start all of them at the same moment and wait for all; what one raises is raised."""
    start = Barrier(len(calls))

    def run(call: Callable[[], object]) -> None:
        start.wait(timeout=10)
        call()

    with ThreadPoolExecutor(len(calls)) as pool:
        for done in [pool.submit(run, call) for call in calls]:
            done.result(timeout=30)


def service_on(engine: Engine) -> Service:
    """A worker of its own on the same database."""
    known = FakePredictor(reading(LAMP, "lampu_jalan_mati"))
    return Service(open_store(engine, Mode.DEMO).turns, known)


def with_ticket(sql: Store) -> int:
    """A database with one open ticket and two officers of its department."""
    for name in ("Budi", "Ani"):
        sql.members.add(name, "dishub", Role.PETUGAS, START, Address("desk", "bot", name), sender=name)
    sql.members.bind_inbox("dishub", OFFICER)
    sql.arrivals.accept([wrote("sri")], START)
    with sql.turns.begin() as unit:
        (lane,) = unit.take(START, 10)
        number, name = lane.numbers[0], lane.conversation.lane
        ticket = Ticket(number, name, "dishub", "lampu_jalan_mati", LAMP, Confidentiality.BIASA, START)
        unit.save([finished(lane, tickets=(ticket,))])
    return number


def ticket_of(engine: Engine, number: int) -> Ticket:
    with engine.connect() as connection:
        state = connection.execute(text("SELECT state FROM tickets WHERE number = :number"), {"number": number})
        return codec.load(Ticket, state.scalar_one())


def test_of_two_officers_who_take_a_ticket_at_once_one_wins(sql: Store, engine: Engine) -> None:
    number = with_ticket(sql)
    together(
        *(
            lambda who=who: sql.arrivals.accept([ordered("/ambil", who=who, ticket=number)], START)
            for who in ("Budi", "Ani")
        )
    )
    workers = [service_on(engine) for _ in range(2)]
    together(*(lambda worker=worker: [worker.run_batch(START, 10) for _ in range(3)] for worker in workers))
    while workers[0].run_batch(START, 10):
        pass
    with engine.connect() as connection:
        outcomes = connection.execute(text("SELECT outcome FROM arrivals WHERE ticket IS NOT NULL ORDER BY outcome"))
        assert list(outcomes.scalars()) == [Outcome.DONE.value, Outcome.REFUSED.value]
    ticket = ticket_of(engine, number)
    assert ticket.status is Status.IN_PROGRESS
    assert ticket.holder_name in ("Budi", "Ani")


def test_opposite_orders_of_lanes_never_deadlock(sql: Store, engine: Engine) -> None:
    people = [f"warga{number}" for number in range(12)]
    stores = [open_store(engine, Mode.DEMO) for _ in range(2)]

    def write(store: Store, order: list[str]) -> None:
        for _ in range(5):
            store.arrivals.accept([wrote(who) for who in order], START)

    together(lambda: write(stores[0], people), lambda: write(stores[1], people[::-1]))
    workers = [service_on(engine) for _ in range(3)]
    together(*(lambda worker=worker: [worker.run_batch(LATER, 5) for _ in range(10)] for worker in workers))
    while workers[0].run_batch(LATER, 50):
        pass
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM arrivals WHERE outcome IS NULL")).scalar() == 0
        assert connection.execute(text("SELECT count(*) FROM arrivals")).scalar() == 120


def test_ticket_numbers_are_given_out_once_by_many_workers(sql: Store, engine: Engine) -> None:
    sql.arrivals.accept([wrote(f"warga{number}", "petugas") for number in range(20)], START)
    workers = [service_on(engine) for _ in range(3)]
    together(*(lambda worker=worker: [worker.run_batch(START, 4) for _ in range(8)] for worker in workers))
    while workers[0].run_batch(START, 50):
        pass
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM tickets")).scalar() == 20


def turn_with_a_crash(sql: Store, engine: Engine, after: int) -> bool:
    """Run one turn that dies after so many statements; False when it was over before."""
    done = 0

    def crash(*_: object) -> None:
        nonlocal done
        done += 1
        if done > after:
            raise Crash

    event.listen(engine, "after_cursor_execute", crash)
    try:
        with sql.turns.begin() as unit:
            service_on(engine)._decide(unit, unit.take(START, 10), START)
    except Crash:
        return True
    finally:
        event.remove(engine, "after_cursor_execute", crash)
    return False


def test_a_crash_after_any_statement_of_a_turn_loses_nothing(sql: Store, engine: Engine) -> None:
    sql.members.bind_inbox("dishub", OFFICER)
    sql.arrivals.accept([wrote("warga0", LAMP)], START)
    place = 0
    while turn_with_a_crash(sql, engine, place):
        (ruling,) = service_on(engine).run_batch(START, 10)
        assert ruling.decision.outcomes[0][1] is Outcome.IN_FORM
        place += 1
        sql.arrivals.accept([wrote(f"warga{place}", LAMP)], START)
    assert place >= 10
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM arrivals WHERE outcome IS NULL")).scalar() == 0
        assert connection.execute(text("SELECT count(*) FROM outbox")).scalar() == place + 1


def test_a_message_that_breaks_the_turn_becomes_a_case_while_others_go_on(sql: Store, engine: Engine) -> None:
    class Fragile(FakePredictor):
        def predict_many(self, texts):  # type: ignore[no-untyped-def]
            if any("racun" in one for one in texts):
                raise RuntimeError("cannot be read")
            return super().predict_many(texts)

    service = Service(sql.turns, Fragile(reading("ktp hilang min gimana ya", "ktp_hilang", Band.ANSWER)))
    sql.members.bind_inbox("diskominfo", Address("desk", "bot", "diskominfo"))
    sql.arrivals.accept([wrote("sri", "racun racun racun"), wrote("budi", "ktp hilang min gimana ya")], START)
    service.run_batch(START, 10)
    with engine.connect() as connection:
        done = connection.execute(text("SELECT outcome FROM arrivals WHERE outcome IS NOT NULL"))
        assert list(done.scalars()) == [Outcome.ANSWERED.value]
    for _ in range(2):
        service.run_batch(START, 10)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT department FROM tickets")).scalar() == "diskominfo"
        assert connection.execute(text("SELECT count(*) FROM arrivals WHERE outcome IS NULL")).scalar() == 0
        told = connection.execute(text("SELECT effect FROM outbox WHERE channel = 'talk'")).scalars()
        assert any("T-1" in effect for effect in told)


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_a_lane_that_one_worker_holds_is_passed_over_by_another(sql: Store, engine: Engine) -> None:
    rival = open_store(engine, Mode.DEMO)
    sql.arrivals.accept([wrote("sri"), wrote("budi")], START)
    with sql.turns.begin() as unit, rival.turns.begin() as other:
        (held,) = unit.take(START, 1)
        (free,) = other.take(START, 10)
        assert free.conversation.lane != held.conversation.lane
        assert other.take(START, 1, held.conversation.lane) == []
        assert set(held.numbers) & set(free.numbers) == set()


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_a_lane_decided_between_the_look_and_the_lock_is_left_out(sql: Store, engine: Engine) -> None:
    sql.arrivals.accept([wrote("sri")], START)
    rival = open_store(engine, Mode.DEMO)
    seen: list[object] = []

    def overtaken(*cursor: object) -> None:
        if not seen:
            seen.append(cursor)
            with rival.turns.begin() as unit:
                unit.save([finished(lane) for lane in unit.take(START, 10)])

    event.listen(engine, "after_cursor_execute", overtaken)
    with sql.turns.begin() as unit:
        assert unit.take(START, 10) == []
    event.remove(engine, "after_cursor_execute", overtaken)


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_only_one_process_claims_at_a_time(sql: Store, engine: Engine) -> None:
    sql.arrivals.accept([wrote("sri")], START)
    with sql.turns.begin() as unit:
        (lane,) = unit.take(START, 10)
        unit.save([finished(lane, effects=tuple(to(f"warga{number}") for number in range(40)))])
    claimed: list[int] = []
    stores = [open_store(engine, Mode.DEMO) for _ in range(3)]

    def claim(store: Store) -> None:
        for _ in range(10):
            claimed.extend(one.id for one in store.outbox.claim(START, 3))

    together(*(lambda store=store: claim(store) for store in stores))
    assert len(claimed) == len(set(claimed)) > 0


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_new_residents_in_opposite_orders_never_deadlock(sql: Store, engine: Engine) -> None:
    def somebody_waits() -> bool:
        with engine.connect() as connection:
            return bool(connection.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar())

    with ThreadPoolExecutor(1) as pool:
        with engine.begin() as connection:
            accept(connection, [wrote("ani")], START)
            rival = pool.submit(sql.arrivals.accept, [wrote("zul"), wrote("ani")], START)
            while not somebody_waits():
                assert not rival.done()
            accept(connection, [wrote("zul")], START)
        assert rival.result(timeout=10) == 2
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM people")).scalar() == 2
