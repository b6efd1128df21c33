"""`python -m tests.dialogues.record [--anew] [FILE…]`: play the golden dialogues and write down what is seen.

To be run deliberately, when a reply was meant to change; read every line that `git diff` then shows. What the model said
of each text stays in the file (`readings`), so that a dialogue changes with the rules, the fixed sentences and the pack,
and not with every retraining; a text without a reading is read by the live model, with --anew all of them are.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot import settings, wiring
from bot.admin import yaml_files
from bot.core.nouns import Address, Mode
from bot.service import Service
from bot.simulation import Simulation
from intents.prediction import Band, Issue, Prediction, Predictor, Scored, Variety
from storage.memory import MemoryStore
from tests.fakes import catalogue

FOLDER = Path(__file__).parent
Reading = dict[str, Any]


class Recorded:
    """Reads texts as they were read before; a new one by the model, if there is one at hand."""

    version = "recorded"

    def __init__(self, readings: dict[str, Reading], model: Predictor | None = None) -> None:
        self._known, self._model = readings, model
        self.used: dict[str, Reading] = {}

    def predict_many(self, texts: Sequence[str]) -> list[Prediction]:
        return [self._predict(text) for text in texts]

    def _predict(self, text: str) -> Prediction:
        if text not in self._known:
            if self._model is None:
                raise KeyError(f"no reading of {text!r}; run python -m tests.dialogues.record")
            self._known[text] = shortened(self._model.predict_many([text])[0])
        self.used[text] = self._known[text]
        return prediction(text, self._known[text])


def shortened(read: Prediction) -> Reading:
    """What a decision may depend on."""
    return {
        "intents": {scored.name: round(scored.confidence, 3) for scored in read.intents[:4]},
        "departments": {scored.name: round(scored.confidence, 3) for scored in read.departments[:2]},
        "band": read.band.value,
        "emergency": read.emergency,
        "urgent_words": read.urgent_words,
        "facets": list(read.facets),
        "variety": read.variety.value,
    }


def prediction(text: str, read: Reading) -> Prediction:
    intents = tuple(Scored(name, confidence) for name, confidence in read["intents"].items())
    departments = tuple(Scored(name, confidence) for name, confidence in read["departments"].items())
    return Prediction(
        text=text,
        intents=intents,
        departments=departments,
        band=Band(read["band"]),
        emergency=read["emergency"],
        urgent_words=read["urgent_words"],
        facets=tuple(read["facets"]),
        variety=Variety(read["variety"]),
        issues=(Issue(text, intents[0].name, departments[0].name, intents[0].confidence),),
        known_words=1.0,
    )


def played(dialogue: dict[str, Any], predictor: Recorded) -> dict[str, Any]:
    """The dialogue as it goes today, in the shape of its file."""
    pack = catalogue()
    memory = MemoryStore(pack, Mode(dialogue["mode"]))
    for department in wiring.staffed(pack):
        memory.bind_inbox(department, Address(wiring.DESK, wiring.ACCOUNT, department))
    seen = Simulation(memory, Service(memory, predictor)).play([turn["in"] for turn in dialogue["turns"]])
    return {
        "title": dialogue["title"],
        "author": dialogue["author"],
        "mode": dialogue["mode"],
        "turns": seen["turns"],
        "tickets": seen["tickets"],
        "readings": predictor.used,
    }


def main(words: Sequence[str]) -> None:
    live = wiring.reader(settings.read()).predictor
    files = [Path(word) for word in words if word != "--anew"] or sorted(FOLDER.glob("*.yaml"))
    for file in files:
        dialogue, _ = yaml_files.read(file)
        readings = {} if "--anew" in words else dialogue.get("readings", {})
        yaml_files.write(file, played(dialogue, Recorded(readings, live)))


if __name__ == "__main__":
    main(sys.argv[1:])
