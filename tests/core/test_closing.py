"""Honest closing: Sudah, Sebagian, Belum, and silence (PRODUCT 1.11)."""

import pytest

from bot.core.nouns import Outcome, Status
from tests.fakes import City, reading

LAMP = "lampu jalan mati semua di gang tiga"
THANKS = "terima kasih banyak pak"
KNOWN = (
    reading(LAMP, "lampu_jalan_mati"),
    reading("sampah numpuk di jalan dhoho", "sampah_tidak_diangkut"),
    reading(THANKS, "sapaan_terima_kasih"),
    reading("suwun", "sapaan_terima_kasih"),
    reading("halo selamat pagi", "sapaan_terima_kasih"),
    reading("laporan saya sampai mana", "status_tiket"),
)


@pytest.fixture
def city() -> City:
    """A lamp that its department has declared mended."""
    city = City(*KNOWN)
    city.write(LAMP)
    city.write("kirim")
    city.desk("/ambil T-1", who="dishub", ticket=1)
    city.desk("/selesai T-1 sudah kami ganti", who="dishub", ticket=1)
    return city


def test_the_resident_is_asked_with_the_words_of_the_department(city: City) -> None:
    question = city.shown_to("sri")[-1]
    assert "sudah kami ganti" in question
    assert "T-1" in question
    assert city.ticket().status is Status.RESOLVED


@pytest.mark.parametrize("words", ["sudah", "wes", "sampun", "1"])
def test_sudah_closes(city: City, words: str) -> None:
    assert city.write(words).outcome is Outcome.DONE
    assert city.ticket().status is Status.CLOSED
    assert not city.store.rows.timers


@pytest.mark.parametrize("words", ["belum", "durung", "dereng", "sebagian", "separo", "2", "3"])
def test_belum_and_sebagian_reopen_and_the_department_hears_it(city: City, words: str) -> None:
    assert city.write(words).outcome is Outcome.DONE
    ticket = city.ticket()
    assert (ticket.status, ticket.reopened, ticket.resolved_at) == (Status.IN_PROGRESS, 1, None)
    assert any("dibuka lagi" in text for text in city.shown_at("dishub"))
    assert not city.store.rows.timers


def test_the_second_belum_goes_to_the_supervisor(city: City) -> None:
    city.write("belum")
    assert not any("supervisor" in text for text in city.shown_at("dishub"))
    city.desk("/selesai T-1", who="dishub", ticket=1)
    seen = city.write("belum")
    assert "atasan" in seen.text
    assert any("supervisor" in text for text in city.shown_at("dishub"))
    assert city.store.rows.events[-1].kind == "escalated"


def test_silence_closes_without_confirmation_and_asks_nothing_more(city: City) -> None:
    shown = len(city.shown_to("sri"))
    city.wait(days=13)
    assert city.ticket().status is Status.RESOLVED
    city.wait(days=3)
    assert city.ticket().status is Status.CLOSED_UNCONFIRMED
    assert city.store.rows.events[-1].kind == "closed_unconfirmed"
    assert len(city.shown_to("sri")) == shown
    assert not [event for event in city.store.rows.events if event.kind == "confirmed"]


def test_thanks_neither_reopen_nor_close_nor_ask_again(city: City) -> None:
    before = city.ticket()
    seen = city.write(THANKS)
    assert seen.outcome is Outcome.ANSWERED
    assert "beres" not in seen.text
    assert city.ticket() == before


def test_thanks_after_closing_do_not_reopen(city: City) -> None:
    city.write("sudah")
    assert city.write(THANKS).outcome is Outcome.ANSWERED
    assert city.write("suwun").outcome is Outcome.NOTED
    assert city.ticket().status is Status.CLOSED


def test_a_pending_question_blocks_no_new_report(city: City) -> None:
    assert city.write("sampah numpuk di jalan dhoho").outcome is Outcome.IN_FORM
    assert city.write("kirim").outcome is Outcome.HANDED_OFF
    assert city.ticket(2).intent == "sampah_tidak_diangkut"
    assert city.ticket(1).status is Status.RESOLVED


