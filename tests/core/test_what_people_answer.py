"""What people really answer to what the bot asked: nothing of it may close, send, erase or lose what they did not mean."""

import pytest

from bot.core.nouns import Act, Kind, Outcome, Status
from intents.prediction import Band, Variety
from tests.fakes import City, reading

FIRE = "kebakaran rumah di jalan dhoho besar"
LAMP = "lampu jalan mati semua di gang tiga Ngronggo"
DARK = "lampu jalan mati semua gelap sekali"
KTP = "ktp saya hilang syaratnya apa"
KNOWN = (
    reading(FIRE, "kebakaran"),
    reading(LAMP, "lampu_jalan_mati"),
    reading(DARK, "lampu_jalan_mati"),
    reading(KTP, "ktp_hilang"),
    reading("dasar bot goblok", "marah_umpatan"),
    reading("laporan saya kemarin gimana", "status_tiket"),
    reading("hapus semua data saya", "hapus_data"),
    reading("mau bicara sama petugas saja", "bicara_petugas"),
    reading("soal kartu tani lewat petugas saja", "bicara_petugas"),
)


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


@pytest.mark.parametrize(
    "said",
    [
        "apinya sudah sampai rumah sebelah",
        "air sudah sampai dada",
        "orangnya sudah mati",
        "saya telepon 112 sibuk terus",
        "iya saya telepon sekarang",
        "petugas belum datang juga",
        "damkar datang tapi api merambat",
        "kapan petugasnya datang",
    ],
)
def test_a_growing_emergency_is_not_called_over(city: City, said: str) -> None:
    city.write(FIRE)
    city.write(said)
    assert not any("sudah lewat" in text for text in city.shown_at("satpolpp", Act.EDIT))


@pytest.mark.parametrize(
    "said", ["api sudah padam", "damkarnya sudah datang", "alhamdulillah mati apinya", "pun aman pak"]
)
def test_what_is_over_is_told_to_the_duty_inbox(city: City, said: str) -> None:
    city.write(FIRE)
    assert city.write(said).outcome is Outcome.DONE
    assert "sudah lewat" in city.shown_at("satpolpp", Act.EDIT)[-1]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("udah tapi mati lagi", Status.NEW),
        ("sudah tapi belum beres", Status.NEW),
        ("belum, masih mati", Status.NEW),
        ("sudah lama mati", Status.RESOLVED),
        ("sudah pak suwun", Status.CLOSED),
    ],
)
def test_a_yes_with_a_but_does_not_close_a_ticket(city: City, said: str, status: Status) -> None:
    city.write(LAMP)
    city.write("ya")
    city.desk("/ambil T-1", who="dishub", ticket=1)
    city.desk("/selesai T-1", who="dishub", ticket=1)
    city.write(said)
    found = city.ticket().status
    assert (Status.NEW if found is Status.IN_PROGRESS else found) is status


@pytest.mark.parametrize("said", ["iya pak", "sip", "boleh", "ok"])
def test_a_mere_yes_to_where_sends_nothing(city: City, said: str) -> None:
    city.write(DARK)
    city.write(said)
    assert not city.store.rows.tickets


@pytest.mark.parametrize("said", ["tidak", "gak", "mboten", "belum", "jangan dikirim dulu"])
def test_a_no_to_sending_is_no_part_of_the_report(city: City, said: str) -> None:
    city.write(LAMP)
    assert "form:what" in city.write(said).payloads
    city.write("kirim")
    assert city.ticket().text == LAMP


def test_a_report_survives_a_question_that_is_handed_off(city: City) -> None:
    city.write(LAMP)
    city.write("mau tanya soal yang tidak ada")
    draft = city.talk().draft
    assert draft is not None
    city.write("lanjut")
    city.write("kirim")
    assert city.ticket().text.startswith(LAMP)


def test_what_is_said_to_a_person_reaches_the_ticket_that_person_has(city: City) -> None:
    city.write("mau bicara sama petugas saja")
    seen = city.write("soal kartu tani lewat petugas saja")
    assert seen.outcome is Outcome.ATTACHED
    assert "kartu tani" in city.shown_at("diskominfo")[-1]


@pytest.mark.parametrize("said", ["dasar bot goblok", "laporan saya kemarin gimana"])
def test_anger_and_questions_are_no_places(city: City, said: str) -> None:
    city.write(DARK)
    city.write(said)
    draft = city.talk().draft
    assert draft is not None
    assert draft.place.words == ""


def test_a_sentence_without_a_place_goes_on_with_the_story_and_where_is_asked_once_more(city: City) -> None:
    city.write(DARK)
    story = "lah aku kemarin sampai jatuh karena tidak kelihatan apa-apa"
    assert "Lokasinya di mana" in city.write(story).text
    city.write("pokoknya yang biasa saya lewati tiap pagi itu")
    draft = city.talk().draft
    assert draft is not None
    assert story in draft.text
    assert draft.asking == "kelurahan" or draft.place.words


def test_erasing_by_words_comes_to_an_end(city: City) -> None:
    city.write("hapus semua data saya")
    assert city.write("ya").payloads == ["privacy:erase-now", "privacy:keep"]
    assert "sudah dihapus" in city.write("ya, hapus").text


@pytest.mark.parametrize("yes", ["inggih", "yo", "njih", "ya", "sekarang"])
def test_every_yes_confirms_an_emergency(city: City, yes: str) -> None:
    city.write(FIRE)
    assert city.write(yes).outcome is Outcome.DONE
    assert "dikonfirmasi warga" in city.shown_at("satpolpp", Act.EDIT)[-1]


def test_the_thread_shows_the_title_of_a_button_and_not_what_it_means_inside(city: City) -> None:
    city.write(LAMP)
    city.write(button="form:send")
    city.write(kind=Kind.STICKER)
    texts = [message.text for message in city.store.rows.messages]
    assert "Kirim" in texts
    assert not any("form:" in text or text == "sticker" for text in texts)


def test_a_voice_note_right_after_a_report_goes_with_it(city: City) -> None:
    city.write(LAMP)
    city.write("ya")
    assert city.write(kind=Kind.VOICE).outcome is Outcome.ATTACHED
    assert list(city.store.rows.tickets) == [1]


def test_a_mixed_sentence_does_not_change_the_language() -> None:
    mixed = reading("makasih ya semoga cepet ditambal", "sapaan_terima_kasih", variety=Variety.CAMPUR)
    city = City(reading(KTP, "ktp_hilang", Band.ANSWER, variety=Variety.BAKU), mixed)
    city.write(KTP)
    assert "Sama-sama" in city.write("makasih ya semoga cepet ditambal").text


def test_more_words_right_after_a_report_go_to_its_ticket_and_another_place_is_another_report() -> None:
    more, elsewhere = "lampu yang mati itu tiga tiang semua", "lampu jalan mati juga di gang dua Balowerti"
    city = City(*KNOWN, reading(more, "lampu_jalan_mati"), reading(elsewhere, "lampu_jalan_mati"))
    city.write(LAMP)
    city.write("ya")
    assert city.write(more).outcome is Outcome.ATTACHED
    assert more in city.shown_at("dishub")[-1]
    assert city.write(elsewhere).outcome is Outcome.IN_FORM
    city.wait(minutes=16)
    city.write("batal")
    assert city.write(more).outcome is Outcome.IN_FORM
