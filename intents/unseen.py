"""How the model reads writers it has not seen: every fold leaves whole writers out.

A random split says .85 where unseen writers get .49 to .65 (measured on public bots), because a writer's own style
sits on both sides of it.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from intents.calibration import Floats, Numbers
from intents.dataset import Dataset
from intents.features import spoken
from intents.fitting import Block, count_blocks, decide, fit
from intents.noise import noisy

FOLDS = 5

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
    """The dataset and one noisy copy of it, counted."""
    texts = [example.text for example in dataset.examples]
    copies = [noisy(text, seed * 1_000_003 + place) for place, text in enumerate(texts)]
    column = {intent: place for place, intent in enumerate(dataset.intents)}
    truth = np.array([column[example.intent] for example in dataset.examples], dtype=np.intp)
    words = tuple(frozenset(spoken(text)) for text in texts)
    return Counted(dataset, count_blocks(texts, copies), truth, words)


def read_unseen(counted: Counted, seed: int, progress: Progress) -> Unseen:
    """Reads every text with a model that knows no text of its writer."""
    folds = writer_folds([example.author for example in counted.dataset.examples])
    decisions = np.zeros((len(folds), len(counted.dataset.intents)))
    known = np.zeros(len(folds))
    numbers = sorted(set(folds.tolist()))
    for done, number in enumerate(numbers, 1):
        rows, values = _read_fold(counted, folds, number, seed)
        decisions[rows] = values
        known[rows] = _known_shares(counted.words, rows)
        progress("unseen writers", done / len(numbers))
    return Unseen(decisions, known)


def _read_fold(counted: Counted, folds: Numbers, number: int, seed: int) -> tuple[Numbers, Floats]:
    held, seen = np.flatnonzero(folds == number), np.flatnonzero(folds != number)
    fitted = fit(counted.blocks, counted.truth, seen, len(counted.dataset.intents), seed)
    return held, decide(counted.blocks, fitted, held)


def _known_shares(words: Sequence[frozenset[str]], held: Numbers) -> Floats:
    out = set(held.tolist())
    vocabulary = frozenset().union(*(row for place, row in enumerate(words) if place not in out))
    return np.array([len(words[place] & vocabulary) / max(1, len(words[place])) for place in held])


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
