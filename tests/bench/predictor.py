"""How fast the served predictor reads, against sklearn's pipeline on the same texts in the same run.

python -m tests.bench.predictor    (needs the environment of `make test`; trains one model, about a minute)
"""

import subprocess
import sys
import tempfile
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
LOADED = """
import sys
from pathlib import Path
from intents.compiled import CompiledModel
resident = lambda: int(Path("/proc/self/statm").read_text().split()[1]) * 4096
content = Path(sys.argv[1]).read_bytes()
before = resident()
model = CompiledModel.from_bytes(content)
model.predict("lampu jalan mati")
print(resident() - before)
"""
"""Run in a process of its own: what the model adds to one that has numpy loaded."""


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
    with tempfile.NamedTemporaryFile(suffix=".npz") as file:
        file.write(trained.content)
        file.flush()
        added = subprocess.run([sys.executable, "-c", LOADED, file.name], capture_output=True, text=True, check=True)
    print(f"memory added by loading it: {int(added.stdout) / 1e6:.0f} MB")
    model = CompiledModel.from_bytes(trained.content, trained.version)
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
