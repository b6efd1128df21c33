"""Members: the agents, by department and role, and the chats that departments read in."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, select, tuple_, update

from bot.core.nouns import Address, Member, Role
from storage.dialect import insert
from storage.tables import inboxes, members

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
            identifier = connection.execute(members.insert().returning(members.c.id), row).scalar_one()
            return Member(identifier, name, department, role, address)

    def all(self, department: str | None = None) -> list[Member]:
        """The members that are not revoked, of one department or of all."""
        with self._engine.connect() as connection:
            wanted = select(members).where(members.c.revoked_at.is_(None)).order_by(members.c.id)
            if department:
                wanted = wanted.where(members.c.department == department)
            return [_member(row) for row in connection.execute(wanted)]

    def revoke(self, identifier: int, now: datetime) -> bool:
        """Take a member's rights away and set their chat free; False when there is no such member."""
        unbound: dict[str, Any] = dict.fromkeys(("channel", "account", "sender", "chat"))
        current = (members.c.id == identifier, members.c.revoked_at.is_(None))
        with self._engine.begin() as connection:
            changed = connection.execute(update(members).where(*current).values(revoked_at=now, **unbound))
            return changed.rowcount == 1

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
    """The members among these senders."""
    if not senders:
        return {}
    columns = (members.c.channel, members.c.account, members.c.sender)
    found = connection.execute(
        select(members).where(tuple_(*columns).in_(list(senders)), members.c.revoked_at.is_(None))
    )
    return {(row.channel, row.account, row.sender): _member(row) for row in found}


def read_in(connection: Connection) -> dict[str, tuple[Address, ...]]:
    """The chats each department reads in: its groups, else its members' own chats."""
    found: dict[str, tuple[Address, ...]] = {}
    for row in connection.execute(select(inboxes).order_by(inboxes.c.id)):
        found[row.department] = (*found.get(row.department, ()), Address(row.channel, row.account, row.chat))
    own = select(members).where(members.c.revoked_at.is_(None), members.c.channel.is_not(None)).order_by(members.c.id)
    direct: dict[str, tuple[Address, ...]] = {}
    for row in connection.execute(own):
        direct[row.department] = (*direct.get(row.department, ()), Address(row.channel, row.account, row.chat))
    return direct | found


def _member(row: Row[Any]) -> Member:
    address = Address(row.channel, row.account, row.chat) if row.channel else None
    return Member(row.id, row.name, row.department, Role(row.role), address)
