"""The city pack in the database: immutable versions, four-eyes approvals, and what is in force (PRODUCT 3.3, 3.4)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select
from sqlalchemy.exc import IntegrityError

from bot.core.catalogue import Catalogue, Item, build
from storage.tables import approvals, entry_versions

PACK = "pack"


class FourEyes(Exception):
    """The author of a version may not approve it."""


@dataclass(frozen=True, slots=True)
class Version:
    """One immutable version of an entry. status: seed, proposed, approved, returned or withdrawn; by: who decided."""

    id: int
    kind: str
    key: str
    number: int
    author: str
    content: Mapping[str, Any]
    examples: list[dict[str, str]]
    note: str
    created_at: datetime
    status: str
    by: str = ""
    decided_at: datetime | None = None


class SqlEntries:
    """Reading and writing versions, and the catalogue in force (kept while nothing changes)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._cached: Catalogue | None = None

    def catalogue(self, connection: Connection | None = None) -> Catalogue:
        """The pack in force now."""
        if connection is None:
            with self._engine.connect() as own:
                return self.catalogue(own)
        revision = _revision(connection)
        if self._cached is None or self._cached.revision != revision:
            self._cached = build(revision, in_force(connection))
        return self._cached

    def versions(self, kind: str, key: str) -> list[Version]:
        """Every version of an entry, oldest first."""
        with self._engine.connect() as connection:
            return _versions(connection, entry_versions.c.kind == kind, entry_versions.c.key == key)

    def newest(self) -> list[Version]:
        """The newest version of every entry, by kind and key."""
        with self._engine.connect() as connection:
            return _newest(_versions(connection))

    def current(self) -> list[Version]:
        """The version in force of every entry, by kind and key."""
        with self._engine.connect() as connection:
            return _current(_versions(connection))

    def add(
        self,
        kind: str,
        key: str,
        author: str,
        content: Mapping[str, Any],
        examples: list[dict[str, str]],
        note: str,
        now: datetime,
    ) -> Version:
        """Append a version; earlier ones stay as they are."""
        with self._engine.begin() as connection:
            return _append(connection, kind, key, author, content, examples, note, now)

    def add_all(self, kind: str, author: str, contents: Mapping[str, Mapping[str, Any]], now: datetime) -> None:
        """Append a version of every entry given by its key, all or none; they have neither examples nor a note."""
        with self._engine.begin() as connection:
            for key, content in contents.items():
                _append(connection, kind, key, author, content, [], "", now)

    def decide(self, version: Version, member: str, action: str, reason: str, now: datetime) -> None:
        """Approve, return or withdraw a version. Raises FourEyes when its author approves it."""
        row = {
            "entry_version": version.id,
            "author": version.author,
            "member": member,
            "action": action,
            "reason": reason,
            "at": now,
        }
        try:
            with self._engine.begin() as connection:
                connection.execute(approvals.insert(), row)
        except IntegrityError as error:
            raise FourEyes(f"{member} wrote this version and cannot approve it") from error


def in_force(connection: Connection) -> list[Item]:
    """The rows the bot reads: per entry the last approved or withdrawn version, else the newest of the pack."""
    return [
        Item(
            version.kind,
            version.key,
            version.id,
            version.status,
            version.content,
            version.decided_at.date() if version.status == "approved" and version.decided_at else None,
        )
        for version in _current(_versions(connection))
    ]


def _current(versions: list[Version]) -> list[Version]:
    """In force: what was decided last (approved or withdrawn) wins over any seed."""
    by_entry: dict[tuple[str, str], Version] = {}
    for version in versions:
        if version.status not in ("seed", "approved", "withdrawn"):
            continue
        known = by_entry.get((version.kind, version.key))
        if known is None or _rank(version) >= _rank(known):
            by_entry[(version.kind, version.key)] = version
    return list(by_entry.values())


def _rank(version: Version) -> tuple[bool, datetime]:
    return (version.status != "seed", version.decided_at or version.created_at)


def _newest(versions: list[Version]) -> list[Version]:
    return list({(version.kind, version.key): version for version in versions}.values())


def _revision(connection: Connection) -> int:
    newest = select(func.coalesce(func.max(entry_versions.c.id), 0)).scalar_subquery()
    decided = select(func.coalesce(func.max(approvals.c.id), 0)).scalar_subquery()
    versions, decisions = connection.execute(select(newest, decided)).one()
    return int(versions) * 1_000_000 + int(decisions)


def _append(
    connection: Connection,
    kind: str,
    key: str,
    author: str,
    content: Mapping[str, Any],
    examples: list[dict[str, str]],
    note: str,
    now: datetime,
) -> Version:
    row = {
        "kind": kind,
        "key": key,
        "version": _next_number(connection, kind, key),
        "author": author,
        "content": json.dumps(content, ensure_ascii=False),
        "examples": json.dumps(examples, ensure_ascii=False),
        "note": note,
        "created_at": now,
    }
    identifier = connection.execute(entry_versions.insert().returning(entry_versions.c.id), row).scalar_one()
    return _versions(connection, entry_versions.c.id == identifier)[0]


def _next_number(connection: Connection, kind: str, key: str) -> int:
    where = (entry_versions.c.kind == kind, entry_versions.c.key == key)
    newest = func.coalesce(func.max(entry_versions.c.version), 0)
    return int(connection.execute(select(newest).where(*where)).scalar_one()) + 1


def _versions(connection: Connection, *where: Any) -> list[Version]:
    last = (
        select(approvals.c.entry_version, func.max(approvals.c.id).label("id"))
        .group_by(approvals.c.entry_version)
        .subquery()
    )
    decided = approvals.alias("decided")
    rows = connection.execute(
        select(entry_versions, decided.c.action, decided.c.member, decided.c.at)
        .outerjoin(last, last.c.entry_version == entry_versions.c.id)
        .outerjoin(decided, decided.c.id == last.c.id)
        .where(*where)
        .order_by(entry_versions.c.kind, entry_versions.c.key, entry_versions.c.version)
    )
    return [_version(row) for row in rows]


_STATUS = {"approve": "approved", "return": "returned", "withdraw": "withdrawn"}


def _version(row: Row[Any]) -> Version:
    return Version(
        id=row.id,
        kind=row.kind,
        key=row.key,
        number=row.version,
        author=row.author,
        content=json.loads(row.content),
        examples=json.loads(row.examples),
        note=row.note,
        created_at=row.created_at,
        status=_STATUS.get(row.action or "", "seed" if row.author == PACK else "proposed"),
        by=row.member or "",
        decided_at=row.at,
    )
