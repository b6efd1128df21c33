"""Who did what: appended, never changed. Ids only."""

from datetime import datetime

from sqlalchemy import Engine, select

from storage.tables import audit


class SqlAudit:
    """The append-only record."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record(self, actor: str, action: str, subject: str, now: datetime, detail: str = "") -> None:
        """Append one line."""
        row = {"at": now, "actor": actor, "action": action, "subject": subject, "detail": detail}
        with self._engine.begin() as connection:
            connection.execute(audit.insert(), row)

    def last(self, action: str) -> str | None:
        """The subject of the newest line about an action."""
        with self._engine.connect() as connection:
            newest = select(audit.c.subject).where(audit.c.action == action).order_by(audit.c.id.desc()).limit(1)
            return connection.execute(newest).scalar()
