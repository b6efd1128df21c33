"""What happens in the middle of a report: questions, thanks, other reports, silence, places outside (PRODUCT 1.6)."""

import pytest

from bot.core.nouns import Draft, Kind, Location, Outcome, Place
from intents.prediction import Band
from tests.fakes import City, catalogue, reading

LAMP = "lampu jalan mati di depan masjid Ngronggo"
NO_PLACE = "lampunya mati semua gelap"
COST = "berapa biaya perpanjang sim c"
KTP = "syarat ktp hilang apa saja"
THANKS = "matur suwun nggih"
WASTE = "sampah numpuk di pasar Setono Betek"
KNOWN = (
    reading(LAMP, "lampu_jalan_mati"),
    reading(NO_PLACE, "lampu_jalan_mati"),
    reading("lampu", "lampu_jalan_mati"),
    reading(COST, "sim_skck"),
    reading(KTP, "ktp_hilang"),
    reading(THANKS, "sapaan_terima_kasih"),
    reading("halo", "sapaan_terima_kasih"),
    reading(WASTE, "sampah_tidak_diangkut"),
    reading("laporan saya sampai mana", "status_tiket"),
    reading("resep soto ayam enak", "di_luar_lingkup"),
)


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


def draft(city: City) -> Draft:
    report = city.talk().draft
    assert report is not None
    return report


def named(place: Place) -> str:
    return catalogue().kelurahan[place.kelurahan or ""].name


@pytest.mark.parametrize("question", [COST, KTP])
@pytest.mark.parametrize("back", ["lanjut", "lanjutkan pak", "terusno", "lajengaken"])
def test_a_question_in_the_middle_is_answered_and_lanjut_leads_back(city: City, question: str, back: str) -> None:
    city.write(LAMP)
    seen = city.write(question)
    assert seen.outcome is Outcome.ANSWERED
    assert 'Balas "lanjut"' in seen.text
    assert catalogue().entries["lampu_jalan_mati"].title in seen.text
    again = city.write(back)
    assert again.outcome is Outcome.IN_FORM
    assert again.payloads == ["form:send", "form:change", "form:cancel"]
    city.write("kirim")
    assert city.ticket().text == LAMP


def test_after_a_question_the_report_may_be_sent_or_dropped_at_once(city: City) -> None:
    city.write(LAMP)
    city.write(COST)
    assert city.write("kirim").outcome is Outcome.HANDED_OFF
    city.write(LAMP)
    city.write(COST)
    city.write("batal")
    assert city.talk().draft is None
    assert list(city.store.rows.tickets) == [1]


def test_lanjut_without_a_report_is_no_order(city: City) -> None:
    city.write("lanjut")
    assert not city.store.rows.tickets


@pytest.mark.parametrize("words", [THANKS, "halo"])
@pytest.mark.parametrize("first", ["lampu", NO_PLACE, LAMP])
def test_thanks_and_greetings_in_the_middle_are_no_part_of_the_report(city: City, first: str, words: str) -> None:
    city.write(first)
    before = draft(city)
    assert city.write(words).outcome is Outcome.IN_FORM
    assert (draft(city).text, draft(city).place, draft(city).asking) == (before.text, before.place, before.asking)


def test_asking_for_ones_tickets_in_the_middle_keeps_the_report(city: City) -> None:
    city.write(LAMP)
    assert city.write("laporan saya sampai mana").outcome is Outcome.DONE
    assert draft(city).text == LAMP


def test_a_command_in_the_middle_keeps_the_report(city: City) -> None:
    city.write(LAMP)
    assert "Balas" in city.write("/bantuan").text
    assert draft(city).text == LAMP


def test_what_the_model_reads_as_nothing_of_ours_is_a_remark(city: City) -> None:
    city.write(NO_PLACE)
    city.write("resep soto ayam enak")
    assert draft(city) is not None


def test_a_report_that_was_held_comes_back_when_the_other_is_sent(city: City) -> None:
    city.write(LAMP)
    city.write(COST)
    city.write(button="answer:report:sim_skck")
    assert draft(city).intent == "sim_skck"
    assert [report.intent for report in city.talk().held] == ["lampu_jalan_mati"]
    city.write(button="form:send")
    assert draft(city).text == LAMP
    city.write(button="form:send")
    assert sorted(ticket.intent for ticket in city.store.rows.tickets.values()) == ["lampu_jalan_mati", "sim_skck"]
    assert city.talk().draft is None
    assert city.talk().held == ()


