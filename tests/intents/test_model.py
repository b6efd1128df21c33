"""Training, the file and the served predictor belong together."""

import io
import json
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_union

from intents import features
from intents.calibration import overrules
from intents.compiled import CompiledModel
from intents.dataset import Dataset
from intents.evaluate import table
from intents.fitting import fit
from intents.model_file import ModelError, load, quantised, version_of
from intents.prediction import URGENT, Band
from intents.train import TrainedModel, train
from intents.unseen import count, writer_folds


def texts_of(dataset: Dataset) -> list[str]:
    return [example.text for example in dataset.examples]


def test_the_same_dataset_and_seed_give_the_same_bytes(small_dataset: Dataset, small_model: TrainedModel) -> None:
    assert train(small_dataset, seed=1).content == small_model.content
    assert train(small_dataset, seed=2).version != small_model.version


def test_progress_rises_to_one(small_dataset: Dataset) -> None:
    seen: list[float] = []
    train(small_dataset, 1, lambda stage, share: seen.append(share))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert len(seen) > 4


def test_weights_are_those_of_sklearn(small_dataset: Dataset) -> None:
    """Unquantised: our matrix times our weights is LinearSVC.decision_function on sklearn's own vectorizers."""
    counted = count(small_dataset, 1)
    texts, rows = texts_of(small_dataset), np.arange(len(small_dataset.examples))
    fitted = fit(counted.blocks, counted.truth, rows, len(small_dataset.intents), 1)
    blocks = zip(counted.blocks, fitted.columns, strict=True)
    vocabularies = [list(block.grams[part.chosen]) for block, part in blocks]
    analyzers = (features.word_grams, features.char_grams, features.place_grams)
    union = make_union(
        *(
            TfidfVectorizer(analyzer=analyzer, vocabulary=vocabulary, use_idf=False, sublinear_tf=True)
            for analyzer, vocabulary in zip(analyzers, vocabularies, strict=True)
        )
    )
    matrix = union.fit_transform([features.spoken(text, small_dataset.lexicon) for text in texts]).toarray()
    matrix[:, : len(vocabularies[0])] *= features.WORD_WEIGHT
    expected = matrix @ fitted.weights + fitted.intercepts
    content = train(small_dataset, 1).content
    model = CompiledModel(load(content), version_of(content))
    model._weights, model._scales = fitted.weights.astype(np.float32), np.ones(len(small_dataset.intents), np.float32)
    model._intercepts = fitted.intercepts.astype(np.float32)
    assert np.abs(model.decisions(texts) - expected).max() < 1e-4


def test_rounding_the_weights_changes_no_choice(small_dataset: Dataset, predictor: CompiledModel) -> None:
    counted = count(small_dataset, 1)
    fitted = fit(counted.blocks, counted.truth, np.arange(len(counted.truth)), len(small_dataset.intents), 1)
    weights, scales = quantised(fitted.weights)
    assert np.abs(weights * scales - fitted.weights).max() <= scales.max() / 2 + 1e-6
    chosen = predictor.decisions(texts_of(small_dataset)).argmax(axis=1)
    assert (chosen == counted.truth).mean() >= 0.995


def test_a_model_survives_its_file(small_model: TrainedModel) -> None:
    contents = load(small_model.content, small_model.version)
    assert contents.manifest == small_model.manifest
    assert contents.weights.dtype == np.int8


def test_another_hash_is_refused(small_model: TrainedModel) -> None:
    with pytest.raises(ModelError, match="hash mismatch"):
        load(small_model.content, "0" * 64)


@pytest.mark.parametrize("cut", [0, 1, 50, 4000])
def test_damaged_bytes_are_refused_in_one_line(small_model: TrainedModel, cut: int) -> None:
    with pytest.raises(ModelError) as caught:
        load(small_model.content[:cut])
    assert "\n" not in str(caught.value)


def rewritten(content: bytes, **changes: object) -> bytes:
    with np.load(io.BytesIO(content)) as archive:
        arrays = dict(archive)
    manifest = json.loads(arrays["manifest"].tobytes()) | changes
    arrays["manifest"] = np.frombuffer(json.dumps(manifest).encode(), dtype=np.uint8)
    target = io.BytesIO()
    np.savez(target, **arrays)
    return target.getvalue()


