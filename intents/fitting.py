"""Sparse matrices of grams and the linear classifier on top. Imports sklearn: never import this when serving."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.svm import LinearSVC

from intents import features
from intents.calibration import Floats, Numbers

PENALTY = 1.0
"""C of the LinearSVC; .5, 1 and 2 are within half a point of one another on unseen writers."""

RAREST = 2
"""Grams of fewer original texts are dropped; a noisy copy is no second witness."""

MOST_GRAMS = 190_000
"""Of all blocks together; keeps the model of a hundred intents under 20 MB."""

_LIBLINEAR = Lock()
"""liblinear shuffles with one random state per process: two fits at a time would each get other weights every run."""

_ABSENT = -1.5
"""Decision value of an intent that a fold has no example of: lower than what LinearSVC says of a clear no."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of features counted over the originals followed by their noisy copies: counts is (2n, grams)."""

    grams: NDArray[np.object_]
    counts: Any
    weight: float


@dataclass(frozen=True, slots=True)
class Columns:
    """The grams of a block that a fit keeps, with their inverse document frequencies."""

    chosen: Numbers
    idf: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Fitted:
    """weights: (grams of all blocks, intents); intercepts: (intents,)."""

    columns: tuple[Columns, ...]
    weights: Floats
    intercepts: Floats


def count_blocks(originals: Sequence[Sequence[str]], copies: Sequence[Sequence[str]]) -> tuple[Block, ...]:
    """The blocks of all texts, each as its voting words, counted once; every fold takes its rows and columns from
    them.
    """
    texts = [*originals, *copies]
    return (
        _count(texts, features.word_grams, features.WORD_WEIGHT),
        _count(texts, features.char_grams, features.CHAR_WEIGHT),
        _count(texts, features.place_grams, features.PLACE_WEIGHT, features.PLACE_GRAMS),
    )


def _count(
    texts: Sequence[Sequence[str]],
    analyzer: Callable[[Sequence[str]], list[str]],
    weight: float,
    vocabulary: Sequence[str] | None = None,
) -> Block:
    vectorizer = CountVectorizer(analyzer=analyzer, dtype=np.float32, vocabulary=vocabulary)
    counts = vectorizer.fit_transform(texts)
    return Block(vectorizer.get_feature_names_out(), sparse.csr_matrix(counts), weight)


def fit(blocks: Sequence[Block], truth: Numbers, rows: Numbers, intents: int, seed: int) -> Fitted:
    """A classifier of the originals in `rows` and their noisy copies; truth is (originals,)."""
    columns = _columns(blocks, rows)
    both = np.concatenate([rows, rows + len(truth)])
    machine = LinearSVC(C=PENALTY, random_state=seed, tol=1e-2, max_iter=5000)
    with _LIBLINEAR:
        machine.fit(matrix(blocks, columns, both), truth[both % len(truth)])
    weights = np.zeros((sum(len(part.chosen) for part in columns), intents))
    intercepts = np.full(intents, _ABSENT)
    present, slopes, offsets = _one_per_class(machine)
    weights[:, present], intercepts[present] = slopes.T, offsets
    return Fitted(columns, weights, intercepts)


def _one_per_class(machine: Any) -> tuple[Numbers, Floats, Floats]:
    """Two classes share one decision value in sklearn; here each has its own."""
    slopes, offsets = machine.coef_, machine.intercept_
    if len(machine.classes_) == 2:
        slopes, offsets = np.vstack([-slopes, slopes]), np.concatenate([-offsets, offsets])
    return machine.classes_, slopes, offsets


def decide(blocks: Sequence[Block], fitted: Fitted, rows: Numbers) -> Floats:
    """Decision values (rows, intents)."""
    return np.asarray(matrix(blocks, fitted.columns, rows) @ fitted.weights + fitted.intercepts)


def matrix(blocks: Sequence[Block], columns: Sequence[Columns], rows: Numbers) -> Any:
    """Sublinear tf times idf, each block of unit length and then weighted."""
    parts = [_scaled(b.counts[rows][:, c.chosen], c.idf, b.weight) for b, c in zip(blocks, columns, strict=True)]
    return sparse.hstack(parts, format="csr")


def _scaled(counts: Any, idf: NDArray[np.float32], weight: float) -> Any:
    scaled = counts.tocsr().astype(np.float64)
    scaled.data = (1.0 + np.log(scaled.data)) * idf[scaled.indices]
    lengths = np.sqrt(np.asarray(scaled.multiply(scaled).sum(axis=1))).ravel()
    lengths[lengths == 0] = 1.0
    return sparse.diags(weight / lengths) @ scaled


def _columns(blocks: Sequence[Block], rows: Numbers) -> tuple[Columns, ...]:
    frequencies = [np.bincount(block.counts[rows].indices, minlength=len(block.grams)) for block in blocks]
    rarest = _rarest_kept(np.concatenate(frequencies))
    return tuple(_chosen(frequency, rarest, len(rows)) for frequency in frequencies)


def _rarest_kept(frequencies: NDArray[np.intp]) -> int:
    """The document frequency from which on the grams fit into MOST_GRAMS, at least RAREST."""
    rarest = RAREST
    while int((frequencies >= rarest).sum()) > MOST_GRAMS:
        rarest += 1
    return rarest


def _chosen(frequency: NDArray[np.intp], rarest: int, texts: int) -> Columns:
    chosen = np.flatnonzero(frequency >= rarest)
    idf = np.ones(len(chosen), dtype=np.float32)
    if texts >= features.IDF_FROM_TEXTS:
        idf = (np.log((1 + texts) / (1 + frequency[chosen])) + 1).astype(np.float32)
    return Columns(chosen, idf)
