"""Where a message may hold two needs, and when it does (PRODUCT 1.7). Pure; the model does the reading.

Long letters about one thing are full of sentences that read like something else, so a cut is believed only where the
two likeliest intents of the whole are also those of its halves, each clearly the other's rival in its own half.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from intents.normalise import word_set

FEWEST_WORDS = 3
"""In each half; shorter ones are afterthoughts."""

MOST_CUTS = 24
"""More clauses than that are a long letter; the later ones are read as one."""

LEAST_SECOND, CLEAR_SECOND = -0.6, 0.12
"""Decision value of the whole's second intent and its lead over the third from which on a cut is looked for at all:
every two-issue message of the development set that is found has more, three ordinary ones in four have less."""

_JOINTS = word_set("""
    sekalian sekaligus sisan pisan terus trus trs btw plus sama sm dan lan karo kaliyan kalih ambek kemudian lalu
    lajeng juga jg
""")
_PHRASES = (
    r"(?:oh|oya|lha)\s+(?:ya|yo|iya)|(?:satu|sitok|siji|setunggal)\s+(?:lagi|maneh|malih)"
    r"|(?:selain|samping)\s+itu|lain\s+hal"
)
_JOINT = re.compile(rf"\W*\b(?:{'|'.join(sorted(_JOINTS))}|{_PHRASES})\b", re.IGNORECASE)
_CUT = re.compile(rf"(?<![.;!?,])[.;!?,]+\s+|\n+|\s(?=(?:{'|'.join(sorted(_JOINTS))}|{_PHRASES})\b)", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_AROUND = " \t\n,.;"


@dataclass(frozen=True, slots=True)
class Halves:
    """What speaks for a cut. surer: the confidence of the less sure half; rivalry: by how much, in decision values, the
    weaker half prefers its own intent to the other's; second: lead of the whole's second intent over its third; joint:
    the second half begins like one; balance: words of the shorter half over those of the whole; urgent: one of both
    intents is darurat.
    """

    surer: float
    rivalry: float
    second: float
    joint: bool
    balance: float
    urgent: bool


def cuts(text: str) -> list[int]:
    """The places in a text where another need may begin, with FEWEST_WORDS on either side."""
    places = sorted({found.end() if found.group().strip() else found.start() for found in _CUT.finditer(text)})
    words = [found.start() for found in _WORD.finditer(text)]
    most = len(words) - FEWEST_WORDS
    return [place for place in places if FEWEST_WORDS <= bisect_left(words, place) <= most][:MOST_CUTS]


def parts(text: str, places: list[int]) -> list[str]:
    """The pieces of a text between these places."""
    borders = [0, *places, len(text)]
    return [text[start:end] for start, end in pairwise(borders)]


def halves(text: str, place: int) -> tuple[str, str]:
    """Both sides of a cut."""
    return text[:place].strip(_AROUND), text[place:].strip(_AROUND)


def begins_anew(text: str, place: int) -> bool:
    """Whether what follows the cut begins with "terus", "sekalian", "oh ya" and the like."""
    return _JOINT.match(text, place) is not None


def balance(sides: tuple[str, str]) -> float:
    """Words of the shorter side over those of both."""
    first, second = (len(side.split()) for side in sides)
    return min(first, second) / (first + second)


def rivalry(values: NDArray[np.floating], chosen: NDArray[np.intp]) -> float:
    """By how much the weaker side prefers its own intent to the other's. values: (2, intents); chosen: (2,)."""
    first, second = chosen
    return float(min(values[0, first] - values[0, second], values[1, second] - values[1, first]))


def are_two(signs: Halves) -> bool:
    """A linear rule; its weights are a logistic regression's on 120 two-issue and 3,021 ordinary messages of ten
    writers that the model had not seen, its level leaves half a percent of the ordinary ones cut.
    """
    score = 3.2 * signs.surer + 3.7 * signs.rivalry + 2.1 * signs.second + 2.1 * signs.joint + 7.0 * signs.balance
    return score - 4.4 * signs.urgent >= 12.5
