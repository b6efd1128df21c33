"""How the model reads writers it has not seen: every fold leaves whole writers out.

A random split says .85 where unseen writers get .49 to .65 (measured on public bots), because a writer's own style
sits on both sides of it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed

from intents.calibration import Floats, Numbers, known_share
from intents.dataset import Dataset, check
from intents.features import spoken
from intents.fitting import Block, count_blocks, decide, fit
from intents.noise import noisy

FOLDS = 5
_WORTH_A_PROCESS = 1000
"""Texts from which on a fold has a process of its own; liblinear holds one random state, so threads will not do."""

Progress = Callable[[str, float], None]
"""Called with a stage's name and the share of the whole work that is done, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A dataset as numbers: truth is (texts,) of intent columns, words the voting words of each text."""

    dataset: Dataset
    blocks: tuple[Block, ...]
    truth: Numbers
    words: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Unseen:
    """Decision values (texts, intents) and known-word shares (texts,) by folds that had not seen the writer."""

    decisions: Floats
    known: Floats


def count(dataset: Dataset, seed: int) -> Counted:
    """The dataset and one noisy copy of it, counted: where every use of a dataset begins. Raises DatasetError."""
    check(dataset)
    texts = [example.text for example in dataset.examples]
    copies = [noisy(text, seed * 1_000_003 + place) for place, text in enumerate(texts)]
    column = {intent: place for place, intent in enumerate(dataset.intents)}
    truth = np.array([column[example.intent] for example in dataset.examples], dtype=np.intp)
    originals, twins = ([spoken(text, dataset.lexicon) for text in these] for these in (texts, copies))
    return Counted(dataset, count_blocks(originals, twins), truth, tuple(map(frozenset, originals)))


def read_unseen(counted: Counted, seed: int, progress: Progress) -> Unseen:
    """Reads every text with a model that knows no text of its writer."""
    folds = writer_folds([example.author for example in counted.dataset.examples])
    decisions = np.zeros((len(folds), len(counted.dataset.intents)))
    known = np.zeros(len(folds))
    held = [np.flatnonzero(folds == number) for number in sorted(set(folds.tolist()))]
    for done, (rows, values) in enumerate(_read_folds(counted, held, seed), 1):
        decisions[rows] = values
        known[rows] = _known_shares(counted.words, rows)
        progress("unseen writers", done / len(held))
    return Unseen(decisions, known)


def _read_folds(counted: Counted, held: Sequence[Numbers], seed: int) -> Iterator[tuple[Numbers, Floats]]:
    """Folds are read side by side where they take longer than starting a process does."""
    at_once = -1 if len(counted.truth) > _WORTH_A_PROCESS else 1
    parallel = Parallel(n_jobs=at_once, return_as="generator")
    intents = len(counted.dataset.intents)
    work = (delayed(_read_fold)(counted.blocks, counted.truth, rows, intents, seed) for rows in held)
    yield from zip(held, parallel(work), strict=True)


def _read_fold(blocks: Sequence[Block], truth: Numbers, held: Numbers, intents: int, seed: int) -> Floats:
    seen = np.setdiff1d(np.arange(len(truth)), held)
    return decide(blocks, fit(blocks, truth, seen, intents, seed), held)


def _known_shares(words: Sequence[frozenset[str]], held: Numbers) -> Floats:
    out = set(held.tolist())
    vocabulary = frozenset().union(*(row for place, row in enumerate(words) if place not in out))
    return np.array([known_share(words[place], vocabulary) for place in held])


def writer_folds(authors: Sequence[str]) -> Numbers:
    """The fold (0 to 4) of each text: whole writers, the folds about equally large. A dataset of one writer is split
    by position, since there is nobody to leave out.
    """
    sizes = Counter(authors)
    if len(sizes) < 2:
        return np.arange(len(authors), dtype=np.intp) % min(FOLDS, len(authors))
    load = [0] * min(FOLDS, len(sizes))
    fold_of: dict[str, int] = {}
    for author in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold_of[author] = load.index(min(load))
        load[fold_of[author]] += sizes[author]
    return np.array([fold_of[author] for author in authors], dtype=np.intp)
