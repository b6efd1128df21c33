"""From decision values to probabilities and bands. numpy only: serving shares it with training.

Shapes: decisions and probabilities are (texts, intents), truth is (texts,) of column numbers.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from intents.prediction import OUT_OF_SCOPE, URGENT, Band

Floats = NDArray[np.floating[Any]]
Numbers = NDArray[np.intp]

ANSWER_PRECISION = 0.95
ANSWER_EDGE, EDGE_TEXTS = 0.80, 60
CLARIFY_PRECISION = 0.85
CLARIFY_FLOOR = 0.35
"""Below it three guesses are no offer, however well few unsure texts did: residents write what no writer did."""
HAND_OFF_PRECISION = 0.90
CLARIFY_CHOICES = 3
FALSE_ALARM_BUDGET = 0.01
"""Share of non-urgent texts that the classifier alone may send to the emergency lane: a false alarm costs the
resident one fixed text, a missed one costs more, and patterns stand beside it."""

OUT_OF_SCOPE_BUDGET = 0.025
"""Share of out-of-scope texts that may get a service's answer; above it a service must lead the reject class by more.
Of several measures (confidence, margin, share of known words, a regression on all of them) this lead tells a strange
text best from a service: at 3 % it leaves .88 of all texts answered, confidence alone .81. At 1.8 %
the holdout gained nothing, and one clear report in forty was asked back about."""

SURELY_CALM = 0.01
"""Below this sum over the darurat intents the classifier overrules a pattern: on 11,021 texts of unseen writers that
silences 25 of 31 false alarms and 1 of 1,315 true ones. Where it knows few of the words it overrules nothing."""

SURELY_URGENT = 0.99
"""From this sum on the classifier rings even for what only looks urgent: on 1,513 cries of unseen writers it hears two
of the three that are missed without it, on 515 urgent-looking texts three more ring."""

NEVER = 1.01
"""A threshold no confidence reaches: the precision asked for was not met on any level."""

FAR = 99.0
"""A lead that is always enough."""

_FEWEST = 20
"""Fewer texts than this above a threshold say nothing about its precision."""

_KNOWN_ENOUGH = 0.4

BINS = 15
"""Equally wide bins of confidence in which accuracy is compared with it."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where each band begins: `answer` in the likeliest intent's confidence, `clarify` in the sum of the three
    likeliest (all that can be offered), `hand_off` in the likeliest department's, `emergency` in the sum of all
    darurat intents. `lead`: how far, in decision values, a service must also lead OUT_OF_SCOPE to be answered.
    """

    answer: float
    clarify: float
    hand_off: float
    emergency: float
    lead: float


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a model mean. departments: alphabetical; owners: (intents,) columns of departments, and as
    ones among zeros (intents, departments) in `owned`; urgent: columns of the darurat intents; outside: the column of
    OUT_OF_SCOPE, -1 where there is none.
    """

    departments: tuple[str, ...]
    owners: Numbers
    owned: NDArray[np.float32]
    urgent: Numbers
    outside: int


def softmax(decisions: Floats, sharpness: float) -> Floats:
    """Probabilities of decision values; `sharpness` is the inverse of the temperature."""
    scaled = decisions * sharpness
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def fit_sharpness(decisions: Floats, truth: Numbers) -> float:
    """The one sharpness that makes the truth likeliest on texts of unseen writers (Guo et al. 2017)."""
    grid = np.geomspace(0.5, 50.0, 200)
    losses = [-np.log(softmax(decisions, s)[np.arange(len(truth)), truth] + 1e-12).mean() for s in grid]
    return float(grid[int(np.argmin(losses))])


def known_share(words: Iterable[str], vocabulary: Container[str]) -> float:
    """The share of a text's different voting words that training has seen, 0 to 1; 0 where no word votes."""
    different = set(words)
    return sum(word in vocabulary for word in different) / len(different) if different else 0.0


def known_factor(known_words: float) -> float:
    """What remains of the confidence for the share of words that training has seen: 1 from two words in five on,
    falling to 0. A linear model is as sure about chance character n-grams of a foreign language as about words.
    """
    return min(1.0, known_words / _KNOWN_ENOUGH)


def lowered(shares: Floats, known_words: Floats) -> Floats:
    """Probabilities (texts, intents) as `known_factor` leaves them; known_words is (texts,)."""
    return np.asarray(shares * np.array([[known_factor(known)] for known in known_words.tolist()]))


def overrules(urgent_share: float, known_words: float) -> bool:
    """Whether the classifier is so sure of no emergency (the softmax over the darurat intents, before anything lowers
    it) that a pattern is not believed.
    """
    return urgent_share < SURELY_CALM and known_words >= _KNOWN_ENOUGH


def rings(urgent_share: float, threshold: float, may_ring: bool) -> bool:
    """Whether the classifier alone raises the alarm. may_ring: the words do not only look urgent (see `emergency`)."""
    return urgent_share >= (threshold if may_ring else max(threshold, SURELY_URGENT))


