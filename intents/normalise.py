"""From a raw message to lower-case words. Pure: no I/O, no state, never raises on any str.

Deliberately shallow (facts.md, section 5): no stemming and no translation, because "gak", "ra", "mati" and
"murup" change their meaning with their neighbours, and the classifier learns those from examples.
"""

import re
import unicodedata
from collections.abc import Sequence

_LONGEST_WORD = 40
"""Characters of a word that are read; what follows them is nobody's language, and words are keys of caches."""

_WORD = re.compile(rf"([^\W_]{{1,{_LONGEST_WORD}}})[^\W_]*")
"""One word, letters and digits of any script, and what is read of it."""

NUMBER = "0"
"""The one word that every number reads as: a house number or an hour must not become a word of its own."""


def word_set(words: str) -> frozenset[str]:
    """The blank-separated words of a list that people maintain by hand."""
    return frozenset(words.split())


_APOSTROPHES = re.compile("['’‘`´]")
_LINE_BREAKS = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\ufeff\ud800-\udfff]")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_TWICE = re.compile(r"\b([^\W\d_]{3,})2([^\W\d_]{0,4})\b")

_DAYTIMES = word_set("pagi siang sore malam malem enjing sonten dalu")
_TITLES = word_set("""
    bapak bpk pak bapa ibu buk bu ibuk kak kakak mas mbak mba mbk om bang dek nak bos bosku gan ndan sis bro lur
    rek semua sedoyo semuanya saudara kawan
""")
_ADDRESSES = word_set("min mimin admin minadmin mindes cs operator tanggap")
_OPENERS = _ADDRESSES | word_set("""
    assalamualaikum assalamu assalammualaikum asalamualaikum assalamualaikumwrwb askum asskum aslm ass shalom
    halo hallo haloo halloo hello helo helloo hai haii hi hay permisi punten permisii nuwun kulonuwun selamat slmt
    met sugeng wilujeng salam ngapunten pangapunten nyuwunsewu amit
""")
_AFTER_OPENERS = _DAYTIMES | word_set("""
    alaikum wr wb warahmatullahi wabarakatuh warohmatullohi wabarokatuh warohmatullahi sejahtera hormat sewu
    kulo ugi atur yth kepada dengan maaf mohon izin ijin tanya bertanya nanya numpang takon takok tanglet
    tangklet tangled pirso pirsa nyuwun kula kediri mau ingin saya ajeng badhe arep mengganggu ganggu waktunya
    sebelumnya
    wali kota walikota terhormat satunggal dulu sejenak sebentar
""")
_ASKING = word_set("tanya bertanya nanya takon takok tanglet tangklet tangled pirso pirsa")
_THANKS = word_set("""
    terimakasih makasih makasi mksh trims tks thx thanks tengkyu trimakasih suwun nuwun maturnuwun matursuwun
    wassalam wassalamualaikum wassalamu
""")
_AROUND_THANKS = (
    _TITLES
    | _ADDRESSES
    | word_set("""
        terima kasih matur banyak sekali sanget sebelumnya atas perhatian perhatiannya dan kerjasamanya kerja
        bantuannya bantuan waktunya ya yo nggih inggih sampun dulu alaikum wr wb hormat kami saya kulo sewu
        saderengipun sakderenge katur
    """)
)
_SIGNS_OF_LIFE = word_set("p pp tes test ping oi oy woi woy hoi hei hey hallow helow haloha oke ok okey siap sip baik")
"""What people type to see whether somebody is there, or that they have read."""

_BEFORE_THANKS = (
    _AROUND_THANKS
    | _SIGNS_OF_LIFE
    | word_set("iya iyo yowes yowis yawes yawis wes wis uwis lah loh deh dong pun pon wokeh infonya informasinya info")
)
_OWNERS = word_set("saya sy sa kami aku kulo kula ku mertua kandung tiri tetangga tonggo angkat")


def plain(text: str) -> str:
    """The text in lower case and in one spelling of every character (NFKC), without unprintable characters, a blank
    for every unusual line break; three and more of one letter become one ("cepeeet"), "arek2" becomes "arek arek"
    (facts.md, section 5).
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.lower()
    if not text.isprintable():
        text = _UNPRINTABLE.sub("", _LINE_BREAKS.sub(" ", text))
    text = _STRETCHED.sub(r"\1", _APOSTROPHES.sub("", text))
    return _TWICE.sub(r"\1 \1\2", text) if "2" in text else text


def tokens(text: str) -> list[str]:
    """The words of `plain(text)` in order, none of them longer than forty characters."""
    return _WORD.findall(plain(text))


def alike_numbers(words: Sequence[str]) -> list[str]:
    """The words, every number as NUMBER."""
    return [NUMBER if word.isdigit() else word for word in words]


def strip_courtesy(words: Sequence[str]) -> list[str]:
    """The words without opening and closing courtesies; a message of courtesies alone stays as it is, so that a
    greeting is still a greeting.

    Salutations must not vote: one real complaint in fifteen was read as a greeting because it began "Selamat
    pagi Bapak …".
    """
    start = _end_of_opening(words)
    end = _start_of_closing(words)
    return list(words[start:end]) if start < end else list(words)


def is_only_courtesy(words: Sequence[str]) -> bool:
    """Whether nothing is said but a salutation, thanks, or a word to see whether somebody is there."""
    start = next((place for place, word in enumerate(words) if word not in _SIGNS_OF_LIFE), len(words))
    rest = words[start:]
    if not rest:
        return bool(words)
    end = _start_of_closing(rest)
    thanks = end < len(rest) and all(word in _BEFORE_THANKS for word in rest[:end])
    greeting = all(word in _OPENERS | _TITLES | _DAYTIMES for word in rest)
    return thanks or greeting or _end_of_opening(rest) >= end


def _end_of_opening(words: Sequence[str]) -> int:
    """How many words at the front are a salutation; 0 where nothing in the run greets ("malam minggu …")."""
    length = _leading(words)
    greets = any(word in _OPENERS for word in words[:length])
    asks = length >= 2 and words[length - 1] in _ASKING
    at_daytime = length >= 2 and words[0] in _DAYTIMES and words[1] in _TITLES
    if not (greets or asks or at_daytime):
        return 0
    return length if asks else _before_a_relative(words, length)


def _before_a_relative(words: Sequence[str], length: int) -> int:
    """Where a title means a relative: in "selamat pagi, bapak saya pingsan" Bapak is not greeted, he is the patient."""
    for position in range(min(length, len(words) - 1)):
        if words[position] in _TITLES and words[position + 1] in _OWNERS:
            return position
    return length


def _leading(words: Sequence[str]) -> int:
    for position, word in enumerate(words):
        if not (word in _OPENERS or word in _AFTER_OPENERS or word in _TITLES):
            return position
    return len(words)


def _start_of_closing(words: Sequence[str]) -> int:
    """Where the closing thanks begin; the length of the message where there are none."""
    start = len(words)
    while start > 1 and words[start - 1] in _ADDRESSES:
        start -= 1
    for position in range(len(words) - 1, -1, -1):
        word = words[position]
        if word in _THANKS or (word == "kasih" and position and words[position - 1] == "terima"):
            start = position - (words[position - 1] in {"terima", "matur"} if position else 0)
        elif word not in _AROUND_THANKS:
            break
    return start
