"""A report as a short form: what, where, one look, sent (PRODUCT 1.6)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.nouns import Confidentiality, Kind, Location, Outcome, Place
from intents.prediction import Band, Variety
from tests.fakes import City, catalogue, reading

WHOLE = "lampu jalan mati ndek ngarep masjid Ngrnggo"
NO_PLACE = "lampunya mati semua gelap"
BRIBE = "ada petugas minta uang pelicin"
KNOWN = (
    reading(WHOLE, "lampu_jalan_mati", variety=Variety.NGOKO),
    reading(NO_PLACE, "lampu_jalan_mati"),
    reading("lampu", "lampu_jalan_mati"),
    reading(BRIBE, "pungli_korupsi"),
    reading("minta surat keterangan usaha", "surat_kelurahan"),
)
PLACED = {"lokasi", "kelurahan", "alamat", "alamat_kasus", "kelurahan_objek"}


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


def test_what_was_already_said_is_not_asked_again(city: City) -> None:
    seen = city.write(WHOLE)
    assert seen.outcome is Outcome.IN_FORM
    assert seen.payloads == ["form:send", "form:change", "form:cancel"]
    assert "Kel. Ngronggo" in seen.text


def test_the_report_becomes_a_ticket_with_a_number_and_a_promise(city: City) -> None:
    city.write(WHOLE)
    seen = city.write("iyo")
    assert seen.outcome is Outcome.HANDED_OFF
    assert "T-1" in seen.text
    assert "1 Desember 2026" in seen.text
    ticket = city.ticket()
    assert (ticket.intent, ticket.department, ticket.text) == ("lampu_jalan_mati", "dishub", WHOLE)
    assert catalogue().kelurahan[ticket.place.kelurahan or ""].name == "Ngronggo"
    assert len(city.shown_at("dishub")) == 1


def test_the_place_is_asked_for_when_none_was_named(city: City) -> None:
    assert "form:send-now" in city.write(NO_PLACE).payloads
    assert city.talk().draft is not None
    seen = city.write("gang 3 Dandangan")
    assert seen.payloads == ["form:send", "form:change", "form:cancel"]
    city.write("ya")
    assert city.ticket().place.words == "gang 3 Dandangan"


def test_one_word_is_asked_about_first(city: City) -> None:
    city.write("lampu")
    draft = city.talk().draft
    assert draft is not None
    assert draft.asking == "what"
    city.write("mati sejak kemarin")
    draft = city.talk().draft
    assert draft is not None
    assert (draft.asking, draft.text) == ("place", "lampu\nmati sejak kemarin")


def test_a_form_is_never_the_only_way(city: City) -> None:
    city.write(NO_PLACE)
    assert city.write("langsung kirim saja").outcome is Outcome.HANDED_OFF
    assert city.ticket().place == Place()


@pytest.mark.parametrize("words", ["gak sido", "batal", "/batal", "3"])
def test_leaving_the_form_leaves_no_ticket(city: City, words: str) -> None:
    city.write(WHOLE)
    assert city.write(words).outcome is Outcome.DONE
    assert city.talk().draft is None
    assert not city.store.rows.tickets
    assert not city.shown_at("dishub")
    assert city.write(button="form:send").outcome is Outcome.DONE
    assert not city.store.rows.tickets


def test_correcting_the_place_keeps_the_rest(city: City) -> None:
    city.write(WHOLE)
    assert city.write("ubah").payloads == ["form:what", "form:place", "form:cancel"]
    city.write(button="form:place")
    seen = city.write("jalan Veteran Balowerti")
    assert "jalan Veteran Balowerti" in seen.text
    city.write("ya")
    ticket = city.ticket()
    assert ticket.text == WHOLE
    assert catalogue().kelurahan[ticket.place.kelurahan or ""].name == "Balowerti"


def test_a_remark_at_the_last_look_is_added(city: City) -> None:
    city.write(WHOLE)
    seen = city.write("sudah tiga hari")
    assert "sudah tiga hari" in seen.text
    city.write("kirim")
    assert city.ticket().text == f"{WHOLE}\nsudah tiga hari"


def test_a_remark_with_another_kelurahan_corrects_the_place(city: City) -> None:
    city.write(WHOLE)
    city.write("eh salah, di Banjaran")
    city.write("kirim")
    assert catalogue().kelurahan[city.ticket().place.kelurahan or ""].name == "Banjaran"


def test_photos_and_a_shared_location_go_with_the_report(city: City) -> None:
    city.write(NO_PLACE)
    seen = city.write(kind=Kind.PHOTO, photo=41)
    assert seen.outcome is Outcome.IN_FORM
    here = Location(-7.83, 112.03)
    assert "kelurahan mana" in city.write(kind=Kind.LOCATION, location=here).text
    assert "Foto: 1" in city.write("Tosaren, sebelah balai").text
    city.write("kirim")
    assert city.ticket().photos == (41,)
    assert city.ticket().place.location == here


def test_a_location_outside_the_city_keeps_the_text(city: City) -> None:
    city.write(NO_PLACE)
    city.write(kind=Kind.LOCATION, location=Location(-6.2, 106.8))
    city.write("kirim")
    assert city.ticket().text == NO_PLACE


def test_the_same_word_twice_in_a_form_is_taken_twice(city: City) -> None:
    city.write("lampu")
    city.write("Ngronggo")
    city.write("Ngronggo")
    draft = city.talk().draft
    assert draft is not None
    assert draft.asking == "confirm"
    assert all(kept.outcome in (Outcome.IN_FORM, Outcome.MERGED) for kept in city.store.rows.arrivals.values())


@given(st.sets(st.integers(1, len(WHOLE.split()) - 1)))
def test_one_complaint_in_any_split_into_fragments_gives_one_identical_ticket(cuts: set[int]) -> None:
    words, borders = WHOLE.split(), [0, *sorted(cuts), len(WHOLE.split())]
    pieces = [" ".join(words[start:end]) for start, end in pairwise(borders)]
    city = City(reading(WHOLE, "lampu_jalan_mati"))
    for piece in pieces[:-1]:
        assert city.write(piece, patient=False).outcome is None
        city.wait(seconds=1)
    assert city.write(pieces[-1]).outcome is Outcome.IN_FORM
    city.write("kirim")
    (ticket,) = city.store.rows.tickets.values()
    assert ticket.text == WHOLE
    assert ticket.place.words == "ngarep masjid Ngrnggo"
    assert catalogue().kelurahan[ticket.place.kelurahan or ""].name == "Ngronggo"
    outcomes = [kept.outcome for kept in city.store.rows.arrivals.values()]
    assert outcomes == [*[Outcome.MERGED] * (len(pieces) - 1), Outcome.IN_FORM, Outcome.HANDED_OFF]


def test_a_confidential_report_says_who_reads_it_and_its_card_says_nothing(city: City) -> None:
    seen = city.write(BRIBE)
    assert "rahasia" in seen.text
    city.write("kirim")
    assert city.ticket().confidentiality is Confidentiality.RAHASIA
    (card,) = city.shown_at("inspektorat")
    assert "pelicin" not in card


@pytest.mark.parametrize(
    ("kelurahan", "district"), [("Ngronggo", "kec_kota"), ("Pojok", "kec_mojoroto"), ("Betet", "kec_pesantren")]
)
def test_the_kelurahan_decides_the_district_office(kelurahan: str, district: str) -> None:
    city = City(*KNOWN, pack=_withdrawn("surat_kelurahan"))
    assert city.write("minta surat keterangan usaha").outcome is Outcome.IN_FORM
    city.write(kelurahan)
    city.write("kirim")
    assert city.ticket().department == district


def test_without_a_kelurahan_the_front_desk_gets_what_a_district_would() -> None:
    city = City(*KNOWN, pack=_withdrawn("surat_kelurahan"))
    city.write("minta surat keterangan usaha")
    city.write("langsung kirim")
    assert city.ticket().department == "diskominfo"


def test_every_service_that_is_reported_reaches_a_department_inside_the_city() -> None:
    for entry in catalogue().entries.values():
        if entry.kind != "pengaduan":
            continue
        city = City(reading("ada yang mau saya laporkan", entry.intent))
        assert city.write("ada yang mau saya laporkan").outcome is Outcome.IN_FORM, entry.intent
        city.write("langsung kirim saja")
        assert city.ticket().department == entry.owner
        assert city.shown_at(entry.owner)


def _withdrawn(intent: str):  # type: ignore[no-untyped-def]
    from tests.fakes import changed

    return changed(intent, status="withdrawn")


@pytest.mark.parametrize(("word", "outcome"), [("kirim", Outcome.HANDED_OFF), ("gak sido", Outcome.DONE)])
def test_the_words_of_the_form_are_understood_after_an_emergency_interrupted_it(word: str, outcome: Outcome) -> None:
    fire = "tolong ada kebakaran di pasar"
    city = City(*KNOWN, reading(fire, "kebakaran"))
    city.write(WHOLE)
    city.write(fire)
    assert city.write(word).outcome is outcome


LONG = "lampu jalan mati di depan masjid Ngronggo, " + ", ".join(["gelap sekali"] * 280)


@pytest.mark.parametrize("length", [2400, 2600, 3900])
def test_a_long_report_is_a_report(length: int) -> None:
    text = LONG[:length]
    city = City(reading(text, "lampu_jalan_mati"))
    assert city.write(text).outcome is Outcome.IN_FORM
    city.write("kirim")
    assert city.ticket().text == text
    assert max(map(len, [*city.shown_to("sri"), *city.shown_at("dishub")])) <= 4096


@pytest.mark.parametrize(
    "words", ["ya pak", "ya kirim", "nggih kirim mawon", "ok kirim", "betul pak", "iya kirim saja"]
)
def test_a_yes_with_a_courtesy_is_a_yes(city: City, words: str) -> None:
    city.write(WHOLE)
    assert city.write(words).outcome is Outcome.HANDED_OFF


@pytest.mark.parametrize("words", ["gak sido wes", "tidak jadi pak", "batal aja"])
def test_a_no_with_a_courtesy_is_a_no(city: City, words: str) -> None:
    city.write(WHOLE)
    assert city.write(words).outcome is Outcome.DONE


def test_what_is_written_a_month_later_is_not_part_of_the_report(city: City) -> None:
    city.write(WHOLE)
    city.wait(days=30)
    city.write("halo, mau tanya jadwal")
    draft = city.talk().draft
    assert draft is None or draft.text == WHOLE


def test_telling_it_anew_replaces_what_was_told(city: City) -> None:
    city.write(WHOLE)
    city.write("ubah")
    city.write(button="form:what")
    city.write("lampunya kedip kedip saja")
    draft = city.talk().draft
    assert draft is not None
    assert draft.text == "lampunya kedip kedip saja"


def test_a_mere_yes_sends_no_report_that_is_not_shown(city: City) -> None:
    cost = "berapa biaya perpanjang sim c"
    city = City(*KNOWN, reading(cost, "sim_skck"), reading("ya", "bicara_petugas", Band.ASK_AGAIN, 0.1))
    city.write(WHOLE)
    city.write(cost)
    city.write("ya")
    assert not city.store.rows.tickets


def test_a_report_left_alone_is_not_sent_by_asking_for_a_person(city: City) -> None:
    city.write(WHOLE)
    city.wait(days=10)
    city.write("petugas")
    assert (city.ticket().intent, city.ticket().text) == ("bicara_petugas", WHOLE)
    assert city.write("lanjut").outcome is Outcome.IN_FORM
