"""`tanggap serve`: the one command that starts the product."""

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve")(serve)


def serve() -> None:
    """Start everything in one process."""
