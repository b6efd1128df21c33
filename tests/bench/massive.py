"""The training code on MASSIVE (60 intents of a voice assistant), which others have published figures for.

python -m tests.bench.massive FOLDER    FOLDER holds {id-ID,jv-ID,ms-MY}.train-dev.jsonl.gz; about five minutes
"""

import gzip
import json
import sys
from pathlib import Path

import numpy as np

from bot.admin import pack
from bot.admin.training import SEED, dataset_of
from intents.features import spoken
from intents.fitting import count_blocks, decide, fit
from intents.noise import noisy

PACK = Path(__file__).parents[2] / "training_data"
LANGUAGES = ("id-ID", "jv-ID", "ms-MY")


def rows(folder: Path, language: str) -> list[dict[str, str]]:
    with gzip.open(folder / f"{language}.train-dev.jsonl.gz", "rt", encoding="utf-8") as file:
        return [{**json.loads(line), "language": language} for line in file]


def accuracies(examples: list[dict[str, str]], title: str) -> None:
    """Fit on the train part of these examples, print the accuracy on each language's dev part."""
    lexicon = dataset_of(pack.read(PACK)).lexicon
    names = sorted({example["intent"] for example in examples})
    truth = np.array([names.index(example["intent"]) for example in examples], dtype=np.intp)
    texts = [spoken(example["text"], lexicon) for example in examples]
    copies = [spoken(noisy(example["text"], SEED + place), lexicon) for place, example in enumerate(examples)]
    blocks = count_blocks(texts, copies)
    train = np.array([example["partition"] == "train" for example in examples])
    fitted = fit(blocks, truth, np.flatnonzero(train), len(names), SEED)
    for language in LANGUAGES:
        dev = np.flatnonzero(~train & np.array([example["language"] == language for example in examples]))
        if len(dev):
            right = (decide(blocks, fitted, dev).argmax(axis=1) == truth[dev]).mean()
            print(f"{title:<12}{language}  {right:.3f} of {len(dev)}", flush=True)


def main(folder: Path) -> None:
    everything = {language: rows(folder, language) for language in LANGUAGES}
    accuracies(everything["id-ID"], "id alone")
    accuracies([row for language in LANGUAGES for row in everything[language]], "joint")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