@pytest.mark.parametrize("changes", [{"format": 99}, {"features": 99}, {"intents": ["kebakaran"]}, {"thresholds": {}}])
def test_a_model_of_another_kind_is_refused(small_model: TrainedModel, changes: dict[str, object]) -> None:
    with pytest.raises(ModelError, match=r"another kind|damaged"):
        load(rewritten(small_model.content, **changes))


def test_pickled_arrays_are_refused(small_model: TrainedModel) -> None:
    target = io.BytesIO()
    np.savez(target, manifest=np.array([{"a": 1}], dtype=object))
    with pytest.raises(ModelError):
        load(target.getvalue())


def test_a_prediction_is_whole(predictor: CompiledModel) -> None:
    prediction = predictor.predict("lampu jalan ngarep omah mati")
    assert prediction.intent == "lampu_jalan_mati"
    assert prediction.departments[0].name == "dishub"
    assert prediction.departments[0].confidence >= prediction.confidence
    assert prediction.emergency is None
    assert prediction.known_words == 1.0
    assert prediction.issues[0].department == "dishub"
    assert sum(scored.confidence for scored in prediction.intents) <= 1 + 1e-6


def test_an_emergency_is_heard_by_pattern_or_by_model(predictor: CompiledModel) -> None:
    assert predictor.predict("ular masuk kamar mandi").emergency == "hewan_liar_evakuasi"
    by_model = predictor.predict("asap hitam dan api dari bengkel damkar pemadam")
    assert by_model.emergency == "kebakaran"


@pytest.mark.parametrize(
    "text", ["", "   ", "👍", "zxcv qwpo mnbv", "What is the capital of France?", "terus biayane piro?"]
)
def test_what_says_nothing_known_is_not_answered(predictor: CompiledModel, text: str) -> None:
    assert predictor.predict(text).band != Band.ANSWER


def test_courtesies_do_not_change_the_reading(predictor: CompiledModel) -> None:
    bare = predictor.predict("lampu jalan mati")
    polite = predictor.predict("Selamat pagi Bapak, lampu jalan mati, terima kasih")
    assert polite.intents == bare.intents


def test_many_texts_are_read_as_each_alone(predictor: CompiledModel, small_dataset: Dataset) -> None:
    texts = texts_of(small_dataset)[:10]
    assert predictor.predict_many(texts) == [predictor.predict(text) for text in texts]


def test_an_explanation_puts_whole_words_first(predictor: CompiledModel) -> None:
    in_favour, against = predictor.explain("bangjo semampir mati kabeh")
    assert in_favour[0][0] in {"bangjo", "semampir"}
    assert all(weight > 0 for _, weight in in_favour)
    assert all(weight < 0 for _, weight in against)


def test_an_explanation_is_of_the_intent_that_was_chosen(predictor: CompiledModel) -> None:
    """Of words that training has not seen the first intent is named, with confidence 0, whatever their letters say."""
    text = "ktpx hilangx"
    read, decided = predictor.predict(text), predictor.decisions([text])[0]
    chosen = predictor.manifest.intents.index(read.intent)
    assert chosen != decided.argmax()
    gained = sum(weight for grams in predictor.explain(text) for _, weight in grams)
    assert gained + predictor._intercepts[chosen] == pytest.approx(decided[chosen], abs=1e-4)


def test_a_word_alone_is_explained_by_its_share(predictor: CompiledModel) -> None:
    assert predictor.explain("bangjo") == ([("bangjo", predictor.predict("bangjo").confidence)], [])
    assert predictor.explain("mbledos") == predictor.explain("") == ([], [])


@given(text=st.text(st.characters(codec=None), max_size=300))
def test_any_text_is_readable(predictor: CompiledModel, text: str) -> None:
    prediction = predictor.predict(text)
    assert 0.0 <= prediction.confidence <= 1.0 + 1e-6
    assert 0.0 <= prediction.known_words <= 1.0


