"""Whatever dies halfway leaves every table as it was, and can be done again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Engine, event, select

from bot.core.nouns import Outcome, Role
from bot.ports import Result
from bot.service import Service
from storage.store import Store
from storage.tables import metadata
from tests.contract.messages import OFFICER, ordered, wrote
from tests.fakes import START, FakePredictor, reading

LATER = START + timedelta(minutes=2)
LAMP = "lampu jalan mati di gang 3 Ngronggo sudah seminggu"
PERSON = "mau bicara dengan petugas saja pak"
Work = Callable[[], object]


class Crash(Exception):
    """The process is gone."""


def tables(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    with engine.connect() as connection:
        return {
            table.name: sorted((dict(row) for row in connection.execute(select(table)).mappings()), key=repr)
            for table in metadata.sorted_tables
        }


@contextmanager
def dying(engine: Engine, after: int) -> Iterator[None]:
    """The process dies after so many statements, at the latest before the commit."""
    left = count(after, -1)

    def stop(*_: object) -> None:
        if next(left) == 0:
            raise Crash

    names = ("after_cursor_execute", "commit")
    for name in names:
        event.listen(engine, name, stop)
    try:
        yield
    finally:
        for name in names:
            event.remove(engine, name, stop)


def crashes(engine: Engine, work: Work) -> int:
    """Let the work die at every step until it gets through; how often it died."""
    before = tables(engine)
    for step in count():
        try:
            with dying(engine, step):
                work()
        except Crash:
            assert tables(engine) == before, f"step {step} left something behind"
        else:
            assert tables(engine) != before
            return step
    raise AssertionError("count never ends")


def service(sql: Store) -> Service:
    known = FakePredictor(reading(LAMP, "lampu_jalan_mati"), reading(PERSON, "bicara_petugas"))
    return Service(sql.turns, known)


def turn(sql: Store) -> Work:
    """One batch in one transaction, without the second try."""

    def work() -> None:
        with sql.turns.begin() as unit:
            service(sql)._decide(unit, unit.take(LATER, 10), LATER)

    return work


@pytest.fixture
def busy(sql: Store) -> Store:
    """A city with an open ticket, a card, and something to send."""
    sql.members.bind_inbox("diskominfo", OFFICER)
    sql.arrivals.accept([wrote("sri", PERSON), wrote("budi", LAMP)], START)
    assert len(service(sql).run_batch(LATER, 10)) == 2
    return sql


def test_accepting_dies_without_a_trace(busy: Store, engine: Engine) -> None:
    batch = [wrote("tono", "halo"), wrote("sri", "tambahan"), ordered("/ambil", ticket=1)]
    assert crashes(engine, lambda: busy.arrivals.accept(batch, START)) >= 5


def test_a_turn_that_opens_a_ticket_dies_without_a_trace(sql: Store, engine: Engine) -> None:
    sql.members.bind_inbox("diskominfo", OFFICER)
    sql.arrivals.accept([wrote("sri", PERSON), wrote("budi", LAMP)], START)
    assert crashes(engine, turn(sql)) >= 15
    assert len(tables(engine)["tickets"]) == 1


def test_an_officers_turn_dies_without_a_trace(busy: Store, engine: Engine) -> None:
    (number,) = (row["number"] for row in tables(engine)["tickets"])
    busy.members.add("Ani", "diskominfo", Role.PETUGAS, START, OFFICER, sender="dishub")
    busy.arrivals.accept([ordered("/selesai sudah kami betulkan", ticket=number)], START)
    assert crashes(engine, turn(busy)) >= 15
    assert Outcome.DONE.value in {row["outcome"] for row in tables(engine)["arrivals"]}


def test_counting_a_failure_dies_without_a_trace(busy: Store, engine: Engine) -> None:
    busy.arrivals.accept([wrote("sri", "lagi")], START)
    lane = next(row["lane"] for row in tables(engine)["arrivals"] if row["due_at"] is not None)
    assert crashes(engine, lambda: busy.turns.failed(lane)) >= 2


def test_claiming_settling_and_recovering_die_without_a_trace(busy: Store, engine: Engine) -> None:
    assert crashes(engine, lambda: busy.outbox.claim(LATER, 10)) >= 3
    assert crashes(engine, lambda: busy.outbox.recover(LATER + timedelta(hours=1))) >= 3
    claimed = busy.outbox.claim(LATER + timedelta(hours=1), 10)
    results = [Result(one, "sent", message_id=f"m{one.id}") for one in claimed]
    assert crashes(engine, lambda: busy.outbox.settle(results, LATER)) >= 3


def test_a_batch_that_died_is_decided_by_the_next_one_as_if_nothing_had_been(sql: Store, engine: Engine) -> None:
    sql.arrivals.accept([wrote("sri", PERSON)], START)
    for step in range(1, 12):
        with pytest.raises(Crash), dying(engine, step):
            turn(sql)()
    (ruling,) = service(sql).run_batch(LATER, 10)
    assert [outcome for _, outcome in ruling.decision.outcomes] == [Outcome.HANDED_OFF]
    assert len(tables(engine)["tickets"]) == 1
    assert service(sql).run_batch(LATER, 10) == []
