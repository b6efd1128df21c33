"""The served predictor: a dict of grams and a gather of weight rows. numpy only, no sklearn.

Decisions equal LinearSVC's up to the int8 rounding of its weights; a test holds both paths together.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

from intents import segments
from intents.calibration import (
    CLARIFY_CHOICES,
    FAR,
    Floats,
    band_of,
    columns_of,
    known_factor,
    known_share,
    lead_of,
    overrules,
    rings,
    softmax,
    sums_by_owner,
)
from intents.emergency import emergency_in, is_look_alike
from intents.facets import facets_in, is_bare_question
from intents.features import (
    CHAR_WEIGHT,
    PLACE_WEIGHT,
    WORD_WEIGHT,
    place_grams,
    read,
    spoken,
    voting,
    word_chars,
    word_grams,
)
from intents.model_file import Contents, load, version_of
from intents.normalise import is_only_courtesy
from intents.prediction import GREETING, OUT_OF_SCOPE, PERSON, Band, Issue, Prediction, Scored
from intents.variety import variety_in

SHOWN = 5
"""How many intents and departments a prediction lists; the rest shares what is left of the probability."""

_BARE_QUESTION = 0.4
"""What remains of the confidence of "terus biayane piro?": whichever service the words resemble is a guess."""

_NO_NEED = frozenset({GREETING, "marah_umpatan", PERSON, OUT_OF_SCOPE})
"""What people say around a need; it is never a second one."""

_ONE = np.float32(1.0)
_REMEMBERED_WORDS = 30_000
_LONE_WORD = re.compile(r"[^\W_]+")

Weighed = list[tuple[str, float]]


class CompiledModel:
    """Reads utterances with one trained model. Safe to share between threads: nothing changes after loading."""

    def __init__(self, contents: Contents, version: str) -> None:
        manifest = contents.manifest
        self.version = version
        self.manifest = manifest
        self._word_ids, self._char_ids, self._place_ids = _numbered(contents.grams)
        self._known = {word: row for row, word in enumerate(contents.words)}
        self._lone = contents.lone
        self._lexicon = contents.lexicon
        self._idf = np.concatenate(contents.idf).astype(np.float32)
        self._weights, self._scales = np.ascontiguousarray(contents.weights), contents.scales
        self._intercepts = contents.intercepts
        self._columns = columns_of(manifest.intents, manifest.owners, manifest.kinds)
        self._greeting = _certain(manifest.intents, GREETING)
        self._may_be_two = np.array([intent not in _NO_NEED for intent in manifest.intents])
        self._chars_of: Callable[[str], tuple[int, ...]] = lru_cache(_REMEMBERED_WORDS)(self._known_chars)

    @classmethod
    def from_bytes(cls, content: bytes, expected_hash: str | None = None) -> "CompiledModel":
        """The model in these bytes. Raises ModelError (see model_file.load)."""
        return cls(load(content, expected_hash), version_of(content))

    def predict_many(self, texts: Sequence[str]) -> list[Prediction]:
        """One prediction per text, in order; any str is readable, an empty one with confidence 0."""
        return [self.predict(text) for text in texts]

    def predict(self, text: str) -> Prediction:
        """The prediction of one text."""
        words = read(text)
        voters = voting(words, self._lexicon)
        facets = facets_in(words)
        greeting = self._greeting if self._greets(words) else None
        known = known_share(voters, self._known) if greeting is None else 1.0
        decided = self._decide(*self._weighed(voters))
        shares = self._shares(voters, decided) if greeting is None else greeting
        sure = shares * known_factor(known) * (_BARE_QUESTION if facets and is_bare_question(voters) else 1.0)
        intents = _ranked(self.manifest.intents, sure)
        departments = _ranked(self._columns.departments, sums_by_owner(sure, self._columns))
        top = intents[0]
        signs = self._believed(emergency_in(words), shares, known) or self._signs_in_lines(text)
        return Prediction(
            text=text,
            intents=intents,
            departments=departments,
            band=self._band(intents, departments, lead_of(decided, self._columns.outside) if greeting is None else FAR),
            emergency=signs or self._urgent_intent(sure, words),
            urgent_words=signs is not None,
            facets=facets,
            variety=variety_in(words, text),
            issues=self._two_issues(text, decided) or (self._issue(text, top.name, top.confidence),),
            known_words=known,
        )

    def decisions(self, texts: Sequence[str]) -> Floats:
        """Decision values (texts, intents), before any calibration; for comparison with other paths."""
        return np.array([self._decide(*self._weighed(spoken(text, self._lexicon))) for text in texts])

    def explain(self, text: str) -> tuple[Weighed, Weighed]:
        """What speaks for and against the intent that `predict` chose: (gram, weight), single words first, then by
        weight. For a word alone that is its share of the intent's texts; for a mere greeting, which no gram decides,
        both lists are empty.
        """
        words = read(text)
        if self._greets(words):
            return [], []
        voters = voting(words, self._lexicon)
        column = self.manifest.intents.index(self.predict(text).intent)
        if len(voters) == 1:
            share = float(self._lone_shares(voters[0])[column])
            return [(voters[0], share)] if share else [], []
        return self._gains(voters, column)

    def _gains(self, voters: Sequence[str], column: int) -> tuple[Weighed, Weighed]:
        """What the grams of these words add to the decision value of one intent, and what they take from it."""
        ids, values = self._weighed(voters)
        gains = values * self._weights[ids, column] * self._scales[column]
        names = self._names(ids)
        weighed = [(names[place], float(gain)) for place, gain in zip(ids.tolist(), gains.tolist(), strict=True)]
        weighed.sort(key=lambda part: (not _LONE_WORD.fullmatch(part[0]) or part[0] not in self._known, -abs(part[1])))
        return [part for part in weighed if part[1] > 0], [part for part in weighed if part[1] < 0]

    # One text ---------------------------------------------------------------------------------------------------

    def _greets(self, words: Sequence[str]) -> bool:
        """Whether a text is a greeting by rule, whatever the classifier makes of it."""
        return self._greeting is not None and is_only_courtesy(words)

    def _shares(self, voters: Sequence[str], decided: Floats) -> Floats:
        """Probabilities (intents,), before what lowers them."""
        return self._lone_shares(voters[0]) if len(voters) == 1 else softmax(decided, self.manifest.sharpness)

    def _lone_shares(self, word: str) -> Floats:
        """Probabilities (intents,) of a message of one word. A vector of one gram is as long as one of a letter, so the
        classifier is sure of it; what "ktp" says is only how often it stands in each intent's texts.
        """
        row = self._known.get(word)
        return np.zeros(len(self._intercepts)) if row is None else self._lone[row] / 255.0

    def _two_issues(self, text: str, decided: Floats) -> tuple[Issue, ...]:
        """Both needs of a message that holds two, in its order; nothing where it holds one (see `segments`)."""
        rivals = self._rivals(decided)
        places = segments.cuts(text) if rivals else []
        if rivals is None or not places:
            return ()
        place = places[self._best_cut(segments.parts(text, places), *rivals)]
        sides = segments.halves(text, place)
        values = self.decisions(sides)
        chosen = values.argmax(axis=1)
        if {*chosen} != {*rivals}:
            return ()
        shares = softmax(values, self.manifest.sharpness).max(axis=1)
        signs = segments.Halves(
            surer=float(shares.min()),
            rivalry=segments.rivalry(values, chosen),
            second=_lead_over_third(decided),
            joint=segments.begins_anew(text, place),
            balance=segments.balance(sides),
            urgent=bool(np.isin(chosen, self._columns.urgent).any()),
        )
        if not segments.are_two(signs):
            return ()
        named = [self.manifest.intents[column] for column in chosen]
        return tuple(self._issue(*issue) for issue in zip(sides, named, shares.tolist(), strict=True))

    def _rivals(self, decided: Floats) -> tuple[int, int] | None:
        """The two likeliest intents, where both may be a need and stand clear of the third."""
        if len(decided) < 3:
            return None
        second, first = np.argsort(decided, kind="stable")[-2:].tolist()
        clear = decided[second] >= segments.LEAST_SECOND and _lead_over_third(decided) >= segments.CLEAR_SECOND
        return (first, second) if clear and self._may_be_two[[first, second]].all() else None

    def _best_cut(self, pieces: Sequence[str], first: int, second: int) -> int:
        """The cut with most of the first intent on one side of it and most of the second on the other."""
        values = self.decisions(pieces)
        lengths = np.array([len(piece.split()) for piece in pieces])
        pulls = np.cumsum((values[:, first] - values[:, second]) * lengths)
        return int(np.abs(2 * pulls[:-1] - pulls[-1]).argmax())

    def _issue(self, text: str, intent: str, confidence: float) -> Issue:
        return Issue(text, intent, self.manifest.owners[intent], confidence)

    def _band(self, intents: Sequence[Scored], departments: Sequence[Scored], lead: float) -> Band:
        offered = sum(scored.confidence for scored in intents[:CLARIFY_CHOICES])
        return band_of(self.manifest.thresholds, intents[0].confidence, lead, offered, departments[0].confidence)

    def _believed(self, signs: str | None, shares: Floats, known: float) -> str | None:
        """What the patterns say, unless the classifier is sure of the contrary."""
        if signs is None or overrules(float(shares[self._columns.urgent].sum()), known):
            return None
        return signs

    def _signs_in_lines(self, text: str) -> str | None:
        """The same of each line alone: what was asked just before must not silence a cry for help."""
        lines = map(read, text.splitlines() if "\n" in text else ())
        return next(filter(None, map(self._signs_in, lines)), None)

    def _signs_in(self, words: Sequence[str]) -> str | None:
        signs = emergency_in(words)
        if signs is None:
            return None
        voters = voting(words, self._lexicon)
        shares = self._shares(voters, self._decide(*self._weighed(voters)))
        return self._believed(signs, shares, known_share(voters, self._known))

    def _urgent_intent(self, sure: Floats, words: Sequence[str]) -> str | None:
        """The likeliest darurat intent, when all of them together are likely enough: a crash with a burning engine
        may be too divided between two intents to be sure of one.
        """
        urgent = self._columns.urgent
        shares = sure[urgent]
        threshold = self.manifest.thresholds.emergency
        if not len(urgent) or not rings(float(shares.sum()), threshold, not is_look_alike(words)):
            return None
        return self.manifest.intents[int(urgent[shares.argmax()])]

    def _decide(self, ids: NDArray[np.intp], values: NDArray[np.float32]) -> NDArray[np.float32]:
        rows = self._weights.take(ids, axis=0).astype(np.float32)
        return np.asarray((values @ rows) * self._scales + self._intercepts)

    def _weighed(self, voters: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """The rows of a text's grams and their values: every block of unit length times its weight."""
        words, places = self._word_ids, self._place_ids
        of_words = Counter([row for gram in word_grams(voters) if (row := words.get(gram)) is not None])
        of_chars = Counter(chain.from_iterable(map(self._chars_of, voters)))
        of_places = [places[gram] for gram in place_grams(voters) if gram in places]
        first, second = len(of_words), len(of_words) + len(of_chars)
        ids = np.array([*of_words, *of_chars, *of_places], np.intp)
        counts = np.array([*of_words.values(), *of_chars.values(), *(1 for _ in of_places)], np.float32)
        values = (np.log(counts) + _ONE) * self._idf[ids]
        _to_length(values[:first], WORD_WEIGHT)
        _to_length(values[first:second], CHAR_WEIGHT)
        if of_places:
            _to_length(values[second:], PLACE_WEIGHT)
        return ids, values

    def _known_chars(self, word: str) -> tuple[int, ...]:
        lookup = self._char_ids
        return tuple(lookup[gram] for gram in word_chars(word) if gram in lookup)

    def _names(self, ids: NDArray[np.intp]) -> dict[int, str]:
        wanted = set(ids.tolist())
        known = chain(self._word_ids.items(), self._char_ids.items(), self._place_ids.items())
        return {place: gram for gram, place in known if place in wanted}


def _certain(intents: Sequence[str], intent: str) -> Floats | None:
    """Probabilities (intents,) that leave no doubt; None where the model does not know the intent."""
    return np.array([float(name == intent) for name in intents]) if intent in intents else None


def _lead_over_third(decided: Floats) -> float:
    """By how much the second intent leads the third, in decision values."""
    third, second, _ = np.sort(decided)[-3:].tolist()
    return float(second - third)


def _numbered(blocks: Sequence[Sequence[str]]) -> list[dict[str, int]]:
    """Gram → row of the weights, for each block; the rows go on from block to block."""
    rows = count()
    return [{gram: next(rows) for gram in block} for block in blocks]


def _to_length(values: NDArray[np.float32], length: float) -> None:
    """Scales a part of an array in place; one of zeros stays."""
    square = float(values @ values)
    if square:
        values *= length / square**0.5


def _ranked(names: Sequence[str], shares: Floats) -> tuple[Scored, ...]:
    """The likeliest first; equals in the order of their names."""
    order = np.argsort(-shares, kind="stable")[:SHOWN]
    return tuple(
        [Scored(names[place], share) for place, share in zip(order.tolist(), shares[order].tolist(), strict=True)]
    )
