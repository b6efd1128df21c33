"""In which kelurahan a point on the map lies, and how far from the next one. Only for a city that gave its borders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import TYPE_CHECKING

from bot.core.nouns import Location

if TYPE_CHECKING:
    from shapely import Geometry

Polygons = Sequence[Sequence[Sequence[Sequence[float]]]]
"""The coordinates of a GeoJSON MultiPolygon: polygons of rings (the outer one, then its holes) of [lon, lat]."""

_EARTH = 6_371_008.8
_SLIVER = 10_000.0


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a point lies. code: of its kelurahan, None outside the city.

    metres: inside, to the nearest other kelurahan or to the city's edge; outside, to the city.
    neighbour: the code of that other kelurahan, None at the city's edge; outside, of the nearest kelurahan.
    """

    code: str | None
    metres: float
    neighbour: str | None


@dataclass(frozen=True, slots=True)
class Plane:
    """The city's neighbourhood as a plane in metres around its middle, given in degrees.

    Equidistant cylindrical (equirectangular) projection of a sphere of the earth's mean radius, true at the middle's
    latitude: x = R (λ - λ₀) cos φ₁, y = R (φ - φ₀). Source: J. P. Snyder, Map Projections – A Working Manual, U.S.
    Geological Survey Professional Paper 1395 (1987), equations 12-1 and 12-2. Near the equator a distance within a
    city is right to 1 %, which is how far the sphere is from the ellipsoid.
    """

    longitude: float
    latitude: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Degrees to metres east and north of the middle."""
        east = radians(longitude - self.longitude) * cos(radians(self.latitude))
        return _EARTH * east, _EARTH * radians(latitude - self.latitude)


@dataclass(frozen=True, slots=True)
class Borders:
    """The kelurahan of a city by code, and the city as a whole, all on one plane (metres). Made by `read`."""

    plane: Plane
    kelurahan: Mapping[str, "Geometry"]
    city: "Geometry"
    edge: "Geometry"

    def where(self, location: Location) -> Whereabouts:
        """The kelurahan a point lies in, and what is nearest beyond its border.

        Maps do not fit everywhere: where two kelurahan overlap it is the one of the smaller code, in a gap between
        them the nearest; in both the distance to the other says how little that means.
        """
        from shapely import Point

        point = Point(self.plane.at(location.longitude, location.latitude))
        distances = ((float(shape.distance(point)), code) for code, shape in self.kelurahan.items())
        (away, nearest), *others = sorted(distances)
        if away > 0 and not self.city.covers(point):
            return Whereabouts(None, away, nearest)
        to_edge = float(self.edge.distance(point))
        if others and others[0][0] <= to_edge:
            return Whereabouts(nearest, *others[0])
        return Whereabouts(nearest, to_edge, None)


def read(boundaries: Mapping[str, Polygons]) -> Borders:
    """The borders of at least one kelurahan, by code; degrees, WGS 84.

    Raises ValueError or shapely's own errors on polygons that `pack boundaries` would refuse.
    """
    from shapely import union_all

    plane = _plane(boundaries)
    kelurahan = {code: _shape(polygons, plane) for code, polygons in boundaries.items()}
    city = _without_slivers(union_all(list(kelurahan.values())))
    return Borders(plane, kelurahan, city, city.boundary)


def _plane(boundaries: Mapping[str, Polygons]) -> Plane:
    points = [point for polygons in boundaries.values() for rings in polygons for point in rings[0]]
    longitudes, latitudes = [point[0] for point in points], [point[1] for point in points]
    return Plane((min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2)


def _shape(polygons: Polygons, plane: Plane) -> "Geometry":
    from shapely import MultiPolygon, Polygon

    shapes = []
    for rings in polygons:
        outer, *holes = [[plane.at(point[0], point[1]) for point in ring] for ring in rings]
        shapes.append(Polygon(outer, holes))
    return MultiPolygon(shapes)


def _without_slivers(city: "Geometry") -> "Geometry":
    """The city without the gaps (below a hectare) that outlines drawn one by one leave between them."""
    from shapely import MultiPolygon, Polygon

    parts = city.geoms if city.geom_type == "MultiPolygon" else [city]
    return MultiPolygon(
        [Polygon(part.exterior, [hole for hole in part.interiors if Polygon(hole).area >= _SLIVER]) for part in parts]
    )
