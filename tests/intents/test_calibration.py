"""Probabilities and bands out of decision values."""

import numpy as np
import pytest

from intents.calibration import (
    FAR,
    NEVER,
    Thresholds,
    band_of,
    calibration_error,
    columns_of,
    emergency_threshold,
    fit_sharpness,
    known_factor,
    known_share,
    lead_of,
    lead_within_budget,
    leads_of,
    lowest_with_precision,
    rings,
    softmax,
    sums_by_owner,
)
from intents.prediction import Band


def test_probabilities_sum_to_one_and_sharpen() -> None:
    flat, sharp = (softmax(np.array([[1.0, 0.5, -1.0]]), s) for s in (1.0, 10.0))
    assert flat.sum() == pytest.approx(1.0)
    assert sharp.max() > flat.max()


def test_noise_in_the_truth_is_answered_with_a_flatter_softmax() -> None:
    decisions = np.tile(np.eye(3) * 2 - 1, (40, 1))
    truth = np.tile(np.arange(3), 40)
    wrong = truth.copy()
    wrong[::3] = (wrong[::3] + 1) % 3
    assert fit_sharpness(decisions, wrong) < fit_sharpness(decisions, truth)


def test_the_threshold_is_the_lowest_level_that_is_precise_enough() -> None:
    confidence = np.linspace(1.0, 0.01, 100)
    right = confidence > 0.5
    threshold = lowest_with_precision(confidence, right, 0.95)
    assert right[confidence >= threshold].mean() >= 0.95
    assert right[confidence >= threshold - 0.03].mean() < 0.95


def test_an_easy_majority_does_not_carry_coin_flips_over_the_threshold() -> None:
    confidence = np.linspace(1.0, 0.01, 1000)
    right = (confidence > 0.1) | (np.arange(1000) % 2 == 0)
    assert lowest_with_precision(confidence, right, 0.9, edge=0.8) > lowest_with_precision(confidence, right, 0.9)


def test_where_no_level_is_precise_nothing_is_answered() -> None:
    assert lowest_with_precision(np.linspace(0, 1, 50), np.zeros(50, dtype=bool), 0.9) == NEVER


def test_the_emergency_threshold_keeps_the_false_alarms_within_budget() -> None:
    rng = np.random.default_rng(1)
    intents = rng.dirichlet([1, 1, 8], size=1000)
    truth = np.full(1000, 2)
    threshold = emergency_threshold(intents, truth, np.array([0, 1]))
    assert (intents[:, :2].sum(axis=1) >= threshold).mean() <= 0.01
    assert (intents[:, :2].sum(axis=1) >= threshold * 0.9).mean() > 0.01


@pytest.mark.parametrize(
    ("levels", "band"),
    [
        ((0.9, 0.8, 0.95, 0.9), Band.ANSWER),
        ((0.9, 0.4, 0.95, 0.9), Band.CLARIFY),
        ((0.5, 0.8, 0.9, 0.9), Band.CLARIFY),
        ((0.3, 0.8, 0.4, 0.8), Band.HAND_OFF),
        ((0.3, 0.8, 0.4, 0.3), Band.ASK_AGAIN),
    ],
)
def test_each_band_has_its_level(levels: tuple[float, float, float, float], band: Band) -> None:
    assert band_of(Thresholds(0.7, 0.6, 0.75, 0.2, lead=0.5), *levels) == band


def test_the_lead_keeps_answers_to_strange_texts_within_budget() -> None:
    rng = np.random.default_rng(1)
    decisions = rng.normal(size=(4000, 3))
    leads, strange = leads_of(decisions, 2), np.arange(4000) < 1000
    lead = lead_within_budget(leads, np.ones(4000, dtype=bool), strange)
    answered = (leads >= lead) & (decisions.argmax(axis=1) != 2)
    assert 0.02 < answered[strange].mean() <= 0.025
    assert lead_within_budget(leads_of(decisions, -1), np.ones(4000, dtype=bool), strange) == 0.0


def test_unknown_words_lower_the_confidence_down_to_nothing() -> None:
    assert known_factor(0.0) == 0.0 < known_factor(0.2) < known_factor(0.4) == known_factor(1.0) == 1.0


def test_a_word_said_twice_is_known_or_unknown_once() -> None:
    assert known_share(["api", "api", "xyz"], {"api"}) == 0.5
    assert known_share([], {"api"}) == 0.0


def test_a_text_leads_by_itself_as_among_others() -> None:
    decisions = np.random.default_rng(1).normal(size=(50, 4))
    for outside in (-1, 2):
        assert leads_of(decisions, outside).tolist() == [lead_of(row, outside) for row in decisions]
    assert lead_of(np.array([0.1, 0.4, 0.3]), 2) == pytest.approx(0.1)
    assert lead_of(np.array([0.1, 0.3, 0.4]), 2) == lead_of(np.array([0.1]), -1) == FAR


def test_departments_share_what_their_intents_have() -> None:
    columns = columns_of(["a", "b", "c"], {"a": "y", "b": "x", "c": "y"}, dict.fromkeys("abc", "informasi"))
    assert sums_by_owner(np.array([0.5, 0.25, 0.125]), columns).tolist() == [0.25, 0.625]


def test_the_calibration_error_is_the_gap_between_claim_and_truth() -> None:
    assert calibration_error(np.full(100, 0.9), np.arange(100) < 60) == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("share", "may", "rung"), [(0.2, True, True), (0.1, True, False), (0.9, False, False), (0.995, False, True)]
)
def test_what_only_looks_urgent_rings_when_the_classifier_is_certain(share: float, may: bool, rung: bool) -> None:
    assert rings(share, 0.18, may) is rung
