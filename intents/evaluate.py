"""How good a model is on writers it has not seen; the same reading fixes its thresholds. Not for serving."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from intents.calibration import (
    CLARIFY_CHOICES,
    Floats,
    Numbers,
    Thresholds,
    band_of,
    calibration_error,
    columns_of,
    fit_sharpness,
    fit_thresholds,
    leads_of,
    lowered,
    overrules,
    rings,
    softmax,
    sums_by_owner,
)
from intents.dataset import Dataset
from intents.emergency import emergency_in, is_look_alike
from intents.features import read
from intents.prediction import URGENT, Band
from intents.unseen import Unseen


@dataclass(frozen=True, slots=True)
class Calibrated:
    """What the unseen texts fix: the sharpness, the thresholds and the figures of a report."""

    sharpness: float
    thresholds: Thresholds
    figures: dict[str, Any]


def calibrate(dataset: Dataset, unseen: Unseen, truth: Numbers) -> Calibrated:
    """Sharpness and thresholds fitted on unseen writers, and the figures with them."""
    columns = columns_of(dataset.intents, dataset.owners, dataset.kinds)
    sharpness = fit_sharpness(unseen.decisions, truth)
    shares = softmax(unseen.decisions, sharpness)
    intents = lowered(shares, unseen.known)
    sums = sums_by_owner(intents, columns)
    leads = leads_of(unseen.decisions, columns.outside)
    thresholds = fit_thresholds(intents, sums, leads, truth, columns)
    urgent = shares[:, columns.urgent].sum(axis=1)
    figures = _figures(
        dataset,
        intent=intents.argmax(axis=1) == truth,
        department=sums.argmax(axis=1) == columns.owners[truth],
        among=(np.argsort(-intents, axis=1, kind="stable")[:, :CLARIFY_CHOICES] == truth[:, None]).any(axis=1),
        confidence=intents.max(axis=1),
        bands=_bands(thresholds, intents, leads, sums),
        alarms=_alarms(dataset, urgent, intents[:, columns.urgent].sum(axis=1), unseen.known, thresholds.emergency),
    )
    return Calibrated(sharpness, thresholds, figures)


def _alarms(dataset: Dataset, urgent: Floats, loud: Floats, known: Floats, threshold: float) -> NDArray[np.bool_]:
    """Which texts ring: by a pattern that is not overruled, or by a loud classifier where it may ring. urgent: softmax
    over the darurat intents; loud: what `known` leaves of it.

    Not quite as `compiled`: texts are read whole, not line by line, a lone word by the classifier, not by its share,
    and neither a mere greeting nor a bare question is told apart.
    """
    words = [read(example.text) for example in dataset.examples]
    believed = [not overrules(*pair) for pair in zip(urgent.tolist(), known.tolist(), strict=True)]
    patterns = np.array([emergency_in(text) is not None for text in words]) & np.array(believed)
    heard = [rings(share, threshold, not is_look_alike(text)) for share, text in zip(loud.tolist(), words, strict=True)]
    return np.asarray(patterns | np.array(heard))


def _bands(thresholds: Thresholds, intents: Floats, leads: Floats, sums: Floats) -> list[Band]:
    offered = np.sort(intents, axis=1)[:, -CLARIFY_CHOICES:].sum(axis=1)
    levels = zip(intents.max(axis=1), leads, offered, sums.max(axis=1), strict=True)
    return [band_of(thresholds, *level) for level in levels]


def _figures(
    dataset: Dataset, *, intent: Any, department: Any, among: Any, confidence: Any, bands: Sequence[Band], alarms: Any
) -> dict[str, Any]:
    """Shares from 0 to 1; every array is (texts,)."""
    urgent = np.array([dataset.kinds[example.intent] == URGENT for example in dataset.examples])
    varieties = [example.variety.value for example in dataset.examples]
    names = [example.intent for example in dataset.examples]
    return {
        "texts": len(dataset.examples),
        "writers": len({example.author for example in dataset.examples}),
        "intent_accuracy": _share(intent),
        "department_accuracy": _share(department),
        "among_three": _share(among),
        "calibration_error": round(calibration_error(confidence, intent), 4),
        "coverage": {band.value: _share(np.array([b == band for b in bands])) for band in Band},
        "answer_precision": _share(intent[np.array([b == Band.ANSWER for b in bands])]),
        "emergency_recall": _share(alarms[urgent]),
        "emergency_false_alarms": _share(alarms[~urgent]),
        "by_variety": _by(varieties, intent),
        "by_intent": _by(names, intent),
    }


def _by(keys: Sequence[str], right: Any) -> dict[str, float]:
    return {key: _share(right[np.array([k == key for k in keys])]) for key in sorted(set(keys))}


def _share(values: Any) -> float:
    return round(float(np.mean(values)), 4) if len(values) else 0.0


def table(figures: Mapping[str, Any]) -> str:
    """The figures as plain lines, the weakest intents last."""
    lines = [f"{name:<26}{value}" for name, value in figures.items() if not isinstance(value, Mapping)]
    for name in ("coverage", "by_variety"):
        lines += [f"{name + ' ' + key:<26}{value}" for key, value in figures[name].items()]
    weakest = sorted(figures["by_intent"].items(), key=lambda item: (item[1], item[0]))[:10]
    return "\n".join([*lines, *(f"weak {intent:<26}{value}" for intent, value in weakest)])
