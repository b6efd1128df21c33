"""From a dataset to the bytes of a model. Imports sklearn: run it where no resident is waiting."""

import platform
from dataclasses import dataclass

import numpy as np
import sklearn

from intents import features
from intents.dataset import Dataset, check
from intents.evaluate import Calibrated, calibrate
from intents.fitting import Fitted, fit
from intents.model_file import FORMAT, Contents, Manifest, dump, quantised, version_of
from intents.unseen import Counted, Progress, count, read_unseen


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """content: what `model_file.load` reads; version: its SHA-256."""

    content: bytes
    version: str
    manifest: Manifest


def train(dataset: Dataset, seed: int, progress: Progress = lambda _stage, _share: None) -> TrainedModel:
    """A model of all texts, with temperature and thresholds fitted on unseen writers; the same dataset, seed and
    machine give the same bytes. Raises DatasetError, or ModelError if it grows too large.
    """
    check(dataset)
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
    blocks = zip(counted.blocks, fitted.columns, strict=True)
    return Contents(
        manifest,
        lexicon=counted.dataset.lexicon,
        words=tuple(sorted(frozenset().union(*counted.words))),
        grams=tuple(tuple(map(str, block.grams[part.chosen])) for block, part in blocks),
        idf=tuple(part.idf for part in fitted.columns),
        weights=weights,
        scales=scales,
        intercepts=fitted.intercepts.astype(np.float32),
    )


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
