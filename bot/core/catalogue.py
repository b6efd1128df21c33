"""What the city knows at one moment: services, departments, kelurahan, calendar, sentences. Immutable."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property
from typing import Any

from bot.core import borders, playbook
from bot.core.borders import Borders
from bot.core.nouns import Calendar, Confidentiality, Department, Entry, Facet, Hours, Kelurahan
from bot.core.playbook import Playbook
from bot.core.texts import Texts


@dataclass(frozen=True, slots=True)
class Item:
    """One current row of the city pack: what the database holds of (kind, key)."""

    kind: str
    key: str
    version_id: int
    status: str
    content: Mapping[str, Any]
    approved_on: date | None = None


@dataclass(frozen=True)
class Catalogue:
    """The city pack as the bot reads it. revision: changes whenever a row does. borders: None without a map.

    elsewhere: lower-case names of places in the regency around the city that are no place in it.
    """

    revision: int
    entries: Mapping[str, Entry]
    departments: Mapping[str, Department]
    kelurahan: Mapping[str, Kelurahan]
    calendar: Calendar
    texts: Texts
    playbook: Playbook = Playbook()
    borders: Borders | None = None
    elsewhere: frozenset[str] = frozenset()

    @cached_property
    def owners(self) -> dict[str, str]:
        """The department of every intent."""
        return {intent: entry.owner for intent, entry in self.entries.items()}

    def department(self, identifier: str) -> Department:
        """A department, also the pseudo one `kecamatan` (which of the three is decided by the kelurahan)."""
        known = self.departments.get(identifier)
        return known or Department(identifier, identifier.capitalize(), identifier.capitalize(), "opd")


def build(revision: int, items: Iterable[Item]) -> Catalogue:
    """Read the rows of the pack. Raises KeyError or ValueError on content that `pack check` would refuse."""
    by_kind: dict[str, list[Item]] = {}
    for item in items:
        by_kind.setdefault(item.kind, []).append(item)
    words = _places(by_kind.get("lexicon", [])).get("also_words", ())
    return Catalogue(
        revision=revision,
        entries={item.key: _entry(item) for item in by_kind.get("intent", [])},
        departments={item.key: _department(item) for item in by_kind.get("opd", [])},
        kelurahan={item.key: _kelurahan(item, words) for item in by_kind.get("kelurahan", [])},
        calendar=_calendar([item.content for item in by_kind.get("calendar", [])]),
        texts=Texts({item.key: item.content["ftl"] for item in by_kind.get("texts", [])}),
        playbook=next((playbook.read(item.content) for item in by_kind.get("playbook", [])), Playbook()),
        borders=_borders(by_kind.get("boundary", [])),
        elsewhere=_elsewhere(by_kind.get("lexicon", [])),
    )


def _entry(item: Item) -> Entry:
    content = item.content
    known = {name: facet for name, facet in content["facets"].items() if isinstance(facet, Mapping)}
    return Entry(
        intent=item.key,
        version_id=item.version_id,
        title=content["title"],
        kind=content["kind"],
        owner=content["owner"],
        confidentiality=Confidentiality(content["confidentiality"]),
        answer=content["answer"].strip(),
        certainty=content["confidence"],
        status=item.status,
        verified_on=item.approved_on or date.fromisoformat(content["verified_on"]),
        valid_until=date.fromisoformat(content["valid_until"]),
        facets={name: Facet(facet["text"], facet["source"]) for name, facet in known.items()},
        slots=tuple(content["slots"]),
        supporting=tuple(content["supporting"]),
    )


def _department(item: Item) -> Department:
    content = item.content
    return Department(
        id=item.key,
        name=content["name"],
        short=content["short"],
        kind=content["kind"],
        aliases=tuple(content.get("aliases", ())),
        contact=content.get("contact", ""),
    )


def _kelurahan(item: Item, also_words: Collection[str]) -> Kelurahan:
    content = item.content
    return Kelurahan(
        code=item.key,
        name=content["name"],
        kecamatan=content["kecamatan"],
        spellings=tuple(content.get("spellings", ())),
        also_word=content["name"].casefold() in also_words,
    )


def _borders(items: list[Item]) -> Borders | None:
    return borders.read({item.key: item.content["polygons"] for item in items}) if items else None


def _elsewhere(items: list[Item]) -> frozenset[str]:
    places = _places(items)
    return frozenset(places.get("regency", ())) - frozenset(places.get("also_words", ()))


def _places(items: list[Item]) -> Mapping[str, Any]:
    return next((item.content for item in items if item.key == "places"), {})


def _calendar(years: list[Mapping[str, Any]]) -> Calendar:
    newest = max(years, key=lambda year: year["until"])
    week = {int(day): Hours(tuple(_span(span) for span in spans)) for day, spans in newest["week"].items()}
    holidays = frozenset(date.fromisoformat(day) for year in years for day in year["holidays"])
    return Calendar(week, holidays, date.fromisoformat(newest["until"]), newest["utc_offset_minutes"])


def _span(span: str) -> tuple[int, int]:
    start, end = (time.fromisoformat(part) for part in span.split("-"))
    return start.hour * 60 + start.minute, end.hour * 60 + end.minute
