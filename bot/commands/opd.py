"""`tanggap opd …`: departments, their members, and how people join and leave them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated

import typer

from bot import clock, settings, wiring
from bot.commands.failure import fail
from bot.core.nouns import Department, Role

group = typer.Typer(name="opd", help="OPD and their members.", no_args_is_help=True)
AsRole = Annotated[Role, typer.Option(help="petugas, supervisor or admin")]


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
    role: AsRole = Role.PETUGAS,
) -> None:
    """List the members of an OPD, or add one."""
    store = wiring.store(settings.read())
    department = _department(store.entries.catalogue().departments, opd)
    if action not in (None, "add") or (action == "add") != bool(name):
        fail("expected `tanggap opd members OPD` or `tanggap opd members OPD add NAME --role ROLE`")
    if name:
        member = store.members.add(name, department.id, role, clock.now())
        store.audit.record("shell", "member.add", f"member:{member.id}", clock.now())
    for member in store.members.all(department.id):
        typer.echo(f"{member.id:5} {member.role.value:10} {member.name}")


@group.command("code")
def code(opd: str, role: AsRole) -> None:
    """Print a one-time code, with which one person joins an OPD in the next 15 minutes."""
    from bot.admin.members import invited

    store, now = wiring.store(settings.read()), clock.now()
    department = _department(store.entries.catalogue().departments, opd)
    store.audit.record("shell", "member.invite", department.id, now, role.value)
    typer.echo(invited(store.members, department.id, role, now))
    typer.echo(f"to be sent to the desk bot in private within 15 minutes: /daftar CODE ({role.value})", err=True)


@group.command("revoke")
def revoke(opd: str, name: str, because: Annotated[str, typer.Option(help="why, for the record")]) -> None:
    """End a membership at once; the running server releases the member's tickets and tells the OPD."""
    from bot.admin.members import named

    store, now = wiring.store(settings.read()), clock.now()
    department = _department(store.entries.catalogue().departments, opd)
    with _clear_errors():
        member = named(store.members, name, department.id)
    store.members.revoke(member.id, now)
    store.audit.record("shell", "member.revoke", f"member:{member.id}", now, because)
    typer.echo(f"{member.id} {member.name}: no longer in {department.id}")


def _department(departments: Mapping[str, Department], identifier: str) -> Department:
    from bot.admin.members import department_of

    with _clear_errors():
        return department_of(departments, identifier)


@contextmanager
def _clear_errors() -> Iterator[None]:
    from bot.admin.members import MemberError

    try:
        yield
    except MemberError as error:
        fail(str(error))
