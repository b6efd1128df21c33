"""What people would rather look at than read, as PNG files. Needs matplotlib, which only developers have installed."""

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from intents import calibration
from intents.calibration import Columns, Floats, Numbers, columns_of, fit_sharpness, lowered, softmax, sums_by_owner
from intents.curves import Point, learning_curve
from intents.dataset import Dataset
from intents.unseen import Progress, count, read_unseen

_MOST_DEPARTMENTS = 22
_BLUE, _RED = "#1f5fa8", "#b3402a"
mpl.rcParams.update({"axes.grid": True, "grid.alpha": 0.3, "font.size": 9})


def draw(dataset: Dataset, seed: int, folder: Path, progress: Progress) -> list[Path]:
    """Read a dataset with models that have not seen the writers, and draw four plots of it into a folder. Raises
    DatasetError.
    """
    counted = count(dataset, seed)
    unseen = read_unseen(counted, seed, lambda stage, share: progress(stage, share / 4))
    shares = softmax(unseen.decisions, fit_sharpness(unseen.decisions, counted.truth))
    intents = lowered(shares, unseen.known)
    right, confidence = intents.argmax(axis=1) == counted.truth, intents.max(axis=1)
    curve = learning_curve(counted, seed, lambda stage, share: progress(stage, (1 + 3 * share) / 4))
    figures = {
        "confusion": confusion(intents, counted.truth, columns_of(dataset.intents, dataset.owners, dataset.kinds)),
        "reliability": reliability(confidence, right),
        "coverage": coverage(confidence, right),
        "learning": learning(curve),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, figure in figures.items():
        figure.savefig(folder / f"{name}.png", dpi=110, metadata={"Software": None})
    return [folder / f"{name}.png" for name in figures]


def confusion(intents: Floats, truth: Numbers, columns: Columns) -> Figure:
    """Share of each department's texts (rows) that go to each department (columns), the busiest departments."""
    said, meant = sums_by_owner(intents, columns).argmax(axis=1), columns.owners[truth]
    size = np.bincount(meant, minlength=len(columns.departments))
    shown = np.sort(np.argsort(-size, kind="stable")[:_MOST_DEPARTMENTS])
    shares = np.array([[((meant == row) & (said == column)).sum() / size[row] for column in shown] for row in shown])
    figure = Figure(figsize=(8.5, 7.5), layout="constrained")
    axes = figure.add_subplot()
    image = axes.imshow(np.sqrt(shares), cmap="Blues", vmin=0, vmax=1)
    names = [columns.departments[place] for place in shown]
    axes.set_xticks(range(len(names)), names, rotation=90)
    axes.set_yticks(range(len(names)), names)
    axes.grid(visible=False)
    for (row, column), share in np.ndenumerate(shares):
        if share >= 0.01:
            color = "white" if share > 0.4 else "black"
            axes.text(column, row, f"{share * 100:.0f}", ha="center", va="center", fontsize=7, color=color)
    axes.set(title="Department meant (rows) and read (columns), % of the row", xlabel="read", ylabel="meant")
    figure.colorbar(image, ax=axes, shrink=0.6, label="square root of the share")
    return figure


def reliability(confidence: Floats, right: NDArray[np.bool_]) -> Figure:
    """What a confidence is worth: accuracy in equally wide bins of it."""
    figure, axes = _axes("Confidence and accuracy on unseen writers", "confidence of the model", "share that is right")
    axes.plot([0, 1], [0, 1], color="grey", linestyle="--", label="perfectly calibrated")
    points = calibration.reliability(confidence, right)
    axes.plot([x for x, _, _ in points], [y for _, y, _ in points], marker="o", color=_BLUE, label="model")
    axes.legend()
    return figure


def coverage(confidence: Floats, right: NDArray[np.bool_]) -> Figure:
    """How precise the answers are when only the surest texts are answered."""
    title = "Answering only the surest"
    figure, axes = _axes(title, "share of texts answered", "share of those that is right")
    hits = np.cumsum(right[np.argsort(-confidence, kind="stable")])
    texts = np.arange(1, len(hits) + 1)
    shown = texts > len(texts) // 50
    axes.plot(texts[shown] / len(texts), (hits / texts)[shown], color=_BLUE)
    axes.axhline(0.95, color=_RED, linestyle="--", label="asked for: .95")
    axes.axvline(0.80, color=_RED, linestyle=":", label="asked for: .80 answered")
    axes.legend()
    return figure


def learning(curve: Sequence[Point]) -> Figure:
    """Accuracy on unseen writers by the number of writers learnt from."""
    title = "Writers carry further than texts"
    figure, axes = _axes(title, "writers learnt from", "right intent, unseen writers")
    axes.plot([point.writers for point in curve], [point.accuracy for point in curve], marker="o", color=_BLUE)
    axes.set_xticks([point.writers for point in curve])
    axes.margins(0.1)
    for point in curve:
        axes.annotate(f"{point.accuracy:.3f}", (point.writers, point.accuracy), (0, -14), textcoords="offset points")
    return figure


def _axes(title: str, x: str, y: str) -> tuple[Figure, "mpl.axes.Axes"]:
    figure = Figure(figsize=(6, 4), layout="constrained")
    axes = figure.add_subplot()
    axes.set(title=title, xlabel=x, ylabel=y)
    return figure, axes
