"""Every table. Moments are whole microseconds since 1970 in UTC, so that both engines compare them alike."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Dialect,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware datetime kept as a number of microseconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + value * _MICROSECOND


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_ID = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Column[int]:
    return Column("id", _ID, primary_key=True, autoincrement=True)


# The channel address of a lane, apart from everything said in it.
people = Table(
    "people",
    metadata,
    Column("lane", String(32), primary_key=True),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("sender", String(128), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("channel", "account", "sender"),
)

# One row a lane: its lock, and what is remembered between two turns.
conversations = Table(
    "conversations",
    metadata,
    Column("lane", String(32), primary_key=True),
    Column("state", Text, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

# due_at: when the lane is to be looked at; null once the arrival is finished.
arrivals = Table(
    "arrivals",
    metadata,
    _id(),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("external_id", String(256), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("lane", String(32), nullable=False),
    Column("ticket", BigInteger),
    Column("inbound", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("outcome", String(16)),
    Column("turn", BigInteger),
    UniqueConstraint("channel", "account", "external_id"),
)
_WAITING = arrivals.c.due_at.is_not(None)
Index("ix_arrivals_waiting", arrivals.c.due_at, arrivals.c.lane, postgresql_where=_WAITING, sqlite_where=_WAITING)
Index("ix_arrivals_lane", arrivals.c.lane, arrivals.c.id)

turns = Table(
    "turns",
    metadata,
    _id(),
    Column("lane", String(32), nullable=False),
    Column("at", Moment, nullable=False),
    Column("side", String(8), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("intent", String(64)),
    Column("confidence", Float, nullable=False),
    Column("band", String(16), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("entry_version", BigInteger),
    Column("playbook_version", String(64), nullable=False),
    Column("model_version", String(64), nullable=False),
    Index("ix_turns_lane_id", "lane", "id"),
)

messages = Table(
    "messages",
    metadata,
    _id(),
    Column("lane", String(32), nullable=False),
    Column("ticket", BigInteger),
    Column("direction", String(8), nullable=False),
    Column("author", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("photo", BigInteger),
    Column("at", Moment, nullable=False),
    Index("ix_messages_ticket_id", "ticket", "id"),
    Index("ix_messages_lane_id", "lane", "id"),
)

tickets = Table(
    "tickets",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", String(32), nullable=False),
    Column("department", String(32), nullable=False),
    Column("intent", String(64), nullable=False),
    Column("status", String(24), nullable=False),
    Column("confidentiality", String(8), nullable=False),
    Column("holder", BigInteger),
    Column("kelurahan", String(16)),
    Column("opened_at", Moment, nullable=False),
    Column("promised_at", Moment),
    Column("first_answered_at", Moment),
    Column("resolved_at", Moment),
    Column("state", Text, nullable=False),
    Column("incident", BigInteger),
    Index("ix_tickets_lane_number", "lane", "number"),
    Index("ix_tickets_intent_status_number", "intent", "status", "number"),
    Index("ix_tickets_incident", "incident"),
    Index("ix_tickets_department_status_number", "department", "status", "number"),
)

ticket_events = Table(
    "ticket_events",
    metadata,
    _id(),
    Column("ticket", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("actor", String(32), nullable=False),
    Column("note", Text, nullable=False),
    Index("ix_ticket_events_ticket_id", "ticket", "id"),
)

# Effects to be carried out. hold_until: meant to wait, overtaken by others; retry_at: keeps its place.
outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("lane", String(32), nullable=False),
    Column("ticket", BigInteger),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("act", String(16), nullable=False),
    Column("effect", Text, nullable=False),
    Column("key", String(128)),
    Column("after", String(128)),
    Column("state", String(16), nullable=False),
    Column("hold_until", Moment, nullable=False),
    Column("retry_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("message_id", String(128)),
    Column("delivery", String(16)),
    Column("error", Text),
    Column("created_at", Moment, nullable=False),
    Column("done_at", Moment),
    Index("ix_outbox_key", "key"),
    Index("ix_outbox_channel_account_chat_id", "channel", "account", "chat", "id"),
)
_UNSENT = outbox.c.state.in_(("waiting", "sending"))
Index("ix_outbox_unsent", outbox.c.state, outbox.c.id, postgresql_where=_UNSENT, sqlite_where=_UNSENT)

attempts = Table(
    "attempts",
    metadata,
    _id(),
    Column("outbox", BigInteger, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("result", String(16)),
    Column("error", Text),
    Index("ix_attempts_outbox", "outbox"),
)

# What a message on a channel is about, so that replies, edits and reactions find it.
posts = Table(
    "posts",
    metadata,
    _id(),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("message_id", String(128), nullable=False),
    Column("lane", String(32), nullable=False),
    Column("ticket", BigInteger),
    Column("arrival", BigInteger),
    Column("outbox", BigInteger),
    UniqueConstraint("channel", "account", "chat", "message_id"),
)

timers = Table(
    "timers",
    metadata,
    _id(),
    Column("lane", String(32), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("due_at", Moment, nullable=False),
    UniqueConstraint("lane", "kind", "key"),
    Index("ix_timers_due_at", "due_at"),
)

inboxes = Table(
    "inboxes",
    metadata,
    _id(),
    Column("department", String(32), nullable=False),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("topics", Boolean, nullable=False, server_default=text("false")),
    UniqueConstraint("channel", "account", "chat"),
)

members = Table(
    "members",
    metadata,
    _id(),
    Column("name", String(128), nullable=False),
    Column("department", String(32), nullable=False),
    Column("role", String(16), nullable=False),
    Column("channel", String(32)),
    Column("account", String(64)),
    Column("sender", String(128)),
    Column("chat", String(128)),
    Column("created_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    UniqueConstraint("channel", "account", "sender"),
)

codes = Table(
    "codes",
    metadata,
    _id(),
    Column("hash", String(64), nullable=False, unique=True),
    Column("department", String(32), nullable=False),
    Column("role", String(16), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

# The city pack as immutable versions. author: `pack`, or the member who wrote it.
entry_versions = Table(
    "entry_versions",
    metadata,
    _id(),
    Column("kind", String(16), nullable=False),
    Column("key", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("author", String(32), nullable=False),
    Column("content", Text, nullable=False),
    Column("examples", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("kind", "key", "version"),
    UniqueConstraint("id", "author"),
)

# Who approved, returned or withdrew which version. The foreign key brings the author here, the check keeps
# anyone from approving what they wrote.
approvals = Table(
    "approvals",
    metadata,
    _id(),
    Column("entry_version", BigInteger().with_variant(Integer, "sqlite"), nullable=False),
    Column("author", String(32), nullable=False),
    Column("member", String(32), nullable=False),
    Column("action", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
    ForeignKeyConstraint(["entry_version", "author"], ["entry_versions.id", "entry_versions.author"]),
    CheckConstraint("action <> 'approve' OR member <> author", name="four_eyes"),
    Index("ix_approvals_entry_version", "entry_version"),
)

models = Table(
    "models",
    metadata,
    Column("version", String(64), primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
    Column("manifest", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
)

promotions = Table(
    "promotions",
    metadata,
    _id(),
    Column("model", String(64), nullable=False),
    Column("member", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# Labels given to residents' messages; erased with the lane they came from.
examples = Table(
    "examples",
    metadata,
    _id(),
    Column("lane", String(32), nullable=False),
    Column("turn", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("intent", String(64), nullable=False),
    Column("member", String(32), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_examples_lane", "lane"),
)

media = Table(
    "media",
    metadata,
    _id(),
    Column("sha256", String(64), nullable=False),
    Column("mime", String(64), nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("purge_at", Moment),
)

sealed = Table(
    "sealed",
    metadata,
    _id(),
    Column("ticket", BigInteger, nullable=False),
    Column("name", String(64), nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("purge_at", Moment),
    UniqueConstraint("ticket", "name"),
)

# Who saw, changed, unmasked, promoted or exported what. Ids only; a trigger keeps it append-only.
audit = Table(
    "audit",
    metadata,
    _id(),
    Column("at", Moment, nullable=False),
    Column("actor", String(32), nullable=False),
    Column("action", String(64), nullable=False),
    Column("subject", String(128), nullable=False),
    Column("detail", Text, nullable=False),
)

# Lanes that were erased: replayed after a restore from an older backup.
erasures = Table(
    "erasures",
    metadata,
    Column("lane", String(32), primary_key=True),
    Column("at", Moment, nullable=False),
)
