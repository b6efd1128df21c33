"""Where something is, read from a text: one of the kelurahan (typos tolerated), and the words around it."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot.core.nouns import Kelurahan, Place

_WORD = re.compile(r"[a-z0-9']+")
_LINES = re.compile(r"\s*\n\s*")
_BEFORE_A_PLACE = frozenset(
    "di ke dari ndek nang neng nek ing wonten teng kelurahan kel lurah desa dekat deket cedak cedhak ngarep depan "
    "mburi belakang sebelah masjid mushola perempatan pertigaan gang gg jl jln jalan dalan daerah "
    "wilayah warga rt rw".split()
)
_LANDMARK = frozenset(
    "jl jln jalan gang gg rt rw depan ngarep ngajeng dekat deket cedak cedhak sebelah samping belakang mburi "
    "perempatan prapatan pertigaan protelon simpang pasar masjid mushola musholla sd sdn smp smpn sma sman smk tk "
    "kantor balai taman stadion terminal stasiun jembatan makam pos perumahan perum gor alun puskesmas toko warung "
    "kampus pondok".split()
)
_STREET = frozenset("jalan dalan jln".split())
_ENDS = frozenset(
    "mati padam rusak bolong berlubang lubang ambles banjir mampet buntu numpuk menumpuk roboh ambruk tumbang bocor "
    "sudah udah wes wis sampun belum durung dereng tidak gak ga ora mboten yang sing karena soale tolong tulung "
    "mohon "
    "ya bukan dudu msh masih isih yg lagi maneh trs padahal kok tapi tp ning nanging soalnya soale karna krn "
    "pada podo jadi "
    "jd dadi ikut airnya banyune toyanipun kalau kalo lek nek buat gawe "
    "sejak mulai ket sampai sak terus banget gelap peteng bau mambu ada ono onok kok itu iku ini iki saya "
    "aku kulo".split()
)
_FINE = re.compile(r"(rt|rw|no|nomor|gang|gg|blok)\W{0,2}\d+\w?", re.IGNORECASE)
_MOST_WORDS = 200
"""Characters of the words for a place."""

_NOWHERE = (
    _LANDMARK - {"alun"}
    | _BEFORE_A_PLACE - {"rt", "rw"}
    | frozenset(
        "rumah omah griya griyo rumahku omahku omahe rumahnya saya aku kulo ku kami mulut sini kene mriki situ "
        "kono sana pas "
        "sekolah kampung perkampungan kami tetangga tonggo sungai kali lor kidul wetan kulon".split()
    )
)
_KELURAHAN = frozenset("kel kelurahan kelurahannya kelurahane lurah".split())
_KECAMATAN = frozenset("kec kecamatan kecamatannya kecamatane camat".split())
_QUARTERS = frozenset({"rt", "rw"})
_A_NAME = 3
"""Words of an answer that is hardly more than a name."""

_CLAUSE = 8
_SIMILAR = 84.0
_LONG_ENOUGH = 5


def place_in(text: str, kelurahan: Mapping[str, Kelurahan], *, asked: bool = False) -> Place:
    """The place a text names; an empty Place when it names none.

    asked: the text answers "where?", so every word of it may be a place and the whole of it is kept.
    """
    code = kelurahan_in(text, kelurahan.values(), asked=asked)
    return Place(kelurahan=code, words=_LINES.sub(", ", text.strip()) if asked else landmark_in(text))


def kelurahan_in(text: str, kelurahan: Iterable[Kelurahan], *, asked: bool = False) -> str | None:
    """The code of the kelurahan a text names, or None. A word that only looks alike counts after a place word.

    A name after "kelurahan" goes before any other, one after "kecamatan" is none; a name that is also a word counts
    only where a place is spoken of.
    """
    words = _WORD.findall(text.casefold())
    known = {_joined(name): one for one in kelurahan for name in (one.name, *one.spellings)}
    named = [(place, known[word]) for place, word in _names(words) if word in known]
    exact = [(place, one) for place, one in named if _is_meant(words, place, one, asked=asked)]
    best = min(exact, key=lambda found: (_before(words, found[0]) not in _KELURAHAN, found[0]), default=None)
    if best:
        return best[1].code
    likely = [
        word
        for place, word in enumerate(words)
        if len(word) >= _LONG_ENOUGH and (asked or _before(words, place) in _BEFORE_A_PLACE)
    ]
    return next((known[name].code for word in likely if (name := _like(word, known))), None)


def _names(words: list[str]) -> list[tuple[int, str]]:
    """Where each word, and each pair of words, begins."""
    pairs = [(place, "".join(pair)) for place, pair in enumerate(pairwise(words))]
    return [*pairs, *enumerate(words)]


def _is_meant(words: list[str], place: int, one: Kelurahan, *, asked: bool) -> bool:
    before = _before(words, place)
    if before in _KECAMATAN:
        return False
    if not one.also_word or before in _KELURAHAN:
        return True
    after = words[place + 1] if place + 1 < len(words) else ""
    spoken_of = (
        before in _BEFORE_A_PLACE
        or before.isdigit()
        or (asked and len(words) <= _A_NAME)
        or place == 0
        or after in _QUARTERS
    )
    return spoken_of and after not in _LANDMARK - _QUARTERS


def _before(words: list[str], place: int) -> str:
    return words[place - 1] if place else ""


def is_an_address(text: str, kelurahan: Iterable[Kelurahan]) -> bool:
    """Whether a text begins like the answer to "where?": with a place word, a landmark or a kelurahan."""
    words = _WORD.findall(text.casefold())[:2]
    if not words:
        return False
    return (
        _begins(words, 0)
        or words[0] in _BEFORE_A_PLACE - _STREET
        or kelurahan_in(" ".join(words), kelurahan) is not None
    )


def outside_in(text: str, elsewhere: Collection[str]) -> str | None:
    """The first word of a text that names a place outside the city, as it is written in titles; None without one."""
    found = next((word for word in _WORD.findall(text.casefold()) if word in elsewhere), None)
    return {"kab": "Kabupaten", "slg": "SLG"}.get(found, found.capitalize()) if found else None


def landmark_in(text: str) -> str:
    """The words from the first street or landmark word to the end of its clause, at most eight of them."""
    words = text.split()
    bare = [word.casefold().strip(".,;:!?()") for word in words]
    start = next((place for place in range(len(words)) if _begins(bare, place)), None)
    if start is None:
        return ""
    clause: list[str] = []
    for word, plain in zip(words[start : start + _CLAUSE], bare[start : start + _CLAUSE], strict=True):
        if plain in _ENDS:
            break
        clause.append(word)
        if word[-1] in ",;!?" or (word[-1] == "." and len(word) > 3):
            break
    return " ".join(clause).rstrip(".,;:!?")


def _begins(words: list[str], place: int) -> bool:
    """Whether a landmark begins here. "jalan" is one only when a name follows ("lampu jalan mati" names no street)."""
    if words[place] not in _LANDMARK:
        return False
    following = words[place + 1] if place + 1 < len(words) else ""
    return words[place] not in _STREET or bool(following and following not in _ENDS | _BEFORE_A_PLACE)


def said(place: Place, kelurahan: Mapping[str, Kelurahan]) -> str:
    """A place in words for people: "depan masjid, Kel. Ngronggo"."""
    parts = [place.words] if place.words else []
    named = kelurahan.get(place.kelurahan or "")
    if named and named.name.casefold() not in place.words.casefold():
        parts.append(f"Kel. {named.name}")
    if place.location and not place.words:
        parts.append(f"titik {place.location.latitude:.5f}, {place.location.longitude:.5f}")
    return ", ".join(parts)


def together(known: Place, new: Place, *, instead: bool = False) -> Place:
    """What both say; the newer wins. instead: newer words take the place of the older ones, else they stand beside."""
    return replace(
        known,
        kelurahan=new.kelurahan or known.kelurahan,
        words=_refined(known.words, new.words, instead=instead),
        location=new.location or known.location,
    )


def _refined(known: str, new: str, *, instead: bool) -> str:
    """A mere house number, RT or RW takes the place of the older one and leaves the rest."""
    if not new or not known:
        return new or known
    fine = _FINE.fullmatch(new.strip())
    if fine is None:
        return new if instead or known in new else known if new in known else f"{known}, {new}"[:_MOST_WORDS]
    older = re.compile(rf"\b{fine.group(1)}\W{{0,2}}\d+\w?", re.IGNORECASE)
    return older.sub(new.strip(), known, count=1) if older.search(known) else f"{known}, {new.strip()}"


def is_precise(words: str) -> bool:
    """Whether words for a place hold a name or a number: "depan rumah" is nowhere in particular."""
    named = [word for word in _WORD.findall(words.casefold()) if word not in _NOWHERE]
    return bool(named)


def _joined(name: str) -> str:
    return "".join(_WORD.findall(name.casefold()))


def _like(word: str, known: Mapping[str, Kelurahan]) -> str | None:
    found = process.extractOne(word, known.keys(), scorer=fuzz.ratio, score_cutoff=_SIMILAR)
    return found[0] if found else None
