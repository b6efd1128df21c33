"""In which kelurahan a point lies: a city of small squares, and what no map may break."""

import subprocess
import sys
from math import asin, cos, dist, hypot, radians, sin, sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.borders import Polygons, Whereabouts, read
from bot.core.catalogue import Item, build
from bot.core.nouns import Location
from tests.fakes import PACK, catalogue

WEST, SOUTH, SIDE = 112.0, -7.85, 0.01
COLUMNS, ROWS = 4, 3
NORTH_SOUTH = 1111.95
"""Metres of 0.01 degrees of latitude on a sphere of the earth's mean radius."""


def square(west: float, south: float, side: float = SIDE) -> list[list[float]]:
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def cell(column: int, row: int) -> Polygons:
    return [[square(WEST + column * SIDE, SOUTH + row * SIDE)]]


def code(column: int, row: int) -> str:
    return f"k{column}{row}"


GRID = {code(column, row): cell(column, row) for column in range(COLUMNS) for row in range(ROWS)}
BORDERS = read(GRID)


def at(columns: float, rows: float) -> Location:
    """A point of the city, counted in squares from its south-west corner."""
    return Location(SOUTH + rows * SIDE, WEST + columns * SIDE)


def great_circle(one: Location, other: Location) -> float:
    """Metres, by the haversine formula."""
    south, north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(east / 2) ** 2
    return 2 * 6_371_008.8 * asin(sqrt(half))


def test_a_point_lies_in_its_kelurahan_and_knows_the_neighbour_behind_the_nearest_border() -> None:
    found = BORDERS.where(at(1.5, 1.9))
    assert (found.code, found.neighbour) == ("k11", "k12")
    assert found.metres == pytest.approx(0.1 * NORTH_SOUTH, rel=1e-4)


def test_at_the_edge_of_the_city_there_is_no_neighbour() -> None:
    found = BORDERS.where(at(1.5, 0.1))
    assert (found.code, found.neighbour) == ("k10", None)
    assert found.metres == pytest.approx(0.1 * NORTH_SOUTH, rel=1e-4)


def test_outside_the_city_there_is_a_distance_to_it_and_the_nearest_kelurahan() -> None:
    found = BORDERS.where(at(2.5, -3))
    assert (found.code, found.neighbour) == (None, "k20")
    assert found.metres == pytest.approx(3 * NORTH_SOUTH, rel=1e-4)


def test_a_point_on_the_border_is_no_metre_from_its_neighbour() -> None:
    found = BORDERS.where(at(2, 1.5))
    assert {found.code, found.neighbour} == {"k11", "k21"}
    assert found.metres == pytest.approx(0, abs=1e-6)


def test_a_kelurahan_of_several_parts_is_one_kelurahan() -> None:
    borders = read({"a": [*cell(0, 0), *cell(2, 0)], "b": cell(1, 0)})
    assert [borders.where(at(column, 0.5)).code for column in (0.5, 1.5, 2.5)] == ["a", "b", "a"]


def test_a_kelurahan_around_another_does_not_contain_it() -> None:
    ring, hole = square(WEST, SOUTH, 3 * SIDE), square(WEST + SIDE, SOUTH + SIDE)
    borders = read({"around": [[ring, hole]], "within": cell(1, 1)})
    assert borders.where(at(1.5, 1.4)).code == "within"
    found = borders.where(at(0.9, 1.5))
    assert (found.code, found.neighbour) == ("around", "within")


def test_a_foreign_place_within_the_city_is_outside() -> None:
    borders = read({"around": [[square(WEST, SOUTH, 3 * SIDE), square(WEST + SIDE, SOUTH + SIDE)]]})
    found = borders.where(at(1.5, 1.4))
    assert (found.code, found.neighbour) == (None, "around")
    assert found.metres == pytest.approx(0.4 * NORTH_SOUTH, rel=1e-4)


def test_a_gap_that_drawing_left_belongs_to_the_nearest_and_the_other_is_near() -> None:
    gap = 0.0003
    west = [[square(WEST, SOUTH)[0], [WEST + SIDE, SOUTH], [WEST + SIDE, SOUTH + 0.0040], [WEST + SIDE - gap, SOUTH + 0.0045],
             [WEST + SIDE, SOUTH + 0.0050], [WEST + SIDE, SOUTH + SIDE], [WEST, SOUTH + SIDE], [WEST, SOUTH]]]  # fmt: skip
    borders = read({"west": [west], "east": cell(1, 0)})
    found = borders.where(Location(SOUTH + 0.0045, WEST + SIDE - 0.8 * gap))
    assert (found.code, found.neighbour) == ("west", "east")
    assert found.metres == pytest.approx(0.8 * gap / SIDE * NORTH_SOUTH * cos(radians(SOUTH)), rel=1e-2)


