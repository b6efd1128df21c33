"""Instant where it can be, patient where it must be (PRODUCT 1.1)."""

from datetime import timedelta

import pytest

from bot.core.nouns import Kind, Location, Outcome
from intents.prediction import Band
from tests.fakes import City, reading

SURE = "ktp saya hilang syaratnya apa"
LAMP = "lampu jalan mati semua di gang tiga"
KNOWN = (
    reading(SURE, "ktp_hilang"),
    reading(LAMP, "lampu_jalan_mati"),
    reading("ktp hilang", "ktp_hilang"),
    reading("halo selamat pagi semuanya ya", "sapaan_terima_kasih"),
    reading("saya mau urus surat begitu", "kk_pecah", Band.CLARIFY, 0.4, others=("kk_hilang", "kia")),
)


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


@pytest.mark.parametrize("text", [SURE, LAMP, "/bantuan"])
def test_what_is_complete_is_answered_at_once(city: City, text: str) -> None:
    assert city.write(text, patient=False).outcome is not None


@pytest.mark.parametrize(
    "text",
    ["pak", "ktp hilang", "halo selamat pagi semuanya ya", "saya mau urus surat begitu", "entahlah apa itu namanya"],
)
def test_a_greeting_something_short_and_something_unsure_wait_four_seconds(city: City, text: str) -> None:
    assert city.write(text, patient=False).outcome is None
    assert not city.wait(seconds=3.9)
    (ruling,) = city.wait(seconds=0.1)
    assert ruling.text == text


def test_the_window_begins_anew_with_every_fragment(city: City) -> None:
    for _ in range(5):
        city.write("pak", patient=False)
        assert not city.wait(seconds=3)
    assert len(city.wait(seconds=1)) == 1


def test_who_writes_in_pieces_is_waited_for_even_after_a_whole_sentence(city: City) -> None:
    city.write("pak", patient=False)
    assert city.write(SURE, patient=False).outcome is None
    assert city.wait(seconds=4)


def test_anything_while_a_form_is_open_waits(city: City) -> None:
    city.write(LAMP)
    assert city.write(SURE, patient=False).outcome is None


@pytest.mark.parametrize("answer", ["ya", "1", "batal", "/batal"])
def test_a_choice_in_a_form_does_not_wait(city: City, answer: str) -> None:
    city.write(LAMP)
    assert city.write(answer, patient=False).outcome is not None


@pytest.mark.parametrize("kind", [Kind.PHOTO, Kind.LOCATION, Kind.VOICE, Kind.STICKER])
def test_a_photo_or_a_place_waits_for_its_words(city: City, kind: Kind) -> None:
    assert city.write(kind=kind, location=Location(-7.8, 112.0), patient=False).outcome is None


@pytest.mark.parametrize("kind", [Kind.REACTION, Kind.EDIT, Kind.DELETE])
def test_a_reaction_an_edit_and_a_deletion_do_not_wait(city: City, kind: Kind) -> None:
    assert city.write(kind=kind, patient=False).outcome is Outcome.NOTED


def test_two_residents_do_not_wait_for_one_another(city: City) -> None:
    city.write("pak", who="sri", patient=False)
    assert city.write(SURE, who="budi", patient=False).outcome is Outcome.ANSWERED
    city.write("halo", who="budi", patient=False)
    start = city.now
    rulings = city.wait(seconds=4)
    assert city.now - start == timedelta(seconds=4)
    assert sorted(ruling.text for ruling in rulings) == ["halo", "pak"]


def test_a_button_pressed_while_a_fragment_waits_is_done_after_it(city: City) -> None:
    city.write(LAMP)
    city.write("sudah seminggu", patient=False)
    city.write(button="form:send")
    city.wait(seconds=10)
    assert city.ticket().text == f"{LAMP}\nsudah seminggu"
