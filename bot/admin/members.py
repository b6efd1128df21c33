"""Members from the shell: who they are, and how they are invited."""

import base64
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.core import codes
from bot.core.nouns import Code, Department, Member, Role

_SECRET_BYTES = 16


class Members(Protocol):
    """Where members are kept."""

    def add(self, name: str, department: str, role: Role, now: datetime) -> Member: ...

    def all(self, department: str | None = None) -> list[Member]: ...

    def invite(self, code: Code) -> None: ...


class MemberError(Exception):
    """The member or department named does not exist or may not do this."""


def named(members: Members, name: str, department: str | None = None) -> Member:
    """The member with this id or name, of one department or of any. Raises MemberError unless there is just one."""
    found = [member for member in members.all(department) if name in (str(member.id), member.name)]
    if len(found) != 1:
        raise MemberError(f"{'no member' if not found else 'more than one member'} is called {name!r}")
    return found[0]


def invited(members: Members, department: str, role: Role, now: datetime) -> str:
    """A new code for one person, shown this once: 128 random bits in letters and digits that any keyboard has."""
    code = base64.b32encode(secrets.token_bytes(_SECRET_BYTES)).decode().rstrip("=")
    members.invite(Code(codes.hashed(code), department, role, now + codes.LASTS))
    return code


def department_of(departments: Mapping[str, Department], identifier: str) -> Department:
    """The city department with this id. Raises MemberError naming those there are."""
    department = departments.get(identifier)
    if department is None or department.outside:
        known = ", ".join(sorted(key for key, one in departments.items() if not one.outside))
        raise MemberError(f"no OPD {identifier!r}; there are {known}")
    return department
