"""Effects as rows: claimed with an attempt committed before the call, settled after it (DESIGN 3.3)."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, exists, func, select, update

from bot.core.nouns import Act, Effect
from bot.ports import Outgoing, Result
from storage import codec
from storage.dialect import insert
from storage.tables import attempts, outbox, posts

_START = datetime(1970, 1, 1, tzinfo=UTC)
_CLAIM_LOCK = 0x7A66
_ABANDONED = timedelta(seconds=60)


class SqlOutbox:
    """The sending side of the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def claim(self, now: datetime, limit: int) -> list[Outgoing]:
        """Take what may be sent now, at most one effect a chat, each with its attempt on record."""
        with self._engine.begin() as connection:
            if not _only_claimer(connection):
                return []
            rows = _first_of_each_chat(connection, now, limit)
            if not rows:
                return []
            connection.execute(
                update(outbox)
                .where(outbox.c.id.in_([row.id for row in rows]))
                .values(state="sending", tries=outbox.c.tries + 1)
            )
            connection.execute(attempts.insert(), [{"outbox": row.id, "started_at": now} for row in rows])
            return [_outgoing(connection, row) for row in rows]

    def settle(self, results: Sequence[Result], now: datetime) -> None:
        """Record what became of attempts; an effect that was sent is found again by the message it became."""
        with self._engine.begin() as connection:
            for result in results:
                _settle(connection, result, now)

    def recover(self, now: datetime) -> int:
        """Decide about attempts that a dead process left open: a case is sent again, a courtesy is dropped."""
        with self._engine.begin() as connection:
            stuck = _stuck(connection, now - _ABANDONED)
            for row in stuck:
                again = codec.load(Effect, row.effect).case_bearing
                state = "waiting" if again else "dropped"
                connection.execute(update(outbox).where(outbox.c.id == row.id).values(state=state))
                _end_attempt(connection, row.id, "ambiguous", "the process died", now)
            return len(stuck)


def save(connection: Connection, lane: str, effects: Iterable[Effect], now: datetime) -> None:
    """Queue effects. A newer edit of a message makes an older one that waits pointless."""
    effects = list(effects)
    edits = {(effect.key, effect.to): effect for effect in effects if effect.act is Act.EDIT}
    for effect in edits.values():
        same = (outbox.c.key == effect.key, *_in_chat(effect.to.channel, effect.to.account, effect.to.chat))
        _drop(connection, *same, outbox.c.act == Act.EDIT.value)
    newest = [effect for effect in effects if effect is edits.get((effect.key, effect.to), effect)]
    if newest:
        connection.execute(outbox.insert(), [_row(lane, effect, now) for effect in newest])


def cancel(connection: Connection, keys: Collection[str]) -> None:
    """Take back effects that still wait, and what waits for them."""
    if keys:
        _drop(connection, outbox.c.key.in_(keys) | outbox.c.after.in_(keys))


def pending(connection: Connection, keys: Collection[str]) -> frozenset[str]:
    """Those of the keys whose effect still waits."""
    if not keys:
        return frozenset()
    found = select(outbox.c.key).where(outbox.c.key.in_(keys), outbox.c.state == "waiting")
    return frozenset(connection.execute(found).scalars())


def _row(lane: str, effect: Effect, now: datetime) -> dict[str, Any]:
    return {
        "lane": lane,
        "ticket": effect.ticket,
        "channel": effect.to.channel,
        "account": effect.to.account,
        "chat": effect.to.chat,
        "act": effect.act.value,
        "effect": codec.dump(effect),
        "key": effect.key,
        "after": effect.after,
        "state": "waiting",
        "hold_until": effect.not_before or _START,
        "retry_at": _START,
        "created_at": now,
    }


def _in_chat(channel: str, account: str, chat: str) -> tuple[Any, ...]:
    return (outbox.c.channel == channel, outbox.c.account == account, outbox.c.chat == chat)


def _drop(connection: Connection, *where: Any) -> None:
    connection.execute(update(outbox).where(outbox.c.state == "waiting", *where).values(state="dropped"))


def _only_claimer(connection: Connection) -> bool:
    """Claims are short and done one at a time, so that the order within a chat is seen whole."""
    if connection.dialect.name == "sqlite":
        return True
    return bool(connection.execute(select(func.pg_try_advisory_xact_lock(_CLAIM_LOCK))).scalar_one())


