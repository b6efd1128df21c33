"""From a dataset to the bytes of a model. Imports sklearn: run it where no resident is waiting."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import sklearn
from numpy.typing import NDArray

from intents import features
from intents.dataset import Dataset
from intents.evaluate import Calibrated, calibrate
from intents.fitting import Fitted, fit
from intents.model_file import FORMAT, Contents, Manifest, dump, quantised, version_of
from intents.unseen import Counted, Progress, count, read_unseen

_WEIGHT_OF_SHORT = {1: 1000.0, 2: 10.0}
"""Words of a text → the weight of its label for each of them standing alone."""


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """content: what `model_file.load` reads; version: its SHA-256."""

    content: bytes
    version: str
    manifest: Manifest


def train(dataset: Dataset, seed: int, progress: Progress = lambda _stage, _share: None) -> TrainedModel:
    """A model of all texts, with sharpness and thresholds fitted on unseen writers; the same dataset, seed and
    machine give the same bytes. Raises DatasetError, or ModelError if it grows too large.
    """
    progress("counting", 0.0)
    counted = count(dataset, seed)
    unseen = read_unseen(counted, seed, lambda stage, share: progress(stage, 0.1 + 0.7 * share))
    calibrated = calibrate(dataset, unseen, counted.truth)
    progress("fitting", 0.8)
    fitted = fit(counted.blocks, counted.truth, np.arange(len(counted.truth)), len(dataset.intents), seed)
    contents = _contents(counted, fitted, _manifest(dataset, calibrated, seed))
    content = dump(contents)
    progress("done", 1.0)
    return TrainedModel(content, version_of(content), contents.manifest)


def _contents(counted: Counted, fitted: Fitted, manifest: Manifest) -> Contents:
    weights, scales = quantised(fitted.weights)
    words = tuple(sorted(frozenset().union(*counted.words)))
    blocks = zip(counted.blocks, fitted.columns, strict=True)
    return Contents(
        manifest,
        lexicon=counted.dataset.lexicon,
        words=words,
        lone=_lone(words, counted),
        grams=tuple(tuple(map(str, block.grams[part.chosen])) for block, part in blocks),
        idf=tuple(part.idf for part in fitted.columns),
        weights=weights,
        scales=scales,
        intercepts=fitted.intercepts.astype(np.float32),
    )


def _lone(words: Sequence[str], counted: Counted) -> NDArray[np.uint8]:
    """(words, intents) in 255ths: the share of a word's texts that each intent has, one doubtful text added to each. A
    text of hardly anything but the word counts more: "pagi" stands in many a complaint, alone it is a greeting.
    """
    rows = {word: row for row, word in enumerate(words)}
    shares = np.zeros((len(words), len(counted.dataset.intents)), dtype=np.float32)
    for present, column in zip(counted.words, counted.truth.tolist(), strict=True):
        shares[[rows[word] for word in present], column] += _WEIGHT_OF_SHORT.get(len(present), 1.0)
    return np.asarray(shares * 255 / (shares.sum(axis=1, keepdims=True) + 1), dtype=np.uint8)


def _manifest(dataset: Dataset, calibrated: Calibrated, seed: int) -> Manifest:
    return Manifest(
        format=FORMAT,
        features=features.VERSION,
        intents=dataset.intents,
        owners=dict(dataset.owners),
        kinds=dict(dataset.kinds),
        sharpness=calibrated.sharpness,
        thresholds=calibrated.thresholds,
        dataset_hash=dataset.hash,
        seed=seed,
        versions={"python": platform.python_version(), "numpy": np.__version__, "scikit-learn": sklearn.__version__},
        figures=calibrated.figures,
    )
