"""Whether somebody asks that what was told be written down as a report: "catat sisan", "gawekno laporan"."""

import re

_VERB = (
    r"(?:catat|catet|cathet|catatkan|catetno|dicatat|dicatet|gawekno|gawekne|gaweno|gawakno|digawekno|buatkan|buatin|dibuatkan|"
    r"bikinkan|bikinin|damelaken|laporin|laporkan|laporno|laporne|laporke|lapurno|dilaporkan|dilaporno|dilaporne|didata|daftarkan|"
    r"daftarno|daftarin)"
)
_WANTS = re.compile(rf"\b{_VERB}\b", re.IGNORECASE)
_REFUSED = re.compile(
    rf"\b(?:gak|ga|nggak|ndak|tidak|ora|mboten|jangan|ojo|belum|durung|pernah|tau|sudah|wes|wis)\W+(?:\w+\W+)?{_VERB}\b",
    re.IGNORECASE,
)


def wants(text: str) -> bool:
    """Whether a report is asked for, and not refused or spoken of as past."""
    return _WANTS.search(text) is not None and _REFUSED.search(text) is None
