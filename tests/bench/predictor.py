"""How fast the served predictor reads, against sklearn's pipeline on the same texts in the same run.

python -m tests.bench.predictor    (needs the environment of `make test`; trains one model, about a minute)
"""

import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

from bot.admin import frozen, pack
from bot.admin.training import SEED, dataset_of
from intents import features
from intents.compiled import CompiledModel
from intents.train import train

PACK = Path(__file__).parents[2] / "training_data"
SHORT, LONG = 8, 40
ROUNDS = 5


def microseconds(read: Callable[[str], object], texts: Sequence[str]) -> np.ndarray:
    """The best of some rounds for every text: what the reading takes, not what the machine did beside it."""
    best = np.full(len(texts), np.inf)
    for _ in range(ROUNDS):
        for place, text in enumerate(texts):
            start = time.perf_counter_ns()
            read(text)
            best[place] = min(best[place], (time.perf_counter_ns() - start) / 1000)
    return best


def row(name: str, spent: np.ndarray, texts: Sequence[str]) -> str:
    words = sum(len(text.split()) for text in texts)
    p50, p99 = np.percentile(spent, [50, 99])
    return f"{name:<44}{p50:>9.0f}{p99:>9.0f}{spent.sum() / words:>12.1f}"


def main() -> None:
    dataset = dataset_of(pack.read(PACK))
    begun = time.perf_counter()
    trained = train(dataset, SEED)
    print(f"train and calibrate: {time.perf_counter() - begun:.0f} s; model {len(trained.content) / 1e6:.1f} MB")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    model = CompiledModel.from_bytes(trained.content, trained.version)
    print(
        f"peak memory while loading it here rose by {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:.0f} MB"
    )
    texts = [example.text for example in frozen.read(PACK / "holdout").writers]
    short = [text for text in texts if len(text.split()) <= SHORT]
    long = [text for text in texts if len(text.split()) >= LONG]

    def analyzer(grams: Callable[[Sequence[str]], list[str]]) -> Callable[[str], list[str]]:
        return lambda text: grams(features.spoken(text, dataset.lexicon))

    blocks = [
        TfidfVectorizer(analyzer=analyzer(g), sublinear_tf=True, min_df=2)
        for g in (features.word_grams, features.char_grams)
    ]
    pipeline = make_pipeline(make_union(*blocks), LinearSVC(tol=1e-2))
    pipeline.fit([example.text for example in dataset.examples], [example.intent for example in dataset.examples])
    print(f"{'µs':<44}{'p50':>9}{'p99':>9}{'per word':>12}")
    for name, chosen in (("short", short), ("long", long)):
        served = microseconds(lambda text: model.decisions([text]), chosen)
        whole = microseconds(model.predict, chosen)
        floor = microseconds(lambda text: pipeline.decision_function([text]), chosen)
        print(row(f"{name}: decisions ({len(chosen)} texts)", served, chosen))
        print(row(f"{name}: whole prediction", whole, chosen))
        print(row(f"{name}: sklearn Pipeline.decision_function", floor, chosen))
        print(
            f"{name}: decisions are {np.median(floor / served):.1f} times, whole predictions {np.median(floor / whole):.1f} times as fast"
        )


if __name__ == "__main__":
    main()
