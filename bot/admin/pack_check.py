"""What is wrong with a pack, by file and line, before anything of it is imported."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.admin.pack import PackItem
from bot.core.nouns import Confidentiality
from intents.masking import mask
from intents.prediction import Variety

FACETS = ("requirements", "cost", "duration", "place", "hours", "online", "representative")
UNKNOWN = "belum_diketahui"
KINDS = frozenset({"informasi", "permohonan", "pengaduan", "darurat", "obrolan"})
CERTAINTIES = frozenset({"verified", "partial", "recalled"})
_KEYS = (
    "title",
    "kind",
    "owner",
    "supporting",
    "confidentiality",
    "answer",
    "facets",
    "sources",
    "confidence",
    "status",
    "verified_on",
    "valid_until",
    "slots",
    "bukan",
)
TITLE_LENGTH = 24
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


def check(items: Iterable[PackItem], today: date) -> list[Fault]:
    """Every fault of a pack, in the order of its files."""
    items = list(items)
    owners = {item.key for item in items if item.kind == "opd"} | {"kecamatan"}
    contacts = {_digits(item.key): bool(item.content.get("show")) for item in items if item.kind == "contact"}
    intents = [item for item in items if item.kind == "intent"]
    known = {item.key for item in intents}
    faults = [fault for item in intents for fault in _intent(item, owners, contacts, known, today)]
    return [*faults, *_conflicting(intents)]


def _intent(
    item: PackItem, owners: set[str], contacts: Mapping[str, bool], known: set[str], today: date
) -> Iterator[Fault]:
    def fault(what: str, *path: str | int) -> Fault:
        return Fault(item.file, item.line(*path), what)

    missing = [key for key in _KEYS if key not in item.content]
    if missing:
        yield fault(f"missing: {', '.join(missing)}")
        return
    yield from _words(item, fault)
    content = item.content
    for owner in (content["owner"], *content["supporting"]):
        if owner not in owners:
            yield fault(f"unknown owner {owner!r}", "owner")
    if date.fromisoformat(str(content["valid_until"])) < today:
        yield fault(f"expired on {content['valid_until']}", "valid_until")
    for number in _numbers(content["answer"]):
        if not contacts.get(_digits(number)):
            yield fault(f"the number {number!r} is not in contacts.yaml, or not to be shown", "answer")
    for position, line in enumerate(content["bukan"]):
        if line.split(":")[0] not in known:
            yield fault(f"unknown intent {line.split(':')[0]!r}", "bukan", position)
    yield from _facets(content, fault)
    yield from _examples(item, fault)


def _words(item: PackItem, fault: Callable[..., Fault]) -> Iterator[Fault]:
    content = item.content
    allowed: dict[str, Iterable[str]] = {
        "kind": KINDS,
        "confidence": CERTAINTIES,
        "confidentiality": [level.value for level in Confidentiality],
        "status": ("seed",),
    }
    for key, values in allowed.items():
        if content[key] not in values:
            yield fault(f"{key} is {content[key]!r}; expected one of {', '.join(sorted(values))}", key)
    if not 0 < len(content["title"]) <= TITLE_LENGTH:
        yield fault(f"the title has {len(content['title'])} characters; a button holds {TITLE_LENGTH}", "title")


def _facets(content: Mapping[str, Any], fault: Callable[..., Fault]) -> Iterator[Fault]:
    for name in FACETS:
        facet = content["facets"].get(name)
        if facet == UNKNOWN:
            continue
        if not isinstance(facet, Mapping) or not facet.get("text") or not facet.get("source"):
            yield fault(f"facet {name}: give text and source, or {UNKNOWN}", "facets", name)
        elif facet["source"] not in content["sources"]:
            yield fault(f"facet {name}: its source is not among the sources", "facets", name)


def _examples(item: PackItem, fault: Callable[..., Fault]) -> Iterator[Fault]:
    seen: set[str] = set()
    for position, example in enumerate(item.examples):
        at = ("examples", position)
        if set(example) != {"text", "author", "variety"}:
            yield fault("an example has text, author and variety", *at)
            continue
        text = example["text"].strip().casefold()
        if text in seen:
            yield fault("the same example stands twice", *at)
        if example["variety"] not in list(Variety):
            yield fault(f"unknown variety {example['variety']!r}", *at)
        if mask(example["text"]) != example["text"]:
            yield fault("an identifier in an example", *at)
        seen.add(text)
    if len(item.examples) < 2:
        yield fault("an intent needs at least two examples", "examples")


def _conflicting(intents: Iterable[PackItem]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for item in intents:
        for position, example in enumerate(item.examples):
            text = str(example.get("text", "")).strip().casefold()
            other = first.setdefault(text, item.key)
            if other != item.key:
                yield Fault(item.file, item.line("examples", position), f"this example is also one of {other}")


def _numbers(answer: str) -> list[str]:
    return [found.group().strip() for found in _NUMBER.finditer(answer)]


def _digits(number: str) -> str:
    digits = "".join(char for char in number if char.isdigit())
    return f"0{digits[2:]}" if digits.startswith("62") else digits
