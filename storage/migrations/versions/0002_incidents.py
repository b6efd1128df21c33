"""Tickets that follow another one."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Forward."""
    op.add_column("tickets", sa.Column("incident", sa.BigInteger(), nullable=True))
    op.create_index("ix_tickets_intent_status_number", "tickets", ["intent", "status", "number"], unique=False)
    op.create_index("ix_tickets_incident", "tickets", ["incident"], unique=False)
