"""The official borders of the kelurahan: a GeoJSON file → one entry of the pack each. They stand in no YAML file."""

import json
import re
import reprlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from shapely import MultiPolygon, Polygon, is_valid_reason

from bot.admin.pack import BOUNDARY, PACK, Entry, Imported, Known
from bot.core.borders import Polygons
from bot.core.nouns import Kelurahan

_NAME_PROPERTIES = ("nama", "name", "kelurahan", "namakelurahan", "nmkelurahan", "desa", "namadesa", "wadmkd", "namobj")
_CODE_PROPERTIES = ("kode", "code", "kodekelurahan", "kdkelurahan", "kodedesa", "kodewilayah", "kdepum")
_KEL = re.compile(r"\s*(?:kelurahan\b|kel\b\.?)", re.IGNORECASE)
_MOST_NAMED = 5
_FEWEST_POINTS = 4
"""Of a ring: its last point is its first again."""


class BoundaryError(Exception):
    """The file cannot be used: one line that names it, the feature and what is wrong."""


class _Fault(Exception):
    """What is wrong with one feature."""


class Entries(Protocol):
    """Where versions are kept."""

    def newest(self) -> Sequence[Known]: ...

    def add_all(self, kind: str, author: str, contents: Mapping[str, Mapping[str, Any]], now: datetime) -> None: ...


def kelurahan_of(entries: Iterable[Entry]) -> list[Kelurahan]:
    """The kelurahan among the entries of a pack."""
    return [
        Kelurahan(
            entry.key, entry.content["name"], entry.content["kecamatan"], tuple(entry.content.get("spellings", ()))
        )
        for entry in entries
        if entry.kind == "kelurahan"
    ]


def read(file: Path, kelurahan: Sequence[Kelurahan]) -> dict[str, Polygons]:
    """The polygons of every kelurahan, by code; degrees. Raises BoundaryError at the first fault."""
    if not kelurahan:
        raise BoundaryError(f"{file.name}: the database has no kelurahan yet (tanggap pack import)")
    by_name = _by_name(kelurahan)
    by_code = {_plain(one.code): one.code for one in kelurahan}
    found: dict[str, Polygons] = {}
    for position, feature in enumerate(_features(file), 1):
        try:
            code = _code(_properties(feature), by_name, by_code)
            if code in found:
                raise _Fault(f"kelurahan {code} stands twice in the file")
            found[code] = _polygons(feature.get("geometry"))
        except _Fault as fault:
            raise BoundaryError(f"{file.name}: feature {position}{_called(feature)}: {fault}") from fault
    lacking = [f"{one.name} ({one.code})" for one in kelurahan if one.code not in found]
    if lacking:
        raise BoundaryError(f"{file.name}: {_lacking(lacking)}")
    return found


def keep(entries: Entries, boundaries: Mapping[str, Polygons], now: datetime) -> Imported:
    """Add a version for every boundary that is new or has changed, all of them at once."""
    known = {version.key: version.content for version in entries.newest() if version.kind == BOUNDARY}
    contents = {code: {"polygons": polygons} for code, polygons in boundaries.items()}
    new = {code: content for code, content in contents.items() if known.get(code) != content}
    entries.add_all(BOUNDARY, PACK, new, now)
    return Imported(
        added=[code for code in new if code not in known],
        changed=[code for code in new if code in known],
        unchanged=len(contents) - len(new),
    )


