"""Wrong codes are counted with whoever tries them: a hash that matches nothing has no row to count in."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Forward."""
    op.drop_column("codes", "tries_left")
