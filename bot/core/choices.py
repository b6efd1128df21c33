"""A typed number, or a button's words typed, works like the button (PRODUCT 1.15)."""

from collections.abc import Sequence

from bot.core.courtesy_words import ADDRESS
from bot.core.nouns import Button
from bot.core.scene import bare

YES = "ya|iya|iyo|yo|nggih|inggih|njih|enggih|ok|oke|sip|boleh|betul|bener|benar|leres|ya sekarang|iya sekarang|yoi|yup"
NO = "tidak|bukan|gak|ga|nggak|ngga|enggak|ndak|tdk|ora|mboten|boten|moh|emoh|sanes|dudu"

SPOKEN: dict[str, frozenset[str]] = {
    payload: frozenset(words.split("|"))
    for payload, words in {
        "form:send": YES,
        "form:join": "ikut|melu|nderek|ikut saja|melu ae|ikut laporan itu",
        "form:add": f"tambahkan|tambahkan saja|tambahno|{YES}",
        "form:change": f"ubah|ganti|salah|betulkan|owah|{NO}|belum|durung|dereng|blm",
        "alarm:report": "buat laporan|catat laporan|lapor|damel lapuran",
        "alarm:yes": f"{YES}|sekarang|saiki|sakniki|samenika",
        "alarm:no": f"{NO}|sudah lewat|wes mari",
        "ticket:done": "sudah|udah|wes|sampun|uwis|beres",
        "ticket:partly": "sebagian|separo|sebagean",
        "ticket:not": "belum|durung|dereng|blm",
        "answer:good": "membantu|jelas|paham|ngerti",
        "answer:bad": "belum|durung|dereng|tidak membantu|gak jelas",
        "answer:ask": f"{YES}|tanyakan|takokno",
        "answer:report": "buat laporan|lapor|laporkan",
        "to:ticket": YES,
        "to:else": f"{NO}|lain",
        "privacy:erase-now": "hapus|busek|ya hapus|iya hapus|ya hapus semua|hapus semua|inggih busek|nggih busek",
        "privacy:keep": f"{NO}|jangan|gak sido|batal|gak jadi",
        "live:end": "akhiri obrolan|selesai",
        "person": "petugas|operator|admin|cs|manusia",
    }.items()
}
"""Other words that mean a button. Orders to a report are heard by `form_words`, whatever is shown just now."""


_COURTESIES = frozenset(
    "ya yo iya iyo nggih inggih ok oke wes wis deh dong lah aja saja ae mawon "
    "matur nuwun suwun terima kasih makasih tolong njih".split()
)


_BUT = frozenset("tapi tp ning nanging belum blm durung dereng lagi maneh malih masih msh isih".split())
_REMARK = 4
"""A longer sentence that begins with "sudah" tells something of its own."""


def chosen(typed: str, offered: Sequence[Button]) -> str | None:
    """The payload of the offered button that these words mean, or None. typed: as scene.bare gives it."""
    if typed.isdecimal() and 1 <= int(typed) <= len(offered):
        return offered[int(typed) - 1].payload
    addressed = _without(typed, ADDRESS)
    for words in (typed, addressed, _without(addressed, _COURTESIES), _first_of_closing(typed, offered)):
        for button in offered:
            if words and (words == bare(button.title) or words in spoken(button.payload)):
                return button.payload
    return None


def _without(typed: str, words: frozenset[str]) -> str:
    return " ".join(word for word in typed.split() if word not in words)


def _first_of_closing(typed: str, offered: Sequence[Button]) -> str:
    """To "is it done?" the first word decides: "belum, masih mati"; a yes that goes on with a but is a no."""
    words, asked = typed.split(), any(button.payload.startswith("ticket:") for button in offered)
    if not asked or not 0 < len(words) <= _REMARK:
        return ""
    first, rest = words[0], words[1:]
    if first in SPOKEN["ticket:not"] | SPOKEN["ticket:partly"]:
        return first
    if first in SPOKEN["ticket:done"] and any(word in _BUT for word in rest):
        return "belum"
    return first if all(word in _COURTESIES | ADDRESS for word in rest) else ""


def spoken(payload: str) -> frozenset[str]:
    """Other words that mean a button. Payloads carry a number or name behind their second colon."""
    return SPOKEN.get(":".join(payload.split(":")[:2]), frozenset())
