"""The city pack written into a database at one stroke."""

import json
from functools import cache
from typing import Any

from sqlalchemy import Engine

from bot.admin import pack
from storage.tables import entry_versions
from tests.fakes import PACK, START


@cache
def rows() -> tuple[dict[str, Any], ...]:
    """One first version of every entry, without its examples."""
    return tuple(
        {
            "kind": item.kind,
            "key": item.key,
            "version": 1,
            "author": "pack",
            "content": json.dumps(dict(item.content)),
            "examples": "[]",
            "note": "",
            "created_at": START,
        }
        for item in pack.read(PACK)
    )


def fill(engine: Engine) -> None:
    """Write the rows."""
    with engine.begin() as connection:
        connection.execute(entry_versions.insert(), list(rows()))
