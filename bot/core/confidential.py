"""How confidential a case is: as its service demands, stricter if the resident wishes, never laxer (PRODUCT 1.14)."""

import re

from bot.core.nouns import Confidentiality

_ORDER = (Confidentiality.BIASA, Confidentiality.RAHASIA, Confidentiality.ANONIM)
_ANONYMOUS = re.compile(
    r"\b(?:anonim|anonym|anonymous|anonymus|tanpa nama|tanpo jeneng|tanpa identitas)\b"
    r"|\b(?:nama|identitas|jeneng|asma|data)\w*\W+(?:\w+\W+){0,2}?(?:rahasia|dirahasiakan|dirahasiakno|disamarkan|disembunyikan"
    r"|ojo\W+disebut|jangan\W+disebut|sampun\W+dipunsebat)\w*"
    r"|\b(?:rahasiakan|rahasiakno|sembunyikan|samarkan|jangan\W+sebut|ojo\W+sebut|ojo\W+nyebut|jangan\W+bawa)\w*\W+(?:\w+\W+){0,2}?"
    r"(?:nama|identitas|jeneng)\w*",
    re.IGNORECASE,
)


def wish(text: str) -> Confidentiality:
    """What a resident asks for in their own words: to stay unnamed, or nothing in particular."""
    return Confidentiality.ANONIM if _ANONYMOUS.search(text) else Confidentiality.BIASA


def stricter(first: Confidentiality, second: Confidentiality) -> Confidentiality:
    """The stricter of two."""
    return max(first, second, key=_ORDER.index)
