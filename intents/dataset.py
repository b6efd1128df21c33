"""Training and holdout texts out of the YAML folder of a city pack (`training_data/intents/<intent>.yaml`)."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # PyYAML without libyaml: the same, five times slower
    from yaml import SafeLoader  # type: ignore[assignment]

from intents.features import spoken
from intents.masking import identifiers_in
from intents.prediction import Variety


class DatasetError(ValueError):
    """A file of the pack cannot be trained on; the message is one line and names the file."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text and what it is: `intent` is a file stem, `author` the writer whose style it carries."""

    text: str
    intent: str
    author: str
    variety: Variety


@dataclass(frozen=True, slots=True)
class Dataset:
    """Examples in file order, and per intent its owner (department id) and kind (darurat, pengaduan, …)."""

    examples: tuple[Example, ...]
    owners: Mapping[str, str]
    kinds: Mapping[str, str]

    @property
    def intents(self) -> tuple[str, ...]:
        """All intents, in alphabetical order: the order of a model's columns."""
        return tuple(sorted(self.owners))

    @property
    def hash(self) -> str:
        """SHA-256 of everything that training sees, independent of files' layout."""
        rows = [(e.text, e.intent, e.author, e.variety.value) for e in self.examples]
        canonical = json.dumps([rows, sorted(self.owners.items()), sorted(self.kinds.items())], ensure_ascii=False)
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def load_dataset(folder: Path) -> Dataset:
    """The dataset of a folder of `<intent>.yaml` files. Raises DatasetError."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise DatasetError(f"{folder}: no intent files (*.yaml)")
    entries = {file.stem: _entry(file) for file in files}
    examples = [example for file in files for example in _examples(file.name, file.stem, entries[file.stem])]
    dataset = Dataset(
        tuple(examples),
        owners={intent: str(entry["owner"]) for intent, entry in entries.items()},
        kinds={intent: str(entry["kind"]) for intent, entry in entries.items()},
    )
    check(dataset)
    return dataset


def check(dataset: Dataset) -> None:
    """Raises DatasetError for what would spoil a model: an intent without variety, one sentence in two intents,
    an identifier in an example.
    """
    sizes = Counter(example.intent for example in dataset.examples)
    for intent in dataset.intents:
        if sizes[intent] < 2:
            raise DatasetError(
                f"{intent}.yaml: {'no example' if not sizes[intent] else 'one example only'}, 2 are needed"
            )
    if len(dataset.intents) < 2:
        raise DatasetError(f"{dataset.intents[0]}.yaml: one intent only, 2 are needed")
    _check_identifiers(dataset.examples)
    _check_twins(dataset.examples)


def _check_identifiers(examples: Sequence[Example]) -> None:
    for example in examples:
        if identifiers_in(example.text):
            raise DatasetError(f"{example.intent}.yaml: an example holds an identifier: {_short(example.text)}")


def _check_twins(examples: Sequence[Example]) -> None:
    seen: dict[str, Example] = {}
    for example in examples:
        first = seen.setdefault(" ".join(spoken(example.text)), example)
        if first.intent != example.intent:
            raise DatasetError(f"{example.intent}.yaml: also in {first.intent}.yaml: {_short(example.text)}")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) <= 60 else line[:59] + "…")


def _entry(file: Path) -> dict[str, Any]:
    try:
        entry = yaml.load(file.read_text(encoding="utf-8"), Loader=SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DatasetError(f"{file.name}: not YAML: {' '.join(str(error).split())}") from error
    missing = [key for key in ("kind", "owner", "examples") if not isinstance(entry, dict) or not entry.get(key)]
    if missing:
        raise DatasetError(f"{file.name}: without {', '.join(missing)}")
    return dict(entry)


def _examples(name: str, intent: str, entry: Mapping[str, Any]) -> list[Example]:
    try:
        return [
            Example(str(row["text"]), intent, str(row["author"]), Variety(row["variety"])) for row in entry["examples"]
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise DatasetError(
            f"{name}: an example needs text, author and variety: {' '.join(str(error).split())}"
        ) from error
