"""Members: the agents, by department and role, and the chats that departments read in."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, select, tuple_, update

from bot.core.nouns import Address, Code, Inbound, Joined, Kind, Member, Role, Side
from bot.ports import CodeTaken
from storage import audit
from storage.arrivals import accept
from storage.dialect import insert
from storage.tables import codes, inboxes, members

Sender = tuple[str, str, str]


class SqlMembers:
    """Adding and finding members."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(
        self, name: str, department: str, role: Role, now: datetime, address: Address | None = None, sender: str = ""
    ) -> Member:
        """Make a member, with a chat of their own or none yet. Adding the same chat again returns the member."""
        with self._engine.begin() as connection:
            row: dict[str, Any] = {"name": name, "department": department, "role": role.value, "created_at": now}
            if address:
                row |= {"channel": address.channel, "account": address.account, "chat": address.chat, "sender": sender}
                known = by_sender(connection, {(address.channel, address.account, sender)})
                if known:
                    return next(iter(known.values()))
            return Member(_added(connection, row), name, department, role, address)

    def all(self, department: str | None = None) -> list[Member]:
        """The members that are not revoked, of one department or of all."""
        with self._engine.connect() as connection:
            wanted = select(members).where(members.c.revoked_at.is_(None)).order_by(members.c.id)
            if department:
                wanted = wanted.where(members.c.department == department)
            return [_member(row) for row in connection.execute(wanted)]

    def revoke(self, identifier: int, now: datetime) -> bool:
        """Take a member's rights away, set their chat free, and have their tickets released by whoever decides turns.

        False when there is no such member.
        """
        current = (members.c.id == identifier, members.c.revoked_at.is_(None))
        with self._engine.begin() as connection:
            row = connection.execute(select(members).where(*current).with_for_update()).one_or_none()
            if row is None:
                return False
            leave(connection, identifier, now)
            if row.channel:
                accept(connection, [_carried_on(row, now)], now)
            return True

    def invite(self, code: Code) -> None:
        """Keep the hash of a new code."""
        row = {"hash": code.hash, "department": code.department, "role": code.role.value, "expires_at": code.expires_at}
        with self._engine.begin() as connection:
            connection.execute(codes.insert(), row)

    def bind_inbox(self, department: str, address: Address) -> None:
        """Let a chat be a department's inbox."""
        row = {
            "department": department,
            "channel": address.channel,
            "account": address.account,
            "chat": address.chat,
            "topics": False,
        }
        with self._engine.begin() as connection:
            statement = insert(connection, inboxes).values(row)
            connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["channel", "account", "chat"], set_={"department": department}
                )
            )


def by_sender(connection: Connection, senders: Collection[Sender]) -> dict[Sender, Member]:
    """The members among these senders. Until the transaction ends none of them can leave, so that nobody who left
    takes a ticket afterwards.
    """
    if not senders:
        return {}
    columns = (members.c.channel, members.c.account, members.c.sender)
    found = connection.execute(
        select(members)
        .where(tuple_(*columns).in_(list(senders)), members.c.revoked_at.is_(None))
        .order_by(members.c.id)
        .with_for_update(read=True)
    )
    return {(row.channel, row.account, row.sender): _member(row) for row in found}


def by_id(connection: Connection, identifier: int) -> Member | None:
    """A member, also one who left."""
    row = connection.execute(select(members).where(members.c.id == identifier)).one_or_none()
    return _member(row) if row else None


def invitations(connection: Connection, hashes: Collection[str]) -> dict[str, Code]:
    """The codes with these hashes, used or not; locked, so that whoever else wants one sees what became of it."""
    if not hashes:
        return {}
    found = connection.execute(select(codes).where(codes.c.hash.in_(hashes)).order_by(codes.c.hash).with_for_update())
    return {row.hash: _code(row) for row in found}


def join(connection: Connection, joined: Joined, now: datetime) -> None:
    """Make a member of whoever has a code. Raises CodeTaken when it was used in the meantime."""
    code, address = joined.code, joined.address
    unused = (codes.c.hash == code.hash, codes.c.used_at.is_(None))
    if connection.execute(update(codes).where(*unused).values(used_at=now)).rowcount == 0:
        raise CodeTaken
    row: dict[str, Any] = {"name": joined.name, "department": code.department, "role": code.role.value}
    row |= {"channel": address.channel, "account": address.account, "chat": address.chat, "sender": joined.sender}
    identifier = _added(connection, row | {"created_at": now})
    audit.record(connection, f"member:{identifier}", "member.join", f"member:{identifier}", now)


def leave(connection: Connection, identifier: int, now: datetime) -> None:
    """Take a member's rights away and set their chat free."""
    unbound: dict[str, Any] = dict.fromkeys(("channel", "account", "sender", "chat"))
    connection.execute(update(members).where(members.c.id == identifier).values(revoked_at=now, **unbound))


def read_in(connection: Connection) -> dict[str, tuple[Address, ...]]:
    """The chats each department reads in: its groups, else its members' own chats."""
    groups = select(inboxes).order_by(inboxes.c.id)
    own = select(members).where(members.c.revoked_at.is_(None), members.c.channel.is_not(None)).order_by(members.c.id)
    return _by_department(connection.execute(own)) | _by_department(connection.execute(groups))


def _by_department(rows: Iterable[Row[Any]]) -> dict[str, tuple[Address, ...]]:
    found: dict[str, tuple[Address, ...]] = {}
    for row in rows:
        found[row.department] = (*found.get(row.department, ()), Address(row.channel, row.account, row.chat))
    return found


def _member(row: Row[Any]) -> Member:
    address = Address(row.channel, row.account, row.chat) if row.channel else None
    return Member(row.id, row.name, row.department, Role(row.role), address)


def _added(connection: Connection, row: dict[str, Any]) -> int:
    return int(connection.execute(members.insert().returning(members.c.id), row).scalar_one())


def _code(row: Row[Any]) -> Code:
    return Code(row.hash, row.department, Role(row.role), row.expires_at, row.used_at is not None)


def _carried_on(row: Row[Any], now: datetime) -> Inbound:
    """The order to see to what a member held, in the lane that was theirs."""
    address = Address(row.channel, row.account, row.chat)
    return Inbound(Side.DESK, address, row.sender, f"revoked:{row.id}", Kind.TEXT, now, left=row.id)
