"""A typed number, or a button's words typed, works like the button (PRODUCT 1.15)."""

from collections.abc import Sequence

from bot.core.courtesy_words import ADDRESS
from bot.core.nouns import Button
from bot.core.scene import bare

SPOKEN: dict[str, frozenset[str]] = {
    payload: frozenset(words.split("|"))
    for payload, words in {
        "form:send": "ya|iya|iyo|yo|nggih|inggih|ok|oke|kirim|lanjut|sip|boleh|betul|bener|langsung kirim"
        "|langsung kirim saja|kirim saja|kirim langsung|kirim mawon|wes kirim ae|kirim ae|langsung kirim ae",
        "form:cancel": "batal|batalkan|gak sido|ra sido|ora sido|gak jadi|ga jadi|nggak jadi|tidak jadi|mboten sios",
        "form:resume": "lanjut|lanjutkan|terusno|teruske|lajengaken|lanjut laporan|lanjutkan laporan",
        "form:anonymous": "anonim|anonymous|anonimkan|rahasiakan nama saya|tanpa nama|jangan sebut nama saya",
        "form:join": "ikut|melu|nderek|ikut saja|melu ae|ikut laporan itu",
        "form:add": "tambahkan|tambahkan saja|tambahno",
        "form:change": "ubah|ganti|salah|betulkan|owah",
        "alarm:report": "buat laporan|catat laporan|lapor|damel lapuran",
        "alarm:yes": "ya|iya|iyo|nggih|sekarang|saiki|sakniki|ya sekarang|iya sekarang",
        "alarm:no": "bukan|tidak|gak|mboten|sudah lewat|wes mari",
        "ticket:done": "sudah|udah|wes|sampun|uwis|beres",
        "ticket:partly": "sebagian|separo|sebagean",
        "ticket:not": "belum|durung|dereng|blm",
        "answer:good": "membantu|jelas|paham|ngerti",
        "answer:bad": "belum|durung|dereng|tidak membantu|gak jelas",
        "answer:ask": "ya|iya|iyo|yo|nggih|inggih|boleh|tanyakan|takokno",
        "answer:report": "buat laporan|lapor|laporkan",
        "to:ticket": "ya|iya|iyo|yo|nggih|inggih|betul|bener",
        "to:else": "bukan|tidak|gak|mboten|lain|sanes",
        "privacy:erase-now": "ya hapus|hapus|iya hapus|ya hapus semua",
        "privacy:keep": "tidak|jangan|gak sido|batal|ora|mboten|gak jadi",
        "live:end": "akhiri obrolan|selesai",
        "person": "petugas|operator|admin|cs|manusia",
    }.items()
}


_COURTESIES = frozenset(
    "ya yo iya iyo nggih inggih ok oke wes wis deh dong lah aja saja ae mawon "
    "matur nuwun suwun terima kasih makasih tolong njih".split()
)


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
    """To "is it done?" the first word decides: "belum, masih mati"."""
    words, asked = typed.split(), any(button.payload.startswith("ticket:") for button in offered)
    return words[0] if asked and 0 < len(words) <= _REMARK else ""


def spoken(payload: str) -> frozenset[str]:
    """Other words that mean a button. Payloads carry a number or name behind their second colon."""
    return SPOKEN.get(":".join(payload.split(":")[:2]), frozenset())
