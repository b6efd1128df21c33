"""Hiding residents' identifiers before a text is stored, logged or posted (facts.md 4.4, PRODUCT 1.14).

Pure, and of the standard library only, since the core imports it. Linear in the length of the text; never raises;
masking a masked text changes nothing. It is a sieve, not a validation: every sixteen digits in a row are hidden, not
only those that could be a NIK.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

NIK_OR_KK = "[NIK/KK disamarkan]"
PHONE = "[nomor HP disamarkan]"
EMAIL = "[surel disamarkan]"
ACCOUNT = "[nomor rekening disamarkan]"
OTHER = "[nomor disamarkan]"
LABELS = (NIK_OR_KK, PHONE, EMAIL, ACCOUNT, OTHER)

LABEL = re.compile("|".join(re.escape(label) for label in LABELS))
_TAIL = re.compile(f"({LABEL.pattern})\n *\\d{{4,12}}(?!\\d)")
_DIGITS = re.compile(r"[\dOo]+")
_WORD = re.compile(r"[^\W\d_]+")
_REST = re.compile(r"[.:]\d{1,2}(?!\d)")
_WIDEST_GAP = 3
_BLANKS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u00a0\u2009\u2028\u2029\u202f"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_MARKS = ".-/_,:|*\u2010\u2011\u2012\u2013\u2014"
_SEPARATORS = frozenset(_BLANKS + _UNSEEN + _MARKS)
"""What people, and the programs they copy from, put between the groups of a number."""

_FILLER = "#"
"""Overwrites what is hidden already: no word, no digit, no separator."""

_ADDRESS_SIGNS = ".+-_%"
"""They end a sentence or begin the next word; an address ends before them."""

_ALWAYS_FROM = 13
"""From thirteen digits on (JKN 13, NPWP 15, NIK and KK 16, NOP 18) no ordinary number of residents is that long."""
_BESIDE_ITS_NAME_FROM = 10
_SHORTEST = 9
_WORDS_BEFORE, _WORDS_AFTER = 4, 2


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BANK_WORDS = _word_set("""
    rekening norek rek reknya rekeningnya rekeningku bank bri bca bni mandiri btn bsi bjb cimb danamon
    permata transfer tf atm dana gopay ovo shopeepay
""")
_CIVIL_WORDS = _word_set("nik kk ktp nokk nonik niknya kknya nikku kkku")
_NUMBER_WORDS = _word_set("""
    nisn npwp nop jkn bpjs kis kartu pelanggan idpel nopel nip paspor stnk bpkb sim kip kks nib va virtual
    peserta
""")
_PHONE_WORDS = _word_set("hp wa telp tlp telpon telepon telfon nohp nowa whatsapp hpku hape ponsel")


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Digits written without a gap; `digits` in ASCII with the letter O read as zero."""

    start: int
    end: int
    digits: str


@dataclass(frozen=True, slots=True)
class _Page:
    """A text and what is found in it once: words with their places, and numbers that must stay."""

    text: str
    words: tuple[tuple[int, str], ...]
    kept: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Hidden:
    start: int
    end: int
    label: str


def mask(text: str, keep: frozenset[str] = frozenset()) -> str:
    """The text with identifiers replaced by labels such as `[NIK/KK disamarkan]`.

    keep: official contacts that stay readable, in any spelling ("0851-4228-1103", "surat@kedirikota.go.id").
    """
    emails = list(_emails(text, keep))
    blank = _blanked(text, emails)
    kept = frozenset(_national("".join(_ascii(char) for char in contact if char.isdecimal())) for contact in keep)
    chunks = list(_chunks(blank))
    page = _Page(blank, _words(_overwritten(blank, chunks)), kept)
    numbers = [hidden for run in _runs(blank, chunks) for hidden in _hide(page, run)]
    return _with_tails(_replaced(text, [*emails, *numbers]))


def _with_tails(text: str) -> str:
    """Digits right behind a label are the rest of what it hides: the end of a number that came in two messages."""
    while (shorter := _TAIL.sub(r"\1", text)) != text:
        text = shorter
    return text


