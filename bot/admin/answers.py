"""Four-eyes answers: an OPD admin proposes, a Kominfo admin who did not write it approves (PRODUCT 3.3)."""

import difflib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

from bot.admin import pack, pack_check, yaml_files
from bot.admin.pack import Known, PackItem
from bot.core.nouns import Member, Role


class Version(Known, Protocol):
    """A version with what was decided about it."""

    @property
    def id(self) -> int: ...
    @property
    def number(self) -> int: ...
    @property
    def status(self) -> str: ...
    @property
    def by(self) -> str: ...


V = TypeVar("V", bound=Version)


class AnswerError(Exception):
    """The proposal, approval or withdrawal cannot be done: one line that says why."""


def actor(member: Member) -> str:
    """How a member stands in versions, approvals and audit."""
    return f"member:{member.id}"


def read_proposal(file: Path, intent: str, others: Sequence[PackItem], today: date) -> PackItem:
    """An edited entry from a YAML file, checked beside the others in force.

    Raises PackFileError or AnswerError with what is wrong in it.
    """
    content, lines = pack.read_file(file)
    if not isinstance(content, dict):
        raise AnswerError(f"{file.name}: expected keys and values")
    examples = pack.examples_of(content)
    proposed = PackItem("intent", intent, content, examples, file.name, lines)
    rest = [item for item in others if (item.kind, item.key) != ("intent", intent)]
    faults = [fault for fault in pack_check.check([*rest, proposed], today) if fault.file == file.name]
    if faults:
        raise AnswerError("; ".join(map(str, faults)))
    return proposed


def may_propose(member: Member, owner: str, triage: str) -> None:
    """Admins write for their own OPD, Kominfo's for all. Raises AnswerError."""
    if member.role is not Role.ADMIN or member.department not in (owner, triage):
        raise AnswerError(f"{member.name} is not an admin of {owner} or {triage}")


def may_approve(member: Member, version: Version, triage: str) -> None:
    """Approval is a Kominfo admin's, and never the author's (the database holds to that too). Raises AnswerError."""
    if member.role is not Role.ADMIN or member.department != triage:
        raise AnswerError(f"{member.name} is not an admin of {triage}")
    if version.author == actor(member):
        raise AnswerError(f"{member.name} wrote version {version.number} and cannot approve it")


def to_decide(versions: Sequence[V], intent: str) -> V:
    """The version an approval is about: the newest. Raises AnswerError when there is none."""
    if not versions:
        raise AnswerError(f"no service {intent!r}")
    return versions[-1]


def as_file(version: Version) -> str:
    """A version as the pack's file of it, to be edited and proposed."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "version.yaml"
        yaml_files.write(file, {**version.content, "examples": version.examples})
        return file.read_text(encoding="utf-8")


def difference(old: Version | None, new: Version) -> str:
    """What changed between two versions, line by line."""
    before = _lines(old) if old else []
    names = (f"version {old.number}" if old else "nothing", f"version {new.number}")
    return "\n".join(difflib.unified_diff(before, _lines(new), *names, lineterm=""))


def _lines(version: Version) -> list[str]:
    lines = []
    for key, value in version.content.items():
        lines += [f"{key}: {line}" for line in str(value).splitlines()]
    return [*lines, *(f"example: {example['text']}" for example in version.examples)]
