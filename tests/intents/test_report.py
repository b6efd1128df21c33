"""What a report says of a dataset: counts, near-duplicates, confusions, doubtful labels, and its plots."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from bot.admin import training
from bot.commands.intents import _draw
from intents.calibration import fit_sharpness, softmax
from intents.curves import learning_curve
from intents.dataset import Dataset, DatasetError, Example
from intents.lexicon import LexiconError
from intents.plots import draw
from intents.prediction import Variety
from intents.report import doubts, report
from intents.unseen import count


def test_the_report_counts_and_compares(small_dataset: Dataset) -> None:
    twin = Example("KTP saya hilang di pasar, ngurusnya bagaimana?", "ktp_hilang", "p99", Variety.SANTAI)
    found = report(replace(small_dataset, examples=(*small_dataset.examples, twin)), 1)
    assert found.intents["ktp_hilang"] == 9
    assert found.writers["p99"] == 1
    assert sum(found.lengths.values()) == sum(found.varieties.values()) == 57
    assert found.writers_per_intent["ktp_hilang"] == 5
    assert [pair.second.text for pair in found.twins] == [twin.text]
    assert all(pair.meant != pair.read for pair in found.confusions)


def test_a_text_may_be_of_any_length(small_dataset: Dataset) -> None:
    long = Example("lampu " * 10_001, "lampu_jalan_mati", "p99", Variety.SANTAI)
    found = report(replace(small_dataset, examples=(*small_dataset.examples, long)), 1)
    assert found.lengths["41 and more"] == 1


def test_a_wrong_label_is_doubted(small_dataset: Dataset) -> None:
    counted = count(small_dataset, 1)
    shares = softmax(np.eye(len(small_dataset.intents))[counted.truth], 4.0)
    assert doubts(counted, shares) == []
    shares[0] = np.roll(shares[0], 1)
    doubted = doubts(counted, shares)
    assert [doubt.example for doubt in doubted] == [small_dataset.examples[0]]
    assert doubted[0].read_confidence > doubted[0].label_confidence


def test_more_writers_read_better(small_dataset: Dataset) -> None:
    seen: list[float] = []
    curve = learning_curve(count(small_dataset, 1), 1, lambda stage, share: seen.append(share))
    assert [point.writers for point in curve] == [1, 2]
    assert curve[0].accuracy < curve[1].accuracy
    assert seen[-1] == 1.0


def test_the_plots_are_drawn(small_dataset: Dataset, tmp_path: Path) -> None:
    files = draw(small_dataset, 1, tmp_path, lambda stage, share: None)
    assert [file.name for file in files] == ["confusion.png", "reliability.png", "coverage.png", "learning.png"]
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in files)


@pytest.mark.parametrize("error", [DatasetError("a.yaml: no example"), LexiconError("'a' leads back to itself")])
def test_a_dataset_that_cannot_be_drawn_is_told_in_one_line(
    error: ValueError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(entries: object) -> Dataset:
        raise error

    store = SimpleNamespace(entries=SimpleNamespace(current=list))
    monkeypatch.setattr(training, "dataset_of", refuse)
    with pytest.raises(SystemExit, match="2"):
        _draw(store, tmp_path)
    assert str(error) in capsys.readouterr().err.splitlines()[-1]


def test_the_sharpness_of_certain_decisions_is_high() -> None:
    assert fit_sharpness(np.eye(4) * 2 - 1, np.arange(4)) > 5