def test_the_question_can_be_answered_by_its_button_after_other_talk(city: City) -> None:
    city.write("halo selamat pagi")
    city.write(button="ticket:done:1")
    assert city.ticket().status is Status.CLOSED


def test_an_old_button_changes_nothing(city: City) -> None:
    city.write("sudah")
    seen = city.write(button="ticket:not:1")
    assert seen.outcome is Outcome.DONE
    assert city.ticket().status is Status.CLOSED


@pytest.mark.parametrize("payload", ["ticket:done:1", "ticket:not:1", "ticket:partly:1"])
def test_another_resident_cannot_answer_for_a_ticket(city: City, payload: str) -> None:
    before = city.ticket()
    seen = city.write(button=payload, who="budi")
    assert city.ticket() == before
    assert "T-1" not in seen.text


def test_answering_after_the_lapse_changes_nothing(city: City) -> None:
    city.wait(days=20)
    city.write(button="ticket:done:1")
    assert city.ticket().status is Status.CLOSED_UNCONFIRMED


def test_ones_own_tickets_are_listed_with_their_state_and_nobody_elses(city: City) -> None:
    own = city.write("laporan saya sampai mana").text
    assert "T-1" in own
    assert "menunggu jawaban Anda" in own
    assert "T-1" not in city.write("laporan saya sampai mana", who="budi").text
    assert city.write("/tiket").text == city.write("laporan saya sampai mana").text


def test_thanks_twice_is_answered_once() -> None:
    city = City(*KNOWN)
    assert city.write(THANKS).outcome is Outcome.ANSWERED
    seen = city.write("suwun")
    assert seen.outcome is Outcome.NOTED
    assert seen.texts == ()


def test_thanks_after_something_new_are_answered_again() -> None:
    city = City(*KNOWN)
    city.write(THANKS)
    city.write(LAMP)
    city.write("kirim")
    assert city.write(THANKS).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("text", "is_thanks"),
    [("matur suwun", True), ("mksh ya", True), ("nuwun sewu badhe tangled", False), ("selamat pagi", False)],
)
def test_nuwun_sewu_is_not_a_thank_you(text: str, is_thanks: bool) -> None:
    city = City(reading(text, "sapaan_terima_kasih"))
    seen = city.write(text)
    assert seen.outcome is Outcome.ANSWERED
    assert ("Sama-sama" in seen.text) is is_thanks


@pytest.mark.parametrize("intent", ["marah_umpatan", "di_luar_lingkup"])
def test_anger_and_small_talk_get_a_calm_word_and_a_way_to_a_person(intent: str) -> None:
    city = City(reading("begitulah kira-kira", intent))
    seen = city.write("begitulah kira-kira")
    assert seen.outcome is Outcome.ANSWERED
    assert seen.payloads == ["person"]
    assert not city.store.rows.tickets


def test_the_first_bubble_carries_one_short_notice(city: City) -> None:
    notice = "Jangan kirim NIK"
    assert [notice in text for text in city.shown_to("sri")].count(True) == 1
    assert notice in city.shown_to("sri")[0]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("sudah pak", Status.CLOSED),
        ("sampun, matur nuwun", Status.CLOSED),
        ("wes beres", Status.CLOSED),
        ("belum pak", Status.IN_PROGRESS),
        ("dereng pak", Status.IN_PROGRESS),
        ("belum, masih mati", Status.IN_PROGRESS),
    ],
)
def test_people_answer_with_more_than_one_word(city: City, words: str, status: Status) -> None:
    city.write(words)
    assert city.ticket().status is status


def test_what_an_angry_resident_said_reaches_the_person_they_ask_for() -> None:
    text = "dasar tidak becus semua"
    city = City(reading(text, "marah_umpatan"))
    city.write(text)
    city.write("petugas")
    assert text in city.ticket().text
