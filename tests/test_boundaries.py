"""`tanggap pack boundaries`: a map of squares through the command into a database, and every map it refuses."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.admin import boundaries, pack
from bot.admin.boundaries import BoundaryError
from bot.core.catalogue import Catalogue
from bot.core.nouns import Location
from storage.engine import open_engine
from storage.entries import SqlEntries
from storage.schema import upgrade
from tests.fakes import PACK, catalogue
from tests.test_commands import Place, Ran, says_what_is_wrong

KELURAHAN = list(catalogue().kelurahan.values())
CODES = {one.name: one.code for one in KELURAHAN}
WEST, SOUTH, SIDE, COLUMNS = 112.0, -7.85, 0.01, 8
Map = dict[str, Any]


def ring(number: int) -> list[list[float]]:
    """The square of one kelurahan; squares stand in rows of eight."""
    west, south = WEST + number % COLUMNS * SIDE, SOUTH + number // COLUMNS * SIDE
    east, north = west + SIDE, south + SIDE
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def middle(name: str) -> Location:
    number = list(CODES).index(name)
    return Location(SOUTH + (number // COLUMNS + 0.5) * SIDE, WEST + (number % COLUMNS + 0.4) * SIDE)


def squares() -> Map:
    """A sound map of the 46 kelurahan."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"kode": one.code, "nama": one.name},
                "geometry": {"type": "Polygon", "coordinates": [ring(number)]},
            }
            for number, one in enumerate(KELURAHAN)
        ],
    }


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A database with the pack of this repository. Not to be changed."""
    place = Place(tmp_path_factory.mktemp("imported"))
    engine = open_engine(f"sqlite:///{place.database}")
    upgrade(engine)
    engine.dispose()
    ran = place.run("pack", "import", str(PACK))
    assert ran.code == 0, ran.err
    return place


@pytest.fixture
def place(imported: Place, tmp_path: Path) -> Place:
    """A copy of it that a test may change."""
    shutil.copytree(imported.folder, tmp_path / "copy")
    return Place(tmp_path / "copy")


def written(place: Place, content: object) -> Path:
    file = place.folder / "peta.geojson"
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


def import_(place: Place, content: object) -> Ran:
    return place.run("pack", "boundaries", str(written(place, content)))


def rows(place: Place) -> list[tuple[str, int, str]]:
    with sqlite3.connect(place.database) as connection:
        found = connection.execute("SELECT key, version, author FROM entry_versions WHERE kind = 'boundary'").fetchall()
    connection.close()
    return found


def in_force(place: Place) -> Catalogue:
    engine = open_engine(f"sqlite:///{place.database}")
    try:
        return SqlEntries(engine).catalogue()
    finally:
        engine.dispose()


def lies_in(place: Place, location: Location) -> str | None:
    borders = in_force(place).borders
    assert borders is not None
    return borders.where(location).code


# What is imported -----------------------------------------------------------------------------------------------


def test_a_map_becomes_one_entry_a_kelurahan_and_the_bot_knows_where_a_point_lies(place: Place) -> None:
    assert in_force(place).borders is None
    ran = import_(place, squares())
    assert (ran.code, ran.out, ran.err) == (0, "added 46, changed 0, unchanged 0\n", "")
    assert sorted(rows(place)) == [(code, 1, "pack") for code in sorted(CODES.values())]
    for name in CODES:
        assert lies_in(place, middle(name)) == CODES[name]


def test_the_same_map_again_adds_nothing(place: Place) -> None:
    import_(place, squares())
    assert import_(place, squares()).out == "added 0, changed 0, unchanged 46\n"
    assert len(rows(place)) == 46


def test_a_new_map_adds_a_version_of_what_it_changes(place: Place) -> None:
    import_(place, squares())
    moved = squares()
    bujel = list(CODES).index("Bujel")
    moved["features"][bujel]["geometry"]["coordinates"] = [[[lon + 1, lat] for lon, lat in ring(bujel)]]
    assert import_(place, moved).out == "added 0, changed 1, unchanged 45\n"
    assert (CODES["Bujel"], 2, "pack") in rows(place)
    there = middle("Bujel")
    assert lies_in(place, there) is None
    assert lies_in(place, Location(there.latitude, there.longitude + 1)) == CODES["Bujel"]


@pytest.mark.parametrize(
    "properties",
    [
        {"nama": "BANJARMLATI"},
        {"Name": "banjar mlati"},
        {"KELURAHAN": "Kel. Banjarmelati"},
        {"NAMOBJ": "Kelurahan Banjarmlati", "WADMKC": "Mojoroto"},
        {"WADMKD": "Banjarmlati", "WADMKC": "Pesantren", "KDEPUM": "35.71.01.1003"},
        {"kode": "3571011003"},
        {"KODE_DESA": 3571011003},
        {"kode": 3571011003.0, "nama": "Banjar Melati II"},
        {"kode": "3571010003", "nama": "Banjarmlati"},
        {"nama": None, "kode_kelurahan": "35.71.01.1003", "luas": [1, 2]},
    ],
)
def test_a_feature_is_known_by_name_or_code_however_it_is_written(properties: dict[str, Any], tmp_path: Path) -> None:
    content = squares()
    content["features"][list(CODES).index("Banjarmlati")]["properties"] = properties
    (tmp_path / "peta.geojson").write_text(json.dumps(content))
    assert set(boundaries.read(tmp_path / "peta.geojson", KELURAHAN)) == set(CODES.values())


def test_parts_holes_heights_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    content = squares()
    outer = [[lon, lat, 63.5] for lon, lat in ring(0)]
    hole = [[112.004, -7.846], [112.004, -7.844], [112.006, -7.844], [112.004, -7.846]]
    content["features"][0]["geometry"] = {"type": "MultiPolygon", "coordinates": [[outer, hole], [ring(70)]]}
    file = tmp_path / "peta.geojson"
    file.write_text(json.dumps(content), encoding="utf-8-sig")
    assert boundaries.read(file, KELURAHAN)[KELURAHAN[0].code] == [[ring(0), hole], [ring(70)]]


# What it does not disturb ---------------------------------------------------------------------------------------


def test_the_files_of_a_pack_are_exported_checked_and_imported_as_before(place: Place) -> None:
    import_(place, squares())
    out = place.folder / "out"
    ran = place.run("pack", "export", str(out))
    assert (ran.code, ran.out) == (0, f"{len(pack.read(PACK))} entries written to {out}\n")
    assert {(item.kind, item.key) for item in pack.read(out)} == {(item.kind, item.key) for item in pack.read(PACK)}
    assert place.run("pack", "check", str(PACK)).code == 0
    assert place.run("pack", "import", str(out)).out.startswith("added 0, changed 0, ")
    assert len(rows(place)) == 46


def test_what_is_in_force_of_a_pack_has_the_shape_of_its_files(place: Place) -> None:
    import_(place, squares())
    engine = open_engine(f"sqlite:///{place.database}")
    assert {item.kind for item in pack.in_force(SqlEntries(engine))} == {item.kind for item in pack.read(PACK)}
    engine.dispose()


# What is refused ------------------------------------------------------------------------------------------------


def feature(content: Map, number: int = 2) -> Map:
    found: Map = content["features"][number]
    return found


def with_ring(*points: object) -> Callable[[Map], None]:
    return lambda content: feature(content)["geometry"].update(coordinates=[list(points)])


def with_feature(**parts: object) -> Callable[[Map], None]:
    return lambda content: feature(content).update(parts)


def nested(depth: int) -> list[object]:
    return [nested(depth - 1)] if depth else []


A, B, C, D = ring(2)[:4]
BANJARMLATI = "feature 3 ('Banjarmlati')"
FAULTS: dict[str, tuple[Callable[[Map], None], tuple[str, ...]]] = {
    "unknown": (with_feature(properties={"nama": "Gurah"}), ("feature 3 ('Gurah')", "no kelurahan of the city")),
    "unnamed": (with_feature(properties={"OBJECTID": 3, "WADMKC": "Mojoroto"}), ("feature 3: ", "no property names")),
    "no properties": (with_feature(properties=None), ("feature 3: ", "no property names")),
    "two names": (with_feature(properties={"kode": "35.71.01.1003", "nama": "Bujel"}), ("('Bujel')", "35.71.01.1006")),
    "twice": (with_feature(properties={"nama": "Bandar Lor"}), ("feature 3 ('Bandar Lor')", "twice")),
    "lacking": (lambda content: content["features"].pop(2), ("no feature for Banjarmlati (35.71.01.1003)",)),
    "lacking many": (lambda content: content["features"].clear(), ("no feature for Bandar Lor", "and 41 more")),
    "open": (with_ring(A, B, C, D), (BANJARMLATI, "not closed")),
    "three points": (with_ring(A, B, A), (BANJARMLATI, "has 3 points")),
    "crossing": (with_ring(A, C, B, D, A), (BANJARMLATI, "crosses itself")),
    "one point": (with_ring(A, A, A, A), (BANJARMLATI, "no polygon")),
    "no ring": (with_feature(geometry={"type": "Polygon", "coordinates": []}), (BANJARMLATI, "lists of rings")),
    "latitude first": (with_ring(*([lat, lon] for lon, lat in ring(2))), (BANJARMLATI, "degrees")),
    "metres": (with_ring([6e5, 9.1e6], [6.1e5, 9.1e6], [6.1e5, 9.2e6], [6e5, 9.1e6]), (BANJARMLATI, "degrees")),
    "no number": (with_ring(A, B, ["112", "-7"], A), (BANJARMLATI, "no point")),
    "NaN": (with_ring(A, B, [float("nan"), 1.0], A), (BANJARMLATI, "degrees")),
    "a point": (with_feature(geometry={"type": "Point", "coordinates": A}), (BANJARMLATI, "neither a Polygon")),
    "no geometry": (with_feature(geometry=None), (BANJARMLATI, "neither a Polygon")),
    "hole outside": (
        lambda content: feature(content)["geometry"].update(coordinates=[ring(2), ring(5)]),
        (BANJARMLATI, "Hole lies outside"),
    ),
    "parts that overlap": (
        with_feature(geometry={"type": "MultiPolygon", "coordinates": [[ring(2)], [ring(2)]]}),
        (BANJARMLATI, "no polygon"),
    ),
    "deep": (with_ring(A, B, nested(400), A), (BANJARMLATI, "no point")),
    "no feature": (lambda content: content["features"].insert(2, 5), ("feature 3: ", "not a GeoJSON feature")),
    "a name of two lines": (with_feature(properties={"nama": "Gu\nrah\ud800"}), (r"feature 3 ('Gu\nrah\ud800')",)),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_map_with_a_fault_is_refused_in_one_line_and_changes_nothing(place: Place, fault: str) -> None:
    import_(place, squares())
    before, content = rows(place), squares()
    spoil, said = FAULTS[fault]
    feature(content, 0)["geometry"]["coordinates"] = [ring(60)]
    spoil(content)
    ran = import_(place, content)
    says_what_is_wrong(ran, "peta.geojson: ", *said)
    assert ran.err.count("\n") == 1
    assert ran.out == ""
    assert rows(place) == before


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "5", "null", '{"type": "Topology"}', '{"features": 5}', "[" * 100_000, "9" * 5000, "\x00"],
    ids=lambda text: text[:10],
)
def test_what_is_no_geojson_is_refused(place: Place, text: str) -> None:
    ran = import_(place, text)
    says_what_is_wrong(ran, "peta.geojson: not GeoJSON")
    assert ran.err.count("\n") == 1
    assert rows(place) == []


def test_what_is_no_text_or_no_file_is_refused(place: Place) -> None:
    file = place.folder / "peta.geojson"
    file.write_bytes(b"PK\xff\xfe")
    says_what_is_wrong(place.run("pack", "boundaries", str(file)), "peta.geojson: not GeoJSON")
    says_what_is_wrong(place.run("pack", "boundaries", str(file / "no")), "peta.geojson/no: ")
    says_what_is_wrong(place.run("pack", "boundaries", str(place.folder)), "Is a directory")


def test_a_database_without_kelurahan_is_told_so(tmp_path: Path) -> None:
    empty = Place(tmp_path)
    engine = open_engine(f"sqlite:///{empty.database}")
    upgrade(engine)
    engine.dispose()
    says_what_is_wrong(import_(empty, squares()), "peta.geojson: ", "tanggap pack import")


def test_versions_are_added_all_or_none(place: Place) -> None:
    content = squares()
    place.sql(
        "CREATE TRIGGER full BEFORE INSERT ON entry_versions WHEN NEW.key = '35.71.03.1015' "
        "BEGIN SELECT RAISE(ABORT, 'disk full'); END"
    )
    with pytest.raises(Exception, match="disk full"):
        import_(place, content)
    assert rows(place) == []


# Any map --------------------------------------------------------------------------------------------------------

spellings = st.sampled_from(
    [str.upper, str.lower, str.title, lambda name: f"Kelurahan {name}", lambda name: f" {name}. "]
)


@given(st.permutations(range(46)), st.lists(spellings, min_size=46, max_size=46))
def test_neither_order_nor_writing_of_the_features_matters(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], writing: list[Callable[[str], str]]
) -> None:
    content = squares()
    for one, write in zip(content["features"], writing, strict=True):
        one["properties"] = {"nama": write(one["properties"]["nama"])}
    content["features"] = [content["features"][number] for number in order]
    file = tmp_path_factory.getbasetemp() / "peta.geojson"
    file.write_text(json.dumps(content))
    assert boundaries.read(file, KELURAHAN) == {one.code: [[ring(n)]] for n, one in enumerate(KELURAHAN)}


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["Bujel", "Polygon", "x"]),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from(["type", "nama", "kode"]), inner),
    max_leaves=12,
)


@given(st.sampled_from(["type", "properties", "geometry", "coordinates", "nama", "ring"]), anything)
def test_whatever_stands_in_a_map_is_read_or_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, part: str, value: object
) -> None:
    content = squares()
    one = feature(content)
    if part == "ring":
        one["geometry"]["coordinates"] = [value]
    else:
        {"coordinates": one["geometry"], "nama": one["properties"]}.get(part, one)[part] = value
    file = tmp_path_factory.getbasetemp() / "peta.geojson"
    file.write_text(json.dumps(content))
    try:
        read = set(boundaries.read(file, KELURAHAN))
    except BoundaryError as refused:
        line = str(refused)
    else:
        assert read == set(CODES.values())
        return
    assert line.startswith("peta.geojson: ")
    assert "\n" not in line