def test_a_report_that_was_held_comes_back_when_the_other_is_dropped(city: City) -> None:
    city.write(LAMP)
    city.write(COST)
    city.write(button="answer:report:sim_skck")
    city.write("batal")
    assert draft(city).text == LAMP


def test_who_has_another_report_come_back_is_reminded_of_it(city: City) -> None:
    city.write(LAMP)
    city.write(COST)
    city.write(button="answer:report:sim_skck")
    assert "lanjut" in city.write("batal").text


def test_of_many_reports_begun_the_last_comes_back_first(city: City) -> None:
    city.write(LAMP)
    for intent in ("sampah_tidak_diangkut", "jalan_rusak", "pohon_pangkas"):
        city.write(button=f"answer:report:{intent}")
    back = []
    while city.talk().draft:
        back.append(draft(city).intent)
        city.write(button="form:send")
    assert back == ["pohon_pangkas", "jalan_rusak", "sampah_tidak_diangkut", "lampu_jalan_mati"]
    assert len(city.store.rows.tickets) == 4


def test_after_a_day_of_silence_new_words_are_not_put_into_the_report(city: City) -> None:
    city.write(LAMP)
    city.wait(hours=25)
    seen = city.write(COST)
    assert seen.outcome is Outcome.ANSWERED
    assert "belum dikirim" in seen.text
    assert draft(city).text == LAMP


def test_after_a_day_of_silence_the_report_is_there_to_go_on_with(city: City) -> None:
    city.write(LAMP)
    city.wait(hours=25)
    city.write(COST)
    assert city.write("lanjut").payloads == ["form:send", "form:change", "form:cancel"]
    city.write("kirim")
    assert city.ticket().text == LAMP


def test_within_a_day_the_report_goes_on(city: City) -> None:
    city.write(LAMP)
    city.wait(hours=23)
    assert city.write("sudah tiga hari").outcome is Outcome.IN_FORM
    assert draft(city).text == f"{LAMP}\nsudah tiga hari"


def test_after_a_day_another_report_does_not_lose_the_first(city: City) -> None:
    city.write(LAMP)
    city.wait(hours=25)
    city.write(WASTE)
    assert draft(city).intent == "sampah_tidak_diangkut"
    city.write("kirim")
    assert draft(city).text == LAMP


def test_what_is_told_together_with_kirim_goes_with_it(city: City) -> None:
    city.write(LAMP)
    assert city.write("rt 4 aja, kirim").outcome is Outcome.HANDED_OFF
    place = city.ticket().place
    assert "rt 4" in f"{place.words} {city.ticket().text}"
    assert "masjid Ngronggo" in place.words
    assert "kirim" not in city.ticket().text


def test_an_answer_to_where_together_with_kirim_is_the_place(city: City) -> None:
    city.write("lampu")
    city.write("mati sejak kemarin")
    city.write("gang 3 Dandangan, tolong dikirim")
    assert named(city.ticket().place) == "Dandangan"


@pytest.mark.parametrize("kirim", ["udah itu aja, kirim", "gak ada foto, kirim aja"])
def test_empty_words_before_kirim_are_not_told(city: City, kirim: str) -> None:
    city.write(LAMP)
    city.write(kirim)
    assert city.ticket().text == LAMP


def asked_where(city: City) -> None:
    city.write("lampu")
    city.write("mati sejak kemarin")
    assert draft(city).asking == "place"


@pytest.mark.parametrize("outside", ["di Pare", "ndek Gurah", "kecamatan Ngasem kab kediri"])
def test_a_place_in_the_regency_is_said_to_be_outside_and_a_kelurahan_goes_on(city: City, outside: str) -> None:
    asked_where(city)
    seen = city.write(outside)
    assert seen.outcome is Outcome.IN_FORM
    assert "Kabupaten Kediri" in seen.text
    assert seen.payloads == ["form:cancel", "person"]
    assert draft(city).text == "lampu\nmati sejak kemarin"
    city.write("eh bukan, Ngronggo depan masjid")
    city.write("kirim")
    assert named(city.ticket().place) == "Ngronggo"


