"""Training a model from the rows in force, and making one live."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from uuid import uuid4

from bot.admin.pack import Entries, Entry
from intents.compiled import CompiledModel
from intents.dataset import Dataset, Example
from intents.lexicon import Lexicon, of_pack
from intents.model_file import ModelError
from intents.prediction import Variety

if TYPE_CHECKING:
    from intents.train import TrainedModel

SEED = 20261124


class Models(Protocol):
    """Where models are kept."""

    def live(self) -> str | None: ...

    def get(self, version: str) -> bytes: ...

    def put(self, version: str, content: bytes, manifest: Any, now: datetime) -> None: ...


class NoModel(Exception):
    """There is no live model yet."""


def dataset_of(entries: Iterable[Entry]) -> Dataset:
    """What these entries teach: the examples, owner and kind of every intent, and the lexicon. Raises LexiconError."""
    by_kind: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, {})[entry.key] = entry
    intents = by_kind.get("intent", {})
    examples = [
        Example(example["text"], intent, example["author"], Variety(example["variety"]))
        for intent, entry in sorted(intents.items())
        for example in entry.examples
    ]
    return Dataset(
        tuple(examples),
        owners={intent: str(entry.content["owner"]) for intent, entry in intents.items()},
        kinds={intent: str(entry.content["kind"]) for intent, entry in intents.items()},
        lexicon=lexicon_of(by_kind.get("lexicon", {}), by_kind.get("kelurahan", {}).values()),
    )


def lexicon_of(files: Mapping[str, Entry], kelurahan: Iterable[Entry]) -> Lexicon:
    """The lexicon of these entries. Raises LexiconError."""
    names = [name for one in kelurahan for name in (one.content["name"], *one.content.get("spellings", ()))]
    return of_pack({stem: entry.content for stem, entry in files.items()}, names)


def train(entries: Entries, progress: Callable[[str, float], None]) -> "TrainedModel":
    """Train on the rows in force. Raises intents.dataset.DatasetError, intents.lexicon.LexiconError and, for a model
    that grows too large, intents.model_file.ModelError.
    """
    from intents.train import train as fit

    return fit(dataset_of(entries.current()), SEED, progress)


def keep(models: Models, trained: "TrainedModel", now: datetime) -> None:
    """Keep a trained model as a row, with everything known about it."""
    models.put(trained.version, trained.content, asdict(trained.manifest), now)


def live_model(models: Models, cache: Path) -> CompiledModel:
    """The live model, read from its cached file if that is whole, else from its row; a cache that cannot be written
    only makes the next start slower.

    Raises NoModel when none was promoted, ModelError when the row does not match its hash, KeyError when it is gone.
    """
    version = models.live()
    if version is None:
        raise NoModel("no model is live; run `tanggap setup`")
    file = cache / f"{version}.npz"
    try:
        return CompiledModel.from_bytes(file.read_bytes(), version)
    except (OSError, ModelError):
        content = models.get(version)
        model = CompiledModel.from_bytes(content, version)
        with suppress(OSError):
            _cache(file, content)
        return model


def has_usable_model(models: Models, cache: Path) -> bool:
    """Whether a model is live that this program can read: an older program's may have other features."""
    try:
        live_model(models, cache)
    except (NoModel, ModelError, KeyError):
        return False
    return True


def _cache(file: Path, content: bytes) -> None:
    """Write the cache whole or not at all, also where two processes start at a time. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(f".{uuid4().hex}.partial")
    try:
        partial.write_bytes(content)
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
