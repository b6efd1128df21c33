"""One noisy copy of a text: the slips of a thumb, slang spellings and dropped vowels.

Training on originals plus one copy loses 1.2 points under heavy noise instead of 4.8 (measured; DESIGN section 5).
"""

import random

from intents.normalise import plain

SLANG: dict[str, tuple[str, ...]] = {
    "tidak": ("gak", "ga", "tdk", "nggak"),
    "gak": ("ga", "gk", "nggak"),
    "yang": ("yg",),
    "sudah": ("udah", "sdh", "udh"),
    "belum": ("blm", "blom"),
    "tolong": ("tlg", "tlong"),
    "bagaimana": ("gimana", "gmn"),
    "berapa": ("brp", "brapa"),
    "dimana": ("dmn",),
    "mana": ("mn",),
    "dengan": ("dgn", "sama"),
    "untuk": ("utk", "buat"),
    "karena": ("krn", "karna"),
    "kalau": ("kalo", "klo", "kl"),
    "saya": ("sy", "aku"),
    "bisa": ("bs",),
    "jalan": ("jln", "jl"),
    "depan": ("dpn",),
    "rumah": ("rmh",),
    "orang": ("org",),
    "banyak": ("byk",),
    "sekarang": ("skrg",),
    "kemarin": ("kmrn",),
    "juga": ("jg",),
    "dari": ("dr",),
    "sampai": ("smpe", "sampe"),
    "cepat": ("cpt", "cepet"),
    "anak": ("ank",),
    "apa": ("ap", "opo"),
    "mau": ("mo",),
    "kok": ("ko",),
    "wes": ("wis", "wez"),
    "ndek": ("nek", "nang"),
    "piro": ("pro",),
    "iso": ("isok", "isa"),
    "kulo": ("kula",),
    "mboten": ("boten",),
}
_NEIGHBOURS = {
    here: left + right
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for here, left, right in zip(row, " " + row[:-1], row[1:] + " ", strict=True)
}
_VOWELS = "aeiou"
_TYPO_RATE, _SLANG_RATE, _VOWEL_RATE = 0.12, 0.5, 0.08


def noisy(text: str, seed: int) -> str:
    """A copy in lower case with about every fifth word changed; the same seed gives the same copy."""
    chance = random.Random(seed)  # noqa: S311 - typos, no secrets
    return " ".join(_noisy_word(word, chance) for word in plain(text).split())


def _noisy_word(word: str, chance: random.Random) -> str:
    if word in SLANG and chance.random() < _SLANG_RATE:
        return chance.choice(SLANG[word])
    draw = chance.random()
    if len(word) > 4 and draw < _VOWEL_RATE:
        return _without_a_vowel(word, chance)
    if len(word) > 3 and draw < _VOWEL_RATE + _TYPO_RATE:
        return _mistyped(word, chance)
    return word


def _without_a_vowel(word: str, chance: random.Random) -> str:
    places = [place for place, char in enumerate(word) if place and char in _VOWELS]
    if not places:
        return word
    place = chance.choice(places)
    return word[:place] + word[place + 1 :]


def _mistyped(word: str, chance: random.Random) -> str:
    """A letter left out, doubled, swapped with the next, or its neighbour on the keyboard."""
    place = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(4)
    if kind == 0:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + word[place] + word[place:]
    if kind == 2:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    near = _NEIGHBOURS.get(word[place], "").strip()
    return word[:place] + (chance.choice(near) if near else word[place]) + word[place + 1 :]
