"""What is wrong with a pack, by file and line, before anything of it is imported.

First whether every value is of the right kind; then what the values say; last whether the bot itself can read them.
"""

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from bot.admin.pack import PackItem
from bot.core.catalogue import Item, build
from bot.core.nouns import Confidentiality
from intents.lexicon import LexiconError, of_pack
from intents.masking import identifiers_in
from intents.prediction import Variety

FACETS = ("requirements", "cost", "duration", "place", "hours", "online", "representative")
UNKNOWN = "belum_diketahui"
KINDS = frozenset({"informasi", "permohonan", "pengaduan", "darurat", "obrolan"})
CERTAINTIES = frozenset({"verified", "partial", "recalled"})
DEPARTMENT_KINDS = frozenset({"opd", "bumd", "luar"})
TITLE_LENGTH = 24
INDONESIAN = "id"
_NUMBER = re.compile(
    r"(?<![\d.,:/-])(?:\+62|0)\d[\d -]{6,14}\d(?![\d/-]|[.,]\d)|(?<![\d.,:/-])1[12]\d(?![\d:/%-]|[.,]\d)"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a value must be."""

    expected: str
    holds: Callable[[Any], bool]


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf


_TEXT = _Kind("a text", lambda value: isinstance(value, str))
_TEXTS = _Kind("a list of texts", lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value))
_KEYS = _Kind("keys and values", lambda value: isinstance(value, Mapping))
_DAY = _Kind("a day in quotes, like '2026-11-24'", _is_day)
_FLAG = _Kind("true or false", lambda value: isinstance(value, bool))
_AMOUNT = _Kind("a number, 0 or more", _is_number)
_COUNT = _Kind("a whole number, 0 or more", lambda value: _is_number(value) and isinstance(value, int))
_OFFSET = _Kind("minutes from UTC, like 420", lambda value: type(value) is int and -24 * 60 < value < 24 * 60)

_REQUIRED: dict[str, dict[str, _Kind]] = {
    "intent": {
        "title": _TEXT,
        "kind": _TEXT,
        "owner": _TEXT,
        "supporting": _TEXTS,
        "confidentiality": _TEXT,
        "answer": _TEXT,
        "facets": _KEYS,
        "sources": _TEXTS,
        "confidence": _TEXT,
        "status": _TEXT,
        "verified_on": _DAY,
        "valid_until": _DAY,
        "slots": _TEXTS,
        "bukan": _TEXTS,
    },
    "opd": {"name": _TEXT, "short": _TEXT, "kind": _TEXT},
    "kelurahan": {"name": _TEXT, "kecamatan": _TEXT},
    "contact": {"name": _TEXT, "show": _FLAG},
    "calendar": {"until": _DAY, "utc_offset_minutes": _OFFSET, "week": _KEYS, "holidays": _KEYS},
    "playbook": {
        "city": _TEXT,
        "front_desk": _TEXT,
        "duty_inbox": _TEXT,
        "quiet_window_seconds": _AMOUNT,
        "context_minutes": _AMOUNT,
        "alarm_minutes": _AMOUNT,
        "undo_reply_seconds": _AMOUNT,
        "draft_hours": _AMOUNT,
        "first_answer_days": _COUNT,
        "confirm_days": _COUNT,
        "self_contained_words": _COUNT,
        "choices": _COUNT,
    },
    "texts": {"ftl": _TEXT},
}
_OPTIONAL: dict[str, dict[str, _Kind]] = {
    "intent": {"legal": _TEXTS},
    "opd": {"aliases": _TEXTS, "contact": _TEXT},
    "kelurahan": {"spellings": _TEXTS},
}
_EMPTY_YEAR = Item(
    "calendar", "", 0, "seed", {"until": "0001-01-01", "utc_offset_minutes": 0, "week": {}, "holidays": {}}
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the entries of a pack may name. contacts: whether a number may be shown."""

    departments: frozenset[str]
    contacts: Mapping[str, bool]
    intents: frozenset[str]


def check(items: Iterable[PackItem], today: date) -> list[Fault]:
    """Every fault of a pack, in the order of its files."""
    items = list(items)
    wrong = {(item.kind, item.key): list(_kinds(item)) for item in items}
    sound = [item for item in items if not wrong[(item.kind, item.key)]]
    known = _known(items, sound)
    intents = [item for item in sound if item.kind == "intent"]
    faults = [fault for faults in wrong.values() for fault in faults]
    faults += _lacking(items)
    faults += [fault for item in sound for fault in _said(item, known, today)]
    faults += _conflicting(intents)
    faults += _sentences([item for item in sound if item.kind == "texts"])
    faults += _lexicon([item for item in sound if item.kind == "lexicon"])
    faults += _unreadable(sound)
    place = {item.file: number for number, item in enumerate(items)}
    return sorted(faults, key=lambda fault: (place.get(fault.file, len(items)), fault.line))


def _known(items: Iterable[PackItem], sound: Iterable[PackItem]) -> _Known:
    return _Known(
        frozenset(item.key for item in items if item.kind == "opd"),
        {_digits(item.key): item.content["show"] for item in sound if item.kind == "contact"},
        frozenset(item.key for item in items if item.kind == "intent"),
    )


def _kinds(item: PackItem) -> Iterator[Fault]:
    """Keys that are missing, and values that are not what they must be."""
    if not isinstance(item.content, Mapping):
        yield Fault(item.file, item.line(), f"{item.key}: expected keys and values")
        return
    required = _REQUIRED.get(item.kind, {})
    missing = [key for key in required if key not in item.content]
    if missing:
        yield Fault(item.file, item.line(), f"missing: {', '.join(missing)}")
    faulty = False
    for key, kind in (required | _OPTIONAL.get(item.kind, {})).items():
        if key in item.content and not kind.holds(item.content[key]):
            faulty = True
            yield Fault(item.file, item.line(key), f"{key} is {item.content[key]!r:.60}; expected {kind.expected}")
    if not faulty and not _kept_as_json(item.content):
        yield Fault(item.file, item.line(), f"{item.key}: a value is neither text nor number (a day needs quotes)")


def _kept_as_json(content: Mapping[str, Any]) -> bool:
    try:
        json.dumps(content, sort_keys=True)
    except (TypeError, ValueError):
        return False
    return True


def _lacking(items: Iterable[PackItem]) -> Iterator[Fault]:
    there = {(item.kind, item.key) for item in items}
    if not any(kind == "calendar" for kind, _ in there):
        yield Fault("calendar", 1, "there is no file of a year")
    if ("texts", INDONESIAN) not in there:
        yield Fault(f"texts/{INDONESIAN}.ftl", 1, "the file is missing")


def _said(item: PackItem, known: _Known, today: date) -> Iterator[Fault]:
    """What an entry says that cannot be so."""
    content = item.content
    if item.kind == "intent":
        yield from _intent(item, known, today)
    elif item.kind == "opd" and content["kind"] not in DEPARTMENT_KINDS:
        yield _unexpected(item, "kind", DEPARTMENT_KINDS)
    elif item.kind == "kelurahan" and content["kecamatan"] not in known.departments:
        yield Fault(item.file, item.line("kecamatan"), f"unknown kecamatan {content['kecamatan']!r}")
    elif item.kind == "calendar" and not any(content["week"].values()):
        yield Fault(item.file, item.line("week"), "no day of the week has working hours")
    elif item.kind == "playbook":
        for key in ("front_desk", "duty_inbox"):
            if content[key] not in known.departments:
                yield Fault(item.file, item.line(key), f"unknown OPD {content[key]!r}")


def _unexpected(item: PackItem, key: str, values: Iterable[str]) -> Fault:
    expected = ", ".join(sorted(values))
    return Fault(item.file, item.line(key), f"{key} is {item.content[key]!r}; expected one of {expected}")


def _intent(item: PackItem, known: _Known, today: date) -> Iterator[Fault]:
    def fault(what: str, *path: str | int) -> Fault:
        return Fault(item.file, item.line(*path), what)

    content = item.content
    yield from _words(item)
    if content["owner"] not in known.departments | {"kecamatan"}:
        yield fault(f"unknown owner {content['owner']!r}", "owner")
    for position, owner in enumerate(content["supporting"]):
        if owner not in known.departments | {"kecamatan"}:
            yield fault(f"unknown owner {owner!r}", "supporting", position)
    if date.fromisoformat(content["valid_until"]) < today:
        yield fault(f"expired on {content['valid_until']}", "valid_until")
    for number in _numbers(content["answer"]):
        if not known.contacts.get(_digits(number)):
            yield fault(f"the number {number!r} is not in contacts.yaml, or not to be shown", "answer")
    for position, line in enumerate(content["bukan"]):
        if line.split(":")[0] not in known.intents:
            yield fault(f"unknown intent {line.split(':')[0]!r}", "bukan", position)
    yield from _facets(content, fault)
    yield from _examples(item, fault)


def _words(item: PackItem) -> Iterator[Fault]:
    allowed: dict[str, Iterable[str]] = {
        "kind": KINDS,
        "confidence": CERTAINTIES,
        "confidentiality": [level.value for level in Confidentiality],
        "status": ("seed",),
    }
    for key, values in allowed.items():
        if item.content[key] not in values:
            yield _unexpected(item, key, values)
    length = len(item.content["title"])
    if not 0 < length <= TITLE_LENGTH:
        yield Fault(item.file, item.line("title"), f"the title has {length} characters; a button holds {TITLE_LENGTH}")


def _facets(content: Mapping[str, Any], fault: Callable[..., Fault]) -> Iterator[Fault]:
    for name in FACETS:
        facet = content["facets"].get(name)
        if facet == UNKNOWN:
            continue
        if not isinstance(facet, Mapping) or not all(_is_words(facet.get(key)) for key in ("text", "source")):
            yield fault(f"facet {name}: give text and source, or {UNKNOWN}", "facets", name)
        elif facet["source"] not in content["sources"]:
            yield fault(f"facet {name}: its source is not among the sources", "facets", name)


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _examples(item: PackItem, fault: Callable[..., Fault]) -> Iterator[Fault]:
    seen: set[str] = set()
    for position, example in enumerate(item.examples):
        at = ("examples", position)
        if not _is_example(example):
            yield fault("an example has text, author and variety", *at)
            continue
        text = example["text"].strip().casefold()
        if text in seen:
            yield fault("the same example stands twice", *at)
        if example["variety"] not in list(Variety):
            yield fault(f"unknown variety {example['variety']!r}", *at)
        if identifiers_in(example["text"]):
            yield fault("an identifier in an example", *at)
        seen.add(text)
    if len(item.examples) < 2:
        yield fault("an intent needs a list of at least two examples", "examples")


def _is_example(value: Any) -> bool:
    return (
        isinstance(value, Mapping)
        and set(value) == {"text", "author", "variety"}
        and all(isinstance(part, str) for part in value.values())
    )


def _conflicting(intents: Iterable[PackItem]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for item in intents:
        for position, example in enumerate(item.examples):
            if not _is_example(example):
                continue
            other = first.setdefault(example["text"].strip().casefold(), item.key)
            if other != item.key:
                yield Fault(item.file, item.line("examples", position), f"this example is also one of {other}")


def _sentences(texts: Sequence[PackItem]) -> Iterator[Fault]:
    """What is no Fluent, and sentences of other languages that Indonesian has not: nothing ever says them."""
    bodies = {item.key: FluentParser().parse(item.content["ftl"]).body for item in texts}
    known = {part.id.name for part in bodies.get(INDONESIAN, ()) if isinstance(part, Message)}
    for item in texts:
        for part in bodies[item.key]:
            line = item.content["ftl"].count("\n", 0, part.span.start if part.span else 0) + 1
            if isinstance(part, Junk):
                yield Fault(item.file, line, f"not Fluent: {part.annotations[0].message}")
            elif isinstance(part, Message) and part.id.name not in known:
                yield Fault(item.file, line, f"{part.id.name} is not in {INDONESIAN}.ftl")
        if item.key == INDONESIAN and not known:
            yield Fault(item.file, 1, "there is no sentence in it")


def _lexicon(files: Sequence[PackItem]) -> Iterator[Fault]:
    """Lists that are none, and words with two meanings."""
    wrong = [Fault(item.file, item.line(key), f"{key}: expected {_TEXTS.expected}") for item, key in _no_lists(files)]
    yield from wrong
    if files and not wrong:
        try:
            of_pack({item.key: item.content for item in files}, ())
        except LexiconError as error:
            yield Fault("lexicon", 1, str(error))


def _no_lists(files: Sequence[PackItem]) -> list[tuple[PackItem, str]]:
    return [(item, key) for item in files for key, value in item.content.items() if not _TEXTS.holds(value)]


def _unreadable(items: Iterable[PackItem]) -> Iterator[Fault]:
    """Entries the bot cannot read, though every value is of the right kind. Each is tried by itself, to name it."""
    for item in items:
        row = Item(item.kind, item.key, 0, "seed", item.content)
        try:
            build(0, [row, _EMPTY_YEAR])
        except Exception as error:
            yield Fault(item.file, item.line(), f"cannot be read: {type(error).__name__}: {error}")


def _numbers(answer: str) -> list[str]:
    return [found.group().strip() for found in _NUMBER.finditer(answer)]


def _digits(number: str) -> str:
    digits = "".join(char for char in number if char.isdigit())
    return f"0{digits[2:]}" if digits.startswith("62") else digits
