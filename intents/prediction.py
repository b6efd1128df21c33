"""What the model says about one utterance. Plain values: importing this loads nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

URGENT = "darurat"
"""The kind of the intents that the emergency lane takes."""

OUT_OF_SCOPE = "di_luar_lingkup"
"""The one intent that means none of the services: the model's reject class."""

PERSON = "bicara_petugas"
"""The intent of somebody who wants to be answered by a person."""

GREETING = "sapaan_terima_kasih"
"""The intent of a message that holds nothing but courtesies."""


class Band(StrEnum):
    """What confidence alone decides (thresholds are fitted on dev and stored with the model)."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    ASK_AGAIN = "ask_again"
    HAND_OFF = "hand_off"


class Variety(StrEnum):
    """How a text is written; the reply's language follows it."""

    BAKU = "baku"
    SANTAI = "santai"
    NGOKO = "ngoko"
    KRAMA = "krama"
    CAMPUR = "campur"
    TYPO = "typo"


class Scored(NamedTuple):
    """A name (intent or department id) and its calibrated probability, 0 to 1."""

    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Issue:
    """One distinct need in a message."""

    text: str
    intent: str
    department: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Prediction:
    """The reading of one utterance.

    intents, departments: likeliest first, probabilities of each list sum to at most 1.
    emergency: the intent the emergency lane takes it for, or None.
    urgent_words: fixed patterns, not the model alone, took it for an emergency.
    facets: which facets of a service are asked for, in order of appearance.
    issues: one element per distinct need, at least one.
    """

    text: str
    intents: tuple[Scored, ...]
    departments: tuple[Scored, ...]
    band: Band
    emergency: str | None
    facets: tuple[str, ...]
    variety: Variety
    issues: tuple[Issue, ...]
    known_words: float
    urgent_words: bool = False

    @property
    def intent(self) -> str:
        return self.intents[0].name

    @property
    def confidence(self) -> float:
        return self.intents[0].confidence

    @property
    def margin(self) -> float:
        """Lead of the likeliest intent over the next, 0 to 1."""
        return self.intents[0].confidence - (self.intents[1].confidence if len(self.intents) > 1 else 0.0)


class Predictor(Protocol):
    """Anything that reads utterances; the served one is intents.compiled."""

    version: str

    def predict_many(self, texts: Sequence[str]) -> list[Prediction]: ...
