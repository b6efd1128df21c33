"""The city pack: YAML files ↔ versioned rows. The database is the truth at run time (PRODUCT 3.4)."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from bot.admin import yaml_files
from bot.admin.yaml_files import Lines, PackFileError

PACK = "pack"
BOUNDARY = "boundary"
"""The kind of entries that stand in no file of the pack (bot/admin/boundaries)."""
_WHOLE = {"opd.yaml": "opd", "kelurahan.yaml": "kelurahan", "contacts.yaml": "contact"}


@dataclass(frozen=True, slots=True)
class PackItem:
    """One entry of the pack as its file says it, and where it stands there."""

    kind: str
    key: str
    content: Mapping[str, Any]
    examples: tuple[Mapping[str, str], ...]
    file: str
    lines: Lines
    at: tuple[str | int, ...] = ()

    def line(self, *path: str | int) -> int:
        """The line of a part of this entry, or of the nearest part around it."""
        full = (*self.at, *path)
        return next((self.lines[full[:n]] for n in range(len(full), -1, -1) if full[:n] in self.lines), 1)


class Entry(Protocol):
    """One entry of a pack, read from its file or from the database."""

    @property
    def kind(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def content(self) -> Mapping[str, Any]: ...
    @property
    def examples(self) -> Sequence[Mapping[str, str]]: ...


class Known(Entry, Protocol):
    """A version as storage gives it."""

    @property
    def author(self) -> str: ...


class Entries(Protocol):
    """Where versions are kept."""

    def newest(self) -> Sequence[Known]: ...

    def current(self) -> Sequence[Known]: ...

    def add(
        self,
        kind: str,
        key: str,
        author: str,
        content: Mapping[str, Any],
        examples: list[dict[str, str]],
        note: str,
        now: datetime,
    ) -> Known: ...


class Audit(Protocol):
    """Where it is written down which pack was imported."""

    def last(self, action: str) -> str | None: ...

    def record(self, actor: str, action: str, subject: str, now: datetime) -> None: ...


@dataclass
class Imported:
    """What an import did. kept: entries a person has changed, which the files do not overwrite."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)


def read(folder: Path) -> list[PackItem]:
    """Every entry of a pack folder. Raises PackFileError on the first file that cannot be read."""
    if not folder.is_dir():
        raise PackFileError(str(folder), 1, "no such folder")
    return [item for path in _files(folder) for item in _items(path, folder)]


def fingerprint(folder: Path) -> str:
    """SHA-256 over the files of a pack: equal as long as nothing in it changed. Raises PackFileError."""
    digest = hashlib.sha256()
    for path in _files(folder):
        if not path.is_file():
            raise PackFileError(str(path.relative_to(folder)), 1, "the file is missing")
        digest.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def import_into(entries: Entries, items: Iterable[PackItem], now: datetime) -> Imported:
    """Add a version for every entry that is new or that the files changed since the last import."""
    newest = {(version.kind, version.key): version for version in entries.newest()}
    done = Imported()
    for item in items:
        known, name = newest.get((item.kind, item.key)), f"{item.kind} {item.key}"
        content, examples = dict(item.content), [dict(example) for example in item.examples]
        if known is not None and (known.content, list(known.examples)) == (content, examples):
            done.unchanged += 1
            continue
        if known is not None and known.author != PACK:
            done.kept.append(name)
            continue
        entries.add(item.kind, item.key, PACK, content, examples, "", now)
        (done.added if known is None else done.changed).append(name)
    return done


def import_if_changed(
    entries: Entries, audit: Audit, folder: Path, now: datetime, checked: Callable[[Path], Iterable[PackItem]]
) -> None:
    """Import what `checked` reads of a folder, unless it is the folder imported last. Raises PackFileError."""
    seen = fingerprint(folder)
    if audit.last("pack.import") != seen:
        import_into(entries, checked(folder), now)
        audit.record("setup", "pack.import", seen, now)


def in_force(entries: Entries) -> list[PackItem]:
    """What the database has in force of a pack, in the shape of one that was read from files."""
    return [
        PackItem(
            version.kind, version.key, version.content, tuple(version.examples), f"{version.kind} {version.key}", {}
        )
        for version in _of_files(entries)
    ]


def read_file(path: Path) -> tuple[Any, Lines]:
    """The content and lines of a YAML file. Raises PackFileError, also on values that YAML itself cannot make."""
    try:
        return yaml_files.read(path)
    except (ValueError, RecursionError) as error:
        raise PackFileError(path.name, 1, f"not YAML: {error}") from error


def examples_of(content: dict[str, Any]) -> tuple[Any, ...]:
    """Take the examples out of the content of a service. What is no list stays there, for the check to name."""
    return tuple(content.pop("examples")) if isinstance(content.get("examples"), list) else ()


def export(entries: Entries, folder: Path) -> int:
    """Write what is in force as files of a pack, without boundaries, and return how many entries it was."""
    versions = _of_files(entries)
    (folder / "intents").mkdir(parents=True, exist_ok=True)
    for name in ("calendar", "lexicon", "texts"):
        (folder / name).mkdir(exist_ok=True)
    for version in versions:
        _write_one(folder, version)
    for file, kind in _WHOLE.items():
        whole = {version.key: version.content for version in versions if version.kind == kind}
        yaml_files.write(folder / file, whole)
    return len(versions)


def _of_files(entries: Entries) -> list[Known]:
    return [version for version in entries.current() if version.kind != BOUNDARY]


def _files(folder: Path) -> Iterator[Path]:
    yield from (folder / name for name in (*_WHOLE, "playbook.yaml"))
    for pattern in ("intents/*.yaml", "lexicon/*.yaml", "calendar/*.yaml", "texts/*.ftl"):
        yield from sorted(folder.glob(pattern))


def _items(path: Path, folder: Path) -> Iterator[PackItem]:
    file = str(path.relative_to(folder))
    if not path.is_file():
        raise PackFileError(file, 1, "the file is missing")
    if path.suffix == ".ftl":
        yield PackItem("texts", path.stem, {"ftl": _text(path, file)}, (), file, {})
        return
    content, lines = read_file(path)
    if not isinstance(content, dict):
        raise PackFileError(file, 1, "expected keys and values")
    if path.name in _WHOLE:
        for key, value in content.items():
            yield PackItem(_WHOLE[path.name], str(key), value, (), file, lines, (str(key),))
        return
    kind = {"intents": "intent", "calendar": "calendar", "lexicon": "lexicon"}.get(path.parent.name, "playbook")
    examples = examples_of(content) if kind == "intent" else ()
    yield PackItem(kind, path.stem, content, examples, file, lines)


def _text(path: Path, file: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise PackFileError(file, 1, f"not UTF-8 ({error.reason})") from error


def _write_one(folder: Path, version: Known) -> None:
    if version.kind == "texts":
        (folder / "texts" / f"{version.key}.ftl").write_text(version.content["ftl"], encoding="utf-8")
    elif version.kind == "intent":
        content = {**version.content, "examples": version.examples}
        yaml_files.write(folder / "intents" / f"{version.key}.yaml", content)
    elif version.kind in ("calendar", "lexicon"):
        yaml_files.write(folder / version.kind / f"{version.key}.yaml", version.content)
    elif version.kind == "playbook":
        yaml_files.write(folder / "playbook.yaml", version.content)