def test_where_two_overlap_one_is_named_and_the_other_is_no_metre_away() -> None:
    borders = read({"b": cell(0, 0), "a": [[square(WEST + SIDE / 2, SOUTH)]]})
    assert borders.where(at(0.7, 0.5)) == Whereabouts("a", 0.0, "b")


def test_one_kelurahan_alone_has_only_the_edge() -> None:
    found = read({"a": cell(0, 0)}).where(at(0.5, 0.2))
    assert (found.code, found.neighbour) == ("a", None)
    assert found.metres == pytest.approx(0.2 * NORTH_SOUTH, rel=1e-4)


within = st.floats(0.001, 0.999)


@given(st.integers(0, COLUMNS - 1), st.integers(0, ROWS - 1), within, within)
def test_every_point_of_a_square_is_as_far_from_its_sides_as_the_great_circle_says(
    column: int, row: int, east: float, north: float
) -> None:
    point = at(column + east, row + north)
    sides = {
        (column - 1, row): at(column, row + north),
        (column + 1, row): at(column + 1, row + north),
        (column, row - 1): at(column + east, row),
        (column, row + 1): at(column + east, row + 1),
    }
    away = {beyond: great_circle(point, side) for beyond, side in sides.items()}
    nearest = min(away, key=lambda beyond: away[beyond])
    found = BORDERS.where(point)
    assert found.code == code(column, row)
    assert found.metres == pytest.approx(away[nearest], rel=1e-3, abs=1e-3)
    if sorted(away.values())[1] > away[nearest] * 1.01:
        assert found.neighbour == (code(*nearest) if code(*nearest) in GRID else None)


anywhere = st.builds(Location, st.floats(-90, 90), st.floats(-180, 180))
around = st.builds(at, st.floats(-2, COLUMNS + 2), st.floats(-2, ROWS + 2))


@given(anywhere | around)
def test_every_place_on_earth_has_an_answer(point: Location) -> None:
    found = BORDERS.where(point)
    assert found.metres >= 0
    assert found.code is None or found.code in GRID
    assert found.neighbour != found.code
    assert found.code or found.neighbour in GRID


@given(around, around)
def test_a_border_comes_no_nearer_than_one_walks(one: Location, other: Location) -> None:
    walked = dist(BORDERS.plane.at(one.longitude, one.latitude), BORDERS.plane.at(other.longitude, other.latitude))
    here, there = BORDERS.where(one), BORDERS.where(other)
    if here.code == there.code:
        assert abs(here.metres - there.metres) <= walked + 1e-6
    elif here.code and there.code:
        assert here.metres <= walked + 1e-6


@given(around)
def test_the_plane_agrees_with_the_great_circle(point: Location) -> None:
    middle = Location(BORDERS.plane.latitude, BORDERS.plane.longitude)
    assert hypot(*BORDERS.plane.at(point.longitude, point.latitude)) == pytest.approx(
        great_circle(middle, point), rel=1e-3, abs=1e-6
    )


# The catalogue --------------------------------------------------------------------------------------------------


def rows() -> list[Item]:
    return [
        Item(
            "calendar",
            "2026",
            1,
            "seed",
            {"until": "2026-12-31", "utc_offset_minutes": 420, "week": {}, "holidays": {}},
        ),
        *(Item("boundary", key, 2, "seed", {"polygons": polygons}) for key, polygons in GRID.items()),
    ]


def test_a_catalogue_has_the_borders_of_its_rows() -> None:
    borders = build(1, rows()).borders
    assert borders is not None
    assert borders.where(at(1.5, 1.4)) == BORDERS.where(at(1.5, 1.4))


def test_a_catalogue_without_such_rows_has_none() -> None:
    assert catalogue().borders is None


def test_a_pack_without_borders_loads_no_geometry() -> None:
    script = (
        "import sys; from pathlib import Path; from bot.admin import pack; from bot.core.catalogue import Item, build\n"
        f"items = pack.read(Path({str(PACK)!r}))\n"
        "assert build(1, [Item(i.kind, i.key, 1, 'seed', i.content) for i in items]).borders is None\n"
        "print('shapely' in sys.modules)"
    )
    root = Path(__file__).parent.parent.parent
    ran = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=60)
    assert (ran.stdout, ran.stderr) == ("False\n", "")
