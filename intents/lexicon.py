"""One word for what residents call by many: Javanese, slang, abbreviations and names of places, before words vote.

The lists are the city's (`training_data/lexicon/`) and travel inside the model they trained. Words whose meaning hangs
on their neighbours ("mati", "iso" after "gak") are not in them: the classifier learns those from examples.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from intents.normalise import alike_numbers, tokens

PLACE, REGENCY, TOWN = "lokasi", "luarkabupaten", "luarkota"
"""What a name stands for: a kelurahan or street of the city (where a lamp is broken says nothing about which service
mends it), a place in the regency around it, another town. Whose matter it is hangs on that (batas.md, rule 1).
"""

_INTRODUCES = frozenset({"kelurahan", "kel", "desa", "ds", "dusun", "kecamatan", "kec", "daerah", "lurah"})
"""After these a word that is also an everyday one ("semen", "bawang") is the name."""

PLACES = "places"
"""The one file of the lexicon that lists names, not words."""

_ENDINGS = ("nipun", "ipun", "ne", "e", "nya", "ku", "mu")
_SHORTEST_STEM = 3
_REMEMBERED_WORDS = 30_000


class LexiconError(ValueError):
    """A lexicon that contradicts itself or names nothing; the message is one line."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """plain: form → the word it stands for. places: name, lower-case words one blank apart → PLACE, REGENCY or TOWN.
    also_words: names that are everyday words, too.
    """

    plain: Mapping[str, str]
    places: Mapping[str, str]
    also_words: frozenset[str]
    _longer: Mapping[str, tuple[int, ...]] = field(init=False, compare=False)
    """First word → how many words its names have, longest first."""
    _word: Callable[[str], str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        lengths: dict[str, set[int]] = {}
        for name in self.places:
            words = name.split()
            lengths.setdefault(words[0], set()).add(len(words))
        longer = {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}
        object.__setattr__(self, "_longer", longer)
        object.__setattr__(self, "_word", lru_cache(_REMEMBERED_WORDS)(self._look_up))

    def read(self, words: Sequence[str]) -> list[str]:
        """The words as they vote: plain words for their forms, PLACE for the names of the city, and REGENCY or TOWN
        before a name outside it.
        """
        plain: list[str] = []
        start = 0
        while start < len(words):
            name = self._name_at(words, start)
            if not name:
                plain.append(self._word(words[start]))
            else:
                mark = self.places[name]
                plain += [mark] if mark == PLACE else [mark, name]
            start += name.count(" ") + 1
        return plain

    def _look_up(self, word: str) -> str:
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

    def _name_at(self, words: Sequence[str], start: int) -> str:
        """The longest name of a place that begins at `start`, or nothing."""
        for length in self._longer.get(words[start], ()):
            name = " ".join(words[start : start + length])
            if name in self.places and (name not in self.also_words or (start and words[start - 1] in _INTRODUCES)):
                return name
        return ""

    def as_json(self) -> dict[str, Any]:
        """What `from_json` makes it of again."""
        return {"plain": dict(self.plain), "places": dict(self.places), "also_words": sorted(self.also_words)}


def from_json(content: Mapping[str, Any]) -> Lexicon:
    """The lexicon of `as_json`."""
    return Lexicon(content["plain"], content["places"], frozenset(content["also_words"]))


def of_pack(files: Mapping[str, Mapping[str, Any]], districts: Iterable[str]) -> Lexicon:
    """The lexicon of a city pack. files: `places` (streets, regency, towns, also_words) and any number of lists of
    plain word → forms, by file stem; districts: names and spellings of the kelurahan. Raises LexiconError.
    """
    listed = {key: _names(f"{PLACES}.yaml", names) for key, names in files.get(PLACES, {}).items()}
    lists = [(word, spellings) for stem, file in files.items() if stem != PLACES for word, spellings in file.items()]
    places = dict.fromkeys(listed.get("towns", ()), TOWN) | dict.fromkeys(listed.get("regency", ()), REGENCY)
    places |= dict.fromkeys([*listed.get("streets", ()), *_names("kelurahan.yaml", districts)], PLACE)
    return Lexicon(_forms(lists), places, frozenset(listed.get("also_words", ())))


def _names(file: str, written: Iterable[str]) -> list[str]:
    """The names as the words of a message are read. Raises LexiconError for one without a word."""
    names = {name: " ".join(alike_numbers(tokens(name))) for name in written}
    for name, read in names.items():
        if not read:
            raise LexiconError(f"{file}: {name!r} holds no word")
    return list(names.values())


EMPTY = Lexicon({}, {}, frozenset())
"""Every word stands for itself."""


def _forms(lists: Sequence[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Form → plain word, followed to the end where the plain word of one list is a form of another."""
    plain: dict[str, str] = {}
    for word, spellings in lists:
        for form in spellings:
            if plain.setdefault(form, word) != word:
                raise LexiconError(f"{form!r} is a form of {plain[form]!r} and of {word!r}")
    return {form: _end(form, plain) for form in plain}


def _end(form: str, plain: Mapping[str, str]) -> str:
    seen = {form}
    word = plain[form]
    while word in plain:
        if word in seen:
            raise LexiconError(f"{form!r} leads back to itself")
        seen.add(word)
        word = plain[word]
    return word
