"""Model versions: bytes by hash, and which one is live."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, select

from storage.dialect import insert
from storage.tables import models, promotions


class SqlModels:
    """The models kept and promoted."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, version: str, content: bytes, manifest: Mapping[str, Any], now: datetime) -> None:
        """Keep a model; the same version twice is one row."""
        row = {"version": version, "bytes": content, "manifest": json.dumps(manifest), "created_at": now}
        with self._engine.begin() as connection:
            connection.execute(insert(connection, models).values(row).on_conflict_do_nothing())

    def promote(self, version: str, member: str, reason: str, now: datetime) -> None:
        """Make a version live. Raises KeyError when it is not kept."""
        with self._engine.begin() as connection:
            if connection.execute(select(models.c.version).where(models.c.version == version)).scalar() is None:
                raise KeyError(version)
            row = {"model": version, "member": member, "reason": reason, "at": now}
            connection.execute(promotions.insert(), row)

    def live(self) -> str | None:
        """The version promoted last, None before the first."""
        with self._engine.connect() as connection:
            return connection.execute(select(promotions.c.model).order_by(promotions.c.id.desc()).limit(1)).scalar()

    def get(self, version: str) -> bytes:
        """The bytes of a version. Raises KeyError when it is not kept."""
        with self._engine.connect() as connection:
            content = connection.execute(select(models.c.bytes).where(models.c.version == version)).scalar()
            if content is None:
                raise KeyError(version)
            return bytes(content)
