"""Alembic's entry: the connection is handed over by storage.schema."""

from alembic import context

import storage.turns  # noqa: F401 (declares the sequence of ticket numbers)
from storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=connection.dialect.name == "sqlite")
with context.begin_transaction():
    context.run_migrations()
