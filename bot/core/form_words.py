"""What is said to a report in plain words, whatever stands around them: "udah itu aja, kirim", "gak jadi deh".

Orders stand in a clause of their own, at the end of a message or alone in it; what else was said is heard first.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from bot.core.scene import bare

_PART = re.compile(r"[^.,;!?\n]+")
_AROUND_CLAUSES = " .,;!?\n"
_WORD = re.compile(r"\w+")
_MOST = 9
"""Words of a clause that gives an order; a longer one tells something."""

_SEND = frozenset(
    "kirim kirimkan kirimin kirimno kirimke kirimen kirimaken dikirim ngirim kintun kintunaken dikintun gas".split()
)
_DROP = frozenset(
    "batal batalkan batalin batalno batalke dibatalkan dibatalno dibatalne dibatalke dibatalin cancel urung wurung "
    "gajadi gakjadi nggajadi rasido".split()
)
_RESUME = frozenset(
    "lanjut lanjutkan lanjutin lanjutno lajengaken terusno terusne teruske terusna terusaken diterusne diterusno "
    "diteruske dilanjut dilanjutno dilanjutne dilajengaken".split()
)
_ANONYMOUS = frozenset(
    {"anonim", "anonymous", "anonimkan", "rahasiakan nama saya", "tanpa nama", "jangan sebut nama saya"}
)
_NOT = frozenset("gak ga nggak ngga enggak ndak tidak tdk ora ra rak mboten boten ojo aja jangan sampun".split())
_NEVER_MIND = frozenset("jadi sido sios siyos sidone".split())
_NEEDLESS = frozenset("usah perlu".split())
_YET = frozenset("belum blm durung dereng jangan ojo ampun".split())
_ABOUT = frozenset(
    "lapor laporan laporannya laporane laporanku laporno gawe bikin buat nggawe ndamel dilaporkan".split()
)
_AROUND = frozenset(
    "yaudah yasudah yaudahlah udahlah yowislah ya yo iya iyo yowis yawes yawis nggih inggih ok oke okay okeh "
    "wokeh sip siap udah udh sudah wes wis dah pun "
    "itu iku kuwi "
    "kui niku niki ini iki aja ae wae mawon saja deh dong lah min mas mbak mba pak bu kak bos semua kabeh sedoyo "
    "dua dua2nya "
    "duanya kedua keduanya dulu sik riyin rumiyin langsung cepet cepat segera sekarang saiki sakniki kalo kalau "
    "lek nek gitu "
    "ngono mekaten bener betul leres benar pas cocok tolong tulung mohon suwun makasih terima kasih matur nuwun "
    "to toh ta tah kok "
    "e ne nya dah wae tp tapi yg yang sing tadi mau wau lagi maneh malih bae ok dr dari ndang".split()
)
_NO_PHOTO = frozenset(
    "foto fotonya fotone potone ada ono enek wonten pake pakai nganggo ngangge nduwe punya gadhah sempet sempat "
    "moto".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """An order to a report. payload: of the button it stands for; rest: what else was told, to be heard first."""

    payload: str
    rest: str = ""


def read(text: str) -> Said | None:
    """The order in a text, or None. Sending comes last in a message, dropping comes first."""
    clauses = [found for found in _PART.finditer(text) if _WORD.search(found.group())]
    if not clauses:
        return None
    words = [_WORD.findall(clause.group().casefold()) for clause in clauses]
    sends = _sends(words[-1]) and not text.rstrip().endswith("?")
    if _drops(words[0]) and not (sends and len(words) > 1):
        return Said("form:cancel")
    if sends:
        return Said("form:send", _before(text, clauses, words, len(words) - 1))
    resumes = next((place for place, said in enumerate(words) if _resumes(said)), None)
    if resumes is not None:
        return Said("form:resume", _before(text, clauses, words, resumes))
    if _holds_back(words[-1]):
        return Said("form:change")
    return Said("form:anonymous") if bare(text) in _ANONYMOUS else None


def _before(text: str, clauses: list[re.Match[str]], words: list[list[str]], order: int) -> str:
    """What was told before the clause that gives the order, as far as it tells anything."""
    told = [place for place in range(order) if not _empty(words[place])]
    return text[: clauses[told[-1]].end()].strip(_AROUND_CLAUSES) if told else ""


def _sends(words: list[str]) -> bool:
    around = _AROUND | _NO_PHOTO | _NOT | _ABOUT
    if len(words) > _MOST or _YET & set(words) or not _SEND & set(words):
        return False
    before = words[: next(place for place, word in enumerate(words) if word in _SEND)]
    return not (before and before[-1] in _NOT) and all(word in around | _SEND for word in words)


def _holds_back(words: list[str]) -> bool:
    """Whether it is not to be sent yet: "jangan dikirim dulu"."""
    known = _AROUND | _NOT | _YET | _SEND
    return bool(_SEND & set(words)) and bool((_NOT | _YET) & set(words)) and all(word in known for word in words)


def _drops(words: list[str]) -> bool:
    pairs = list(pairwise(words))
    needless = any(first in _NOT and then in _NEEDLESS for first, then in pairs)
    known = _AROUND | _DROP | _NOT | _NEVER_MIND | _NEEDLESS | _ABOUT | (_SEND if needless else set())
    if len(words) > _MOST or not all(word in known for word in words):
        return False
    return bool(_DROP & set(words)) or needless or any(first in _NOT and then in _NEVER_MIND for first, then in pairs)


def _resumes(words: list[str]) -> bool:
    return len(words) <= _MOST and bool(_RESUME & set(words)) and not _NOT & set(words)


def _empty(words: list[str]) -> bool:
    """Whether a clause before "kirim" tells nothing: "udah itu aja", "gak ada foto"."""
    return all(word in _AROUND | _NO_PHOTO | _NOT | _NEEDLESS for word in words)
