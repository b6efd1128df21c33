"""`tanggap admin …`: the first people who may approve."""

import typer

from bot import clock, settings, wiring
from bot.core.nouns import Role

group = typer.Typer(name="admin", help="Kominfo's admins.", no_args_is_help=True)


@group.callback()
def _group() -> None:
    """Kominfo's admins."""


@group.command("create")
def create(name: str) -> None:
    """Make a Kominfo admin, who may approve answers that others wrote."""
    store = wiring.store(settings.read())
    triage = store.entries.catalogue().playbook.front_desk
    member = store.members.add(name, triage, Role.ADMIN, clock.now())
    store.audit.record("shell", "member.add", f"member:{member.id}", clock.now())
    typer.echo(f"{member.id} {member.name}: admin of {triage}")
