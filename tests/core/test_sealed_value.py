"""A number that a service truly needs is asked for by name and sealed (PRODUCT 1.14)."""

import pytest

from bot.core.nouns import Kind, Outcome
from tests.fakes import City, Seen, reading

BILL = "tagihan pdam saya bulan ini naik tiga kali lipat"
LAMP = "lampu jalan mati semua di gang tiga"
FIRE = "kebakaran rumah nomor 1234 tolong"
TAX = "pajak motor saya 480000 kok belum terdaftar"
DRY = "nomor pelanggan air saya di pdam 77001234"
KNOWN = (
    reading(BILL, "pdam_tagihan_pasang"),
    reading(LAMP, "lampu_jalan_mati"),
    reading(FIRE, "kebakaran"),
    reading(TAX, "pajak_kendaraan"),
    reading(DRY, "air_pdam_mati"),
    reading("syarat bikin ktp baru apa saja", "ktp_baru_rekam"),
)
NUMBER = "77001234"


def sent(city: City) -> Seen:
    """A report of a bill, sent by the button below its answer."""
    city.write(BILL)
    city.write(button="answer:report:pdam_tagihan_pasang")
    return city.write(button="form:send")


@pytest.fixture
def city() -> City:
    """The customer number of T-1 is asked for."""
    city = City(*KNOWN)
    sent(city)
    return city


def test_the_number_is_asked_for_by_its_name_with_who_will_read_it() -> None:
    seen = sent(City(*KNOWN))
    assert seen.outcome is Outcome.HANDED_OFF
    assert "kirim nomor pelanggan Anda" in seen.text
    assert "hanya dibuka PDAM Tirta Dhaha" in seen.text


def test_the_button_below_the_answer_is_called_buat_laporan() -> None:
    city = City(*KNOWN)
    titles = [button.title for button in city.write(BILL).buttons]
    assert "Buat laporan" in titles
    city.write("Buat laporan")
    assert "nomor pelanggan" in city.write("langsung kirim").text


def test_a_service_that_needs_no_number_asks_for_none() -> None:
    city = City(*KNOWN)
    city.write(LAMP)
    assert "disegel" not in city.write("kirim").text
    assert city.talk().wanted is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (NUMBER, NUMBER),
        (f"nomor pelanggan saya {NUMBER}", NUMBER),
        (f"no. {NUMBER} nggih", NUMBER),
        ("77 00 12 34", NUMBER),
        ("77-001.234", NUMBER),
        ("1234", "1234"),
        ("0103040506", "0103040506"),
        (DRY, NUMBER),
    ],
)
def test_the_number_is_sealed_with_its_ticket(city: City, text: str, value: str) -> None:
    seen = city.write(text, patient=False)
    assert seen.outcome is Outcome.ATTACHED
    assert "T-1" in seen.text
    assert value not in seen.text
    assert city.store.rows.sealed == {(1, "nomor_pelanggan"): value}
    assert city.talk().wanted is None


def test_nothing_else_keeps_the_number(city: City) -> None:
    city.write(f"nomor pelanggan saya {NUMBER}")
    rows = city.store.rows
    kept = [
        *(message.text for message in rows.messages),
        *(one.arrival.inbound.text for one in rows.arrivals.values()),
        *(ruling.text for ruling in rows.rulings),
        *(queued.effect.text for queued in rows.outbox.values()),
        *(event.note for event in rows.events),
        *(ticket.text for ticket in rows.tickets.values()),
        str(city.talk()),
    ]
    assert not [text for text in kept if NUMBER in text]
    assert "(nomor pelanggan, disegel)" in [message.text for message in rows.messages if message.direction == "in"]
    assert "(nomor pelanggan, disegel)" in city.store.rows.rulings[-1].text


def test_the_department_reads_that_it_came_and_not_what_it_is(city: City) -> None:
    city.write(NUMBER)
    history = city.desk("/tiket T-1", who="pdam", ticket=1).text
    assert "(nomor pelanggan, disegel)" in history
    assert NUMBER not in history
    assert not any(NUMBER in text for text in city.shown_at("pdam"))
    assert NUMBER not in city.write("/data").text


