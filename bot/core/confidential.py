"""How confidential a case is: as its service demands, stricter if the resident wishes, never laxer (PRODUCT 1.14)."""

import re

from bot.core.nouns import Confidentiality

_ORDER = (Confidentiality.BIASA, Confidentiality.RAHASIA, Confidentiality.ANONIM)
_NAME = (
    r"(?:nama|namaku|namanya|identitas|identitasku|jeneng|jenengku|jenengne|asma|asmane|pelapor|pelapornya|aku|saya)"
)
_HIDE = r"(?:di|tak|ku)?(?:rahasia|samar|sembunyi|umpet)\w*"
_NOT_SAID = (
    r"(?:jangan|ojo|aja|sampun|ampun)\W+(?:sampe\W+|sampai\W+|ngantos\W+)?"
    r"(?:di|dipun|nyebut|bawa|nggowo|sebut|metu|ketahuan|konangan)\w*"
)
_ANONYMOUS = re.compile(
    rf"\b(?:anonim|anonym|anonymous|anonymus|tanpa nama|tanpo jeneng|tanpa identitas)\b"
    rf"|\b{_NAME}\W+(?:\w+\W+){{0,2}}?(?:{_HIDE}|{_NOT_SAID})"
    rf"|\b(?:{_HIDE}|{_NOT_SAID})\W+(?:\w+\W+){{0,1}}?{_NAME}\b",
    re.IGNORECASE,
)


def wish(text: str) -> Confidentiality:
    """What a resident asks for in their own words: to stay unnamed, or nothing in particular."""
    return Confidentiality.ANONIM if _ANONYMOUS.search(text) else Confidentiality.BIASA


def stricter(first: Confidentiality, second: Confidentiality) -> Confidentiality:
    """The stricter of two."""
    return max(first, second, key=_ORDER.index)
