"""The figures of frozen texts: what is counted, and between which bounds it lies."""

from pathlib import Path

import pytest

from bot.admin import frozen
from bot.admin.yaml_files import PackFileError
from intents.compiled import CompiledModel
from intents.dataset import Dataset, Example
from intents.holdout import Figure, Holdout, TwoIssues, examine, lines
from intents.prediction import Variety

PACK = Path(__file__).parents[2] / "training_data"


def example(text: str, intent: str) -> Example:
    return Example(text, intent, "p90", Variety.SANTAI)


def test_every_figure_counts_its_own_texts(predictor: CompiledModel, small_dataset: Dataset) -> None:
    held = Holdout(
        writers=(example("lampu jalan mati di gang kami", "lampu_jalan_mati"), example("zzz qqq", "ktp_hilang")),
        urgent=(example("tolong rumah terbakar", "kebakaran"),),
        looks_urgent=(example("film kebakaran seru", "jadwal_puskesmas"),),
        out_of_scope=(example("resep rendang padang", "jadwal_puskesmas"),),
        two=(TwoIssues("lampu jalan gang mati, terus ktp saya hilang di pasar", ("lampu_jalan_mati", "ktp_hilang")),),
    )
    report = examine(predictor, small_dataset.owners, small_dataset.kinds, held)
    hits = {figure.name: (figure.hits, figure.of) for figure in report.figures}
    assert hits["right intent"] == (1, 2)
    assert hits["emergencies heard"] == (1, 1)
    assert hits["false alarms, urgent-looking texts"] == (0, 1)
    assert hits["out of scope, given a service's answer"] == (0, 1)
    assert hits["two issues, both found"] == (1, 1)
    assert hits["one issue, wrongly split"] == (0, 2)
    assert len(lines(report)) == len(report.figures) + 2


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.278), (50, 100, 0.404, 0.596), (10, 10, 0.722, 1.0)],
)
def test_the_interval_is_wilsons(hits: int, of: int, low: float, high: float) -> None:
    assert Figure("", hits, of).interval == pytest.approx((low, high), abs=0.001)


def test_the_city_has_three_frozen_writers_who_wrote_of_everything() -> None:
    held = frozen.read(PACK / "holdout")
    services = {file.stem for file in (PACK / "intents").glob("*.yaml")}
    assert len({text.author for text in held.writers}) == 3
    assert {text.intent for text in held.writers} == services
    assert held.urgent
    assert held.looks_urgent
    assert held.out_of_scope
    assert all({*message.intents} <= services for message in held.two)


def test_nobody_frozen_is_learnt_from() -> None:
    held = frozen.read(PACK / "holdout")
    frozen_texts = {text.text.casefold() for text in (*held.writers, *held.urgent, *held.looks_urgent)}
    authors = {text.author for text in (*held.writers, *held.urgent, *held.looks_urgent, *held.out_of_scope)}
    for file in (PACK / "intents").glob("*.yaml"):
        rows = frozen.rows(file)
        assert authors.isdisjoint(row["author"] for row in rows)
        assert frozen_texts.isdisjoint(row["text"].casefold() for row in rows)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[]", "p90.yaml:1: expected a list of examples"),
        ("examples: [{text: a}]", "p90.yaml:1: an example needs text, intent, author and variety"),
        ("examples: [", "p90.yaml:2: not YAML"),
    ],
)
def test_a_broken_set_is_named(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "p90.yaml").write_text(content)
    with pytest.raises(PackFileError) as caught:
        frozen.read(tmp_path)
    assert str(caught.value).startswith(told)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackFileError, match="no such folder"):
        frozen.read(tmp_path / "nowhere")
