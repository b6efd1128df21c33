"""Words a ticket waits for: an answer to an officer, or why a person was called (PRODUCT 1.9)."""

import pytest

from bot.core.nouns import Kind, Outcome
from tests.fakes import City, reading

LAMP = "lampu jalan mati semua di gang tiga"
KTP = "syarat bikin ktp baru apa saja"
VAGUE = "yang sebelah kiri itu lho"
FIRE = "kebakaran rumah tetangga tolong cepat"
BRIBE = "ada petugas minta uang pelicin"
KNOWN = (
    reading(LAMP, "lampu_jalan_mati"),
    reading(KTP, "ktp_baru_rekam"),
    reading(FIRE, "kebakaran"),
    reading(BRIBE, "pungli_korupsi"),
    reading("laporanku piye", "status_tiket"),
)


@pytest.fixture
def called() -> City:
    """Somebody wanted a person and did not say why."""
    city = City(*KNOWN)
    city.write("petugas")
    return city


@pytest.fixture
def asked() -> City:
    """The officer of T-1 asked something."""
    city = City(*KNOWN)
    city.write(LAMP)
    city.write("kirim")
    city.desk("/balas T-1 tiang yang mana?", who="dishub", ticket=1)
    return city


@pytest.mark.parametrize("words", [VAGUE, KTP, LAMP, "suwun"])
def test_after_a_person_was_called_the_next_words_are_the_reason(called: City, words: str) -> None:
    seen = called.write(words)
    assert seen.outcome is Outcome.ATTACHED
    assert "T-1" in seen.text
    assert any(words in text for text in called.shown_at("diskominfo"))
    assert len(called.store.rows.tickets) == 1


def test_the_photo_of_the_reason_goes_with_it(called: City) -> None:
    called.write("ini fotonya", kind=Kind.PHOTO, photo=4)
    assert called.ticket().photos == (4,)


def test_only_the_next_words_are_the_reason(called: City) -> None:
    called.write(VAGUE)
    assert called.write(KTP).outcome is Outcome.ANSWERED


def test_who_said_why_at_once_is_not_asked_again() -> None:
    city = City(*KNOWN)
    city.write(VAGUE)
    city.write("petugas")
    assert VAGUE in city.ticket().text
    assert city.write(KTP).outcome is Outcome.ANSWERED


def test_an_emergency_is_no_reason(called: City) -> None:
    assert called.write(FIRE).outcome is Outcome.EMERGENCY


def test_after_a_quarter_of_an_hour_words_are_read_as_ever(called: City) -> None:
    called.wait(minutes=16)
    assert called.write(KTP).outcome is Outcome.ANSWERED


def test_a_reason_comes_too_late_for_a_closed_ticket(called: City) -> None:
    called.desk("/selesai T-1", who="diskominfo", ticket=1)
    called.write("sudah")
    assert called.write(KTP).outcome is Outcome.ANSWERED


def test_a_button_is_no_reason(called: City) -> None:
    assert called.write(button="tickets").outcome is Outcome.DONE


def test_a_photo_right_after_a_call_for_a_person_goes_to_its_ticket(called: City) -> None:
    assert called.write(kind=Kind.PHOTO, photo=4).outcome is Outcome.ATTACHED
    assert called.ticket().photos == (4,)


def test_unclear_words_after_an_officer_wrote_are_offered_to_the_ticket(asked: City) -> None:
    seen = asked.write(VAGUE)
    assert seen.outcome is Outcome.CLARIFIED
    assert "T-1" in seen.text
    assert seen.payloads == ["to:ticket:1", "to:else"]
    assert not any(VAGUE in text for text in asked.shown_at("dishub"))


@pytest.mark.parametrize("yes", ["ya", "nggih", "betul pak", "1", "Ya, itu jawabannya"])
def test_yes_takes_them_to_the_ticket(asked: City, yes: str) -> None:
    asked.write(VAGUE)
    seen = asked.write(yes)
    assert seen.outcome is Outcome.ATTACHED
    assert VAGUE in asked.shown_at("dishub")[-1]
    assert asked.talk().unclear_text == ""


def test_the_photo_of_an_answer_goes_with_it(asked: City) -> None:
    asked.write(VAGUE, kind=Kind.PHOTO, photo=5)
    asked.write("ya")
    assert asked.ticket().photos == (5,)
    assert asked.talk().photos == ()


