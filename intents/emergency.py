"""Deterministic signs of an emergency, beside the classifier; the union of both decides (PRODUCT 1.2).

Pure. One pass over the words: each is looked up in `emergency_words`, alone and with the word after it; then the rules
whose rarest concept was named ask whether all their concepts stand near one another. No regular expression reads the
text, hence no backtracking; the time grows with the words, but for sorting the places of the concepts a rule asks for.
Most calm texts name no such concept: for them nothing is left to ask.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from intents.emergency_words import CONCEPTS, LONG_RARE, NOT_A_TYPO, RULES, VETOES, Rule

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

_VOWELS = re.compile("[aiueo]")
_FEWEST_CONSONANTS, _MANY_CONSONANTS, _SPARED = 4, 5, 1
"""A word without its vowels is recognised by four consonants where it spared one vowel, else by five."""

_BACKWARDS = 3

_A_CRY = 3
"""Words of a bare cry: "maling", "rampok rampok"."""


_APART = {"di": "di", "dipun": "di", "ke": "ke", "ter": "ter"}
"""Prefixes that people write apart, and how `emergency_words` spells them."""


def _index() -> tuple[dict[str, frozenset[str]], dict[str, dict[str, frozenset[str]]]]:
    """Spelling → names of concepts and vetoes; and first word → second word → names, for spellings of two words and
    for prefixes written apart.
    """
    index: dict[str, set[str]] = {}
    for name, words in [*CONCEPTS.items(), *((f"-{name}", words) for name, words in VETOES.items())]:
        for word in words:
            index.setdefault(word, set()).add(name)
    pairs: dict[str, dict[str, frozenset[str]]] = {}
    for word, names in index.items():
        first, blank, second = word.partition("_")
        if blank:
            pairs.setdefault(first, {})[second] = frozenset(names)
    singles = {word: frozenset(names) for word, names in index.items() if "_" not in word}
    for apart, prefix in _APART.items():
        whole = {word[len(prefix) :]: names for word, names in singles.items() if word.startswith(prefix)}
        pairs[apart] = whole | pairs.get(apart, {})
    return singles, pairs


def _skeletons() -> dict[str, tuple[str, ...]]:
    """Consonants → the long spellings that have them."""
    found: dict[str, list[str]] = {}
    for word in sorted(_INDEX):
        if len(bones := _VOWELS.sub("", word)) >= _FEWEST_CONSONANTS and bones != word:
            found.setdefault(bones, []).append(word)
    return {bones: tuple(words) for bones, words in found.items()}


def _by_rarest() -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    """Concept → rank and concepts of the rules for which it is the rarest: the one that fewest rules name."""
    uses = Counter(concept for rule in RULES for concept in rule.concepts)
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for rank, rule in enumerate(RULES):
        found.setdefault(min(rule.concepts, key=uses.__getitem__), []).append((rank, frozenset(rule.concepts)))
    return {concept: tuple(rules) for concept, rules in found.items()}


_INDEX, _PAIRS = _index()
_SKELETONS = _skeletons()
_RULES = _by_rarest()
_CALM = (
    *("dream", "fiction", "verse", "memory", "service", "trimming", "recipe", "figure", "document", "claims", "rabies"),
    *("patient", "property", "parking", "meter", "over"),
    *("event", "sport", "news", "viewing", "career", "pending"),
)
"""Vetoes that also keep the classifier quiet."""

_GRAVE = frozenset(
    "die dies_now harms weary leaps ends cuts burden entrusts sorry abuse cruelty touches blackmail spreads_photo "
    "kidnaps swallows drinks poison poisoned collapses senseless".split()
)
"""Concepts that put a life at stake."""

_LIGHT = {
    **dict.fromkeys(("false_alarm", "toy", "ironed", "dish", "courtesy", "praised", "festive"), _GRAVE),
    "jest": _GRAVE | {"beast", "dog", "cattle", "quake", "ambulance", "blood"},
    "scam": _GRAVE - {"blackmail"} | {"threatens", "photo"},
    "vermin": frozenset("dies_now weary ends swallows drinks beast self".split()),
}
"""Likewise, each unless one of these concepts is named: people are bitter about their own death, and a snake or a quake
is real even if they laugh.
"""

_EVERYDAY = frozenset(
    "now ongoing urgent present help neg vehicle family person child road path den somewhere opening building "
    "inside roof indoors threatened spreads roams hidden self_ exist use better wants intends everything caller "
    "stands severe written letter for_kin part hurries types hideout surface under called appears joins "
    "swirls buckets roots torn mouth short_breath lurks".split()
)
"""Concepts that every second calm message names too."""

_NOTHING: frozenset[str] = frozenset()


def emergency_in(words: Sequence[str]) -> str | None:
    """The darurat intent that a text of these words clearly is about, or None; courtesies may be left in."""
    places = _places(words)
    if not places:
        return None
    if len(words) <= _A_CRY and all("robber" in _meanings(word) for word in words):
        return "kriminal_darurat"
    named = places.keys()
    ranks = [rank for concept in named & _RULES.keys() for rank, concepts in _RULES[concept] if concepts <= named]
    return next((RULES[rank].intent for rank in sorted(ranks) if _holds(RULES[rank], places)), None)


def is_look_alike(words: Sequence[str]) -> bool:
    """Whether a text that no rule rings for names no danger, or speaks of a dream, a film, a service, a document or a
    tree to be trimmed and hurries nobody: then the classifier, which knows hardly any such texts, does not ring
    either. One word of hurry outweighs one such sign, not two.
    """
    places = _places(words)
    named = places.keys()
    light = (veto for veto, stakes in _LIGHT.items() if not named & stakes)
    doubts = _doubts((*_CALM, *light), places)
    doubts += doubts and "-long_ago" in places
    return doubts > ("urgent" in places or "felled" in places) or not _is_danger(places)


def _is_danger(places: Mapping[str, list[int]]) -> bool:
    """Whether a word belongs to a danger; everyday words ("tolong", "rumah") and a bare place ("Ngronggo") do not."""
    return any(name not in _EVERYDAY and name[0] != "-" for name in places)


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    """Concept or "-veto" → where it stands, in the order of the text."""
    places: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        for name in _meanings(word):
            places.setdefault(name, []).append(position)
        if word in _PAIRS and position + 1 < len(words):
            for name in _PAIRS[word].get(words[position + 1], _NOTHING):
                places.setdefault(name, []).append(position)
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
    return _INDEX.get(_in_full(word), _NOTHING)


def _in_full(word: str) -> str:
    """The known spelling of which a hurried thumb has left out vowels ("kjepit", "ngglimpng"), or ""."""
    bones = _VOWELS.sub("", word)
    needed = _FEWEST_CONSONANTS if len(word) - len(bones) <= _SPARED else _MANY_CONSONANTS
    if len(bones) < needed or word in NOT_A_TYPO:
        return ""
    for full in _SKELETONS.get(bones, ()):
        letters = iter(full)
        if len(word) < len(full) and all(letter in letters for letter in word):
            return full
    return ""


def _forms(word: str) -> Iterator[str]:
    """The word, then without doubled letters, without a suffix, without a prefix, without both; krama dipun- as di-."""
    stems = [word[: -len(end)] for end in _SUFFIXES if word.endswith(end) and len(word) - len(end) >= _SHORTEST_STEM]
    yield word
    yield _DOUBLED.sub(r"\1", word)
    yield from stems
    for form in (word, *stems):
        for start in _PREFIXES:
            if form.startswith(start) and len(form) - len(start) > _SHORTEST_STEM:
                yield form[len(start) :]
    if word.startswith("dipun"):
        yield "di" + word[len("dipun") :]


def _holds(rule: Rule, places: Mapping[str, list[int]]) -> bool:
    """Whether the rule's concepts, all of them named, stand together and nothing speaks against them; every word of
    something still going on outweighs one doubt.
    """
    if not _dashed(rule.unless).isdisjoint(places):
        return False
    if _doubts(rule.unless_now, places) > len(places.get("ongoing", ())):
        return False
    return any(not _doubted(rule, places, end) for end in _meetings(rule, places))


def _doubts(vetoes: tuple[str, ...], places: Mapping[str, list[int]]) -> int:
    """How many of the vetoes a text names, a word of two of them counted once."""
    return len({places[name][0] for name in places.keys() & _dashed(vetoes)})


@lru_cache(maxsize=1_000)
def _dashed(vetoes: tuple[str, ...]) -> frozenset[str]:
    """The vetoes as `_places` names them."""
    return frozenset(f"-{veto}" for veto in vetoes)


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
    for veto in rule.unless_before:
        hedges = places.get(f"-{veto}", ())
        first = bisect_left(hedges, end - _BACKWARDS)
        if first < len(hedges) and hedges[first] < end:
            return True
    return False
