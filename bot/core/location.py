"""A shared location: which kelurahan it lies in, as far as the city has drawn its borders (PRODUCT 1.6)."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.core.catalogue import Catalogue
from bot.core.nouns import Location

CLEAR_OF_BORDERS = 100.0
"""Metres: nearer to a border the drawing, or the telephone, may be wrong about the side."""


class Lies(Enum):
    SOMEWHERE = auto()
    INSIDE = auto()
    AT_A_BORDER = auto()
    OUTSIDE = auto()


@dataclass(frozen=True, slots=True)
class Pin:
    """Where a location lies. kelurahan: the codes that come into question, the likeliest first."""

    lies: Lies
    kelurahan: tuple[str, ...] = ()


def pin(location: Location, catalogue: Catalogue) -> Pin:
    """Without borders only what lies far away is known to be outside; the kelurahan is to be asked for."""
    if not catalogue.playbook.near(location):
        return Pin(Lies.OUTSIDE)
    if catalogue.borders is None:
        return Pin(Lies.SOMEWHERE)
    found = catalogue.borders.where(location)
    if found.code is None:
        return Pin(Lies.OUTSIDE) if found.metres > CLEAR_OF_BORDERS else Pin(Lies.SOMEWHERE)
    if found.metres > CLEAR_OF_BORDERS:
        return Pin(Lies.INSIDE, (found.code,))
    return Pin(Lies.AT_A_BORDER, tuple(filter(None, (found.code, found.neighbour))))
