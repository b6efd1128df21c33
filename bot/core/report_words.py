"""Whether somebody asks that what was told be written down as a report: "catat sisan", "gawekno laporan"."""

import re

_WANTS = re.compile(
    r"\b(?:catat|catet|cathet|catatkan|catetno|dicatat|dicatet|gawekno|gawekne|gaweno|gawakno|digawekno|buatkan|buatin|bikinkan|"
    r"bikinin|damelaken|laporin|laporkan|laporno|laporne|laporke|lapurno|dilaporkan|dilaporno|dilaporne|didata|daftarkan|daftarno|"
    r"daftarin)\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:gak|ga|nggak|ndak|tidak|ora|mboten|jangan|ojo|belum|durung|pernah|tau)\b", re.IGNORECASE)


def wants(text: str) -> bool:
    """Whether a report is asked for, and not refused or spoken of as past."""
    return _WANTS.search(text) is not None and _NO.search(text) is None