def test_serving_imports_no_sklearn(tmp_path: object, small_model: TrainedModel) -> None:
    program = (
        "import sys; from intents.compiled import CompiledModel; import intents.masking\n"
        "m = CompiledModel.from_bytes(sys.stdin.buffer.read()); m.predict('lampu jalan mati')\n"
        "print(sorted({n.split('.')[0] for n in sys.modules} & {'sklearn', 'scipy', 'yaml', 'bot', 'storage'}))"
    )
    done = subprocess.run([sys.executable, "-c", program], input=small_model.content, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_no_writer_is_in_two_folds() -> None:
    authors = ["a"] * 9 + ["b"] * 5 + ["c"] * 4 + ["d", "e", "f"]
    folds = writer_folds(authors)
    assert all(len(set(folds[[a == name for a in authors]])) == 1 for name in set(authors))
    assert len(set(folds.tolist())) == 5


def test_a_dataset_of_one_writer_is_split_by_position() -> None:
    assert len(set(writer_folds(["a"] * 20).tolist())) == 5


def test_the_report_counts_what_was_read(small_dataset: Dataset, small_model: TrainedModel) -> None:
    unseen = small_model.manifest.figures
    assert unseen["texts"] == len(small_dataset.examples)
    assert 1.0 > unseen["intent_accuracy"] > 0.4
    assert sum(unseen["coverage"].values()) == pytest.approx(1.0, abs=0.001)
    assert "intent_accuracy" in table(unseen)
    assert "weak" in table(unseen)


@pytest.mark.parametrize(("word", "share"), [("bangjo", 0.7), ("puskesmas", 0.8), ("lampu", 0.5)])
def test_a_word_alone_says_how_often_it_stands_in_an_intents_texts(
    predictor: CompiledModel, word: str, share: float
) -> None:
    read = predictor.predict(word)
    assert read.intents[0].confidence == pytest.approx(share, abs=0.15)
    assert predictor.predict("mbledos").confidence == 0.0


def test_a_sure_classifier_overrules_a_pattern_only_where_it_knows_the_words() -> None:
    assert overrules(0.001, 1.0)
    assert not overrules(0.001, 0.2)
    assert not overrules(0.2, 1.0)


@pytest.mark.parametrize("calm", [True, False])
def test_a_line_of_one_word_is_read_as_a_message_of_it(small_model: TrainedModel, calm: bool) -> None:
    """By its share of the texts, not by the classifier, which is made to say the contrary here."""
    contents = load(small_model.content)
    words = {word: row for row, word in enumerate(contents.words)}
    lone, column = contents.lone.copy(), contents.manifest.intents.index("kebakaran")
    assert contents.manifest.kinds[contents.manifest.intents[column - 1]] != URGENT
    lone[words["terbakar"]] = 0
    lone[words["terbakar"], column - calm] = 255
    intercepts = np.full(len(lone[0]), -50, np.float32)
    intercepts[column - (not calm)] = 50
    made_up = replace(contents, lone=lone, weights=np.zeros_like(contents.weights), intercepts=intercepts)
    model = CompiledModel(made_up, "made up")
    assert model.predict("terbakar").urgent_words is not calm
    assert model.predict("nonton film kebakaran\nterbakar").urgent_words is not calm


@pytest.mark.parametrize("text", ["halo pak", "siang bu", "p", "mau tanya"])
def test_a_mere_greeting_is_not_read_as_the_service_it_resembles(small_model: TrainedModel, text: str) -> None:
    contents = load(small_model.content, small_model.version)
    renamed = tuple("sapaan_terima_kasih" if name == "ktp_hilang" else name for name in contents.manifest.intents)
    owners = {**contents.manifest.owners, "sapaan_terima_kasih": "diskominfo"}
    kinds = {**contents.manifest.kinds, "sapaan_terima_kasih": "obrolan"}
    manifest = replace(contents.manifest, intents=renamed, owners=owners, kinds=kinds)
    model = CompiledModel(replace(contents, manifest=manifest), "renamed")
    read = model.predict(text)
    assert model.explain(text) == ([], [])
    assert (read.intent, read.band, read.known_words) == ("sapaan_terima_kasih", Band.ANSWER, 1.0)
