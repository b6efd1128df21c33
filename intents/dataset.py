"""What a model is trained on: texts with their intents, and the words that stand for others."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from intents.features import spoken
from intents.lexicon import EMPTY, Lexicon
from intents.masking import identifiers_in
from intents.prediction import Variety


class DatasetError(ValueError):
    """Nothing can be trained on this; the message is one line and names the file of the intent, if any."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text and what it is: `intent` is a file stem, `author` the writer whose style it carries."""

    text: str
    intent: str
    author: str
    variety: Variety


@dataclass(frozen=True, slots=True)
class Dataset:
    """Examples in file order, per intent its owner (department id) and kind (darurat, pengaduan, …), and the words
    that stand for others.
    """

    examples: tuple[Example, ...]
    owners: Mapping[str, str]
    kinds: Mapping[str, str]
    lexicon: Lexicon = EMPTY

    @property
    def intents(self) -> tuple[str, ...]:
        """All intents, in alphabetical order: the order of a model's columns."""
        return tuple(sorted(self.owners))

    @property
    def hash(self) -> str:
        """SHA-256 of everything that training sees, independent of files' layout."""
        rows = [(e.text, e.intent, e.author, e.variety.value) for e in self.examples]
        parts = [rows, sorted(self.owners.items()), sorted(self.kinds.items()), self.lexicon.as_json()]
        canonical = json.dumps(parts, ensure_ascii=False)
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def check(dataset: Dataset) -> None:
    """Raises DatasetError for what would spoil a model: fewer than two intents, an intent without variety, one
    sentence in two intents, an identifier in an example.
    """
    if len(dataset.intents) < 2:
        raise DatasetError(f"{_one_or_none(dataset.intents)}, 2 are needed")
    sizes = Counter(example.intent for example in dataset.examples)
    for intent in dataset.intents:
        if sizes[intent] < 2:
            raise DatasetError(
                f"{intent}.yaml: {'no example' if not sizes[intent] else 'one example only'}, 2 are needed"
            )
    _check_identifiers(dataset.examples)
    _check_twins(dataset)


def _one_or_none(intents: Sequence[str]) -> str:
    return f"{intents[0]}.yaml: one intent only" if intents else "no intent at all"


def _check_identifiers(examples: Sequence[Example]) -> None:
    for example in examples:
        if identifiers_in(example.text):
            raise DatasetError(f"{example.intent}.yaml: an example holds an identifier: {_short(example.text)}")


def _check_twins(dataset: Dataset) -> None:
    seen: dict[str, Example] = {}
    for example in dataset.examples:
        first = seen.setdefault(" ".join(spoken(example.text, EMPTY)), example)
        if first.intent != example.intent:
            raise DatasetError(f"{example.intent}.yaml: also in {first.intent}.yaml: {_short(example.text)}")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) <= 60 else line[:59] + "…")
