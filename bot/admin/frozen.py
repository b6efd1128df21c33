"""Texts of a city pack that are only for measuring: `holdout/` (never looked at) and `dev/` (for tuning)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.admin import yaml_files
from bot.admin.yaml_files import PackFileError
from intents.dataset import Example
from intents.holdout import Holdout, TwoIssues
from intents.prediction import Variety

_SETS = ("urgent", "looks_urgent", "out_of_scope", "two_issues")


def read(folder: Path) -> Holdout:
    """The sets of a folder; every file that is no set is a writer. Raises PackFileError."""
    if not folder.is_dir():
        raise PackFileError(str(folder), 1, "no such folder")
    files = {path.stem: rows(path) for path in sorted(folder.glob("*.yaml"))}
    sets = {name: _examples(name, files.pop(name, [])) for name in _SETS[:-1]}
    two = [TwoIssues(row["text"], (row["issues"][0], row["issues"][1])) for row in files.pop(_SETS[-1], [])]
    writers = [example for name, rows in files.items() for example in _examples(name, rows)]
    return Holdout(tuple(writers), **sets, two=tuple(two))


def rows(path: Path) -> list[Mapping[str, Any]]:
    """The examples of one file, as it says them. Raises PackFileError."""
    content, _ = yaml_files.read(path)
    if not isinstance(content, dict) or not isinstance(content.get("examples"), list):
        raise PackFileError(path.name, 1, "expected a list of examples")
    return list(content["examples"])


def _examples(name: str, rows: list[Mapping[str, Any]]) -> tuple[Example, ...]:
    try:
        return tuple(Example(row["text"], row["intent"], row["author"], Variety(row["variety"])) for row in rows)
    except (KeyError, TypeError, ValueError) as error:
        fault = f"an example needs text, intent, author and variety ({error})"
        raise PackFileError(f"{name}.yaml", 1, fault) from error
