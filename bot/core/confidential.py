"""How confidential a case is: as its service demands, stricter if the resident wishes, never laxer (PRODUCT 1.14)."""

import re

from bot.core.nouns import Confidentiality

_ORDER = (Confidentiality.BIASA, Confidentiality.RAHASIA, Confidentiality.ANONIM)
_NAME = r"(?:nama|namaku|namanya|identitas|identitasku|jeneng|jenengku|jenengne|asma|asmane|pelapor|pelapornya)"
_ME = r"(?:aku|saya|kulo|kula)"
_HIDE = (
    r"(?:(?:di|dipun|tak|ku)?rahasia\w*"
    r"|(?:di|dipun|tak|ku)(?:samar|sembunyi|umpet)\w*|(?:samar|sembunyi|umpet)(?:kan|no|ke|in))"
)
_HIDE_ME = r"(?:di|dipun|tak|ku)?rahasia(?:kan|aken|ken|no|ke|in)\b"
_DO_NOT = r"(?:jangan|ojo|aja|sampun|ampun)\W+(?:(?:sampe|sampek|sampai|nganti|ngantos)\W+)?"
_SAY = (
    r"(?:di|dipun|ke)?"
    r"(?:nyebut|nyebat|sebut|sebat|bawa|nggowo|gowo|beto|tulis|cantum|tampil|muncul|ungkap|sebar|bocor|kasih)\w*"
)
_KNOWN = r"(?:metu|ketahuan|ketauan|konangan|diketahui|dikenali)"
_ANONYMOUS = re.compile(
    r"\b(?:gausah|gak ?usah|ga ?usah|nggak ?usah|ndak ?usah|tidak ?usah|tidak perlu|gak perlu|tanpa|ora usah|rasah)\W+"
    r"(?:pake|pakai|nganggo|ngangge|sebut|nyebut|cantumkan|tulis)\W+(?:nama|jeneng|asma|identitas)\w*"
    r"|\b(?:anonim|anonym|anonymous|anonymus|tanpa nama|tanpo jeneng|tanpa identitas)\b"
    rf"|\b{_NAME}\W+(?:\w+\W+){{0,2}}?(?:{_HIDE}|{_DO_NOT}(?:{_SAY}|{_KNOWN}))"
    rf"|\b(?:{_HIDE}|{_DO_NOT}{_SAY})\W+(?:\w+\W+){{0,1}}?{_NAME}\b"
    rf"|\b{_DO_NOT}{_NAME}\W+(?:\w+\W+){{0,1}}?(?:{_SAY}|{_KNOWN})"
    rf"|\b{_ME}\W+(?:\w+\W+){{0,2}}?(?:{_HIDE_ME}|{_DO_NOT}(?:(?:di|dipun)?(?:ny|s)eb[au]t\w*|{_KNOWN}))"
    rf"|\b{_DO_NOT}(?:\w+\W+){{0,2}}?(?:tahu|tau|ngerti|ngertos)\W+(?:siapa|sapa|sopo|sinten|lek|nek|kalau|kalo)\b"
    r"|\b(?:ketahuan|ketauan|konangan)\W+(?:\w+\W+){0,2}?(?:lapor|laporan|ngelapor|matur)\b"
    rf"|\b(?:{_HIDE_ME}|{_DO_NOT}(?:di|dipun)?sebut\w*)\W+{_ME}\b",
    re.IGNORECASE,
)


def wish(text: str) -> Confidentiality:
    """What a resident asks for in their own words: to stay unnamed, or nothing in particular."""
    return Confidentiality.ANONIM if _ANONYMOUS.search(text) else Confidentiality.BIASA


def stricter(first: Confidentiality, second: Confidentiality) -> Confidentiality:
    """The stricter of two."""
    return max(first, second, key=_ORDER.index)
