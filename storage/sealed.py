"""Values that only the department owning a ticket may read; they go with their ticket."""

from collections.abc import Iterable

from sqlalchemy import Connection, Engine, select

from bot.core.nouns import Sealed
from storage.dialect import insert
from storage.tables import sealed


class SqlSealed:
    """The reading side; who may ask is decided by `core.may_see`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of_ticket(self, ticket: int) -> dict[str, str]:
        """The sealed values of a ticket by name."""
        with self._engine.connect() as connection:
            found = connection.execute(select(sealed.c.name, sealed.c.value).where(sealed.c.ticket == ticket))
            return {row.name: bytes(row.value).decode() for row in found}


def save(connection: Connection, values: Iterable[Sealed]) -> None:
    """Keep values; one sent again replaces the older."""
    rows = [{"ticket": one.ticket, "name": one.name, "value": one.value.encode()} for one in values]
    if rows:
        statement = insert(connection, sealed)
        newer = {"value": statement.excluded.value}
        connection.execute(statement.on_conflict_do_update(index_elements=["ticket", "name"], set_=newer), rows)