def test_a_number_in_pieces_is_sealed_whole_and_gone_from_every_piece(city: City) -> None:
    city.write("nomor pelanggan saya", patient=False)
    city.write(NUMBER, patient=False)
    assert city.store.rows.sealed == {(1, "nomor_pelanggan"): NUMBER}
    texts = [kept.arrival.inbound.text for kept in city.store.rows.arrivals.values()]
    assert not [text for text in texts if NUMBER in text]


def test_the_number_is_asked_for_once_and_a_second_one_is_an_ordinary_message(city: City) -> None:
    city.write(NUMBER)
    assert city.write("55009999").outcome is not Outcome.ATTACHED
    assert city.store.rows.sealed == {(1, "nomor_pelanggan"): NUMBER}


@pytest.mark.parametrize(
    "text",
    [
        "saya tidak hafal pak",
        "123",
        "T-1234",
        "tiket T-12345 piye",
        "T12345",
        "biasanya Rp. 60000 saja",
        "sekarang 4800 ribu",
        "dua nomor 77001234 dan 77005678",
        "bulan lalu saya bayar 60000 dan sekarang kok disuruh bayar segitu banyak",
    ],
)
def test_other_words_are_no_number_and_are_treated_as_ever(city: City, text: str) -> None:
    assert city.write(text).outcome is not Outcome.ATTACHED
    assert not city.store.rows.sealed
    assert city.talk().wanted


def test_another_question_is_answered_and_the_number_may_still_come(city: City) -> None:
    assert city.write("syarat bikin ktp baru apa saja").outcome is Outcome.ANSWERED
    city.write(NUMBER)
    assert city.store.rows.sealed


def test_words_of_an_emergency_are_answered_whatever_number_they_hold(city: City) -> None:
    seen = city.write(FIRE)
    assert seen.outcome is Outcome.EMERGENCY
    assert not city.store.rows.sealed


def test_a_number_in_words_for_another_department_is_not_sealed(city: City) -> None:
    assert city.write(TAX).outcome is not Outcome.ATTACHED
    assert not city.store.rows.sealed


@pytest.mark.parametrize("command", ["/tiket 12345", "/bahasa 12345"])
def test_a_command_is_no_number(city: City, command: str) -> None:
    assert city.write(command).outcome is Outcome.DONE
    assert not city.store.rows.sealed


@pytest.mark.parametrize("kind", [Kind.PHOTO, Kind.STICKER])
def test_what_has_no_words_is_no_number(city: City, kind: Kind) -> None:
    assert city.write(kind=kind).outcome is Outcome.ASKED_AGAIN
    assert city.talk().wanted


def test_a_button_is_no_number(city: City) -> None:
    assert city.write(button="tickets").outcome is Outcome.DONE
    assert city.talk().wanted


def test_it_may_come_within_a_day_and_not_later(city: City) -> None:
    city.wait(hours=24)
    assert city.write(NUMBER).outcome is Outcome.ATTACHED
    late = City(*KNOWN)
    sent(late)
    late.wait(hours=24, seconds=1)
    assert late.write(NUMBER).outcome is not Outcome.ATTACHED
    assert not late.store.rows.sealed


def test_nothing_is_sealed_with_a_ticket_that_is_closed(city: City) -> None:
    city.desk("/selesai T-1", who="pdam", ticket=1)
    city.write("sudah")
    assert city.write(NUMBER).outcome is not Outcome.ATTACHED
    assert not city.store.rows.sealed


def test_erasing_takes_the_number_with_it(city: City) -> None:
    city.write(NUMBER)
    city.write(button="privacy:erase-now")
    assert not city.store.rows.sealed


def test_it_is_asked_for_and_confirmed_in_javanese() -> None:
    city = City(*KNOWN)
    city.write("/bahasa jawa")
    assert "nomer pelanggan" in sent(city).text
    city.write(NUMBER)
    assert city.store.rows.sealed