def _first_of_each_chat(connection: Connection, now: datetime, limit: int) -> Sequence[Row[Any]]:
    """The oldest ready effect of every chat that has none under way. A held one is overtaken, a retried one is not."""
    before = outbox.alias("before")
    ready = outbox.c.after.is_(None) | exists().where(before.c.key == outbox.c.after, before.c.state == "sent")
    chat = (outbox.c.channel, outbox.c.account, outbox.c.chat)
    under_way_first = (outbox.c.state, outbox.c.id)  # "sending" sorts before "waiting"
    unsent = (
        select(outbox.c.id, func.row_number().over(partition_by=chat, order_by=under_way_first).label("place"))
        .where(
            outbox.c.state.in_(("waiting", "sending")),
            outbox.c.hold_until <= now,
            ready | (outbox.c.state == "sending"),
        )
        .subquery()
    )
    return connection.execute(
        select(outbox)
        .join(unsent, unsent.c.id == outbox.c.id)
        .where(unsent.c.place == 1, outbox.c.state == "waiting", outbox.c.retry_at <= now)
        .order_by(outbox.c.id)
        .limit(limit)
    ).all()


def _outgoing(connection: Connection, row: Row[Any]) -> Outgoing:
    effect = codec.load(Effect, row.effect)
    target = _message_id(connection, row) if effect.act in (Act.EDIT, Act.DELETE) else None
    return Outgoing(row.id, effect, row.lane, row.tries + 1, target)


def _message_id(connection: Connection, row: Row[Any]) -> str | None:
    """The message that the newest sent effect with this key became in this chat."""
    found = connection.execute(
        select(outbox.c.message_id)
        .where(
            outbox.c.key == row.key,
            *_in_chat(row.channel, row.account, row.chat),
            outbox.c.act == Act.SEND.value,
            outbox.c.message_id.is_not(None),
        )
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    return found.scalar()


def _settle(connection: Connection, result: Result, now: datetime) -> None:
    outgoing, state = result.outgoing, "waiting" if result.state == "retry" else result.state
    values: dict[str, Any] = {"state": state, "error": result.error or None, "message_id": result.message_id}
    if result.retry_at:
        values["retry_at"] = result.retry_at
    if state != "waiting":
        values["done_at"] = now
    under_way = (outbox.c.id == outgoing.id, outbox.c.state == "sending")
    if connection.execute(update(outbox).where(*under_way).values(values)).rowcount == 0:
        return
    _end_attempt(connection, outgoing.id, result.state, result.error, now)
    if outgoing.effect.forget and state != "waiting":
        _forget(connection, outgoing.id)
        return
    if result.state == "sent" and outgoing.effect.act is Act.SEND and result.message_id:
        _post(connection, outgoing, result.message_id)
    if result.state == "dead" and outgoing.effect.key:
        _drop(connection, outbox.c.after == outgoing.effect.key)
    save(connection, outgoing.lane, result.follow, now)


def _forget(connection: Connection, identifier: int) -> None:
    """Nothing stays of an effect that was to be forgotten: where it went is the last trace of somebody erased."""
    connection.execute(delete(attempts).where(attempts.c.outbox == identifier))
    connection.execute(delete(outbox).where(outbox.c.id == identifier))


def _end_attempt(connection: Connection, identifier: int, result: str, error: str, now: datetime) -> None:
    connection.execute(
        update(attempts)
        .where(attempts.c.outbox == identifier, attempts.c.ended_at.is_(None))
        .values(ended_at=now, result=result, error=error or None)
    )


def _post(connection: Connection, outgoing: Outgoing, message_id: str) -> None:
    to = outgoing.effect.to
    statement = insert(connection, posts).values(
        channel=to.channel,
        account=to.account,
        chat=to.chat,
        message_id=message_id,
        lane=outgoing.lane,
        ticket=outgoing.effect.ticket,
        outbox=outgoing.id,
    )
    connection.execute(statement.on_conflict_do_nothing())


def _stuck(connection: Connection, before: datetime) -> list[Row[Any]]:
    latest = select(attempts.c.outbox).where(attempts.c.ended_at.is_(None), attempts.c.started_at <= before)
    return list(connection.execute(select(outbox).where(outbox.c.state == "sending", outbox.c.id.in_(latest))))
