"""Values that only the department owning a ticket may read; they go with their ticket."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from bot.core.nouns import Sealed
from storage.dialect import insert
from storage.tables import sealed


def of_ticket(connection: Connection, ticket: int) -> dict[str, str]:
    """The sealed values of a ticket by name; who may read them is decided by `core.may_see`."""
    found = connection.execute(select(sealed.c.name, sealed.c.value).where(sealed.c.ticket == ticket))
    return {row.name: bytes(row.value).decode() for row in found}


def save(connection: Connection, values: Iterable[Sealed]) -> None:
    """Keep values; one sent again replaces the older."""
    rows = [{"ticket": one.ticket, "name": one.name, "value": one.value.encode()} for one in values]
    if rows:
        statement = insert(connection, sealed)
        newer = {"value": statement.excluded.value}
        connection.execute(statement.on_conflict_do_update(index_elements=["ticket", "name"], set_=newer), rows)
