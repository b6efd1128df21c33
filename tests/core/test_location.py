"""A shared location: proposed, asked about, or outside, as far as the city has drawn its borders (PRODUCT 1.6)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.borders import Polygons, read
from bot.core.catalogue import Catalogue
from bot.core.location import CLEAR_OF_BORDERS, Lies, Pin, pin
from bot.core.nouns import Draft, Kind, Location, Outcome
from tests.fakes import City, catalogue, reading

DARK = "lampunya mati semua gelap"
CODES = {one.name: code for code, one in catalogue().kelurahan.items()}
WEST, EAST = CODES["Ngronggo"], CODES["Banjaran"]
SOUTH, LEFT, SIDE = -7.84, 112.00, 0.01
METRE = SIDE / 1111.95
"""Degrees of latitude; of longitude a metre is one in a hundred more."""


def square(place: int) -> Polygons:
    west, east, north = LEFT + place * SIDE, LEFT + (place + 1) * SIDE, SOUTH + SIDE
    return [[[[west, SOUTH], [east, SOUTH], [east, north], [west, north], [west, SOUTH]]]]


DRAWN: Catalogue = replace(catalogue(), borders=read({WEST: square(0), EAST: square(1)}))
INSIDE = Location(SOUTH + SIDE / 2, LEFT + SIDE / 2)
AT_THE_BORDER = Location(SOUTH + SIDE / 2, LEFT + SIDE - 40 * METRE)
AT_THE_EDGE = Location(SOUTH + 40 * METRE, LEFT + SIDE / 2)
JUST_OUTSIDE = Location(SOUTH - 40 * METRE, LEFT + SIDE / 2)
OUTSIDE = Location(SOUTH - 400 * METRE, LEFT + SIDE / 2)
FAR = Location(-6.2, 106.8)


@pytest.fixture
def city() -> City:
    """A report without a place, in a city with borders."""
    city = City(reading(DARK, "lampu_jalan_mati"), pack=DRAWN)
    city.write(DARK)
    return city


def draft(city: City) -> Draft:
    report = city.talk().draft
    assert report is not None
    return report


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (INSIDE, Pin(Lies.INSIDE, (WEST,))),
        (AT_THE_BORDER, Pin(Lies.AT_A_BORDER, (WEST, EAST))),
        (AT_THE_EDGE, Pin(Lies.AT_A_BORDER, (WEST,))),
        (JUST_OUTSIDE, Pin(Lies.SOMEWHERE)),
        (OUTSIDE, Pin(Lies.OUTSIDE)),
        (FAR, Pin(Lies.OUTSIDE)),
    ],
)
def test_where_a_location_lies_when_there_are_borders(location: Location, expected: Pin) -> None:
    assert pin(location, DRAWN) == expected


@pytest.mark.parametrize("location", [INSIDE, AT_THE_BORDER, AT_THE_EDGE, JUST_OUTSIDE, OUTSIDE])
def test_without_borders_what_is_near_may_be_anywhere(location: Location) -> None:
    assert pin(location, catalogue()) == Pin(Lies.SOMEWHERE)


@pytest.mark.parametrize(
    ("latitude", "longitude", "outside"),
    [
        (-7.90, 111.93, False),
        (-7.74, 112.09, False),
        (-7.901, 112.0, True),
        (-7.739, 112.0, True),
        (-7.8, 111.929, True),
        (-7.8, 112.091, True),
        (7.8, 112.0, True),
        (0.0, 0.0, True),
    ],
)
def test_without_borders_the_playbook_says_what_is_too_far(latitude: float, longitude: float, outside: bool) -> None:
    found = pin(Location(latitude, longitude), catalogue())
    assert (found.lies is Lies.OUTSIDE) is outside


near = st.builds(Location, st.floats(SOUTH - SIDE, SOUTH + 2 * SIDE), st.floats(LEFT - SIDE, LEFT + 3 * SIDE))


@given(near | st.builds(Location, st.floats(-90, 90), st.floats(-180, 180)))
def test_a_kelurahan_is_only_taken_for_certain_clear_of_its_borders(location: Location) -> None:
    found = pin(location, DRAWN)
    assert DRAWN.borders is not None
    where = DRAWN.borders.where(location)
    assert (found.lies is Lies.INSIDE) == (where.code is not None and where.metres > CLEAR_OF_BORDERS)
    assert set(found.kelurahan) <= {WEST, EAST}
    assert len(found.kelurahan) <= 2
    assert (found.lies is Lies.INSIDE) <= (len(found.kelurahan) == 1)
    assert bool(found.kelurahan) == (found.lies in (Lies.INSIDE, Lies.AT_A_BORDER))


def test_clear_of_borders_the_kelurahan_is_proposed(city: City) -> None:
    seen = city.write(kind=Kind.LOCATION, location=INSIDE)
    assert seen.payloads == ["form:send", "form:change", "form:cancel"]
    assert "Kel. Ngronggo" in seen.text
    city.write("kirim")
    assert (city.ticket().place.kelurahan, city.ticket().place.location) == (WEST, INSIDE)


@pytest.mark.parametrize(("answer", "code"), [("1", WEST), ("2", EAST), ("Kel. Banjaran", EAST), ("banjaran", EAST)])
def test_near_a_border_both_sides_are_two_buttons(city: City, answer: str, code: str) -> None:
    seen = city.write(kind=Kind.LOCATION, location=AT_THE_BORDER)
    assert "dua kelurahan" in seen.text
    assert [button.title for button in seen.buttons[:2]] == ["Kel. Ngronggo", "Kel. Banjaran"]
    assert seen.payloads[:2] == [f"form:in:{WEST}", f"form:in:{EAST}"]
    assert "form:send" in city.write(answer).payloads
    city.write("kirim")
    assert (city.ticket().place.kelurahan, city.ticket().place.location) == (code, AT_THE_BORDER)


def test_near_a_border_another_kelurahan_may_be_named(city: City) -> None:
    city.write(kind=Kind.LOCATION, location=AT_THE_BORDER)
    city.write("bukan, itu Dandangan")
    city.write("kirim")
    assert city.ticket().place.kelurahan == CODES["Dandangan"]


def test_a_remark_near_a_border_is_added_and_the_report_goes_on(city: City) -> None:
    city.write(kind=Kind.LOCATION, location=AT_THE_BORDER)
    city.write("gak ngerti")
    assert "gak ngerti" in draft(city).text
    city.write("kirim")
    assert city.ticket().place.location == AT_THE_BORDER


def test_the_button_of_no_kelurahan_of_the_city_changes_nothing(city: City) -> None:
    city.write(kind=Kind.LOCATION, location=AT_THE_BORDER)
    city.write(button="form:in:nowhere")
    assert draft(city).place.kelurahan is None
    assert draft(city).place.location == AT_THE_BORDER


@pytest.mark.parametrize("location", [AT_THE_EDGE, JUST_OUTSIDE])
def test_at_the_edge_of_the_city_the_kelurahan_is_asked_for(city: City, location: Location) -> None:
    assert "kelurahan mana" in city.write(kind=Kind.LOCATION, location=location).text
    assert draft(city).place.location == location


@pytest.mark.parametrize("location", [OUTSIDE, FAR])
def test_outside_the_text_is_kept_and_the_place_asked_for(city: City, location: Location) -> None:
    seen = city.write(kind=Kind.LOCATION, location=location)
    assert seen.outcome is Outcome.IN_FORM
    assert "di luar wilayah" in seen.text
    assert (draft(city).text, draft(city).place.location) == (DARK, None)
    city.write("Ngronggo, depan balai")
    city.write("kirim")
    assert (city.ticket().text, city.ticket().place.kelurahan) == (DARK, WEST)


def test_after_a_wrong_location_the_right_one_is_taken(city: City) -> None:
    city.write(kind=Kind.LOCATION, location=OUTSIDE)
    assert "Kel. Ngronggo" in city.write(kind=Kind.LOCATION, location=INSIDE).text


def test_a_location_outside_does_not_undo_the_one_inside(city: City) -> None:
    city.write(kind=Kind.LOCATION, location=INSIDE)
    city.write(kind=Kind.LOCATION, location=OUTSIDE)
    assert draft(city).place.location == INSIDE


def test_without_borders_the_kelurahan_is_asked_for() -> None:
    city = City(reading(DARK, "lampu_jalan_mati"))
    city.write(DARK)
    seen = city.write(kind=Kind.LOCATION, location=INSIDE)
    assert "kelurahan mana" in seen.text
    assert seen.payloads == ["form:send-now", "form:cancel"]


def test_a_location_shared_before_the_words_is_that_of_the_report() -> None:
    city = City(reading(DARK, "lampu_jalan_mati"), pack=DRAWN)
    city.write(kind=Kind.LOCATION, location=INSIDE)
    assert "Kel. Ngronggo" in city.write(DARK).text


def test_a_location_outside_shared_before_the_words_is_said_to_be_outside() -> None:
    city = City(reading(DARK, "lampu_jalan_mati"), pack=DRAWN)
    city.write(kind=Kind.LOCATION, location=FAR)
    city.write(DARK)
    assert draft(city).place.location is None
    assert draft(city).text == DARK


def test_the_location_of_two_reports_is_that_of_both() -> None:
    from tests.core.test_two_needs import needs

    both = needs((DARK, "lampu_jalan_mati"), ("sampahnya numpuk", "sampah_tidak_diangkut"))
    city = City(both, pack=DRAWN)
    city.write(both.text)
    city.write(kind=Kind.LOCATION, location=INSIDE)
    city.write("kirim")
    assert [city.ticket(number).place.kelurahan for number in (1, 2)] == [WEST, WEST]
