"""How accuracy grows with the number of writers. Imports sklearn: for reports, not for serving."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed

from intents.calibration import Numbers
from intents.fitting import Block, decide, fit
from intents.unseen import Counted, Progress, writer_folds

STEPS = (1, 2, 4, 8, 12, 16, 20)


@dataclass(frozen=True, slots=True)
class Point:
    """Mean accuracy on unseen writers (0 to 1) after training on this many others."""

    writers: int
    accuracy: float


def learning_curve(counted: Counted, seed: int, progress: Progress) -> list[Point]:
    """Every fold leaves its writers out and adds the others one after another, in an order drawn by the seed."""
    authors = [example.author for example in counted.dataset.examples]
    folds = writer_folds(authors)
    work = [job for number in sorted(set(folds.tolist())) for job in _jobs(authors, folds == number, number, seed)]
    steps, held, seen = zip(*work, strict=True)
    intents = len(counted.dataset.intents)
    parallel = Parallel(n_jobs=-1, return_as="generator")
    found: dict[int, list[tuple[int, int]]] = {}
    results = parallel(
        delayed(_hits)(counted.blocks, counted.truth, rows, known, intents, seed)
        for rows, known in zip(held, seen, strict=True)
    )
    for done, (step, hits) in enumerate(zip(steps, results, strict=True), 1):
        found.setdefault(step, []).append(hits)
        progress("learning curve", done / len(work))
    return [Point(step, _mean(pairs)) for step, pairs in sorted(found.items())]


def _jobs(authors: Sequence[str], out: Numbers, number: int, seed: int) -> list[tuple[int, Numbers, Numbers]]:
    """(writers, rows to read, rows to learn from) for every step of one fold."""
    names = np.asarray(authors)
    others = sorted(set(names[~out].tolist()))
    order = np.random.default_rng([seed, number]).permutation(others)
    steps = [step for step in STEPS if step < len(others)]
    return [(step, np.flatnonzero(out), np.flatnonzero(np.isin(names, order[:step]))) for step in steps]


def _hits(
    blocks: Sequence[Block], truth: Numbers, rows: Numbers, known: Numbers, intents: int, seed: int
) -> tuple[int, int]:
    decided = decide(blocks, fit(blocks, truth, known, intents, seed), rows)
    return int((decided.argmax(axis=1) == truth[rows]).sum()), len(rows)


def _mean(pairs: Sequence[tuple[int, int]]) -> float:
    return sum(hits for hits, _ in pairs) / sum(of for _, of in pairs)
