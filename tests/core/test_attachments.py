"""Every kind of message has an answer (PRODUCT 1.12)."""

import pytest

from bot.core.nouns import Kind, Location, Outcome
from tests.fakes import City, reading

LAMP = "lampu jalan mati semua di gang tiga"
KNOWN = (reading(LAMP, "lampu_jalan_mati"),)
HERE = Location(-7.82, 112.01)
SILENT = (Kind.REACTION, Kind.EDIT, Kind.DELETE)
PERSONAL = (Kind.VOICE, Kind.VIDEO, Kind.DOCUMENT)


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


@pytest.mark.parametrize("with_form", [False, True])
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_ends_in_an_outcome_and_only_the_silent_ones_without_a_bubble(
    city: City, kind: Kind, with_form: bool
) -> None:
    if with_form:
        city.write(LAMP)
    placed = HERE if kind in (Kind.LOCATION, Kind.LIVE_LOCATION) else None
    button = "form:send" if kind is Kind.BUTTON else None
    seen = city.write(kind=kind, location=placed, button=button, photo=9 if kind is Kind.PHOTO else None)
    assert seen.outcome is not None
    assert bool(seen.texts) is (kind not in SILENT)


@pytest.mark.parametrize("kind", SILENT)
def test_a_reaction_an_edit_and_a_deletion_are_noted(city: City, kind: Kind) -> None:
    assert city.write("👍" if kind is Kind.REACTION else "", kind=kind).outcome is Outcome.NOTED


@pytest.mark.parametrize("kind", PERSONAL)
def test_a_voice_note_a_video_and_a_document_are_handed_to_a_person(city: City, kind: Kind) -> None:
    seen = city.write(kind=kind)
    assert seen.outcome is Outcome.HANDED_OFF
    assert "T-1" in seen.text
    assert city.ticket().department == "diskominfo"
    assert len(city.shown_at("diskominfo")) == 1


@pytest.mark.parametrize(
    "kind", [Kind.PHOTO, Kind.STICKER, Kind.CONTACT, Kind.LOCATION, Kind.LIVE_LOCATION, Kind.POLL, Kind.UNSUPPORTED]
)
def test_what_is_no_text_is_acknowledged_in_its_own_words(city: City, kind: Kind) -> None:
    seen = city.write(kind=kind)
    assert seen.outcome is Outcome.ASKED_AGAIN
    assert seen.text.startswith(city.catalogue.texts.say(city.talk().language, f"got-{kind.value.replace('_', '-')}"))


def test_a_photo_with_words_is_read_and_kept(city: City) -> None:
    assert city.write(LAMP, kind=Kind.PHOTO, photo=9).outcome is Outcome.IN_FORM
    city.write("kirim")
    assert city.ticket().photos == (9,)


def test_a_photo_right_before_the_words_belongs_to_them(city: City) -> None:
    assert city.write(kind=Kind.PHOTO, photo=9, patient=False).outcome is None
    assert city.write(LAMP).outcome is Outcome.IN_FORM
    city.write("kirim")
    assert city.ticket().photos == (9,)


def test_a_photo_the_bot_asked_about_belongs_to_the_report_that_answers(city: City) -> None:
    city.write(kind=Kind.PHOTO, photo=9)
    city.wait(seconds=30)
    city.write(LAMP)
    city.write("kirim")
    assert city.ticket().photos == (9,)


def test_a_place_the_bot_asked_about_belongs_to_the_report_that_answers(city: City) -> None:
    city.write(kind=Kind.LOCATION, location=HERE)
    city.wait(seconds=30)
    city.write(LAMP)
    city.write("kirim")
    assert city.ticket().place.location == HERE


def test_a_quoted_reply_goes_to_its_ticket_whatever_it_says(city: City) -> None:
    city.write(LAMP)
    city.write("kirim")
    promise = next(out for out in city.sent if out.effect.ticket == 1 and out.effect.to.chat == "sri")
    seen = city.write("masih gelap pak", reply_to=f"m{promise.id}")
    assert seen.outcome is Outcome.ATTACHED
    assert any("masih gelap pak" in text for text in city.shown_at("dishub"))
    assert city.write(kind=Kind.PHOTO, photo=3, reply_to=f"m{promise.id}").outcome is Outcome.ATTACHED
    assert city.ticket().photos == (3,)


def test_a_quoted_reply_of_somebody_else_reaches_no_ticket(city: City) -> None:
    city.write(LAMP)
    city.write("kirim")
    promise = next(out for out in city.sent if out.effect.ticket == 1 and out.effect.to.chat == "sri")
    assert city.write("masih gelap pak", who="budi", reply_to=f"m{promise.id}").outcome is not Outcome.ATTACHED


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("/start", Outcome.ANSWERED),
        ("/bantuan", Outcome.DONE),
        ("/tiket", Outcome.DONE),
        ("/petugas", Outcome.HANDED_OFF),
        ("/batal", Outcome.DONE),
        ("/bahasa jawa", Outcome.DONE),
        ("/privasi", Outcome.DONE),
        ("/data", Outcome.DONE),
        ("/hapus", Outcome.CLARIFIED),
        ("/tidakada", Outcome.REFUSED),
        ("/", Outcome.REFUSED),
        ("/START@TanggapBot", Outcome.ANSWERED),
    ],
)
def test_every_command_of_a_resident_is_answered_at_once(city: City, text: str, outcome: Outcome) -> None:
    seen = city.write(text, patient=False)
    assert seen.outcome is outcome
    assert seen.texts


def test_a_pinned_language_stays(city: City) -> None:
    assert "basa Jawa" in city.write("/bahasa jawa").text
    assert "kangge Dishub" in city.write(LAMP).text
    city.write("/bahasa indonesia")
    assert "untuk Dishub" in city.write("ya jalan itu juga").text
