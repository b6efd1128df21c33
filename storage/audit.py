"""Who did what: appended, never changed. Ids only."""

from datetime import datetime

from sqlalchemy import Connection, Engine, select

from storage.tables import audit


class SqlAudit:
    """The append-only record."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record(self, actor: str, action: str, subject: str, now: datetime, detail: str = "") -> None:
        """Append one line."""
        with self._engine.begin() as connection:
            record(connection, actor, action, subject, now, detail)

    def last(self, action: str) -> str | None:
        """The subject of the newest line about an action."""
        with self._engine.connect() as connection:
            newest = select(audit.c.subject).where(audit.c.action == action).order_by(audit.c.id.desc()).limit(1)
            return connection.execute(newest).scalar()


def record(connection: Connection, actor: str, action: str, subject: str, now: datetime, detail: str = "") -> None:
    """As SqlAudit.record, inside a transaction that is already open."""
    row = {"at": now, "actor": actor, "action": action, "subject": subject, "detail": detail}
    connection.execute(audit.insert(), row)