def _features(file: Path) -> list[Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BoundaryError(f"{file}: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise BoundaryError(f"{file.name}: not GeoJSON: {error}") from error
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        raise BoundaryError(f"{file.name}: not GeoJSON: expected a FeatureCollection with a list of features")
    return features


def _properties(feature: Any) -> dict[str, Any]:
    """What a feature says of itself, by property names in bare small letters. Raises _Fault."""
    if not isinstance(feature, dict) or not isinstance(feature.get("properties") or {}, dict):
        raise _Fault("not a GeoJSON feature")
    return {re.sub(r"[\W_]", "", name.casefold()): value for name, value in (feature.get("properties") or {}).items()}


def _code(properties: Mapping[str, Any], by_name: Mapping[str, str], by_code: Mapping[str, str]) -> str:
    """The kelurahan a feature is about. A code of another register is passed over where a name is known.

    Raises _Fault when it names none of the city, or two of them.
    """
    names = [properties[key] for key in _NAME_PROPERTIES if properties.get(key)]
    codes = [properties[key] for key in _CODE_PROPERTIES if properties.get(key)]
    said = [by_code.get(_plain(code)) for code in codes] + [by_name.get(_plain_name(name)) for name in names]
    meant = sorted({code for code in said if code})
    if not names and not codes:
        known = ", ".join((*_NAME_PROPERTIES, *_CODE_PROPERTIES))
        raise _Fault(f"no property names its kelurahan (one of {known})")
    if not meant:
        raise _Fault(f"no kelurahan of the city is called {' or '.join(map(_shown, [*names, *codes]))}")
    if len(meant) > 1:
        raise _Fault(f"its properties name several kelurahan: {', '.join(meant)}")
    return meant[0]


def _polygons(geometry: Any) -> Polygons:
    """The coordinates of a geometry as those of a MultiPolygon, without heights. Raises _Fault."""
    kind, coordinates = (geometry.get("type"), geometry.get("coordinates")) if isinstance(geometry, dict) else (0, 0)
    if kind not in ("Polygon", "MultiPolygon"):
        raise _Fault("its geometry is neither a Polygon nor a MultiPolygon")
    whole = [coordinates] if kind == "Polygon" else coordinates
    polygons = [[_ring(ring) for ring in _list(rings)] for rings in _list(whole)]
    reason = is_valid_reason(MultiPolygon([Polygon(outer, holes) for outer, *holes in polygons]))
    if reason != "Valid Geometry":
        raise _Fault(f"its outline crosses itself or is otherwise no polygon: {reason}")
    return polygons


def _ring(ring: Any) -> list[list[float]]:
    points = [_point(point) for point in _list(ring)]
    if len(points) < _FEWEST_POINTS:
        raise _Fault(f"a ring has {len(points)} points; it needs at least {_FEWEST_POINTS}")
    if points[0] != points[-1]:
        raise _Fault("a ring is not closed: its last point is not its first")
    return points


def _point(point: Any) -> list[float]:
    if not isinstance(point, list) or len(point) < 2 or not all(type(part) in (int, float) for part in point[:2]):
        raise _Fault(f"{_shown(point)} is no point [longitude, latitude]")
    longitude, latitude = point[:2]
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise _Fault(f"{_shown(point)} is no longitude and latitude in degrees")
    return [longitude, latitude]


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise _Fault("its coordinates are not lists of rings of points")
    return value


def _by_name(kelurahan: Iterable[Kelurahan]) -> dict[str, str]:
    """The code of every name and spelling; what two kelurahan are called alike tells neither."""
    codes: dict[str, set[str]] = {}
    for one in kelurahan:
        for name in (one.name, *one.spellings):
            codes.setdefault(_plain_name(name), set()).add(one.code)
    return {name: next(iter(those)) for name, those in codes.items() if len(those) == 1}


def _plain_name(name: Any) -> str:
    return _plain(_KEL.sub("", name, count=1) if isinstance(name, str) and _KEL.match(name) else name)


def _plain(value: Any) -> str:
    """A name or code in bare small letters and digits; a code may have become a number. Empty for what is neither."""
    if not isinstance(value, str | int | float):
        return ""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return re.sub(r"[\W_]", "", str(whole).casefold())


def _called(feature: Any) -> str:
    """How a feature calls itself, for people: its name, else its code, else nothing."""
    try:
        properties = _properties(feature)
    except _Fault:
        return ""
    said = (properties[key] for key in (*_NAME_PROPERTIES, *_CODE_PROPERTIES) if properties.get(key))
    return next((f" ({_shown(value)})" for value in said), "")


def _shown(value: Any) -> str:
    return reprlib.repr(value)


def _lacking(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"no feature for {', '.join(names[:_MOST_NAMED])}{more}"
