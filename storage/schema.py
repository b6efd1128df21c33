"""Bringing a database to the current schema, and refusing one that is newer."""

from importlib import resources
from pathlib import Path

from sqlalchemy import Engine, inspect, text

HEAD = "0003"
"""The newest migration; a test holds it to the migrations that are there."""


class SchemaError(Exception):
    """The database cannot be used as it is."""


def revision(engine: Engine) -> str | None:
    """The migration a database is at, None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(engine: Engine) -> None:
    """Bring a database to HEAD. Raises SchemaError when it is from a newer version of Tanggap."""
    at = revision(engine)
    if at == HEAD:
        return
    if at is not None and at > HEAD:
        raise SchemaError(f"the database is at schema {at}, newer than this version knows ({HEAD})")
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_migrations()))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def check(engine: Engine) -> None:
    """Raises SchemaError unless the database is at HEAD."""
    at = revision(engine)
    if at is None:
        raise SchemaError("the database is empty; run `tanggap setup`")
    if at != HEAD:
        newer = "newer than this version knows" if at > HEAD else "older; run `tanggap setup`"
        raise SchemaError(f"the database is at schema {at}, {newer} ({HEAD})")


def _migrations() -> Path:
    return Path(str(resources.files("storage"))) / "migrations"