def _replaced(text: str, hidden: list[_Hidden]) -> str:
    pieces, position = [], 0
    for part in sorted(hidden, key=lambda part: part.start):
        pieces += [text[position : part.start], part.label]
        position = part.end
    return "".join([*pieces, text[position:]])


def _blanked(text: str, emails: list[_Hidden]) -> str:
    """The text, equally long, with labels and e-mail addresses overwritten, so that neither counts as a word:
    otherwise the label "[nomor rekening …]" would make its neighbour an account number the second time.
    """
    return LABEL.sub(lambda found: _FILLER * len(found.group()), _overwritten(text, emails))


def _overwritten(text: str, parts: Sequence[_Hidden | _Chunk]) -> str:
    pieces, position = [], 0
    for part in parts:
        pieces += [text[position : part.start], _FILLER * (part.end - part.start)]
        position = part.end
    return "".join([*pieces, text[position:]])


def _words(text: str) -> tuple[tuple[int, str], ...]:
    """The words with their places; letters O that count as digits are overwritten before."""
    return tuple((found.start(), found.group().lower()) for found in _WORD.finditer(text))


# E-mail addresses -----------------------------------------------------------------------------------------------


def _emails(text: str, keep: frozenset[str]) -> Iterator[_Hidden]:
    official = {contact.lower() for contact in keep}
    position, floor = text.find("@"), 0
    while position >= 0:
        start, end = _local_part(text, position, floor), _domain(text, position)
        if start < position and "." in text[position:end]:
            floor = end
            if text[start:end].lower() not in official:
                yield _Hidden(start, end, EMAIL)
        position = text.find("@", position + 1)


def _local_part(text: str, at: int, floor: int) -> int:
    start = at
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in _ADDRESS_SIGNS):
        start -= 1
    return start


def _domain(text: str, at: int) -> int:
    end = at + 1
    while end < len(text) and (text[end].isalnum() or text[end] in _ADDRESS_SIGNS):
        end += 1
    return at + len(text[at:end].rstrip(_ADDRESS_SIGNS))


# Runs of digits -------------------------------------------------------------------------------------------------


def _ascii(char: str) -> str:
    return "0" if char in "Oo" else str(unicodedata.decimal(char))


def _chunks(text: str) -> Iterator[_Chunk]:
    """Digits without a gap. A letter O counts as zero unless it touches another letter ("no3571", "foto")."""
    for found in _DIGITS.finditer(text):
        start, end = found.span()
        while start < end and text[start] in "Oo" and start and text[start - 1].isalpha():
            start += 1
        while end > start and text[end - 1] in "Oo" and end < len(text) and text[end].isalpha():
            end -= 1
        if start < end:
            yield _Chunk(start, end, "".join(_ascii(char) for char in text[start:end]))


def _runs(text: str, chunks: Sequence[_Chunk]) -> Iterator[list[_Chunk]]:
    """Chunks that a narrow gap joins, also the line break between two merged messages."""
    run: list[_Chunk] = []
    for chunk in chunks:
        if run and not _joined(text[run[-1].end : chunk.start]):
            yield run
            run = []
        run.append(chunk)
    if run:
        yield run


def _joined(gap: str) -> bool:
    gap = gap.replace("\r\n", "\n")
    return len(gap) <= _WIDEST_GAP and _SEPARATORS.issuperset(gap.removeprefix(")"))


def _hide(page: _Page, run: Sequence[_Chunk]) -> Iterator[_Hidden]:
    """What to hide of one run. Whole pieces are judged alone, so that a second pass finds the same pieces."""
    while not _has_sixteen(page, run) and (cut := _cut(page, run)):
        first, last, label = cut
        yield from _whole(page, run[:first], _label(page, run[:first]))
        yield from _whole(page, run[first:last], label)
        run = run[last:]
    yield from _whole(page, run, _label(page, run))


def _whole(page: _Page, run: Sequence[_Chunk], label: str | None) -> Iterator[_Hidden]:
    if run and label:
        start = run[0].start
        while start and page.text[start - 1] in "(+":
            start -= 1
        yield _Hidden(start, run[-1].end, label)


def _has_sixteen(page: _Page, run: Sequence[_Chunk]) -> bool:
    """Sixteen digits in all, but not four of an hour with a phone number after them."""
    if len(run) > 16 or sum(len(chunk.digits) for chunk in run) != 16:
        return False
    return not any(_is_phone(run[cut:]) and _is_timetable(page, run[:cut]) for cut in _mobile_prefixes(run))


