"""One word for what residents call by many: Javanese, slang, abbreviations and names of places, before words vote.

The lists are the city's (`training_data/lexicon/`) and travel inside the model they trained. Words whose meaning hangs
on their neighbours ("mati", "iso" after "gak") are not in them: the classifier learns those from examples.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

PLACE = "lokasi"
"""Stands for every kelurahan and street: where a lamp is broken says nothing about which service mends it."""

ELSEWHERE = "luarkota"
"""Stands before the name of a place outside the city, which decides whose matter it is (batas.md, rule 1)."""

PLACES = "places"
"""The one file of the lexicon that lists names, not words."""

_ENDINGS = ("nipun", "ipun", "ne", "e", "nya", "ku", "mu")
_SHORTEST_STEM = 3


class LexiconError(ValueError):
    """A lexicon that contradicts itself; the message is one line."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """plain: form → the word it stands for. places: first word → the names that begin with it, longest first, each as
    its words. outside: names of other towns, one word each.
    """

    plain: Mapping[str, str]
    places: Mapping[str, tuple[tuple[str, ...], ...]]
    outside: frozenset[str]

    def read(self, words: Sequence[str]) -> list[str]:
        """The words as they vote: plain words for their forms, one PLACE for each name of a place."""
        plain: list[str] = []
        start = 0
        while start < len(words):
            length = self._place_at(words, start)
            if length:
                plain.append(PLACE)
            elif words[start] in self.outside:
                plain += [ELSEWHERE, words[start]]
            else:
                plain.append(self.word(words[start]))
            start += length or 1
        return plain

    def word(self, word: str) -> str:
        """The plain word of one form, also with a Javanese or Indonesian possessive ending."""
        known = self.plain.get(word)
        if known is not None:
            return known
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                known = self.plain.get(word[: -len(ending)])
                if known is not None:
                    return known
        return word

    def _place_at(self, words: Sequence[str], start: int) -> int:
        """How many words from `start` are the name of a place; 0 where none begins."""
        for name in self.places.get(words[start], ()):
            if tuple(words[start : start + len(name)]) == name:
                return len(name)
        return 0

    def as_json(self) -> dict[str, Any]:
        """Everything needed to make it again with `lexicon`."""
        names = sorted(" ".join(name) for names in self.places.values() for name in names)
        return {"plain": dict(sorted(self.plain.items())), "places": names, "outside": sorted(self.outside)}


def lexicon(plain: Mapping[str, str], places: Iterable[str], outside: Iterable[str]) -> Lexicon:
    """A lexicon of these forms and names; names are lower-case words, one blank apart."""
    first: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(set(places)):
        words = tuple(name.split())
        first.setdefault(words[0], []).append(words)
    return Lexicon(
        dict(plain),
        {word: tuple(sorted(names, key=len, reverse=True)) for word, names in first.items()},
        frozenset(outside),
    )


def of_pack(files: Mapping[str, Mapping[str, Any]], districts: Iterable[str]) -> Lexicon:
    """The lexicon of a city pack. files: `places` (streets, elsewhere, also_words) and any number of lists of plain
    word → forms, by file stem; districts: names and spellings of the kelurahan. Raises LexiconError.
    """
    places = files.get(PLACES, {})
    spoken = frozenset(places.get("also_words", ()))
    names = {name for name in map(str.lower, districts) if name not in spoken}
    lists = [(word, spellings) for stem, file in files.items() if stem != PLACES for word, spellings in file.items()]
    return lexicon(_forms(lists), names.union(places.get("streets", ())), places.get("elsewhere", ()))


EMPTY = lexicon({}, (), ())
"""Every word stands for itself."""


def _forms(lists: Sequence[tuple[str, Iterable[str]]]) -> dict[str, str]:
    words = {word for word, _ in lists}
    plain: dict[str, str] = {}
    for word, spellings in lists:
        for form in spellings:
            if form in words:
                raise LexiconError(f"{form!r} is a plain word and also a form of {word!r}")
            if plain.setdefault(form, word) != word:
                raise LexiconError(f"{form!r} is a form of {plain[form]!r} and of {word!r}")
    return plain
