"""What the classifier sees of a text. Pure; the same functions feed training and serving.

Three blocks: words and pairs of words carry the meaning, character n-grams inside words carry it over typos, slang
spellings and affixes, and a block of its own says where, since one place name outvotes a whole letter about a pothole
that is another government's. Before that the lexicon says one word for what Javanese, slang and abbreviations call by
many.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from intents.lexicon import PLACE, REGENCY, Lexicon
from intents.masking import LABEL
from intents.normalise import NUMBER, alike_numbers, strip_courtesy, tokens, word_set

VERSION = 3
"""Raise it when a text gives other grams than before: models trained on the old ones are then refused."""

WORD_WEIGHT = 0.7
CHAR_WEIGHT = 1.0
PLACE_WEIGHT = 1.0
IDF_FROM_TEXTS = 1000
"""Below this many training texts document frequencies are too rough to help: idf is left off (2,314 texts: .932 with
it, .919 without)."""

SHORTEST, LONGEST = 3, 5
"""Lengths of the character n-grams, a word's surrounding blanks included."""

_PLACES = frozenset({PLACE, REGENCY})
PLACE_GRAMS = tuple(sorted([*_PLACES, *(f"@ {place}" for place in _PLACES)]))
"""All that block 3 can say. Other towns are left out: who moves or travels names them, too."""

_LOCATES = word_set("""
    di ndek nang neng nek ning teng ten wonten dhateng ing daerah kecamatan kec desa wilayah arah jalan kantor puskesmas
    pasar rsud sd smp sma stasiun terminal samsat orang rumah
""")
_NEAR = 3
_VOWELS = re.compile("[aiueo]")
_REPEATED = re.compile(r"(.)\1+")


def read(text: str) -> list[str]:
    """All words of a raw text; a mask label reads as the number it hides."""
    return tokens(LABEL.sub(f" {NUMBER} ", text) if "[" in text else text)


def voting(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The words that vote: without courtesies, all numbers alike, and as the lexicon reads them."""
    return lexicon.read(alike_numbers(strip_courtesy(words)))


def spoken(text: str, lexicon: Lexicon) -> list[str]:
    """The voting words of a raw text."""
    return voting(read(text), lexicon)


def word_grams(words: Sequence[str]) -> list[str]:
    """Block 1: words, bigrams ("a b"), skip-bigrams ("a _ b"), and which word comes first ("^ a") and last ("a $")."""
    if not words:
        return []
    pairs = [f"{left} {right}" for left, right in pairwise(words)]
    skips = [f"{left} _ {right}" for left, right in zip(words, words[2:], strict=False)]
    return [*words, *pairs, *skips, f"^ {words[0]}", f"{words[-1]} $"]


def char_grams(words: Iterable[str]) -> list[str]:
    """Block 2: `word_chars` of every word."""
    return [gram for word in words for gram in word_chars(word)]


def word_chars(word: str) -> list[str]:
    """All character n-grams of a word with a blank on either side, repeats included, and its skeleton."""
    padded = f" {word} "
    length = len(padded)
    grams = [
        padded[start : start + size]
        for size in range(SHORTEST, min(LONGEST, length) + 1)
        for start in range(length - size + 1)
    ]
    return [*grams, skeleton(word)] if len(word) > 2 and not word.isdigit() else grams


def skeleton(word: str) -> str:
    """What a hurried thumb leaves of a word, "#" before it: the first letter and the consonants, none of them twice
    in a row ("sampah" and "smph" are both "#smph").
    """
    return "#" + _REPEATED.sub(r"\1", word[0] + _VOWELS.sub("", word[1:]))


def place_grams(words: Sequence[str]) -> list[str]:
    """Block 3: what kinds of places are named, each once, and whether something is said to be there ("@ ")."""
    found: set[str] = set()
    for position, word in enumerate(words):
        if word in _PLACES:
            found.add(word)
            if not _LOCATES.isdisjoint(words[max(0, position - _NEAR) : position]):
                found.add(f"@ {word}")
    return sorted(found)
