"""Members from the shell: who they are, and what they may do to the city's answers."""

from datetime import datetime
from typing import Protocol

from bot.core.nouns import Department, Member, Role


class Members(Protocol):
    """Where members are kept."""

    def add(self, name: str, department: str, role: Role, now: datetime) -> Member: ...

    def all(self, department: str | None = None) -> list[Member]: ...


class MemberError(Exception):
    """The member or department named does not exist or may not do this."""


def named(members: Members, name: str) -> Member:
    """The member with this id or name. Raises MemberError when there is none, or more than one."""
    found = [member for member in members.all() if name in (str(member.id), member.name)]
    if len(found) != 1:
        raise MemberError(f"{'no member' if not found else 'more than one member'} is called {name!r}")
    return found[0]


def department_of(departments: dict[str, Department], identifier: str) -> Department:
    """The city department with this id. Raises MemberError naming those there are."""
    department = departments.get(identifier)
    if department is None or department.outside:
        known = ", ".join(sorted(key for key, one in departments.items() if not one.outside))
        raise MemberError(f"no OPD {identifier!r}; there are {known}")
    return department