def _cut(page: _Page, run: Sequence[_Chunk]) -> tuple[int, int, str | None] | None:
    """A number that stands out of a longer run: (first chunk, one past the last, label); no label keeps it."""
    for position, chunk in enumerate(run):
        if len(run) > 1 and len(chunk.digits) >= _ALWAYS_FROM and not _is_phone(run[position : position + 1]):
            return position, position + 1, _long_label(len(chunk.digits))
        if last := _phone_end(page, run, position):
            kept = _national(_joined_digits(run[position:last])) in page.kept
            return position, last, None if kept else PHONE
    return None


def _phone_end(page: _Page, run: Sequence[_Chunk], first: int) -> int:
    """One past the last chunk of the phone number that begins at `first`, or 0. The longest, unless another begins
    where a shorter one ends ("0812 345 678 0856 123 456").
    """
    best = 0
    for last in _ends(run, first):
        if best == last - 1 and best and _begins_phone(run, best):
            break
        if _is_phone(run[first:last]) and not _begins_with_hour(page, run[first:last]):
            best = last
    return best


def _ends(run: Sequence[_Chunk], first: int) -> Iterator[int]:
    """One past each chunk up to which there are at most sixteen digits."""
    length = 0
    for position in range(first, len(run)):
        length += len(run[position].digits)
        if length > 16:
            return
        yield position + 1


def _begins_phone(run: Sequence[_Chunk], first: int) -> bool:
    return any(_is_phone(run[first:last]) for last in _ends(run, first))


def _begins_with_hour(page: _Page, run: Sequence[_Chunk]) -> bool:
    """Whether it only seems to be a mobile number since hours are written alike: "08.30, 09.45, 10.15", and
    "08.15, 0812 3456 7890" up to its "3456".
    """
    if _is_timetable(page, run):
        return True
    return any(_is_timetable(page, run[:place]) for place in _mobile_prefixes(run))


def _mobile_prefixes(run: Sequence[_Chunk]) -> Iterator[int]:
    """Where a mobile number may begin after something else: with "0812" in one piece."""
    for place, chunk in enumerate(run):
        if place and len(chunk.digits) >= 4 and chunk.digits.startswith("08"):
            yield place


def _joined_digits(run: Sequence[_Chunk]) -> str:
    return "".join(chunk.digits for chunk in run)


def _national(digits: str) -> str:
    """A phone number as dialled inside the country: +62 812 … and 0062 812 … as 0812 …"""
    for prefix in ("0062", "620", "62"):
        if digits.startswith(prefix):
            return "0" + digits[len(prefix) :]
    return digits


def _is_phone(run: Sequence[_Chunk]) -> bool:
    """Mobile numbers (08 and 8 to 12 more digits) and landlines (area code 0354 written in one piece or apart)."""
    digits = _national(_joined_digits(run))
    if digits[:2] == "08" and digits[2:3] not in {"", "0"}:
        return 10 <= len(digits) <= 14
    if digits.startswith("0354"):
        return 9 <= len(digits) <= 11
    area_apart = len(run) == 2 and 3 <= len(run[0].digits) <= 4 and run[0].digits[0] == "0" != run[0].digits[1]
    return area_apart and 6 <= len(run[1].digits) <= 8


def _label(page: _Page, run: Sequence[_Chunk]) -> str | None:
    digits = _joined_digits(run)
    if len(digits) < _SHORTEST or not _has_digits(page, run):
        return None
    near = _near(page, run)
    if _national(digits) in page.kept or digits in page.kept:
        return None
    if len(digits) == 16:
        return None if _all_ordinary(page, run, longest=12) else NIK_OR_KK
    if _all_ordinary(page, run, longest=15):
        return None
    if len(digits) >= _BESIDE_ITS_NAME_FROM and (label := _named(len(digits), near)):
        return label
    if digits[0] == "8" and 9 <= len(digits) <= 13 and near & _PHONE_WORDS:
        return PHONE
    return _long_label(len(digits)) if len(digits) >= _ALWAYS_FROM else None


