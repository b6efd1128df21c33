"""Other classifiers on the same examples, read on the same frozen writers.

python -m tests.bench.peers dump FOLDER    writes train.jsonl and test.jsonl {"text", "words", "intent"} for them
python -m tests.bench.peers knn FOLDER     nearest neighbours, as sklearn has them
python -m tests.bench.peers fasttext FOLDER    (pip install fasttext-wheel)
python -m tests.bench.peers spacy FOLDER       (pip install spacy)
node tests/bench/peers.js FOLDER               (npm install node-nlp)

"words" is the text as our lexicon reads it, so that every peer can be given what our model is given.
"""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

PACK = Path(__file__).parents[2] / "training_data"
Rows = list[dict[str, str]]
Guess = Callable[[str], str]


def dump(folder: Path) -> None:
    """The examples and the frozen writers' texts."""
    from bot.admin import frozen, pack
    from bot.admin.training import dataset_of
    from intents.features import spoken

    dataset = dataset_of(pack.read(PACK))
    for name, examples in (("train", dataset.examples), ("test", frozen.read(PACK / "holdout").writers)):
        with (folder / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for example in examples:
                words = " ".join(spoken(example.text, dataset.lexicon))
                print(json.dumps({"text": example.text, "words": words, "intent": example.intent}), file=file)


def read(folder: Path, name: str) -> Rows:
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def knn(rows: Rows, key: str) -> Guess:
    """The 5 nearest by cosine over words and character n-grams."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.neighbors import KNeighborsClassifier
    from sklearn.pipeline import make_pipeline, make_union

    union = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\S+"),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True),
    )
    model = make_pipeline(union, KNeighborsClassifier(5, metric="cosine", weights="distance"))
    model.fit([row[key] for row in rows], [row["intent"] for row in rows])
    return lambda text: str(model.predict([text])[0])


def fasttext(rows: Rows, key: str) -> Guess:
    """Words, bigrams and character n-grams of 3 to 5; the settings that read best of a dozen."""
    import fasttext as library

    lines = Path("peers-fasttext.txt")
    lines.write_text("\n".join(f"__label__{row['intent']} {' '.join(row[key].lower().split())}" for row in rows))
    model: Any = library.train_supervised(
        str(lines), dim=100, epoch=60, lr=0.5, wordNgrams=2, minn=3, maxn=5, loss="softmax", thread=2, seed=1, verbose=0
    )
    lines.unlink()
    return lambda text: str(
        model.f.predict(" ".join(text.lower().split()) + "\n", 1, 0.0, "strict")[0][1]
    ).removeprefix("__label__")


def spacy(rows: Rows, key: str) -> Guess:
    """TextCatBOW over unigrams and bigrams."""
    import random

    import spacy as library
    from spacy.training import Example
    from spacy.util import fix_random_seed, minibatch

    fix_random_seed(1)
    nlp = library.blank("id")
    settings = {
        "@architectures": "spacy.TextCatBOW.v3",
        "exclusive_classes": True,
        "ngram_size": 2,
        "no_output_layer": False,
    }
    pipe = nlp.add_pipe("textcat", config={"model": settings})
    labels = sorted({row["intent"] for row in rows})
    for label in labels:
        pipe.add_label(label)
    made = [
        Example.from_dict(nlp.make_doc(row[key].lower()), {"cats": {x: float(x == row["intent"]) for x in labels}})
        for row in rows
    ]
    optimizer = nlp.initialize(lambda: made)
    chance = random.Random(1)
    for _ in range(12):
        chance.shuffle(made)
        for batch in minibatch(made, 64):
            nlp.update(batch, sgd=optimizer)

    def guess(text: str) -> str:
        cats = nlp(text.lower()).cats
        return str(max(cats, key=cats.__getitem__))

    return guess


PEERS: dict[str, Callable[[Rows, str], Guess]] = {"knn": knn, "fasttext": fasttext, "spacy": spacy}


def main(arguments: Sequence[str]) -> None:
    what, folder = arguments[0], Path(arguments[1])
    if what == "dump":
        dump(folder)
        return
    train, test = read(folder, "train"), read(folder, "test")
    for key in ("text", "words"):
        guess = PEERS[what](train, key)
        right = sum(guess(row[key]) == row["intent"] for row in test)
        print(f"{what:<10} given {key:<6} {right / len(test):.3f} of {len(test)}")


if __name__ == "__main__":
    main(sys.argv[1:])