def lowest_with_precision(confidence: Floats, right: NDArray[np.bool_], precision: float, edge: float = 0.0) -> float:
    """The lowest confidence from which on at least `precision` of the texts are right, and of the EDGE_TEXTS least
    sure of them at least `edge`; NEVER where there is none.

    Without `edge` an easy majority would carry coin flips over the threshold.
    """
    order = np.argsort(-confidence, kind="stable")
    level, hits = confidence[order], np.cumsum(right[order])
    count = np.arange(1, len(order) + 1)
    recent = hits - np.concatenate([np.zeros(min(EDGE_TEXTS, len(hits)), dtype=hits.dtype), hits])[: len(hits)]
    ends_level = np.append(level[1:] < level[:-1], True)[: len(level)]
    enough = (count >= min(_FEWEST, len(order))) & ends_level
    good = np.flatnonzero(enough & (hits >= precision * count) & (recent >= edge * np.minimum(count, EDGE_TEXTS)))
    return float(level[good[-1]]) if len(good) else NEVER


def fit_thresholds(intents: Floats, departments: Floats, leads: Floats, truth: Numbers, columns: Columns) -> Thresholds:
    """Bands from probabilities (and `leads_of`) on unseen writers."""
    confidence, right = intents.max(axis=1), intents.argmax(axis=1) == truth
    answer = lowest_with_precision(confidence, right, ANSWER_PRECISION, ANSWER_EDGE)
    lead = lead_within_budget(leads, confidence >= answer, truth == columns.outside)
    order = np.argsort(-intents, axis=1, kind="stable")[:, :CLARIFY_CHOICES]
    offered, among = np.take_along_axis(intents, order, axis=1).sum(axis=1), (order == truth[:, None]).any(axis=1)
    unanswered = (confidence < answer) | (leads < lead)
    clarify = max(CLARIFY_FLOOR, lowest_with_precision(offered[unanswered], among[unanswered], CLARIFY_PRECISION))
    unsure = unanswered & (offered < clarify)
    hits = departments.argmax(axis=1) == columns.owners[truth]
    hand_off = lowest_with_precision(departments.max(axis=1)[unsure], hits[unsure], HAND_OFF_PRECISION)
    return Thresholds(answer, clarify, hand_off, min(answer, emergency_threshold(intents, truth, columns.urgent)), lead)


def emergency_threshold(intents: Floats, truth: Numbers, urgent: Numbers) -> float:
    """The lowest sum over the darurat intents that keeps the false alarms within FALSE_ALARM_BUDGET."""
    calm = np.sort(intents[:, urgent].sum(axis=1)[~np.isin(truth, urgent)])
    if not len(calm):
        return NEVER
    allowed = int(FALSE_ALARM_BUDGET * len(calm))
    return float(np.nextafter(calm[len(calm) - 1 - allowed], 2.0))


def lead_of(decided: Floats, outside: int) -> float:
    """How far the likeliest intent of one text leads OUT_OF_SCOPE in decision values (intents,); FAR where that is
    itself the likeliest, or where no column `outside` is.
    """
    best = int(decided.argmax())
    return FAR if outside in (-1, best) else float(decided[best] - decided[outside])


def leads_of(decisions: Floats, outside: int) -> Floats:
    """`lead_of` every text."""
    return np.array([lead_of(decided, outside) for decided in decisions])


def lead_within_budget(leads: Floats, sure: NDArray[np.bool_], strange: NDArray[np.bool_]) -> float:
    """The lowest lead that keeps the service's answers to `strange` texts within OUT_OF_SCOPE_BUDGET; 0 where none is
    needed.
    """
    tempted = np.sort(leads[strange & sure & (leads < FAR)])
    allowed = int(OUT_OF_SCOPE_BUDGET * strange.sum())
    return float(np.nextafter(tempted[len(tempted) - 1 - allowed], FAR)) if len(tempted) > allowed else 0.0


def band_of(thresholds: Thresholds, intent: float, lead: float, offered: float, department: float) -> Band:
    """The band of a text, from the confidence of its likeliest intent and its lead, of the CLARIFY_CHOICES likeliest
    together, and of its likeliest department.
    """
    if intent >= thresholds.answer and lead >= thresholds.lead:
        return Band.ANSWER
    if offered >= thresholds.clarify:
        return Band.CLARIFY
    return Band.HAND_OFF if department >= thresholds.hand_off else Band.ASK_AGAIN


def reliability(confidence: Floats, right: NDArray[np.bool_]) -> list[tuple[float, float, float]]:
    """(mean confidence, share that is right, share of all texts) of every one of BINS that holds a text."""
    place = np.minimum((confidence * BINS).astype(int), BINS - 1)
    within = [place == number for number in sorted(set(place.tolist()))]
    return [(float(confidence[rows].mean()), float(right[rows].mean()), float(rows.mean())) for rows in within]


def calibration_error(confidence: Floats, right: NDArray[np.bool_]) -> float:
    """Expected calibration error over BINS, 0 to 1."""
    return sum(abs(claimed - true) * share for claimed, true, share in reliability(confidence, right))


def columns_of(intents: Sequence[str], owner_of: Mapping[str, str], kinds: Mapping[str, str]) -> Columns:
    """The columns of these intents, in their order."""
    departments = tuple(sorted({owner_of[intent] for intent in intents}))
    owners = np.array([departments.index(owner_of[intent]) for intent in intents], dtype=np.intp)
    return Columns(
        departments,
        owners,
        np.eye(len(departments), dtype=np.float32)[owners],
        np.array([place for place, intent in enumerate(intents) if kinds[intent] == URGENT], dtype=np.intp),
        intents.index(OUT_OF_SCOPE) if OUT_OF_SCOPE in intents else -1,
    )


def sums_by_owner(probabilities: Floats, columns: Columns) -> Floats:
    """Probabilities (…, departments) out of (…, intents)."""
    return np.asarray(probabilities @ columns.owned)
