"""How confidential a report is: as its service demands, stricter if the resident wishes (PRODUCT 1.14)."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.confidential import stricter, wish
from bot.core.nouns import Confidentiality, Outcome
from tests.fakes import City, catalogue, reading

BIASA, RAHASIA, ANONIM = Confidentiality

HIDDEN = """
nama saya jangan disebut
nama saya jangan disebut ya pak
tolong nama saya jangan disebutkan
jangan sebut nama saya
jangan disebut nama saya
tolong jangan sebutkan nama saya ya
jangan bawa nama saya
jangan bawa-bawa nama saya
jangan sampai nama saya ketahuan
identitas dirahasiakan
identitas saya dirahasiakan ya
identitas pelapor dirahasiakan
tolong rahasiakan identitas saya
rahasiakan nama saya
mohon rahasiakan identitas saya pak
nama pelapor dirahasiakan
nama disamarkan
tolong samarkan nama saya
nama saya disembunyikan saja
identitas saya tolong dirahasiakan
saya mau lapor anonim
lapor anonim ya
anonim
tanpa nama
lapor tanpa nama ya
laporan tanpa identitas
ojo nyebut jenengku
ojo nyebut jenengku yo mas
jenengku ojo disebut
jenengku ojo nganti disebut
jenengku ojo digowo
jenengku ojo sampe metu
aja nyebut jenengku
ojo sampe jenengku metu
tanpo jeneng ae
identitasku rahasiakan ya
asma kula sampun dipunsebat
nyuwun asma kula dipunrahasiaken
aku ojo sampe konangan
saya jangan sampai ketahuan
nama saya tolong jangan ditulis
saya minta dirahasiakan
aku ojo disebut yo
asma kula ampun dipunsebat
""".strip().splitlines()

OPEN = """
nama jalan nya jalan Dhoho
nama jalannya disebut jalan mawar
rahasia dapur
ini bukan rahasia lagi pak
sudah jadi rahasia umum kalau parkir liar
nama saya Budi
nama saya Budi, lampu jalan mati
atas nama siapa ya
salah nama di KTP
ganti nama di akta
nama anak saya salah tulis di kk
jangan buang sampah di sini
jangan lupa diperbaiki
jenengku Sri, lampune mati
identitas kependudukan digital
aktivasi identitas digital gimana
cara ganti nama jalan
lampu jalan mati di depan rumah saya
toko namanya Jaya
pelapor sebelumnya belum dijawab
saya lapor lampu mati
lampu samar samar
nama jalan di papan itu samar
saya mohon jangan ditebang pohonnya
depan rumah saya sampun dipunganti lampune
sampun dilaporkan saya wingi
sampah jangan dibakar dekat rumah saya
petugasnya datang aja di rumah saya
anak saya jangan dibawa dulu
ular di rumah saya sembunyi di lubang
tempat sembunyi ular di rumah saya
""".strip().splitlines()

LAMP, BRIBE = "lampu jalan mati di depan masjid Ngronggo", "petugas minta uang pelicin"
UNNAMED = f"{LAMP}, nama saya jangan disebut"
NO_PLACE = "lampunya mati semua gelap"
KNOWN = (
    *(reading(text, "lampu_jalan_mati") for text in (LAMP, UNNAMED, NO_PLACE)),
    reading(BRIBE, "pungli_korupsi"),
    reading(f"{BRIBE}, ojo nyebut jenengku", "pungli_korupsi"),
)


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


@pytest.mark.parametrize("text", HIDDEN)
def test_who_does_not_want_to_be_named_is_heard(text: str) -> None:
    assert wish(text) is ANONIM
    assert wish(f"lampu jalan mati di Ngronggo, {text.upper()}") is ANONIM


@pytest.mark.parametrize("text", OPEN)
def test_other_words_wish_nothing(text: str) -> None:
    assert wish(text) is BIASA


levels = st.sampled_from(Confidentiality)


@given(levels, levels, levels)
def test_a_report_only_ever_gets_stricter(one: Confidentiality, other: Confidentiality, third: Confidentiality) -> None:
    order = list(Confidentiality)
    assert order.index(stricter(one, other)) == max(order.index(one), order.index(other))
    assert stricter(one, other) is stricter(other, one)
    assert stricter(stricter(one, other), third) is stricter(one, stricter(other, third))
    assert stricter(one, one) is one


@pytest.mark.parametrize(
    ("text", "level"),
    [(LAMP, BIASA), (UNNAMED, ANONIM), (BRIBE, RAHASIA), (f"{BRIBE}, ojo nyebut jenengku", ANONIM)],
)
def test_the_service_or_the_resident_decides(city: City, text: str, level: Confidentiality) -> None:
    city.write(text)
    city.write("kirim")
    assert city.ticket().confidentiality is level


MOMENTS = ("with it", "at the place", "at the kelurahan", "at the last look", "while changing", "with kirim")
WORDS = ("nama saya jangan disebut", "ojo nyebut jenengku", "anonim", "identitas saya dirahasiakan")


@pytest.mark.parametrize(("moment", "words"), list(product(MOMENTS, WORDS)))
def test_at_any_time_before_sending_one_may_ask_to_stay_unnamed(moment: str, words: str) -> None:
    first = f"{NO_PLACE}, {words}" if moment == "with it" else LAMP
    first = NO_PLACE if moment in ("at the place", "at the kelurahan") else first
    city = City(*KNOWN, reading(first, "lampu_jalan_mati"))
    city.write(first)
    if moment == "at the kelurahan":
        city.write("depan rumah")
    if moment == "while changing":
        city.write("ubah")
    if moment in MOMENTS[1:5]:
        city.write(words)
    city.write(f"{words}, kirim" if moment == "with kirim" else "kirim")
    assert city.ticket().confidentiality is ANONIM


@pytest.mark.parametrize("words", ["anonim", "jangan sebut nama saya", "tanpa nama"])
def test_who_asks_to_stay_unnamed_at_the_last_look_is_told_so(city: City, words: str) -> None:
    city.write(LAMP)
    seen = city.write(words)
    assert "tidak ditunjukkan kepada siapa pun" in seen.text
    assert "form:send" in seen.payloads


def test_who_asks_from_the_first_to_stay_unnamed_is_told_so(city: City) -> None:
    assert "tidak ditunjukkan kepada siapa pun" in city.write(UNNAMED).text


def test_it_is_told_plainly_who_reads_a_confidential_report(city: City) -> None:
    reader = catalogue().department("inspektorat").short
    assert f"hanya dibaca {reader}" in city.write(BRIBE).text


def test_an_ordinary_report_speaks_of_no_secret(city: City) -> None:
    assert "rahasia" not in city.write(LAMP).text


def test_what_is_unnamed_shows_nothing_in_the_group(city: City) -> None:
    city.write(UNNAMED)
    assert city.write("kirim").outcome is Outcome.HANDED_OFF
    (card,) = city.shown_at("dishub")
    assert "lampu jalan mati di depan" not in card


def test_the_wish_for_one_of_two_reports_holds_for_both() -> None:
    from tests.core.test_two_needs import needs

    both = needs((LAMP, "lampu_jalan_mati"), ("sampah numpuk", "sampah_tidak_diangkut"))
    city = City(both)
    city.write(both.text)
    city.write("anonim")
    city.write("kirim")
    assert [city.ticket(number).confidentiality for number in (1, 2)] == [ANONIM, ANONIM]


def test_the_wish_in_the_other_half_of_a_message_is_not_lost() -> None:
    from tests.core.test_two_needs import needs

    both = needs((LAMP, "lampu_jalan_mati"), ("sampah numpuk, nama saya jangan disebut", "sampah_tidak_diangkut"))
    city = City(both)
    city.write(both.text)
    city.write("kirim")
    assert [city.ticket(number).confidentiality for number in (1, 2)] == [ANONIM, ANONIM]


@pytest.mark.parametrize(
    "words", ["nama saya tolong jangan disebut", "ojo nyebut jenengku yo", "identitas saya dirahasiakan"]
)
def test_who_asks_in_other_words_at_the_last_look_is_told_so(city: City, words: str) -> None:
    city.write(LAMP)
    assert "tidak ditunjukkan kepada siapa pun" in city.write(words).text
