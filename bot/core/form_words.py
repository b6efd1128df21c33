"""What is said to a report in plain words, whatever stands around them: "udah itu aja, kirim", "gak jadi deh".

Orders stand in a clause of their own, at the end of a message or alone in it; what else was said is heard first.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from bot.core.choices import SPOKEN

_CLAUSE = re.compile(r"[.,;!?\n]+")
_WORD = re.compile(r"\w+")
_MOST = 9
"""Words of a clause that gives an order; a longer one tells something."""

_SEND = frozenset(
    "kirim kirimkan kirimin kirimno kirimke kirimen kirimaken dikirim ngirim kintun kintunaken dikintun laporkan "
    "laporin "
    "laporno laporke laporaken gas".split()
)
_DROP = frozenset("batal batalkan batalin batalno batalke cancel urung wurung gajadi gakjadi nggajadi rasido".split())
_RESUME = frozenset(
    "lanjut lanjutkan lanjutin lanjutno lajengaken terusno terusne teruske terusna terusaken diterusne diterusno "
    "diteruske dilanjut dilanjutno dilanjutne dilajengaken".split()
)
_NOT = frozenset("gak ga nggak ngga enggak ndak tidak tdk ora ra rak mboten boten ojo aja jangan sampun".split())
_NEVER_MIND = frozenset("jadi sido sios siyos sidone".split())
_NEEDLESS = frozenset("usah perlu".split())
_YET = frozenset("belum blm durung dereng jangan ojo ampun".split())
_ABOUT = frozenset(
    "lapor laporan laporannya laporane laporanku laporno gawe bikin buat nggawe ndamel dilaporkan".split()
)
_AROUND = frozenset(
    "ya yo iya iyo yowis yawes yawis nggih inggih ok oke okay okeh wokeh sip siap udah udh sudah wes wis dah pun "
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
    clauses = [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]
    if not clauses:
        return None
    words = [_WORD.findall(clause.casefold()) for clause in clauses]
    if _drops(words[0]):
        return Said("form:cancel")
    if _sends(words[-1]) and not text.rstrip().endswith("?"):
        told = [clause for clause, said in zip(clauses[:-1], words[:-1], strict=True) if not _empty(said)]
        return Said("form:send", ", ".join(told))
    if any(_resumes(said) for said in words):
        return Said("form:resume")
    bare = " ".join(_WORD.findall(text.casefold()))
    return Said("form:anonymous") if bare in SPOKEN["form:anonymous"] else None


def _sends(words: list[str]) -> bool:
    around = _AROUND | _NO_PHOTO | _NOT | _ABOUT
    if len(words) > _MOST or _YET & set(words) or not _SEND & set(words):
        return False
    before = words[: next(place for place, word in enumerate(words) if word in _SEND)]
    return not (before and before[-1] in _NOT) and all(word in around | _SEND for word in words)


def _drops(words: list[str]) -> bool:
    if len(words) > _MOST or not all(
        word in _AROUND | _DROP | _NOT | _NEVER_MIND | _NEEDLESS | _ABOUT for word in words
    ):
        return False
    pairs = list(pairwise(words))
    needless = any(first in _NOT and then in _NEEDLESS for first, then in pairs)
    return bool(_DROP & set(words)) or needless or any(first in _NOT and then in _NEVER_MIND for first, then in pairs)


def _resumes(words: list[str]) -> bool:
    return len(words) <= _MOST and bool(_RESUME & set(words)) and not _NOT & set(words)


def _empty(words: list[str]) -> bool:
    """Whether a clause before "kirim" tells nothing: "udah itu aja", "gak ada foto"."""
    return all(word in _AROUND | _NO_PHOTO | _NOT for word in words)
