"""Training a model from the rows in force, and making one live."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from bot.admin.pack import Entries
from intents.compiled import CompiledModel
from intents.dataset import Dataset, Example
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


def dataset_of(entries: Entries) -> Dataset:
    """The examples in force, with owner and kind of every intent."""
    intents = sorted((v for v in entries.current() if v.kind == "intent"), key=lambda version: version.key)
    examples = [
        Example(example["text"], version.key, example["author"], Variety(example["variety"]))
        for version in intents
        for example in version.examples
    ]
    owners = {version.key: str(version.content["owner"]) for version in intents}
    return Dataset(tuple(examples), owners, {version.key: str(version.content["kind"]) for version in intents})


def train(entries: Entries, progress: Callable[[str, float], None]) -> "TrainedModel":
    """Train on the rows in force. Raises intents.dataset.DatasetError."""
    from intents.train import train as fit

    return fit(dataset_of(entries), SEED, progress)


def keep(models: Models, trained: "TrainedModel", now: datetime) -> None:
    """Keep a trained model as a row, with everything known about it."""
    models.put(trained.version, trained.content, asdict(trained.manifest), now)


def live_model(models: Models, cache: Path) -> CompiledModel:
    """The live model, read from its cached file if that is whole, else from its row.

    Raises NoModel when none was promoted, and ModelError when the row does not match its hash.
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
        _keep(file, content)
        return model


def _keep(file: Path, content: bytes) -> None:
    """Write the cache whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(".partial")
    partial.write_bytes(content)
    partial.replace(file)