def test_a_kelurahan_after_a_place_outside_leads_to_the_last_look(city: City) -> None:
    asked_where(city)
    city.write("di Pare")
    seen = city.write("eh bukan, Ngronggo depan masjid")
    assert "di luar wilayah" not in seen.text
    assert draft(city).asking == "confirm"


def test_other_words_after_a_place_outside_are_read_anew_and_the_text_is_kept(city: City) -> None:
    asked_where(city)
    city.write("di Pare")
    assert city.write(COST).outcome is Outcome.ANSWERED
    assert draft(city).text == "lampu\nmati sejak kemarin"


def test_a_place_outside_may_be_sent_or_dropped_all_the_same(city: City) -> None:
    asked_where(city)
    city.write("di Pare")
    city.write("batal")
    assert city.talk().draft is None


def test_the_kelurahan_is_asked_for_once_and_a_remark_is_kept(city: City) -> None:
    asked_where(city)
    city.write(kind=Kind.LOCATION, location=Location(-7.83, 112.03))
    assert draft(city).asking == "kelurahan"
    city.write("nggak tahu")
    assert draft(city).asking == "confirm"
    assert "nggak tahu" in draft(city).text


@pytest.mark.parametrize(
    "words", ["eh salah, di Banjaran", "maaf keliru, yang benar gang 5 Banjaran", "lokasinya di Banjaran"]
)
def test_a_correction_at_the_last_look_moves_the_report(city: City, words: str) -> None:
    city.write(LAMP)
    city.write(words)
    city.write("kirim")
    assert named(city.ticket().place) == "Banjaran"
    assert city.ticket().text == LAMP


def test_a_photo_while_something_is_asked_is_kept_and_said_so(city: City) -> None:
    asked_where(city)
    assert "Foto sudah saya simpan" in city.write(kind=Kind.PHOTO, photo=9).text
    assert draft(city).photos == (9,)


def test_a_sticker_in_the_middle_is_acknowledged_and_changes_nothing(city: City) -> None:
    city.write(LAMP)
    before = draft(city)
    assert city.write(kind=Kind.STICKER).texts
    assert draft(city) == before


def test_asking_for_a_person_sends_what_was_told(city: City) -> None:
    city.write(LAMP)
    assert city.write("petugas").outcome is Outcome.HANDED_OFF
    assert city.ticket().text == LAMP


def test_a_likely_report_is_shown_and_not_asked_about() -> None:
    text = "lampu penerangan gang kok mati"
    city = City(reading(text, "lampu_jalan_mati", Band.CLARIFY, 0.92, others=("apill_rambu",)))
    assert city.write(text).outcome is Outcome.IN_FORM


def test_an_order_about_no_report_says_that_there_is_none(city: City) -> None:
    seen = city.write("gak jadi")
    assert seen.outcome is Outcome.DONE
    assert "Tidak ada laporan" in seen.text
    assert city.write(button="form:cancel").text.startswith("Pilihan itu sudah tidak berlaku")


def test_words_that_name_no_kelurahan_after_a_place_outside_keep_the_text(city: City) -> None:
    asked_where(city)
    city.write("di Pare")
    city.write("embuh pak")
    assert draft(city).text == "lampu\nmati sejak kemarin"


def test_a_photo_after_a_place_outside_goes_with_the_report(city: City) -> None:
    asked_where(city)
    city.write("di Pare")
    city.write(kind=Kind.PHOTO, photo=9)
    city.write("Ngronggo depan masjid")
    city.write("kirim")
    assert city.ticket().photos == (9,)


@pytest.mark.parametrize("words", ["catat sisan", "tolong dibuatkan laporan", "laporno pisan"])
def test_who_wants_a_report_of_what_was_just_answered_gets_one(city: City, words: str) -> None:
    city.write(KTP)
    assert city.write(words).outcome is Outcome.IN_FORM
    assert (draft(city).intent, draft(city).text) == ("ktp_hilang", f"{KTP}\n{words}")


def test_who_wants_a_report_of_what_is_not_the_citys_gets_none(city: City) -> None:
    city.write(COST)
    if catalogue().department(catalogue().entries["sim_skck"].owner).outside:
        city.write("catat sisan")
        assert city.talk().draft is None


def test_who_wants_a_report_long_after_an_answer_is_asked_about_what(city: City) -> None:
    city.write(KTP)
    city.wait(minutes=16)
    city.write("catat sisan")
    assert city.talk().draft is None
