"""A report as a value: what it knows so far, and how words, a place or a photo change it (PRODUCT 1.6)."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core import confidential, places
from bot.core.catalogue import Catalogue
from bot.core.location import Lies, pin
from bot.core.nouns import Confidentiality, Draft, Entry, Kelurahan, Location, Place

PLACED = frozenset({"lokasi", "kelurahan", "alamat", "alamat_kasus", "kelurahan_objek"})
"""Slots that ask where something is."""

_ENOUGH_WORDS = 2
_AN_ADDRESS = 5
_CORRECTS = re.compile(
    r"\W*(?:eh|oh|ups|lho|maaf|sori|sorry|ngapunten)?\W*(?:ada yang )?"
    r"(?:salah|keliru|kleru|luput|ralat|koreksi|maksud|mksd|maksude|bukan|dudu|sanes|lokasinya|lokasine|tempatnya)\b",
    re.IGNORECASE,
)


def begun(entry: Entry, text: str, now: datetime, catalogue: Catalogue, confidence: float = 0.0) -> Draft:
    """A report with what was already said: the place, and whether it is to be confidential."""
    return Draft(
        intent=entry.intent,
        department=entry.owner,
        text=text,
        confidentiality=confidential.stricter(entry.confidentiality, confidential.wish(text)),
        touched_at=now,
        asking="what",
        place=places.place_in(text, catalogue.kelurahan),
        confidence=confidence,
    )


def together(first: Draft, second: Draft) -> Draft:
    """Two reports told at once; what names no place of its own happened where the other did."""
    place = first.place if first.place != Place() else second.place
    shared = replace(second, place=second.place if second.place != Place() else place)
    both = replace(first, place=place, second=shared)
    wishes = (confidential.wish(first.text), confidential.wish(second.text))
    return unnamed(both) if Confidentiality.ANONIM in wishes else both


def unnamed(draft: Draft) -> Draft:
    """Anonymous, and so is the report told with it."""
    second = unnamed(draft.second) if draft.second else None
    return replace(draft, confidentiality=Confidentiality.ANONIM, second=second)


def heard(draft: Draft, text: str, kelurahan: Mapping[str, Kelurahan]) -> Draft:
    """The report after an answer to what was asked last, or after a remark."""
    draft = unnamed(draft) if confidential.wish(text) is Confidentiality.ANONIM else draft
    if draft.asking == "place" and _tells_no_place(text, kelurahan):
        return replace(draft, text=f"{draft.text}\n{text}", asking="again")
    if draft.asking in ("place", "again", "outside"):
        return _placed(replace(draft, asking="place"), places.place_in(text, kelurahan, asked=True), instead=True)
    if draft.asking in ("kelurahan", "border"):
        return _answered_which(draft, text, kelurahan)
    place = places.place_in(text, kelurahan)
    if draft.asking == "what" and not told(draft):
        return _placed(replace(draft, text="\n".join(filter(None, (draft.text, text)))), place)
    if draft.asking == "what":
        return _placed(replace(draft, text=text), place)
    if place != Place() and (draft.asking == "change" or _CORRECTS.match(text)):
        return _placed(draft, place, instead=True)
    return _placed(replace(draft, text=f"{draft.text}\n{text}"), place)


def _tells_no_place(text: str, kelurahan: Mapping[str, Kelurahan]) -> bool:
    """A sentence that neither begins like an address nor names a kelurahan or a landmark goes on with the story."""
    if len(text.split()) <= _AN_ADDRESS or places.is_an_address(text, kelurahan.values()):
        return False
    return (
        places.place_in(text, kelurahan) == Place()
        and places.kelurahan_in(text, kelurahan.values(), asked=True) is None
    )


def _answered_which(draft: Draft, text: str, kelurahan: Mapping[str, Kelurahan]) -> Draft:
    """An answer to "which kelurahan?" that names no place is a remark."""
    place = places.place_in(text, kelurahan)
    code = places.kelurahan_in(text, kelurahan.values(), asked=True)
    if code is None and not place.words:
        return replace(draft, text=f"{draft.text}\n{text}", asking="kelurahan")
    words = place.words or (text.strip() if len(text.split()) > 1 else "")
    return _placed(draft, Place(kelurahan=code, words=words))


def shown(draft: Draft, location: Location | None, photos: tuple[int, ...], catalogue: Catalogue) -> Draft:
    """The report with a photo or a shared location. One outside the city changes nothing but the next question."""
    draft = replace(draft, photos=(*draft.photos, *photos))
    if location is None:
        return draft
    lies = pin(location, catalogue)
    if lies.lies is Lies.OUTSIDE:
        return replace(draft, asking="outside")
    inside = lies.kelurahan[0] if lies.lies is Lies.INSIDE else None
    draft = replace(draft, asking="place") if draft.asking == "outside" else draft
    return _placed(draft, Place(kelurahan=inside, location=location))


def missing(draft: Draft, entry: Entry, catalogue: Catalogue) -> str:
    """The first thing to ask for: what, place, kelurahan or border; else confirm."""
    if not told(draft):
        return "what"
    if not PLACED & set(entry.slots):
        return "confirm"
    if draft.place == Place():
        return "again" if draft.asking == "again" else "place"
    if draft.place.kelurahan or places.is_precise(draft.place.words) or draft.asking in ("kelurahan", "border"):
        return "confirm"
    located = draft.place.location
    return "border" if located and len(pin(located, catalogue).kelurahan) > 1 else "kelurahan"


def told(draft: Draft) -> bool:
    """Whether more than a word was said about what happened."""
    return len(draft.text.split()) >= _ENOUGH_WORDS


def _placed(draft: Draft, place: Place, *, instead: bool = False) -> Draft:
    """The place of a report, in place of the words known or beside them; a second report without its own follows."""
    merged, second = places.together(draft.place, place, instead=instead), draft.second
    if second and second.place in (Place(), draft.place):
        second = replace(second, place=merged)
    return replace(draft, place=merged, second=second)
