"""The figures of texts that nothing was trained or tuned on, each with its 95 % interval."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from intents.calibration import CLARIFY_CHOICES, calibration_error
from intents.dataset import Example
from intents.prediction import OUT_OF_SCOPE, URGENT, Band, Prediction, Predictor

_Z = 1.96

Pair = tuple[Example, Prediction]
"""A text as it was meant and as it was read."""


@dataclass(frozen=True, slots=True)
class TwoIssues:
    """A message with two needs, its intents in the order of mention."""

    text: str
    intents: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Holdout:
    """Frozen texts. writers: whole writers, a few texts of every intent; urgent: happening now; looks_urgent: not an
    emergency, whatever the words; out_of_scope: nothing the services can answer; two: with two needs.
    """

    writers: tuple[Example, ...]
    urgent: tuple[Example, ...]
    looks_urgent: tuple[Example, ...]
    out_of_scope: tuple[Example, ...]
    two: tuple[TwoIssues, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of how many texts. goal: in words, as the project set it; empty where none was set."""

    name: str
    hits: int
    of: int
    goal: str = ""

    @property
    def share(self) -> float:
        return self.hits / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval of 95 %."""
        if not self.of:
            return 0.0, 1.0
        n, p = self.of, self.share
        middle = (p + _Z * _Z / (2 * n)) / (1 + _Z * _Z / n)
        reach = _Z * math.sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n)) / (1 + _Z * _Z / n)
        return max(0.0, middle - reach), min(1.0, middle + reach)


@dataclass(frozen=True, slots=True)
class HoldoutReport:
    """All figures of a predictor."""

    figures: tuple[Figure, ...]
    calibration_error: float


def examine(predictor: Predictor, owners: Mapping[str, str], kinds: Mapping[str, str], held: Holdout) -> HoldoutReport:
    """Read every frozen text once and count; texts of intents that the model does not know are left out."""
    writers = [example for example in held.writers if example.intent in kinds]
    written = _read(predictor, writers)
    pairs = list(zip(writers, written, strict=True))
    figures = [
        *_readings(pairs, owners),
        *_alarms(predictor, kinds, pairs, held),
        _count("out of scope, given a service's answer", _read(predictor, held.out_of_scope), _serves, "<= .03"),
        *_issues(predictor, written, held.two),
    ]
    right = np.array([_right(*pair) for pair in pairs], dtype=bool)
    error = calibration_error(np.array([prediction.confidence for prediction in written]), right)
    return HoldoutReport(tuple(figures), error)


def _readings(pairs: Sequence[Pair], owners: Mapping[str, str]) -> list[Figure]:
    """Intents and departments of the writers' texts, by variety too, and how good what the bot answers alone is."""
    answered = [(example, prediction) for example, prediction in pairs if prediction.band is Band.ANSWER]
    return [
        _figure("right intent", pairs, _right, ">= .90"),
        _figure("right department", pairs, lambda e, p: p.departments[0].name == owners[e.intent], ">= .95"),
        _figure("right intent among three", pairs, _among),
        *(
            _figure(f"right intent, {variety}", [(e, p) for e, p in pairs if e.variety == variety], _right)
            for variety in sorted({example.variety for example, _ in pairs})
        ),
        Figure("in the answer band", len(answered), len(pairs), ">= .80"),
        _figure("precision there", answered, _right, ">= .95"),
    ]


def _alarms(predictor: Predictor, kinds: Mapping[str, str], pairs: Sequence[Pair], held: Holdout) -> list[Figure]:
    """What rang and what did not."""
    calm = [prediction for example, prediction in pairs if kinds[example.intent] != URGENT]
    crying = [prediction for example, prediction in pairs if kinds[example.intent] == URGENT]
    return [
        _count("emergencies heard", [*crying, *_read(predictor, held.urgent)], _rings, ">= .99"),
        _count("false alarms, calm texts", calm, _rings),
        _count("false alarms, urgent-looking texts", _read(predictor, held.looks_urgent), _rings, "<= .02"),
    ]


def _issues(predictor: Predictor, single: Sequence[Prediction], two: Sequence[TwoIssues]) -> list[Figure]:
    """Messages with two needs, and those with one that were cut."""
    read = predictor.predict_many([message.text for message in two])
    found = sum({i.intent for i in p.issues} == {*message.intents} for message, p in zip(two, read, strict=True))
    return [
        Figure("two issues, both found", found, len(two), ">= .75"),
        _count("one issue, wrongly split", single, lambda prediction: len(prediction.issues) > 1, "<= .01"),
    ]


def lines(report: HoldoutReport) -> list[str]:
    """The report as a table of plain lines."""
    head = f"{'figure':<42}{'share':>7}  {'95 % interval':<15}{'texts':>6}  goal"
    rows = [
        f"{f.name:<42}{f.share:>7.3f}  {'{:.3f} to {:.3f}'.format(*f.interval):<15}{f.of:>6}  {f.goal}"
        for f in report.figures
    ]
    return [head, *rows, f"{'calibration error':<42}{report.calibration_error:>7.3f}{'':<25}<= .03"]


def _read(predictor: Predictor, examples: Iterable[Example]) -> list[Prediction]:
    return predictor.predict_many([example.text for example in examples])


def _right(example: Example, prediction: Prediction) -> bool:
    return prediction.intent == example.intent


def _among(example: Example, prediction: Prediction) -> bool:
    return example.intent in {scored.name for scored in prediction.intents[:CLARIFY_CHOICES]}


def _rings(prediction: Prediction) -> bool:
    return prediction.emergency is not None


def _serves(prediction: Prediction) -> bool:
    return _rings(prediction) or (prediction.band is Band.ANSWER and prediction.intent != OUT_OF_SCOPE)


def _figure(name: str, pairs: Sequence[Pair], holds: Callable[[Example, Prediction], bool], goal: str = "") -> Figure:
    return Figure(name, sum(holds(example, prediction) for example, prediction in pairs), len(pairs), goal)


def _count(name: str, predictions: Sequence[Prediction], holds: Callable[[Prediction], bool], goal: str = "") -> Figure:
    return Figure(name, sum(map(holds, predictions)), len(predictions), goal)
