"""What is in a dataset and where it may be wrong. Imports sklearn: for reports, not for serving."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from intents.calibration import Floats, Numbers, fit_sharpness, softmax
from intents.dataset import Dataset, Example
from intents.fitting import Block
from intents.unseen import Counted, Progress, count, read_unseen

LENGTHS = {"1-5": 5, "6-15": 15, "16-40": 40, "41 and more": math.inf}
"""Words of a message: name of the class → the most it holds."""

NEAR = 0.85
"""Cosine of the words of two texts from which on they are near-duplicates."""

_ROWS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Twins:
    """Two texts of different writers in nearly the same words, and how alike they are (cosine, 0 to 1)."""

    first: Example
    second: Example
    likeness: float


@dataclass(frozen=True, slots=True)
class Confusion:
    """Texts meant as one intent and read as another by a model that has not seen their writers."""

    meant: str
    read: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A label that confident learning doubts: confidences are of the label and of the likelier intent."""

    example: Example
    read: str
    label_confidence: float
    read_confidence: float


@dataclass(frozen=True, slots=True)
class DataReport:
    """Counts by name, and lists with the worst first."""

    intents: Mapping[str, int]
    writers: Mapping[str, int]
    varieties: Mapping[str, int]
    lengths: Mapping[str, int]
    writers_per_intent: Mapping[str, int]
    twins: tuple[Twins, ...]
    confusions: tuple[Confusion, ...]
    doubts: tuple[Doubt, ...]


def report(dataset: Dataset, seed: int, progress: Progress = lambda _stage, _share: None) -> DataReport:
    """Everything about a dataset; reads it once with models that have not seen the writers. Raises DatasetError."""
    counted = count(dataset, seed)
    decisions = read_unseen(counted, seed, progress).decisions
    shares = softmax(decisions, fit_sharpness(decisions, counted.truth))
    examples = dataset.examples
    lengths = _counted(map(_length, examples))
    authors: dict[str, set[str]] = {}
    for example in examples:
        authors.setdefault(example.intent, set()).add(example.author)
    return DataReport(
        intents=_counted(example.intent for example in examples),
        writers=_counted(example.author for example in examples),
        varieties=_counted(example.variety.value for example in examples),
        lengths={name: lengths[name] for name in LENGTHS},
        writers_per_intent={intent: len(names) for intent, names in sorted(authors.items())},
        twins=tuple(twins(examples, counted.blocks[0])),
        confusions=tuple(confusions(counted, decisions)),
        doubts=tuple(doubts(counted, shares)),
    )


def twins(examples: Sequence[Example], words: Block) -> list[Twins]:
    """Near-duplicates across writers. words: a block counted over the examples and anything after them."""
    rows = sparse.csr_matrix(words.counts[: len(examples)], dtype=np.float64)
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1))).ravel()
    lengths[lengths == 0] = 1.0
    rows = sparse.diags(1 / lengths) @ rows
    found = []
    for start in range(0, len(examples), _ROWS_AT_ONCE):
        likeness = (rows[start : start + _ROWS_AT_ONCE] @ rows.T).tocoo()
        near = likeness.data >= NEAR
        for one, other, value in zip(likeness.row[near] + start, likeness.col[near], likeness.data[near], strict=True):
            if one < other and examples[one].author != examples[other].author:
                found.append(Twins(examples[one], examples[other], float(value)))
    return sorted(found, key=lambda pair: (-pair.likeness, pair.first.text))


def confusions(counted: Counted, decisions: Floats) -> list[Confusion]:
    """Pairs of intents, the most confused first, each with its surest wrong readings."""
    names, read = counted.dataset.intents, decisions.argmax(axis=1)
    texts: dict[tuple[str, str], list[tuple[float, str]]] = {}
    for place in np.flatnonzero(read != counted.truth):
        pair = names[counted.truth[place]], names[read[place]]
        texts.setdefault(pair, []).append((-float(decisions[place].max()), counted.dataset.examples[place].text))
    ordered = sorted(texts.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Confusion(meant, said, tuple(text for _, text in sorted(found))) for (meant, said), found in ordered]


def doubts(counted: Counted, shares: Floats) -> list[Doubt]:
    """Labels to look at again, by confident learning (Northcutt, Jiang and Chuang 2021, section 3): another intent is
    at least as likely as it is on average for its own texts, and it is the likeliest one. Ordered by the gap.
    """
    truth = counted.truth
    usual = _usual_confidence(shares, truth)
    read = np.where(shares >= usual, shares, -1.0).argmax(axis=1)
    wrong = np.flatnonzero((read != truth) & (shares[np.arange(len(truth)), read] >= usual[read]))
    names = counted.dataset.intents
    found = [
        Doubt(
            counted.dataset.examples[place],
            names[read[place]],
            float(shares[place, truth[place]]),
            float(shares[place, read[place]]),
        )
        for place in wrong
    ]
    return sorted(found, key=lambda doubt: (doubt.label_confidence - doubt.read_confidence, doubt.example.text))


def _usual_confidence(shares: Floats, truth: Numbers) -> Floats:
    """The mean confidence of each intent on the texts that bear its name; one that bears none is never believed."""
    columns = range(shares.shape[1])
    return np.array([shares[truth == column, column].mean() if (truth == column).any() else 2.0 for column in columns])


def _length(example: Example) -> str:
    words = len(example.text.split())
    return next(name for name, most in LENGTHS.items() if words <= most)


def _counted(names: Iterable[str]) -> Counter[str]:
    return Counter(dict(sorted(Counter(names).items())))
