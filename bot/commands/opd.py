"""`tanggap opd …`: departments and their members."""

from typing import Annotated

import typer

from bot import clock, settings, wiring
from bot.commands.failure import fail
from bot.core.nouns import Role

group = typer.Typer(name="opd", help="OPD and their members.", no_args_is_help=True)


@group.command("list")
def list_() -> None:
    """Every OPD of the city."""
    for department in wiring.store(settings.read()).entries.catalogue().departments.values():
        if not department.outside:
            typer.echo(f"{department.id:16} {department.name}")


@group.command("members")
def members(
    opd: str,
    action: Annotated[str | None, typer.Argument(help="`add`, or nothing to list")] = None,
    name: Annotated[str | None, typer.Argument(help="the new member's name")] = None,
    role: Annotated[Role, typer.Option(help="petugas, supervisor or admin")] = Role.PETUGAS,
) -> None:
    """List the members of an OPD, or add one."""
    from bot.admin.members import MemberError, department_of

    store = wiring.store(settings.read())
    try:
        department = department_of(dict(store.entries.catalogue().departments), opd)
    except MemberError as error:
        fail(str(error))
    if action not in (None, "add") or (action == "add") != bool(name):
        fail("expected `tanggap opd members OPD` or `tanggap opd members OPD add NAME --role ROLE`")
    if name:
        member = store.members.add(name, department.id, role, clock.now())
        store.audit.record("shell", "member.add", f"member:{member.id}", clock.now())
    for member in store.members.all(department.id):
        typer.echo(f"{member.id:5} {member.role.value:10} {member.name}")