def test_a_photo_sent_before_the_words_goes_with_them(asked: City) -> None:
    asked.write(kind=Kind.PHOTO, photo=5)
    asked.write(VAGUE)
    asked.write("ya")
    assert asked.ticket().photos == (5,)


@pytest.mark.parametrize("no", ["bukan", "mboten", "2"])
def test_no_asks_for_other_words(asked: City, no: str) -> None:
    asked.write(VAGUE)
    seen = asked.write(no)
    assert seen.outcome is Outcome.ASKED_AGAIN
    assert not any(VAGUE in text for text in asked.shown_at("dishub"))
    assert asked.write(KTP).outcome is Outcome.ANSWERED


def test_after_no_the_officer_is_not_offered_again(asked: City) -> None:
    asked.write(VAGUE)
    asked.write("bukan")
    assert asked.write("pokoknya yang itu tadi").outcome is Outcome.HANDED_OFF


def test_a_clear_need_is_answered_as_such(asked: City) -> None:
    assert asked.write(KTP).outcome is Outcome.ANSWERED
    assert asked.write(VAGUE).outcome is Outcome.CLARIFIED


def test_unclear_words_are_offered_once(asked: City) -> None:
    asked.write(VAGUE)
    seen = asked.write("pokoknya yang itu tadi")
    assert "to:ticket:1" not in seen.payloads


def test_an_officers_question_waits_for_a_day(asked: City) -> None:
    asked.wait(hours=24)
    assert asked.write(VAGUE, patient=False).outcome is None
    later = City(*KNOWN)
    later.write(LAMP)
    later.write("kirim")
    later.desk("/balas T-1 tiang yang mana?", who="dishub", ticket=1)
    later.wait(hours=24, minutes=1)
    assert later.write(VAGUE).outcome is Outcome.ASKED_AGAIN


@pytest.mark.parametrize("payload", ["to:ticket:2", "to:ticket:99", "to:ticket:x", "to:ticket", "to:else", "to"])
def test_a_strange_button_takes_nothing_anywhere(asked: City, payload: str) -> None:
    asked.write(BRIBE, who="budi")
    asked.write("kirim", who="budi")
    asked.write(VAGUE)
    assert asked.write(button=payload).outcome is Outcome.ASKED_AGAIN
    assert not any(event.kind == "resident_wrote" for event in asked.store.rows.events)


def test_an_old_button_without_words_brings_none(asked: City) -> None:
    assert asked.write(button="to:ticket:1").outcome is Outcome.ATTACHED
    assert "(tanpa keterangan)" in asked.shown_at("dishub")[-1]


def test_an_old_button_of_a_closed_ticket_attaches_nothing(asked: City) -> None:
    asked.write(VAGUE)
    asked.desk("/selesai T-1", who="dishub", ticket=1)
    asked.write("sudah")
    assert asked.write(button="to:ticket:1").outcome is Outcome.ASKED_AGAIN


def test_the_answer_about_a_confidential_case_is_not_put_into_the_group() -> None:
    city = City(*KNOWN)
    city.write(BRIBE)
    city.write("kirim")
    city.desk("/balas T-1 siapa namanya?", who="inspektorat", ticket=1)
    city.write("itu pak anu di loket")
    city.write("ya")
    assert not any("pak anu" in text for text in city.shown_at("inspektorat"))


@pytest.mark.parametrize("question", ["laporanku piye", "/tiket"])
@pytest.mark.parametrize("words", ["petugas", "/petugas", "operator"])
def test_a_person_wanted_after_the_state_was_shown_is_that_tickets_own(question: str, words: str) -> None:
    city = City(*KNOWN)
    city.write(LAMP)
    city.write("kirim")
    city.write(question)
    seen = city.write(words)
    assert seen.outcome is Outcome.HANDED_OFF
    assert "T-1" in seen.text
    assert "minta dihubungi petugas" in city.shown_at("dishub")[-1]
    assert len(city.store.rows.tickets) == 1
    assert not city.shown_at("diskominfo")


def test_a_person_wanted_after_an_officer_wrote_is_that_officer(asked: City) -> None:
    asked.write("petugas")
    assert "minta dihubungi petugas" in asked.shown_at("dishub")[-1]
    assert len(asked.store.rows.tickets) == 1


def test_a_person_wanted_much_later_is_a_new_request(asked: City) -> None:
    asked.wait(minutes=16)
    asked.write("petugas")
    assert asked.ticket(2).department == "diskominfo"
