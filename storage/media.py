"""Files that came with messages, kept until their purge date."""

import hashlib
from datetime import datetime

from sqlalchemy import Engine, delete, select

from storage.tables import media


class SqlMedia:
    """Files as rows."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, content: bytes, mime: str, now: datetime, purge_at: datetime | None = None) -> int:
        """Keep a file and return its id."""
        row = {
            "sha256": hashlib.sha256(content).hexdigest(),
            "mime": mime,
            "bytes": content,
            "created_at": now,
            "purge_at": purge_at,
        }
        with self._engine.begin() as connection:
            return int(connection.execute(media.insert().returning(media.c.id), row).scalar_one())

    def get(self, identifier: int) -> tuple[bytes, str]:
        """The bytes and the MIME type. Raises KeyError when there is no such file."""
        with self._engine.connect() as connection:
            row = connection.execute(select(media.c.bytes, media.c.mime).where(media.c.id == identifier)).one_or_none()
            if row is None:
                raise KeyError(identifier)
            return bytes(row.bytes), row.mime

    def delete(self, identifier: int) -> None:
        """Forget a file."""
        with self._engine.begin() as connection:
            connection.execute(delete(media).where(media.c.id == identifier))
