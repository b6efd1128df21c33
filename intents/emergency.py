"""Deterministic signs of an emergency, beside the classifier; the union of both decides (PRODUCT 1.2).

Pure. One pass over the words: each is looked up in `emergency_words`, then every rule asks whether its concepts
stand near one another. No regular expression, hence no backtracking; the time grows with the words, not faster.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from intents.emergency_words import CONCEPTS, LONG_RARE, NOT_A_TYPO, RULES, VETOES, Rule
from intents.normalise import tokens

_SUFFIXES = (
    "nipun",
    "ipun",
    "aken",
    "nya",
    "ny",
    "ane",
    "kan",
    "ne",
    "no",
    "ku",
    "mu",
    "an",
    "en",
    "in",
    "e",
    "i",
    "a",
)
_PREFIXES = ("dipun", "ter", "di", "ke", "tak")
_DOUBLED = re.compile(r"([a-z])\1")
_SHORTEST_STEM = 3
_SHORTEST_TYPO = 6
_CLOSE_ENOUGH = 84.0
"""Similarity (0 to 100) of a typo; 84 takes one wrong letter in seven."""

_BACKWARDS = 3


def _index() -> dict[str, frozenset[str]]:
    """Spelling → names of concepts and vetoes."""
    index: dict[str, set[str]] = {}
    for name, words in [*CONCEPTS.items(), *((f"-{name}", words) for name, words in VETOES.items())]:
        for word in words:
            index.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in index.items()}


_INDEX = _index()
_CALM = ("dream", "fiction", "service", "trimming")
_NOTHING: frozenset[str] = frozenset()
_RULES = tuple((frozenset(rule.concepts), rule) for rule in RULES)


def emergency_of(text: str) -> str | None:
    """The darurat intent a text clearly is about, or None."""
    return emergency_in(tokens(text))


def emergency_in(words: Sequence[str]) -> str | None:
    """As `emergency_of`, for words that are already split (courtesies may be left in)."""
    places = _places(words)
    if not places:
        return None
    for concepts, rule in _RULES:
        if concepts <= places.keys() and _holds(rule, places):
            return rule.intent
    return None


def is_look_alike(words: Sequence[str]) -> bool:
    """Whether a text that no rule rings for speaks of a dream, a film, a service or a tree to be trimmed, and hurries
    nobody: then the classifier, which knows hardly any such texts, does not ring either.
    """
    places = _places(words)
    if "urgent" in places or "felled" in places:
        return False
    return any(f"-{veto}" in places for veto in _CALM)


def names_a_danger(words: Sequence[str]) -> bool:
    """Whether any word of a text belongs to a danger, veto or not. A bare place name ("Ngronggo") does not."""
    return bool(_places(words))


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    """Concept or "-veto" → where it stands."""
    places: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        for name in _meanings(word):
            places.setdefault(name, []).append(position)
        if word in ("di", "dipun", "ke", "ter") and position + 1 < len(words):
            for name in _INDEX.get(word + words[position + 1], _NOTHING):
                places.setdefault(name, []).append(position + 1)
    return places


@lru_cache(maxsize=20_000)
def _meanings(word: str) -> frozenset[str]:
    for form in _forms(word):
        if names := _INDEX.get(form):
            return names
    if len(word) >= _SHORTEST_TYPO and word not in NOT_A_TYPO:
        close = process.extractOne(word, LONG_RARE, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
        if close and close[0][0] == word[0]:
            return _INDEX[close[0]]
    return _NOTHING


def _forms(word: str) -> Iterator[str]:
    """The word, then without doubled letters, without a suffix, without a prefix, without both."""
    stems = [word[: -len(end)] for end in _SUFFIXES if word.endswith(end) and len(word) - len(end) >= _SHORTEST_STEM]
    yield word
    yield _DOUBLED.sub(r"\1", word)
    yield from stems
    for form in (word, *stems):
        for start in _PREFIXES:
            if form.startswith(start) and len(form) - len(start) > _SHORTEST_STEM:
                yield form[len(start) :]


def _holds(rule: Rule, places: Mapping[str, list[int]]) -> bool:
    if any(f"-{veto}" in places for veto in rule.unless):
        return False
    if "urgent" not in places and any(f"-{veto}" in places for veto in rule.unless_now):
        return False
    return any(not _doubted(rule, places, end) for end in _meetings(rule, places))


def _meetings(rule: Rule, places: Mapping[str, list[int]]) -> Iterator[int]:
    """Where the rule's first-named concept stands, each time all of them are within the window."""
    events = sorted((position, concept) for concept in rule.concepts for position in places[concept])
    last: dict[str, int] = {}
    for position, concept in events:
        last[concept] = position
        if len(last) == len(rule.concepts) and position - min(last.values()) <= rule.window:
            yield last[rule.concepts[0]]


def _doubted(rule: Rule, places: Mapping[str, list[int]], end: int) -> bool:
    """Whether a hedge ("mau", "hampir", "takut") stands just before: the tree still stands."""
    return any(
        end - _BACKWARDS <= position < end for veto in rule.unless_before for position in places.get(f"-{veto}", ())
    )