def _has_digits(page: _Page, run: Sequence[_Chunk]) -> bool:
    """Whether it is a number at all: "ooooooooooooo" is a sigh."""
    return sum(char.isdecimal() for char in page.text[run[0].start : run[-1].end]) >= 4


def _named(length: int, near: frozenset[str]) -> str | None:
    """The label a neighbouring word asks for: a NIK with a digit missing is still hidden as one."""
    if near & _CIVIL_WORDS and 13 <= length <= 17:
        return NIK_OR_KK
    if near & _BANK_WORDS:
        return ACCOUNT
    return OTHER if near & (_NUMBER_WORDS | _CIVIL_WORDS) else None


def _long_label(length: int) -> str:
    return NIK_OR_KK if length == 16 else OTHER


def _near(page: _Page, run: Sequence[_Chunk]) -> frozenset[str]:
    """The few words before and after. Counted in words, not characters: hiding another number nearby changes
    no distance.
    """
    before = bisect_left(page.words, run[0].start, key=itemgetter(0))
    words = page.words[max(0, before - _WORDS_BEFORE) : before + _WORDS_AFTER]
    return frozenset(word for _, word in words)


# Ordinary numbers -----------------------------------------------------------------------------------------------


def _all_ordinary(page: _Page, run: Sequence[_Chunk], longest: int) -> bool:
    """Whether every part reads as a price, a date or an hour ("25/11/2026, 08.00-12.00"), or all of them count up."""
    return _counts_up(page, run) or all(_is_ordinary(part, longest) for part in _parts(page, run))


def _is_timetable(page: _Page, run: Sequence[_Chunk]) -> bool:
    """Whether it is hours and dates only: "08.30, 09.45, 10.15" begins like a mobile number, also up to its "10"."""
    return all(_is_hour(part) or _is_date(part) for part in _parts(page, run))


def _parts(page: _Page, run: Sequence[_Chunk]) -> Iterator[str]:
    """What stands between blanks, without the marks around it; both ends of a span ("08.00-12.00") apart. The last is
    read to its end, also where the run ends within.
    """
    end = run[-1].end
    rest = _REST.match(page.text, end)
    for word in page.text[run[0].start : rest.end() if rest else end].split():
        bare = word.strip(_MARKS)
        yield from filter(None, [bare] if _is_date(bare) else bare.split("-"))


def _counts_up(page: _Page, run: Sequence[_Chunk]) -> bool:
    """Whether it lists house or RT numbers ("no 12, 14, 16"): short, each with a comma before it and larger."""
    return len(run) > 1 and all(
        len(left.digits) <= 3 >= len(right.digits)
        and int(left.digits) < int(right.digits)
        and "," in page.text[left.end : right.start]
        for left, right in pairwise(run)
    )


def _is_ordinary(part: str, longest: int) -> bool:
    return _is_price(part, longest) or _is_date(part) or _is_hour(part) or _is_short_code(part) or _is_year(part)


def _is_short_code(part: str) -> bool:
    """An emergency number: 110, 112 … 129."""
    return len(part) == 3 and part.isdecimal() and part[:2] in {"11", "12"}


def _is_year(part: str) -> bool:
    return len(part) == 4 and part.isdecimal() and part[:2] in {"19", "20"}


def _is_price(part: str, longest: int) -> bool:
    whole = part.split(",")[0]
    groups = whole.split(".")
    thousands = len(groups) > 1 and 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    return thousands and groups[0][0] != "0" and len(whole) - len(groups) + 1 <= longest


def _is_date(part: str) -> bool:
    groups = part.replace("-", "/").replace(".", "/").split("/")
    if len(groups) != 3 or not all(group.isdecimal() for group in groups):
        return False
    day, month, year = groups if len(groups[2]) == 4 else groups[::-1]
    return len(year) == 4 and 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and year[:2] in {"19", "20"}


def _is_hour(part: str) -> bool:
    groups = part.replace(":", ".").split(".")
    return len(groups) == 2 and all(group.isdecimal() and len(group) <= 2 for group in groups) and int(groups[0]) < 25


def identifiers_in(text: str) -> bool:
    """Whether masking would change the text: a training example must hold no identifier."""
    return mask(text) != text
